import { Button, Divider, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import { desk as api } from '../api/desk-api.ts';
import type { Session } from '../api/types.ts';
import { focusOn } from '../ui/focus.ts';
import { useTexts } from '../texts/texts.ts';
import { SignInCard } from './sign-in-card.tsx';
import { troubleOf, TroubleText, type Trouble } from './trouble.tsx';

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
  signedIn: (session: Session) => void;
}) {
  const { why, openId, signedIn } = props;
  const texts = useTexts();
  const styles = useStyles();
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, setBusy] = useState(false);
  const hints = { out: undefined, 'signed-out': texts.signedOut, expired: texts.expired };

  async function submit(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
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

  const locked = typeof trouble === 'object';
  return (
    <SignInCard
      title={texts.signInTitle}
      hint={!trouble && hints[why]}
      trouble={
        trouble && (
          <TroubleText
            trouble={trouble}
            over={() => {
              setTrouble(undefined);
            }}
          />
        )
      }
    >
      {openId && (
        <>
          <Button as="a" href="/desk/sign-in/openid" appearance="primary" size="large">
            {texts.signInWith(texts.organisation)}
          </Button>
          <Divider aria-hidden />
        </>
      )}
      <form onSubmit={(event) => void submit(event)} style={{ display: 'contents' }}>
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
          disabledFocusable={busy || locked}
        >
          {texts.signIn}
        </Button>
      </form>
      <p className={styles.forgotten}>{texts.forgotten}</p>
    </SignInCard>
  );
}
