import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import { desk as api } from '../api/desk-api.ts';
import { useTexts } from '../texts/texts.ts';
import { SignInCard } from './sign-in-card.tsx';
import { troubleOf, useTrouble } from './trouble.tsx';

/** Asks where to mail the link with which whoever forgot their password chooses another. */
export function Forgotten({ email, back }: { email: string; back: () => void }) {
  const texts = useTexts();
  const { setTrouble, troubleText, mustWait } = useTrouble();
  const [state, setState] = useState<'asking' | 'busy' | 'sent'>('asking');

  async function submit(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (state === 'busy' || mustWait) return;
    const given = new FormData(event.currentTarget).get('email') as string;
    setState('busy');
    setTrouble(undefined);
    try {
      await api.forgottenPassword(given);
      setState('sent');
    } catch (error) {
      setTrouble(troubleOf(error, texts));
      setState('asking');
    }
  }

  if (state === 'sent') {
    return (
      <SignInCard title={texts.forgottenTitle} hint={texts.linkSent}>
        <Button size="large" onClick={back} autoFocus>
          {texts.toSignIn}
        </Button>
      </SignInCard>
    );
  }
  return (
    <SignInCard title={texts.forgottenTitle} trouble={troubleText}>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'contents' }}>
        <p style={{ margin: 0 }}>{texts.forgottenExplained}</p>
        <Field label={texts.email}>
          <Input
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={email}
            size="large"
            required
            autoFocus
          />
        </Field>
        <Button
          type="submit"
          appearance="primary"
          size="large"
          disabledFocusable={state === 'busy' || mustWait}
        >
          {texts.mailLink}
        </Button>
        <Button size="large" onClick={back}>
          {texts.toSignIn}
        </Button>
      </form>
    </SignInCard>
  );
}
