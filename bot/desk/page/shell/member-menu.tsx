import { Avatar, Button, makeStyles } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import { useDeskState } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';
import { MemberPanel, OwnPassword } from './lazy-parts.ts';

const useStyles = makeStyles({ button: { minWidth: '36px', height: '36px', padding: 0 } });

/** Shows who is signed in, and opens their settings, the other pages and signing out. */
export function MemberMenu(props: {
  showKeys: () => void;
  signOut: (everywhere: boolean) => void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const name = useDeskState((state) => state.me.name);
  const [open, setOpen] = useState(false);
  const [changing, setChanging] = useState(false);
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
            {...props}
            target={button}
            changePassword={() => {
              setChanging(true);
            }}
            close={() => {
              setOpen(false);
            }}
          />
        </Suspense>
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
