import { Link, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { permissions } from '../../api/permissions.ts';
import { useDeskState } from '../state/use-desk.ts';
import { fileLink } from '../teams/tab.ts';
import { useTexts, wordFor } from '../texts/texts.ts';
import { Empty } from '../ui/empty.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Loading } from '../ui/loading.tsx';
import { complaintsLogAddress } from './case-api.ts';
import { CaseRow } from './case-row.tsx';
import type { CaseCounts, CaseQuery } from './case-types.ts';
import { useCaseTexts } from './texts/case-texts.ts';
import type { CaseListState } from './use-case-list.ts';
import { ViewChoice } from './view-choice.tsx';

const useStyles = makeStyles({
  narrow: {
    display: 'flex',
    gap: '8px',
    margin: '0 12px 4px',
    '& > :first-child': { flexGrow: 1, minWidth: 0 },
  },
  kind: { minWidth: '112px', maxWidth: '132px' },
  log: { margin: '0 16px 8px', fontSize: tokens.fontSizeBase200 },
  scroll: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '0 6px 6px',
  },
  list: {
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    margin: 0,
    padding: 0,
    outline: 'none',
  },
});

const kinds: CaseQuery['kind'][] = [
  '',
  'withdrawal',
  'complaint',
  'refund',
  'order-request',
  'support',
  'customization',
  'review-appeal',
  'licence-appeal',
  'privacy-request',
];

/** The cases, by view, kind and words. */
export function CasesList(props: {
  query: CaseQuery;
  change: (change: Partial<CaseQuery>) => void;
  list: CaseListState;
  counts: CaseCounts | undefined;
  current: string | undefined;
}) {
  const { query, change, list, counts, current } = props;
  const { cases, more } = list;
  const styles = useStyles();
  const texts = useTexts();
  const words = useCaseTexts();
  const role = useDeskState((state) => state.me.role);
  const isComplaints = query.kind === 'complaint' && permissions.readComplaintsLog.includes(role);
  return (
    <>
      <div className={styles.narrow}>
        <SearchBox
          id="case-search"
          placeholder={words.search}
          aria-label={words.search}
          value={query.q}
          // the server takes no more
          maxLength={200}
          dismiss={{ 'aria-label': texts.clearSearch }}
          onChange={(_event, { value }) => {
            change({ q: value });
          }}
        />
        <Select
          className={styles.kind}
          aria-label={words.kind}
          value={query.kind}
          onChange={(_event, { value }) => {
            change({ kind: kinds.find((kind) => kind === value) ?? '' });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kind === '' ? words.allKinds : wordFor(texts.caseKinds, kind)}
            </option>
          ))}
        </Select>
      </div>
      <ViewChoice
        view={query.view}
        choose={(view) => {
          change({ view });
        }}
        counts={counts}
        isBoard={role === 'board'}
      />
      {isComplaints && (
        <p className={styles.log}>
          <Link href={complaintsLogAddress} inline {...fileLink}>
            {words.complaintsLog}
          </Link>
        </p>
      )}
      <div className={styles.scroll}>
        {!cases && <Loading size="small" />}
        {cases?.length === 0 && !more && <Nothing {...query} />}
        <ul className={styles.list} aria-label={words.cases} id="cases" tabIndex={-1}>
          {cases?.map((one) => (
            <CaseRow
              key={one.reference}
              one={one}
              current={one.reference === current}
              query={query.q.trim()}
            />
          ))}
        </ul>
        {more && <LoadMore {...more} />}
      </div>
    </>
  );
}

function Nothing({ view, q }: CaseQuery) {
  const texts = useCaseTexts();
  if (q.trim()) {
    return <Empty icon={<SearchRegular />} title={texts.searchNone(q.trim())} />;
  }
  const [title, more] = texts.empty[view];
  return (
    <Empty icon={<FolderOpenRegular />} title={title}>
      <p>{more}</p>
    </Empty>
  );
}
