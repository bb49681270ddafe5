import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import { desk as api } from '../api/desk-api.ts';
import { Refused, setCsrfToken } from '../api/request.ts';
import { troubleOf, useTrouble } from '../sign-in/trouble.tsx';
import { useDesk } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';
import { Modal } from '../ui/modal.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '360px' },
  buttons: { display: 'flex', justifyContent: 'flex-end', gap: '8px' },
});

type Fields = Record<'current' | 'password', HTMLInputElement>;

/** Changes one's own password; other browsers have to sign in anew. */
export function OwnPassword({ close }: { close: () => void }) {
  const styles = useStyles();
  const texts = useTexts();
  const desk = useDesk();
  const [faults, setFaults] = useState<Record<string, string>>({});
  const { setTrouble, troubleText, mustWait } = useTrouble();
  const [busy, setBusy] = useState(false);

  async function submit(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (busy || mustWait) return;
    const { current, password } = event.currentTarget.elements as unknown as Fields;
    setFaults({});
    setTrouble(undefined);
    setBusy(true);
    try {
      const session = await api.ownPassword({
        current: current.value,
        password: password.value,
      });
      setCsrfToken(session.csrf);
      close();
      desk.say({ intent: 'success', text: texts.passwordChanged });
    } catch (error) {
      const given = error instanceof Refused ? error.refusal.faults : undefined;
      if (given) setFaults(Object.fromEntries(given.map(({ field, problem }) => [field, problem])));
      else setTrouble(troubleOf(error, texts));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal title={texts.ownPassword} close={close}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <Field label={texts.passwordOfNow} validationMessage={faults['current'] ?? null}>
          <Input name="current" type="password" autoComplete="current-password" required />
        </Field>
        <Field
          label={texts.passwordNew}
          hint={texts.passwordHint}
          validationMessage={faults['password'] ?? null}
        >
          <Input
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={10}
            required
          />
        </Field>
        {troubleText && <p role="alert">{troubleText}</p>}
        <div className={styles.buttons}>
          <Button onClick={close}>{texts.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={busy || mustWait}>
            {texts.passwordChange}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
