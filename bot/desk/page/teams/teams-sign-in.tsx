import { Button } from '@fluentui/react-components';
import { app } from '@microsoft/teams-js';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Session } from '../api/types.ts';
import { SignInCard } from '../sign-in/sign-in-card.tsx';
import { troubleOf, useTrouble } from '../sign-in/trouble.tsx';
import { useTexts, type Texts } from '../texts/texts.ts';
import { Loading } from '../ui/loading.tsx';
import { enterByTeams, mayEnter, NoCookies } from './enter-by-teams.ts';
import { openInBrowser } from './host.ts';
import { useTabLook } from './tab.ts';
import { MustAsk, NoToken, type TeamsWay } from './teams-token.ts';

/** Signs in by Teams, at once unless that was done again and again, and says why that did not work where it did not. */
export function TeamsSignIn(props: { way: TeamsWay; signedIn: (session: Session) => void }) {
  const { way, signedIn } = props;
  const texts = useTexts();
  const look = useTabLook();
  const { setTrouble, troubleText, mustWait } = useTrouble();
  const [state, setState] = useState<'busy' | 'must-ask' | 'stopped'>(() =>
    mayEnter() ? 'busy' : 'stopped',
  );

  const done = (session: Session) => {
    void app.notifySuccess();
    flushSync(() => {
      signedIn(session);
    });
  };
  const failed = (error: unknown) => {
    setState(error instanceof MustAsk ? 'must-ask' : 'stopped');
    if (!(error instanceof MustAsk)) setTrouble(whyNot(error, texts));
    tellTeams(error);
  };

  // once: what comes after that somebody asks for
  useEffect(() => {
    if (state === 'busy') void enterByTeams(way, 'quietly').then(done, failed);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  if (state === 'busy') {
    // else it would flash up in another look than that of Teams
    if (!look) return null;
    return (
      <SignInCard title={texts.desk}>
        <Loading size="small" />
      </SignInCard>
    );
  }
  const hint = state === 'must-ask' ? texts.teamsMustAsk : texts.teamsEnded;
  return (
    <SignInCard title={texts.signInTitle} trouble={troubleText} hint={!troubleText && hint}>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={mustWait}
        onClick={() => {
          if (mustWait) return;
          setState('busy');
          setTrouble(undefined);
          void enterByTeams(way, state === 'must-ask' ? 'asking' : 'quietly').then(done, failed);
        }}
      >
        {troubleText ? texts.tryAgain : texts.signInWith('Teams')}
      </Button>
      <Button
        size="large"
        onClick={() => {
          openInBrowser(`${location.origin}/desk`);
        }}
      >
        {texts.teamsInBrowser}
      </Button>
    </SignInCard>
  );
}

function whyNot(error: unknown, texts: Texts) {
  if (error instanceof NoToken) return texts.teamsNoToken;
  if (error instanceof NoCookies) return texts.teamsNoCookies;
  return troubleOf(error, texts);
}

/** Teams shows the page all the same: it says itself what is wrong. */
function tellTeams(error: unknown): void {
  if (!app.isInitialized()) return;
  const { PermissionError } = app.ExpectedFailureReason;
  const message = error instanceof Error ? error.message : '';
  app.notifyExpectedFailure({ reason: PermissionError, message });
}
