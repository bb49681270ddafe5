import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useState, type SyntheticEvent } from 'react';
import { desk as api } from '../api/desk-api.ts';
import { Refused } from '../api/request.ts';
import type { Invitation, Session } from '../api/types.ts';
import { go } from '../route.ts';
import { useTexts } from '../texts/texts.ts';
import { Loading } from '../ui/loading.tsx';
import { SignInCard } from './sign-in-card.tsx';
import { troubleOf, useTrouble } from './trouble.tsx';

/** Where a one-time link leads: the first administrator makes an account, others choose a password. */
export function Welcome(props: { token: string; signedIn: (session: Session) => void }) {
  const { token, signedIn } = props;
  const texts = useTexts();
  const [invitation, setInvitation] = useState<Invitation | 'asking' | 'gone'>('asking');
  const { setTrouble, troubleText, mustWait } = useTrouble();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    api.invitation(token).then(setInvitation, (error: unknown) => {
      if (error instanceof Refused && error.status !== 429) setInvitation('gone');
      else setTrouble(troubleOf(error, texts));
    });
  }, [token, texts, setTrouble]);

  async function submit(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (busy || mustWait) return;
    const form = new FormData(event.currentTarget);
    const field = (name: string) => (form.get(name) as string | null) ?? '';
    const password = field('password');
    setBusy(true);
    setTrouble(undefined);
    try {
      signedIn(
        typeof invitation === 'object' && invitation.for === 'account'
          ? await api.password({ token, password })
          : await api.welcome({ token, name: field('name'), email: field('email'), password }),
      );
    } catch (error) {
      if (error instanceof Refused && [401, 404, 410].includes(error.status)) setInvitation('gone');
      else setTrouble(troubleOf(error, texts));
    } finally {
      setBusy(false);
    }
  }

  if (invitation === 'asking') {
    return (
      <SignInCard title={texts.welcomeTitle} trouble={troubleText}>
        <Loading size="small" />
      </SignInCard>
    );
  }
  if (invitation === 'gone') {
    return (
      <SignInCard title={texts.welcomeTitle} trouble={texts.welcomeGone}>
        <Button
          size="large"
          onClick={() => {
            go('/desk', 'replace');
          }}
        >
          {texts.toSignIn}
        </Button>
      </SignInCard>
    );
  }
  return (
    <SignInCard title={texts.welcomeTitle} trouble={troubleText}>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'contents' }}>
        {invitation.for === 'first-admin' ? (
          <>
            <p>{texts.welcomeFirst}</p>
            <Field label={texts.name} hint={texts.nameHint}>
              <Input name="name" autoComplete="name" size="large" required autoFocus />
            </Field>
            <Field label={texts.email}>
              <Input name="email" type="email" autoComplete="username" size="large" required />
            </Field>
          </>
        ) : (
          <>
            <p>{texts.welcomeInvited(invitation.name)}</p>
            <input type="hidden" name="email" autoComplete="username" value={invitation.email} />
          </>
        )}
        <Field label={texts.password} hint={texts.passwordHint}>
          <Input
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={10}
            size="large"
            required
          />
        </Field>
        <Button
          type="submit"
          appearance="primary"
          size="large"
          disabledFocusable={busy || mustWait}
        >
          {texts.welcomeStart}
        </Button>
      </form>
    </SignInCard>
  );
}
