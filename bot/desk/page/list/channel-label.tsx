import { makeStyles, tokens } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { GlobeRegular } from '@fluentui/react-icons/svg/globe';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import type { Summary } from '../api/types.ts';
import { useTexts, wordFor } from '../texts/texts.ts';

const icons: Record<string, typeof ChatRegular> = {
  webchat: GlobeRegular,
  directline: GlobeRegular,
  email: MailRegular,
  msteams: PeopleTeamRegular,
};

const useStyles = makeStyles({
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    whiteSpace: 'nowrap',
    '& svg': { fontSize: '14px', flexShrink: 0 },
  },
  language: {
    padding: '0 4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '14px',
    textTransform: 'uppercase',
  },
});

/** Where the customer writes, and in which language; `short` shows the channel as a picture alone. */
export function ChannelLabel({
  channel,
  language,
  short = false,
}: Pick<Summary, 'channel' | 'language'> & { short?: boolean }) {
  const styles = useStyles();
  const texts = useTexts();
  const Icon = icons[channel] ?? ChatRegular;
  const name = wordFor(texts.channels, channel);
  return (
    <span className={styles.label} title={short ? name : undefined}>
      <Icon aria-hidden />
      <span className={short ? 'unseen' : undefined}>{name}</span>
      <abbr className={styles.language} title={texts.languages[language]}>
        {language}
      </abbr>
    </span>
  );
}
