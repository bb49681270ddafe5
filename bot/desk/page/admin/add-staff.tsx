import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import { desk as api } from '../api/desk-api.ts';
import { Refused } from '../api/request.ts';
import type { Invited, Staff } from '../api/types.ts';
import { useDesk } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    alignItems: 'start',
    gap: '12px',
    marginTop: '24px',
  },
  heading: { gridColumn: '1 / -1', margin: 0, fontSize: tokens.fontSizeBase300 },
  button: { gridColumn: '1 / -1', justifySelf: 'start' },
});

type Fields = Record<'name' | 'email' | 'role', HTMLInputElement>;

/** Adds a member of staff, who then chooses a password by a one-time link. */
export function AddStaff({ added }: { added: (invited: Invited) => void }) {
  const styles = useStyles();
  const texts = useTexts();
  const desk = useDesk();
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [count, setCount] = useState(0);

  async function submit(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const { name, email, role } = event.currentTarget.elements as unknown as Fields;
    setFaults({});
    setBusy(true);
    try {
      const staff = { name: name.value, email: email.value, role: role.value as Staff['role'] };
      added(await api.addStaff(staff));
      setCount(count + 1);
    } catch (error) {
      const refusal = error instanceof Refused ? error.refusal : undefined;
      if (refusal?.code === 'email-taken') setFaults({ email: refusal.message });
      else if (refusal?.faults)
        setFaults(Object.fromEntries(refusal.faults.map(({ field, problem }) => [field, problem])));
      else desk.failed(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    // keyed, since the fields of Fluent keep their values when a form is reset
    <form key={count} className={styles.form} onSubmit={(event) => void submit(event)}>
      <h3 className={styles.heading}>{texts.addStaff}</h3>
      <Field label={texts.name} validationMessage={faults['name'] ?? null}>
        <Input name="name" required autoComplete="off" />
      </Field>
      <Field label={texts.email} validationMessage={faults['email'] ?? null}>
        <Input name="email" type="email" required autoComplete="off" />
      </Field>
      <Field label={texts.role} validationMessage={faults['role'] ?? null}>
        <Select name="role" defaultValue="agent">
          {(Object.keys(texts.roles) as Staff['role'][]).map((role) => (
            <option key={role} value={role}>
              {texts.roles[role]}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" appearance="primary" className={styles.button} disabledFocusable={busy}>
        {texts.add}
      </Button>
    </form>
  );
}
