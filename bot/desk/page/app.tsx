import { AriaLiveAnnouncer, FluentProvider } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { desk as api } from './api/desk-api.ts';
import { Refused, rememberToken, Unreachable } from './api/request.ts';
import type { Session } from './api/types.ts';
import { Boundary } from './shell/error-boundary.tsx';
import { Panes } from './shell/panes.tsx';
import { go, useRoute } from './shell/route.ts';
import { useTheme } from './ui/theme.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { Closed } from './sign-in/sign-in-card.tsx';
import { Welcome } from './sign-in/welcome.tsx';
import { openDesk, type Desk } from './state/desk.ts';
import { recallDrafts } from './state/drafts.ts';
import { useSettings } from './state/settings.ts';
import { rememberFor } from './state/tab-memory.ts';
import { DeskContext } from './state/use-desk.ts';
import { LanguageContext, texts } from './texts/texts.ts';

/** The desk of who is signed in, `asking` as long as nobody knows, or why there is none. */
type Signed = Desk | 'asking' | 'unreachable' | 'out' | 'signed-out' | 'expired';

const retryMs = 3000;

export function App() {
  const { language } = useSettings();
  const theme = useTheme();
  const route = useRoute();
  const [signed, setSigned] = useState<Signed>('asking');
  const [openId, setOpenId] = useState(false);
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
      // a link lets somebody in over whoever was
      open.current?.stop();
      rememberToken(session.csrf);
      rememberFor(session.staff.id);
      recallDrafts();
      const desk = openDesk(session, () => {
        // what they asked before they left says nothing any more
        if (open.current === desk) leave('expired');
      });
      open.current = desk;
      setSigned(desk);
    },
    [leave],
  );

  async function signOut(desk: Desk, everywhere: boolean): Promise<void> {
    try {
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
    // somebody came in by a link meanwhile
    let late = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      // not the session itself: of nobody's, that is an error, and the browser would note it
      api.waysIn().then(
        (ways) => {
          if (late) return;
          setOpenId(ways.openId);
          if (ways.session) signIn(ways.session);
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
        <Boundary>
          <AriaLiveAnnouncer>{page()}</AriaLiveAnnouncer>
        </Boundary>
      </FluentProvider>
    </LanguageContext>
  );

  function page() {
    if (route.page === 'welcome') {
      const welcomed = (session: Session) => {
        go('/desk', 'replace');
        signIn(session);
      };
      return <Welcome token={route.token} signedIn={welcomed} />;
    }
    if (signed === 'asking') return null;
    if (signed === 'unreachable') return <Closed>{texts[language].unreachable}</Closed>;
    if (typeof signed === 'string')
      return <SignIn why={signed} openId={openId} signedIn={signIn} />;
    return (
      <DeskContext value={signed}>
        <Panes signOut={(everywhere) => void signOut(signed, everywhere)} />
      </DeskContext>
    );
  }
}
