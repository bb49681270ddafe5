import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { useNow } from '../clock.ts';
import { addressOfCase, openCaseHere } from '../route.ts';
import { useDeskState } from '../state/use-desk.ts';
import { useLanguage, useTexts, wordFor } from '../texts/texts.ts';
import { ageOf } from '../texts/time.ts';
import { Highlight } from '../ui/highlight.tsx';
import type { CaseSummary } from './case-types.ts';
import { DueLabel } from './due-label.tsx';
import { useCaseTexts } from './texts/case-texts.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusLarge,
    borderLeft: '3px solid transparent',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  late: { borderLeftColor: tokens.colorStatusDangerForeground1 },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    // visible in forced colours too
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  title: {
    flexGrow: 1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  cut: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  said: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  owner: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    '& svg': { flexShrink: 0, fontSize: '14px' },
  },
  status: { flexShrink: 0, whiteSpace: 'nowrap' },
  end: { marginLeft: 'auto', flexShrink: 0 },
});

/** Id of a case's row, for the focus. */
export const caseRowId = (reference: string) => `case-${reference}`;

/** One case of the list: what it is, what the customer said, until when something is due, and whose it is. */
export function CaseRow(props: { one: CaseSummary; current: boolean; query: string }) {
  const { one, current, query } = props;
  const { reference, kind, status, summary, openedAt, owner, due, late, damaged } = one;
  const styles = useStyles();
  const texts = useTexts();
  const words = useCaseTexts();
  const language = useLanguage();
  const me = useDeskState((state) => state.me.id);
  const now = useNow(60_000);
  const whose = owner === null ? words.nobodySees : owner.id === me ? texts.you : owner.name;
  return (
    <li>
      <a
        href={addressOfCase(reference)}
        id={caseRowId(reference)}
        className={mergeClasses(styles.row, late && styles.late, current && styles.current)}
        aria-current={current || undefined}
        data-case={reference}
        onClick={(event) => {
          openCaseHere(event, reference);
        }}
      >
        <span className={styles.line}>
          <span className={mergeClasses(styles.title, styles.cut)}>
            {wordFor(texts.caseKinds, kind)} <Highlight text={reference} query={query} />
          </span>
          {due && <DueLabel step={due} />}
        </span>
        <span className={mergeClasses(styles.said, styles.cut)} dir="auto">
          {damaged ? words.damaged : <Highlight text={summary} query={query} />}
        </span>
        <span className={styles.line}>
          <span className={mergeClasses(styles.owner, styles.cut)}>
            <PersonRegular aria-hidden />
            {whose}
          </span>
          <Badge className={styles.status} appearance="tint" color="informative" size="small">
            {wordFor(texts.caseStates, status)}
          </Badge>
          <span className={styles.end}>
            {words.age(ageOf(now - Date.parse(openedAt), language))}
          </span>
        </span>
      </a>
    </li>
  );
}
