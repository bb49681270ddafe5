import { AriaLiveAnnouncer, FluentProvider } from '@fluentui/react-components';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { desk as api } from './api/desk-api.ts';
import { Refused, setCsrfToken, Unreachable } from './api/request.ts';
import type { Session, WaysIn } from './api/types.ts';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { Panes } from './shell/panes.tsx';
import { go, useRoute } from './route.ts';
import { loadCaseDrafts } from './cases/case-drafts.ts';
import { TeamsSignIn } from './shell/lazy-parts.ts';
import { useTheme } from './shell/theme.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { UnreachableCard } from './sign-in/sign-in-card.tsx';
import { Welcome } from './sign-in/welcome.tsx';
import { openDesk, type Desk } from './state/desk.ts';
import { loadDrafts } from './state/drafts.ts';
import { useSettings } from './state/settings.ts';
import { keepOnlyOf } from './state/tab-memory.ts';
import { DeskContext } from './state/use-desk.ts';
import { isTab } from './teams/tab.ts';
import { LanguageContext, texts } from './texts/texts.ts';

/** The desk of whoever is signed in; `asking` until that is known; or why there is no desk. */
type Signed = Desk | 'asking' | 'unreachable' | 'out' | 'signed-out' | 'expired';

const retryMs = 3000;
const noWays = { openId: false, linkByMail: false, teams: null };

export function App() {
  const { language } = useSettings();
  const theme = useTheme();
  const route = useRoute();
  const [signed, setSigned] = useState<Signed>('asking');
  const [ways, setWays] = useState<Omit<WaysIn, 'session'>>(noWays);
  const open = useRef<Desk>(undefined);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const leave = useCallback((why: 'signed-out' | 'expired') => {
    open.current?.stop();
    open.current = undefined;
    setSigned(why);
  }, []);

  const signIn = useCallback(
    (session: Session) => {
      // a one-time link may be opened while somebody else is signed in
      open.current?.stop();
      setCsrfToken(session.csrf);
      keepOnlyOf(session.staff.id);
      loadDrafts();
      loadCaseDrafts();
      const desk = openDesk(session, () => {
        // an answer to an ended session says nothing about this one
        if (open.current === desk) leave('expired');
      });
      open.current = desk;
      setSigned(desk);
    },
    [leave],
  );

  async function signOut(desk: Desk, everywhere: boolean): Promise<void> {
    try {
      await desk.sendHeld();
      await api.signOut(everywhere);
    } catch (error) {
      desk.failed(error);
      return;
    }
    leave('signed-out');
  }

  const unknown = signed === 'asking' || signed === 'unreachable';
  useEffect(() => {
    if (!unknown) return;
    // set when somebody signs in by a link meanwhile
    let late = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      // not /session: its 401 would show in the console when nobody is signed in
      api.waysIn().then(
        ({ session, ...others }) => {
          if (late) return;
          setWays(others);
          // in a tab it may be of whoever used this Teams before
          if (session && !(isTab && others.teams)) signIn(session);
          else setSigned('out');
        },
        (error: unknown) => {
          if (late) return;
          if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
          setSigned('unreachable');
          again = setTimeout(ask, retryMs);
        },
      );
    };
    ask();
    return () => {
      late = true;
      clearTimeout(again);
    };
  }, [unknown, signIn]);

  return (
    <LanguageContext value={language}>
      <FluentProvider theme={theme}>
        <ErrorBoundary>
          <AriaLiveAnnouncer>{page()}</AriaLiveAnnouncer>
        </ErrorBoundary>
      </FluentProvider>
    </LanguageContext>
  );

  function page() {
    if (route.page === 'welcome') {
      const enter = (session: Session) => {
        go('/desk', 'replace');
        signIn(session);
      };
      return <Welcome token={route.token} signedIn={enter} />;
    }
    if (signed === 'asking') return null;
    if (signed === 'unreachable')
      return <UnreachableCard>{texts[language].unreachable}</UnreachableCard>;
    if (typeof signed === 'string') {
      if (isTab && ways.teams) {
        return (
          <Suspense fallback={null}>
            <TeamsSignIn way={ways.teams} signedIn={signIn} />
          </Suspense>
        );
      }
      return <SignIn why={signed} {...ways} signedIn={signIn} />;
    }
    return (
      <DeskContext value={signed}>
        <Panes signOut={(everywhere) => void signOut(signed, everywhere)} />
      </DeskContext>
    );
  }
}
