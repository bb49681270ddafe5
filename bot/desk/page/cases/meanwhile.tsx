import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useDeskState } from '../state/use-desk.ts';
import { wordFor } from '../texts/texts.ts';
import { focusOn } from '../ui/focus.ts';
import { useCaseDraft } from './case-drafts.ts';
import type { CaseDetail, CaseDraft, CaseMoment } from './case-types.ts';
import { useCaseTexts } from './texts/case-texts.ts';

const useStyles = makeStyles({
  bar: { marginBottom: '12px' },
  list: { margin: '4px 0 0', paddingLeft: '18px' },
  words: { margin: '8px 0 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** How a case stood when somebody began to fill in a form. */
interface Seen {
  move: string;
  version: number;
  happened: number;
}

/** What somebody typed in the fields of a move, but for what they chose. */
function wordsIn(draft: CaseDraft): string[] {
  const written = ['text', 'reasons', 'actions', 'conclusions', 'changes'];
  return written.flatMap((name) => draft[name]?.trim() || []);
}

const happenedIn = ({ timeline }: CaseDetail) => timeline.filter(({ promised }) => !promised);

/** What happened in a case behind the back of somebody who is filling in a form of it. */
export function useSeen(
  detail: CaseDetail,
  move = '',
): {
  /** How many events they know of. */
  version: number;
  news: readonly CaseMoment[];
  /** What they had typed where that cannot be entered any more, as somebody else was first. */
  lost: readonly string[] | undefined;
  look: () => void;
  /** Keeps what they know as it is, though nothing has been filled in. */
  hold: () => void;
  /** Begins anew, once something was entered. */
  forget: () => void;
} {
  const me = useDeskState((state) => state.me.name);
  const draft = useCaseDraft(detail.reference, move);
  const isFilledIn = Object.values(draft).some((value) => value !== '');
  const happened = happenedIn(detail);
  const latest: Seen = { move, version: detail.version, happened: happened.length };
  const [begun, setBegun] = useState<Seen>();
  const known = begun?.move === move ? begun : undefined;
  const isOvertaken = begun !== undefined && detail.moves.every(({ type }) => type !== begun.move);
  const overtaken = useCaseDraft(detail.reference, begun?.move ?? '');
  // remembered while rendering: an effect would come after an answer that changes it
  if (isFilledIn && !known) setBegun(latest);

  const from = known ?? (isOvertaken ? begun : latest);
  const since = happened.slice(from.happened).filter(({ by }) => by !== me);
  return {
    version: since.length > 0 ? from.version : detail.version,
    news: since,
    lost: isOvertaken ? wordsIn(overtaken) : undefined,
    look: () => {
      setBegun(isOvertaken ? undefined : latest);
    },
    hold: () => {
      setBegun(from);
    },
    forget: () => {
      setBegun(undefined);
    },
  };
}

/** Says what somebody else did meanwhile, and gives back what was typed for nothing. */
export function Meanwhile(props: {
  news: readonly CaseMoment[];
  lost: readonly string[] | undefined;
  seen: () => void;
}) {
  const { news, lost, seen } = props;
  const styles = useStyles();
  const texts = useCaseTexts();
  if (news.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {lost ? texts.overtaken : texts.changed}
        <ul className={styles.list}>
          {news.map(({ at, what, by }, index) => (
            <li key={`${at} ${what} ${index}`}>
              {texts.changedBy(by ?? texts.automatic, wordFor(texts.events, what))}
            </li>
          ))}
        </ul>
        {lost?.map((words) => (
          <blockquote key={words} className={styles.words} dir="auto">
            {words}
          </blockquote>
        ))}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            focusOn('timeline');
          }}
        >
          {texts.look}
        </Button>
        <Button onClick={seen}>{texts.goOn}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
