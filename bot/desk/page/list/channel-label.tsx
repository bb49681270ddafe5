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
    fontSize: '10px',
    lineHeight: '14px',
    textTransform: 'uppercase',
  },
});

/** Where the customer writes, and in which language. */
export function ChannelLabel({ channel, language }: Pick<Summary, 'channel' | 'language'>) {
  const styles = useStyles();
  const texts = useTexts();
  const Icon = icons[channel] ?? ChatRegular;
  return (
    <span className={styles.label}>
      <Icon aria-hidden />
      {wordFor(texts.channels, channel)}
      <abbr className={styles.language} title={texts.languages[language]}>
        {language}
      </abbr>
    </span>
  );
}
