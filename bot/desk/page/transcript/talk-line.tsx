import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useTexts } from '../texts/texts.ts';
import { Facts } from '../ui/facts.tsx';

const useStyles = makeStyles({
  talk: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: '8px 0',
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  button: { alignSelf: 'flex-start', fontWeight: tokens.fontWeightRegular },
  facts: { padding: '0 8px 4px' },
});

/** The line that stands for a talk with the bot, with what is known from it. */
export function TalkLine(props: {
  id: string;
  messages: number;
  open: boolean;
  toggle: () => void;
  known: readonly { label: string; value: string }[];
}) {
  const { id, messages, open, toggle, known } = props;
  const styles = useStyles();
  const texts = useTexts();
  return (
    <li className={styles.talk}>
      <Button
        id={id}
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={toggle}
      >
        {(open ? texts.hideTalk : texts.showTalk)(messages)}
      </Button>
      {known.length > 0 && (
        <div className={styles.facts}>
          <Facts facts={known} />
        </div>
      )}
    </li>
  );
}
