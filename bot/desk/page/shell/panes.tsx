import { mergeClasses } from '@fluentui/react-components';
import { Suspense, useEffect, useState } from 'react';
import { DetailsPane } from '../details/details-pane.tsx';
import { rowId } from '../list/conversation-row.tsx';
import { ListPane } from '../list/list-pane.tsx';
import { nextToHelp, type Pending } from '../state/desk-state.ts';
import { changeSettings, settings } from '../state/settings.ts';
import { useDesk, useDeskState } from '../state/use-desk.ts';
import { ConversationPane } from '../conversation/conversation-pane.tsx';
import { useConversationActions } from '../conversation/use-conversation-actions.ts';
import { useTexts } from '../texts/texts.ts';
import { ring, useAlerts } from './alerts.ts';
import { Banner, MailBar, NoticeBar } from './banner.tsx';
import { focusOn } from '../ui/focus.ts';
import { KeysDialog } from '../keys/keys-dialog.tsx';
import { Audit, prefetchParts, StaffList } from './lazy-parts.ts';
import { onePane, useLayout } from './layout.ts';
import { MemberMenu } from './member-menu.tsx';
import { addressOf, go, useRoute } from '../route.ts';
import { isWhereOneWrites, useKeys } from '../keys/use-keys.ts';
import { useConversationList } from '../list/use-conversation-list.ts';

/** The three panes, and their keyboard shortcuts. */
export function Panes({ signOut }: { signOut: (everywhere: boolean) => void }) {
  const styles = useLayout();
  const texts = useTexts();
  const desk = useDesk();
  const route = useRoute();
  const current = route.page === 'desk' ? route.conversation : undefined;
  const summary = useDeskState((state) => state.summaries.get(current ?? ''));
  const conversation = useDeskState((state) => state.opened.get(current ?? ''));
  const list = useConversationList(current);
  const [keysShown, setKeysShown] = useState(false);
  // the conversation whose details are open over it, on a narrow screen
  const [detailsOf, setDetailsOf] = useState<string>();
  const detailsShown = detailsOf !== undefined && detailsOf === current;
  const actions = useConversationActions(summary, goOn);
  useAlerts();
  useEffect(prefetchParts, []);

  useEffect(() => {
    desk.view(current);
    desk.say(undefined);
  }, [desk, current]);

  function toList(): void {
    go('/desk');
    focusOn('conversations');
  }

  /** To the next who waits; on a phone to the list, which shows who that is. */
  function goOn(): void {
    const { notice, ...state } = desk.store.get();
    const next = nextToHelp(state);
    if (onePane.matches) toList();
    else if (next) {
      go(addressOf(next.id));
      list.reveal(next);
      focusOn('conversation-title');
    } else focusOn('conversation-title');
    // how the last one ended is still to be read
    desk.say(notice);
  }

  const step = (by: 1 | -1) => {
    const writing = document.activeElement?.id === 'reply';
    const to = list.step(by);
    // whoever was writing goes on writing, since elsewhere letters are shortcuts; else the row is announced
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
      list.setTab('queue');
    },
    mine: () => {
      list.setTab('me');
    },
    all: () => {
      list.setTab('all');
    },
    search: () => {
      focusOn('search');
    },
    claim: () => {
      actions.claim(false);
    },
    reply: () => {
      actions.write('reply');
    },
    note: () => {
      actions.write('note');
    },
    takeBack: () => {
      const held = ({ conversation: id, state }: Pending) => id === current && state === 'held';
      const last = desk.store.get().pending.filter(held).at(-1);
      if (!last) return;
      desk.takeBack(last.key);
      focusOn('reply');
    },
    transfer: () => {
      actions.open('transfer');
    },
    handBack: () => {
      actions.open('hand-back');
    },
    finish: () => {
      actions.open('close');
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
      if (isWhereOneWrites(activeElement)) focusOn('conversation-title');
      else if (detailsShown) setDetailsOf(undefined);
      else if (list.query !== '') list.setQuery('');
      else if (route.page !== 'desk' || current !== undefined) toList();
    },
  });

  const adminPages = { audit: <Audit back={toList} />, staff: <StaffList back={toList} /> };
  const onPhone = current !== undefined || route.page in adminPages;
  return (
    <main className={styles.desk}>
      <h1 className="unseen">{texts.desk}</h1>
      <div className={styles.banner}>
        <Banner />
        <MailBar />
      </div>
      <nav
        className={mergeClasses(styles.pane, styles.list, onPhone && styles.hiddenOnPhone)}
        aria-label={texts.conversations}
      >
        <ListPane
          tab={list.tab}
          onTab={list.setTab}
          query={list.query}
          onQuery={list.setQuery}
          conversations={list.conversations}
          more={list.more}
          current={current}
          hold={list.hold}
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
          !onPhone && styles.noticeOnPhone,
        )}
      >
        <div className={styles.notice} data-notice>
          <NoticeBar />
        </div>
        {route.page === 'audit' || route.page === 'staff' ? (
          <Suspense>{adminPages[route.page]}</Suspense>
        ) : (
          <ConversationPane
            id={current}
            message={route.page === 'desk' ? route.message : undefined}
            summary={summary}
            actions={actions}
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
