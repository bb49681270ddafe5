import { Avatar, Button, makeStyles } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import { isInHandsOf } from '../../../handoff/rules.ts';
import { ChoicePanel } from '../conversation/choice-panel.tsx';
import { useDeskState } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';
import { MemberPanel, OwnPassword } from './lazy-parts.ts';

const useStyles = makeStyles({ button: { minWidth: '36px', height: '36px', padding: 0 } });

/** Shows who is signed in, and opens their settings, the other pages and signing out. */
export function MemberMenu({
  showKeys,
  signOut,
}: {
  showKeys: () => void;
  signOut: (everywhere: boolean) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const { id, name } = useDeskState((state) => state.me);
  const summaries = useDeskState((state) => state.summaries);
  const held = [...summaries.values()].filter((one) => isInHandsOf(one, id)).length;
  const [open, setOpen] = useState(false);
  const [changing, setChanging] = useState(false);
  // asks first, as what they have goes back into the queue
  const [leaving, setLeaving] = useState<'here' | 'everywhere'>();
  const [button, setButton] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        ref={setButton}
        className={styles.button}
        appearance="subtle"
        shape="circular"
        aria-label={texts.menu(name)}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => {
          setOpen(true);
        }}
      >
        <Avatar name={name} size={28} color="brand" aria-hidden />
      </Button>
      {open && (
        <Suspense>
          <MemberPanel
            target={button}
            showKeys={showKeys}
            signOut={(everywhere) => {
              if (held === 0) signOut(everywhere);
              else setLeaving(everywhere ? 'everywhere' : 'here');
            }}
            changePassword={() => {
              setChanging(true);
            }}
            close={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
      {leaving && (
        <ChoicePanel
          target={button}
          title={texts.signOut}
          question={texts.signOutAsk(held)}
          choices={[
            ['yes', texts.signOut],
            ['no', texts.cancel],
          ]}
          choose={(answer) => {
            setLeaving(undefined);
            if (answer === 'yes') signOut(leaving === 'everywhere');
          }}
          close={() => {
            setLeaving(undefined);
          }}
        />
      )}
      {changing && (
        <Suspense>
          <OwnPassword
            close={() => {
              setChanging(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
