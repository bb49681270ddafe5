import { Button, Divider, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import { desk as api } from '../api/desk-api.ts';
import type { Session } from '../api/types.ts';
import { isTab } from '../teams/tab.ts';
import { focusOn } from '../ui/focus.ts';
import { useTexts } from '../texts/texts.ts';
import { Forgotten } from './forgotten.tsx';
import { SignInCard } from './sign-in-card.tsx';
import { troubleOf, useTrouble } from './trouble.tsx';

const useStyles = makeStyles({
  forgotten: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

type Fields = Record<'email' | 'password', HTMLInputElement>;

export function SignIn(props: {
  why: 'out' | 'signed-out' | 'expired';
  /** Whether an OpenID provider is a way in too. */
  openId: boolean;
  /** Whether whoever forgot their password gets a link by mail. */
  linkByMail: boolean;
  signedIn: (session: Session) => void;
}) {
  const { why, openId, linkByMail, signedIn } = props;
  const texts = useTexts();
  const styles = useStyles();
  const { setTrouble, troubleText, mustWait } = useTrouble();
  const [busy, setBusy] = useState(false);
  /** The address of whoever forgot their password, as far as it was typed. */
  const [forgotten, setForgotten] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  // a tab in Teams shows this form only where Teams is no way in
  const hints = { out: undefined, 'signed-out': texts.signedOut, expired: texts.expired };

  async function submit(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    // a button that only looks disabled still submits
    if (busy || mustWait) return;
    const { email, password } = event.currentTarget.elements as unknown as Fields;
    setBusy(true);
    setTrouble(undefined);
    try {
      const session = await api.signIn(email.value, password.value);
      flushSync(() => {
        signedIn(session);
      });
      focusOn('conversations');
    } catch (error) {
      setTrouble(troubleOf(error, texts));
      password.select();
    } finally {
      setBusy(false);
    }
  }

  if (forgotten !== undefined) {
    return (
      <Forgotten
        email={forgotten}
        back={() => {
          setForgotten(undefined);
        }}
      />
    );
  }
  return (
    <SignInCard
      title={texts.signInTitle}
      hint={!troubleText && (isTab ? texts.teamsOff : hints[why])}
      trouble={troubleText}
    >
      {openId && (
        <>
          <Button as="a" href="/desk/sign-in/openid" appearance="primary" size="large">
            {texts.signInWith(texts.organisation)}
          </Button>
          <Divider aria-hidden />
        </>
      )}
      <form ref={form} onSubmit={(event) => void submit(event)} style={{ display: 'contents' }}>
        <Field label={texts.email}>
          <Input
            name="email"
            type="email"
            autoComplete="username"
            size="large"
            required
            autoFocus
          />
        </Field>
        <Field label={texts.password}>
          <Input
            name="password"
            type="password"
            autoComplete="current-password"
            size="large"
            required
          />
        </Field>
        <Button
          type="submit"
          appearance={openId ? 'secondary' : 'primary'}
          size="large"
          disabledFocusable={busy || mustWait}
        >
          {texts.signIn}
        </Button>
      </form>
      {linkByMail ? (
        <Button
          appearance="transparent"
          onClick={() => {
            const email = new FormData(form.current ?? undefined).get('email');
            setForgotten(typeof email === 'string' ? email : '');
          }}
        >
          {texts.forgottenAsk}
        </Button>
      ) : (
        <p className={styles.forgotten}>{texts.forgotten}</p>
      )}
    </SignInCard>
  );
}
