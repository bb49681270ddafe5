import { Button, makeStyles } from '@fluentui/react-components';
import { BotRegular } from '@fluentui/react-icons/svg/bot';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { PersonArrowRightRegular } from '@fluentui/react-icons/svg/person-arrow-right';
import { useState } from 'react';
import type { Staff, Summary } from '../api/types.ts';
import { isMine } from '../state/desk-state.ts';
import { mayClaim, whoHas } from '../state/may-claim.ts';
import { useTexts } from '../texts/texts.ts';
import { ResultPanel } from './result-panel.tsx';
import type { Deeds } from './use-conversation-actions.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '8px',
    '@media (max-width: 720px)': {
      gridColumn: '1 / -1',
      gridRow: '2',
      // three words fit a phone, three icons beside them do not
      '& > button': { flex: '1 1 0', minWidth: 0, padding: '4px', whiteSpace: 'nowrap' },
      '& .fui-Button__icon': { display: 'none' },
    },
  },
  long: { '@media (max-width: 1279px)': { display: 'none' } },
  short: { '@media (min-width: 1280px)': { display: 'none' } },
});

/** What can be done with the conversation now. */
export function ActionsBar(props: { summary: Summary; me: Staff; deeds: Deeds }) {
  const { summary, me, deeds } = props;
  const styles = useStyles();
  const texts = useTexts();
  const [finish, setFinish] = useState<HTMLElement | null>(null);
  if (!isMine(summary, me.id)) {
    if (!mayClaim(summary, me)) return null;
    const other = whoHas(summary, me);
    return (
      <div className={styles.bar}>
        <Button
          // what is taken from a colleague is not the first thing to press
          appearance={other ? 'secondary' : 'primary'}
          disabledFocusable={deeds.busy}
          onClick={() => {
            deeds.claim(true);
          }}
        >
          {other ? texts.claimFrom(other.name) : texts.claim}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.bar}>
      <Button icon={<BotRegular />} disabledFocusable={deeds.busy} onClick={deeds.handBack}>
        <span className={styles.long}>{texts.handBack}</span>
        <span className={styles.short}>{texts.handBackShort}</span>
      </Button>
      <Button
        icon={<PersonArrowRightRegular />}
        disabledFocusable={deeds.busy}
        onClick={() => {
          deeds.open('transfer');
        }}
      >
        {texts.transfer}
      </Button>
      <Button
        ref={setFinish}
        icon={<CheckmarkRegular />}
        disabledFocusable={deeds.busy}
        aria-haspopup="dialog"
        aria-expanded={deeds.asked === 'close'}
        onClick={() => {
          deeds.open('close');
        }}
      >
        {texts.finish}
      </Button>
      {deeds.asked === 'close' && (
        <ResultPanel
          target={finish}
          choose={deeds.close}
          close={() => {
            deeds.open(undefined);
          }}
        />
      )}
    </div>
  );
}
