import { mergeClasses } from '@fluentui/react-components';
import { Suspense, useEffect, useState } from 'react';
import { DetailsPane } from '../details/details-pane.tsx';
import { rowId } from '../list/conversation-row.tsx';
import { ListPane } from '../list/list-pane.tsx';
import { changeSettings, settings } from '../state/settings.ts';
import { useDesk, useDeskState } from '../state/use-desk.ts';
import { ConversationPane } from '../conversation/conversation-pane.tsx';
import { useDeeds } from '../conversation/use-conversation-actions.ts';
import { useTexts } from '../texts/texts.ts';
import { ring, useAlerts } from './alerts.ts';
import { Banner, NoticeBar } from '../ui/banner.tsx';
import { focusOn } from '../ui/focus.ts';
import { KeysDialog } from '../keys/keys-dialog.tsx';
import { Audit, fetchLater, StaffList } from './lazy-parts.ts';
import { useLayout } from './layout.ts';
import { MemberMenu } from './member-menu.tsx';
import { go, useRoute } from './route.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useShown } from '../list/use-conversation-list.ts';

/** The three panes, and what is done in them by key. */
export function Panes({ signOut }: { signOut: (everywhere: boolean) => void }) {
  const styles = useLayout();
  const texts = useTexts();
  const desk = useDesk();
  const route = useRoute();
  const current = route.page === 'desk' ? route.conversation : undefined;
  const summary = useDeskState((state) => state.summaries.get(current ?? ''));
  const conversation = useDeskState((state) => state.opened.get(current ?? ''));
  const shown = useShown(current);
  const [keysShown, setKeysShown] = useState(false);
  // on narrow screens, of which conversation they stand over it
  const [detailsOf, setDetailsOf] = useState<string>();
  const detailsShown = detailsOf !== undefined && detailsOf === current;
  const deeds = useDeeds(summary, () => {
    shown.setTab('me');
  });
  useAlerts();
  useEffect(fetchLater, []);

  useEffect(() => {
    desk.view(current);
    desk.say(undefined);
  }, [desk, current]);

  const toList = () => {
    go('/desk');
    focusOn('conversations');
  };
  const step = (by: 1 | -1) => {
    const writing = document.activeElement?.id === 'reply';
    const to = shown.step(by);
    // who was writing goes on writing, where else their letters would be keys; others hear whose it is
    if (to !== undefined) focusOn(writing ? 'reply' : rowId(to));
  };
  useKeys({
    next: () => {
      step(1);
    },
    previous: () => {
      step(-1);
    },
    queue: () => {
      shown.setTab('queue');
    },
    mine: () => {
      shown.setTab('me');
    },
    all: () => {
      shown.setTab('all');
    },
    search: () => {
      focusOn('search');
    },
    claim: () => {
      deeds.claim(false);
    },
    reply: () => {
      deeds.write('reply');
    },
    note: () => {
      deeds.write('note');
    },
    transfer: () => {
      deeds.open('transfer');
    },
    handBack: deeds.handBack,
    finish: () => {
      deeds.open('close');
    },
    sound: () => {
      const sound = !settings().sound;
      changeSettings({ sound });
      if (sound) ring();
      desk.say({ intent: 'success', text: sound ? texts.soundIsOn : texts.soundIsOff });
    },
    keys: () => {
      setKeysShown(true);
    },
    back: () => {
      const { activeElement } = document;
      if (activeElement?.matches('input, textarea')) focusOn('conversation-title');
      else if (detailsShown) setDetailsOf(undefined);
      else if (shown.query !== '') shown.setQuery('');
      else if (route.page !== 'desk' || current !== undefined) toList();
    },
  });

  const office = { audit: <Audit back={toList} />, staff: <StaffList back={toList} /> };
  const onPhone = current !== undefined || route.page in office;
  return (
    <main className={styles.desk}>
      <h1 className="unseen">{texts.desk}</h1>
      <div className={styles.banner}>
        <Banner />
      </div>
      <nav
        className={mergeClasses(styles.pane, styles.list, onPhone && styles.hiddenOnPhone)}
        aria-label={texts.conversations}
      >
        <ListPane
          tab={shown.tab}
          onTab={shown.setTab}
          query={shown.query}
          onQuery={shown.setQuery}
          shown={shown.conversations}
          more={shown.more}
          current={current}
          hold={shown.hold}
          menu={
            <MemberMenu
              signOut={signOut}
              showKeys={() => {
                setKeysShown(true);
              }}
            />
          }
        />
      </nav>
      <section
        aria-label={
          route.page === 'desk' || route.page === 'welcome' ? texts.conversation : texts[route.page]
        }
        className={mergeClasses(
          styles.pane,
          styles.main,
          !current && styles.wide,
          !onPhone && styles.hiddenOnPhone,
        )}
      >
        <div className={styles.notice}>
          <NoticeBar />
        </div>
        {route.page === 'audit' || route.page === 'staff' ? (
          <Suspense>{office[route.page]}</Suspense>
        ) : (
          <ConversationPane
            id={current}
            summary={summary}
            deeds={deeds}
            back={toList}
            showDetails={() => {
              setDetailsOf(current);
              focusOn('details-title');
            }}
          />
        )}
      </section>
      {current !== undefined && (
        <section
          className={mergeClasses(styles.pane, styles.details, !detailsShown && styles.closed)}
          aria-label={texts.details}
        >
          <DetailsPane
            conversation={conversation}
            close={() => {
              setDetailsOf(undefined);
              focusOn('conversation-title');
            }}
          />
        </section>
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
