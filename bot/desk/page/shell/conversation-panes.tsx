import { mergeClasses } from '@fluentui/react-components';
import { Suspense, useState, type ReactNode } from 'react';
import { ConversationPane } from '../conversation/conversation-pane.tsx';
import { useConversationActions } from '../conversation/use-conversation-actions.ts';
import { DetailsPane } from '../details/details-pane.tsx';
import { isWhereOneWrites, useKeys } from '../keys/use-keys.ts';
import { rowId } from '../list/conversation-row.tsx';
import { ListPane } from '../list/list-pane.tsx';
import type { ConversationListView } from '../list/use-conversation-list.ts';
import { addressOf, go, useRoute } from '../route.ts';
import { nextToHelp, type Pending } from '../state/desk-state.ts';
import { useDesk, useDeskState } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';
import { focusOn } from '../ui/focus.ts';
import { NoticeBar } from './banner.tsx';
import { Audit, StaffList } from './lazy-parts.ts';
import { onePane, useLayout } from './layout.ts';

/** The list of conversations, the one that is open or what stands in its place, and its details; with their keys. */
export function ConversationPanes(props: {
  list: ConversationListView;
  current: string | undefined;
  toList: () => void;
  /** Shown above the list. */
  head: ReactNode;
}) {
  const { list, current, toList, head } = props;
  const styles = useLayout();
  const texts = useTexts();
  const desk = useDesk();
  const route = useRoute();
  const summary = useDeskState((state) => state.summaries.get(current ?? ''));
  const conversation = useDeskState((state) => state.opened.get(current ?? ''));
  // the conversation whose details are open over it, on a narrow screen
  const [detailsOf, setDetailsOf] = useState<string>();
  const detailsShown = detailsOf !== undefined && detailsOf === current;
  const actions = useConversationActions(summary, goOn);

  /** To the next who waits; on a phone to the list, which shows who that is. */
  function goOn(): void {
    const { notice, ...state } = desk.store.get();
    const next = nextToHelp(state);
    if (onePane.matches) toList();
    else if (next) {
      go(addressOf(next.id));
      list.reveal(next);
      focusOnConversation();
    } else focusOnConversation();
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
    back: () => {
      const { activeElement } = document;
      if (isWhereOneWrites(activeElement)) focusOnConversation();
      else if (detailsShown) setDetailsOf(undefined);
      else if (list.query !== '') list.setQuery('');
      else if (route.page !== 'desk' || current !== undefined) toList();
    },
  });

  const adminPages = { audit: <Audit back={toList} />, staff: <StaffList back={toList} /> };
  const onPhone = current !== undefined || route.page in adminPages;
  return (
    <>
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
          head={head}
        />
      </nav>
      <section
        aria-label={
          route.page === 'audit' || route.page === 'staff' ? texts[route.page] : texts.conversation
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
              focusOnConversation();
            }}
          />
        </section>
      )}
    </>
  );
}

/** On what is open, or else on the list. */
function focusOnConversation(): void {
  focusOn('conversation-title', 'conversations');
}
