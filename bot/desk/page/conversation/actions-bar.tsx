import { Button, makeStyles } from '@fluentui/react-components';
import { BotRegular } from '@fluentui/react-icons/svg/bot';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { PersonArrowRightRegular } from '@fluentui/react-icons/svg/person-arrow-right';
import { Suspense, useEffect, useState } from 'react';
import type { Result, Staff, Summary } from '../api/types.ts';
import { isHeldBy, mayClaim, otherAssigneeOf } from '../../../handoff/rules.ts';
import { useTexts } from '../texts/texts.ts';
import { OpenCases } from '../shell/lazy-parts.ts';
import { ChoicePanel } from './choice-panel.tsx';
import type { ConversationActions } from './use-conversation-actions.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '8px',
    '@media (max-width: 720px)': {
      gridColumn: '1 / -1',
      gridRow: '2',
      // a phone has room for three words, and none for icons beside them
      '& > button': { flex: '1 1 0', minWidth: 0, padding: '4px', whiteSpace: 'nowrap' },
      '& .fui-Button__icon': { display: 'none' },
    },
  },
  long: { '@media (max-width: 1439px)': { display: 'none' } },
  short: { '@media (min-width: 1440px)': { display: 'none' } },
});

/** For how long after a claim the buttons that came with it take no click. */
const settleMs = 700;

/** What can be done with the conversation now. */
export function ActionsBar(props: { summary: Summary; me: Staff; actions: ConversationActions }) {
  const { summary, me, actions } = props;
  const styles = useStyles();
  const texts = useTexts();
  const [finish, setFinish] = useState<HTMLElement | null>(null);
  const [closing, setClosing] = useState<readonly string[]>([]);
  const [handBack, setHandBack] = useState<HTMLElement | null>(null);
  const close = () => {
    actions.open(undefined);
  };
  const mine = isHeldBy(summary, me.id);
  // the second of two quick clicks on "claim" falls on what has come in its place
  const [justClaimed, setJustClaimed] = useState(false);
  useEffect(() => {
    if (!justClaimed || !mine) return;
    const over = setTimeout(setJustClaimed, settleMs, false);
    return () => {
      clearTimeout(over);
    };
  }, [justClaimed, mine]);
  const busy = actions.busy || justClaimed;
  if (!mine) {
    if (!mayClaim(summary, me)) return null;
    const other = otherAssigneeOf(summary, me.id);
    return (
      <div className={styles.bar}>
        <Button
          // secondary: taking over from a colleague is the exception
          appearance={other ? 'secondary' : 'primary'}
          disabledFocusable={actions.busy}
          onClick={() => {
            setJustClaimed(true);
            actions.claim(true);
          }}
        >
          {other ? texts.claimFrom(other.name) : texts.claim}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.bar}>
      <Button
        ref={setHandBack}
        icon={<BotRegular />}
        disabledFocusable={busy}
        aria-haspopup="dialog"
        aria-expanded={actions.asked === 'hand-back'}
        onClick={() => {
          actions.open('hand-back');
        }}
      >
        <span className={styles.long}>{texts.handBack}</span>
        <span className={styles.short}>{texts.handBackShort}</span>
      </Button>
      <Button
        icon={<PersonArrowRightRegular />}
        disabledFocusable={busy}
        onClick={() => {
          actions.open('transfer');
        }}
      >
        {texts.transfer}
      </Button>
      <Button
        ref={setFinish}
        icon={<CheckmarkRegular />}
        disabledFocusable={busy}
        aria-haspopup="dialog"
        aria-expanded={actions.asked === 'close'}
        onClick={() => {
          actions.open('close');
        }}
      >
        {texts.finish}
      </Button>
      {actions.asked === 'close' && (
        <ChoicePanel
          target={finish}
          title={texts.finish}
          question={texts.result}
          choices={Object.entries(texts.results) as [Result, string][]}
          choose={(result) => {
            actions.close(result, closing);
          }}
          close={close}
        >
          <Suspense>
            <OpenCases conversation={summary.id} choose={setClosing} />
          </Suspense>
        </ChoicePanel>
      )}
      {actions.asked === 'hand-back' && (
        <ChoicePanel
          target={handBack}
          title={texts.handBack}
          question={texts.handBackAsk}
          choices={[
            ['yes', texts.handBackYes],
            ['no', texts.cancel],
          ]}
          choose={(answer) => {
            if (answer === 'yes') actions.handBack();
            else close();
          }}
          close={close}
        />
      )}
    </div>
  );
}
