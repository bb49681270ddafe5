import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { ChatMultipleRegular } from '@fluentui/react-icons/svg/chat-multiple';
import { PeopleQueueRegular } from '@fluentui/react-icons/svg/people-queue';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import type { ReactNode } from 'react';
import type { ListedConversation, ListName } from '../api/types.ts';
import { useList, usePlaces } from '../state/use-desk.ts';
import { Tabs } from '../ui/tabs.tsx';
import { useTexts } from '../texts/texts.ts';
import { ConversationRow } from './conversation-row.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { LoadMore, type More } from '../ui/load-more.tsx';

const useStyles = makeStyles({
  search: { margin: '0 12px 4px', maxWidth: 'none' },
  tabs: { padding: '0 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  found: { margin: 0, padding: '10px 16px', color: tokens.colorNeutralForeground3 },
  scroll: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '6px',
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '1px',
    outline: 'none',
  },
});

export interface ListPaneProps {
  tab: ListName;
  onTab: (tab: ListName) => void;
  query: string;
  onQuery: (query: string) => void;
  /** `undefined` while it is being fetched. */
  conversations: ListedConversation[] | undefined;
  /** How to load the rest, if there is any. */
  more: More | undefined;
  current: string | undefined;
  hold: (held: boolean) => void;
  /** Shown above the list. */
  head: ReactNode;
}

/** The queue, one's own conversations, or all; and what is searched for among them. */
export function ListPane(props: ListPaneProps) {
  const { tab, onTab, query, onQuery, conversations, more, current, hold, head } = props;
  const styles = useStyles();
  const texts = useTexts();
  const place = usePlaces();
  const searching = query.trim() !== '';
  const queue = useList('queue').length;
  const mine = useList('me').length;

  return (
    <>
      {head}
      <SearchBox
        id="search"
        className={styles.search}
        placeholder={texts.search}
        aria-label={texts.search}
        value={query}
        // the server takes no more
        maxLength={200}
        dismiss={{ 'aria-label': texts.clearSearch }}
        onChange={(_event, { value }) => {
          onQuery(value);
        }}
      />
      {searching ? (
        <p className={conversations?.length === 0 ? 'unseen' : styles.found} role="status">
          {conversations &&
            (more ? texts.searchFoundMore : texts.searchFound)(conversations.length)}
        </p>
      ) : (
        <div className={styles.tabs}>
          <Tabs
            label={texts.conversations}
            controls="conversations"
            value={tab}
            choose={onTab}
            choices={[
              { value: 'queue', text: texts.queue, count: queue, urgent: true },
              { value: 'me', text: texts.mine, count: mine },
              { value: 'all', text: texts.all },
            ]}
          />
        </div>
      )}
      <div className={styles.scroll}>
        {!conversations && <Loading size="small" />}
        {conversations?.length === 0 && !more && <Nothing tab={tab} query={query.trim()} />}
        <ul
          className={styles.list}
          aria-label={texts.conversations}
          id="conversations"
          tabIndex={-1}
          onPointerMove={({ pointerType }) => {
            // a finger never leaves
            if (pointerType === 'mouse') hold(true);
          }}
          onPointerLeave={() => {
            hold(false);
          }}
        >
          {conversations?.map((summary) => (
            <ConversationRow
              key={summary.id}
              summary={summary}
              current={summary.id === current}
              place={place.get(summary.id)}
              query={searching ? query : ''}
            />
          ))}
        </ul>
        {conversations && more && <LoadMore key={searching ? 'found' : tab} {...more} />}
      </div>
    </>
  );
}

function Nothing({ tab, query }: { tab: ListName; query: string }) {
  const texts = useTexts();
  if (query) return <Empty icon={<SearchRegular />} title={texts.searchNone(query)} />;
  const { title, more } = {
    queue: { title: texts.queueEmpty, more: texts.queueEmptyMore },
    me: { title: texts.mineEmpty, more: texts.mineEmptyMore },
    all: { title: texts.allEmpty, more: texts.allEmptyMore },
  }[tab];
  return (
    <Empty icon={tab === 'queue' ? <PeopleQueueRegular /> : <ChatMultipleRegular />} title={title}>
      <p>{more}</p>
    </Empty>
  );
}
