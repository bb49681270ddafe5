import { Suspense, useEffect, useState } from 'react';
import type { ListName } from '../api/types.ts';
import { useCaseCounts } from '../cases/use-case-list.ts';
import { KeysDialog } from '../keys/keys-dialog.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { useConversationList } from '../list/use-conversation-list.ts';
import { casesAddress, go, useRoute } from '../route.ts';
import { changeSettings, settings } from '../state/settings.ts';
import { useDesk } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';
import { focusOn } from '../ui/focus.ts';
import { ring, useAlerts } from './alerts.ts';
import { Banner, MailBar, WarningBars } from './banner.tsx';
import { ConversationPanes } from './conversation-panes.tsx';
import { DeskHead } from './desk-head.tsx';
import { useLayout } from './layout.ts';
import { Cases, prefetchParts } from './lazy-parts.ts';
import { MemberMenu } from './member-menu.tsx';

/** The conversations or the cases, each in panes of its own, and the keyboard shortcuts of both. */
export function Panes({ signOut }: { signOut: (everywhere: boolean) => void }) {
  const styles = useLayout();
  const texts = useTexts();
  const desk = useDesk();
  const route = useRoute();
  const current = route.page === 'desk' ? route.conversation : undefined;
  const isCases = route.page === 'cases';
  const reference = isCases ? route.reference : undefined;
  const list = useConversationList(current);
  const counts = useCaseCounts();
  const [keysShown, setKeysShown] = useState(false);
  const showKeys = () => {
    setKeysShown(true);
  };
  useAlerts();
  useEffect(prefetchParts, []);
  useEffect(() => {
    // what the board is there for
    if (desk.store.get().me.role === 'board' && location.pathname === '/desk') {
      go(casesAddress, 'replace');
    }
  }, [desk]);
  useEffect(() => {
    desk.view(current);
    desk.say(undefined);
  }, [desk, current, reference]);

  function toList(): void {
    go('/desk');
    focusOn('conversations');
  }
  const show = (tab: ListName) => {
    if (isCases) toList();
    list.setTab(tab);
  };
  useKeys({
    queue: () => {
      show('queue');
    },
    mine: () => {
      show('me');
    },
    all: () => {
      show('all');
    },
    cases: () => {
      go(casesAddress);
      focusOn('cases');
    },
    sound: () => {
      const sound = !settings().sound;
      changeSettings({ sound });
      if (sound) ring();
      desk.say({ intent: 'success', text: sound ? texts.soundIsOn : texts.soundIsOff });
    },
    keys: showKeys,
  });

  const head = (
    <DeskHead
      late={counts?.late ?? 0}
      menu={<MemberMenu signOut={signOut} showKeys={showKeys} />}
    />
  );
  return (
    <main className={styles.desk}>
      <h1 className="unseen">{texts.desk}</h1>
      <div className={styles.banner}>
        <Banner />
        <MailBar />
        <WarningBars />
      </div>
      {isCases ? (
        <Suspense>
          <Cases reference={reference} counts={counts} head={head} />
        </Suspense>
      ) : (
        <ConversationPanes {...{ list, current, toList, head }} />
      )}
      {keysShown && (
        <KeysDialog
          close={() => {
            setKeysShown(false);
          }}
        />
      )}
    </main>
  );
}
