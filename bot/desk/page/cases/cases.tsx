import { mergeClasses } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { useState, type ReactNode } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { isWhereOneWrites } from '../keys/use-keys.ts';
import { addressOfCase, casesAddress, go } from '../route.ts';
import { NoticeBar } from '../shell/banner.tsx';
import { useLayout } from '../shell/layout.ts';
import { useDeskState } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';
import { Empty } from '../ui/empty.tsx';
import { focusOn } from '../ui/focus.ts';
import { CasePage } from './case-page.tsx';
import { caseRowId } from './case-row.tsx';
import type { CaseCounts, CaseQuery } from './case-types.ts';
import { CasesList } from './cases-list.tsx';
import { useCaseTexts } from './texts/case-texts.ts';
import { useCaseList } from './use-case-list.ts';

/** What the list was narrowed to, for when they come back from the conversations. */
let latest: { of: string; query: CaseQuery } | undefined;

/** The list of cases, and the one that is open. */
export function Cases(props: {
  reference: string | undefined;
  counts: CaseCounts | undefined;
  /** Shown above the list. */
  head: ReactNode;
}) {
  const { reference, counts, head } = props;
  const styles = useLayout();
  const texts = useTexts();
  const words = useCaseTexts();
  const me = useDeskState((state) => state.me);
  const [query, setQuery] = useState<CaseQuery>(() =>
    latest?.of === me.id
      ? latest.query
      : { view: me.role === 'board' ? 'board' : 'open', kind: '', q: '' },
  );
  const list = useCaseList(query);
  const change = (to: Partial<CaseQuery>) => {
    latest = { of: me.id, query: { ...query, ...to } };
    setQuery(latest.query);
  };

  const toList = () => {
    go(casesAddress);
    focusOn('cases');
  };
  const step = (by: 1 | -1) => {
    const { cases = [], more } = list;
    const at = cases.findIndex((one) => one.reference === reference);
    const to = cases[at < 0 ? (by === 1 ? 0 : -1) : at + by];
    // by key, the button at the end may never come into view
    if (to === cases.at(-1) && more) void more.load(more.next);
    if (!to) return;
    go(addressOfCase(to.reference));
    focusOn(caseRowId(to.reference));
  };
  useKeys({
    next: () => {
      step(1);
    },
    previous: () => {
      step(-1);
    },
    search: () => {
      focusOn('case-search');
    },
    back: () => {
      if (isWhereOneWrites(document.activeElement)) focusOn('case-title', 'cases');
      else if (query.q !== '') change({ q: '' });
      else if (reference !== undefined) toList();
    },
  });

  return (
    <>
      <nav
        className={mergeClasses(
          styles.pane,
          styles.list,
          reference !== undefined && styles.hiddenOnPhone,
        )}
        aria-label={words.cases}
      >
        {head}
        <CasesList {...{ query, change, list, counts }} current={reference} />
      </nav>
      <section
        aria-label={reference ?? words.cases}
        className={mergeClasses(
          styles.pane,
          styles.main,
          styles.wide,
          reference === undefined && styles.hiddenOnPhone,
        )}
      >
        <div className={styles.notice}>
          <NoticeBar />
        </div>
        {reference === undefined ? (
          <div style={{ margin: 'auto' }}>
            <Empty icon={<FolderOpenRegular />} title={words.chooseTitle}>
              <p>{words.chooseMore}</p>
              <p>{texts.chooseKeys}</p>
            </Empty>
          </div>
        ) : (
          <CasePage reference={reference} back={toList} />
        )}
      </section>
    </>
  );
}
