import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useNow } from '../clock.ts';
import { useLanguage, wordFor, type Language } from '../texts/texts.ts';
import { amountOf, dateOf, fullDayOf, timeOf } from '../texts/time.ts';
import { Files } from '../ui/files.tsx';
import type { CaseDetail, CaseMoment } from './case-types.ts';
import { momentOfDay } from './due.ts';
import { useCaseTexts, type CaseTexts } from './texts/case-texts.ts';

const halfAYear = 180 * 24 * 3_600_000;
const line = tokens.colorNeutralStroke1;
const red = tokens.colorStatusDangerForeground1;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, outline: 'none' },
  moment: {
    position: 'relative',
    padding: '0 0 14px 26px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // the line to the next one
    '::before': {
      content: '""',
      position: 'absolute',
      left: '6px',
      top: '14px',
      bottom: '-6px',
      borderLeft: `2px solid ${line}`,
    },
    // the point on it
    '::after': {
      content: '""',
      position: 'absolute',
      left: '1px',
      top: '4px',
      boxSizing: 'border-box',
      width: '12px',
      height: '12px',
      border: `2px solid ${tokens.colorBrandStroke1}`,
      borderRadius: '50%',
      backgroundColor: tokens.colorBrandStroke1,
    },
    ':last-child': { paddingBottom: 0, '::before': { display: 'none' } },
  },
  // still to come: the line is broken and the point is empty
  promised: {
    '::before': { borderLeftStyle: 'dashed' },
    '::after': { backgroundColor: tokens.colorNeutralBackground1 },
  },
  late: {
    '::after': { border: `2px solid ${red}`, backgroundColor: tokens.colorNeutralBackground1 },
  },
  now: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    '::before': { borderLeftStyle: 'dashed' },
    '::after': {
      height: '2px',
      top: '9px',
      border: 'none',
      borderRadius: 0,
      backgroundColor: tokens.colorNeutralForeground3,
    },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 8px' },
  what: { fontWeight: tokens.fontWeightSemibold },
  red: { color: red, fontWeight: tokens.fontWeightSemibold },
  when: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  text: { margin: '2px 0 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(40%) minmax(0, 1fr)',
    gap: '0 12px',
    margin: '2px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  },
});

/** What happened in the case, and what was promised: past on a full line, to come on a broken one. */
export function Timeline({ detail }: { detail: CaseDetail }) {
  const styles = useStyles();
  const texts = useCaseTexts();
  const minutes = useNow(60_000);
  const sorted = [...detail.timeline].sort(
    (one, other) => Date.parse(one.at) - Date.parse(other.at),
  );
  const isAhead = ({ at, promised }: CaseMoment) => promised && Date.parse(at) > minutes;
  const past = sorted.filter((one) => !isAhead(one));
  const ahead = sorted.filter(isAhead);
  return (
    <ol id="timeline" className={styles.list} tabIndex={-1} aria-label={texts.timeline}>
      {past.map((moment, index) => (
        <Point key={`${moment.at} ${moment.what} ${index}`} {...{ moment, detail }} />
      ))}
      {ahead.length > 0 && <li className={mergeClasses(styles.moment, styles.now)}>{texts.now}</li>}
      {ahead.map((moment) => (
        <Point key={`${moment.at} ${moment.what}`} {...{ moment, detail }} />
      ))}
    </ol>
  );
}

function Point({ moment, detail }: { moment: CaseMoment; detail: CaseDetail }) {
  const { at, what, promised, late, by, files } = moment;
  const styles = useStyles();
  const texts = useCaseTexts();
  const language = useLanguage();
  const { text, fields } = wordsOf(moment);
  // the moment from which it is late is already the next day
  const day = momentOfDay(lastDayOf(moment) ?? at);
  const lists = [...detail.lists.subjects, ...detail.lists.causes];
  const listed = Object.fromEntries(lists.map(({ id, name: said }) => [id, said]));
  const isLongAgo = Math.abs(useNow(60_000) - Date.parse(at)) > halfAYear;
  const isRed = late || what === 'letter-refused';
  const name = wordFor(promised ? texts.steps : texts.events, what);
  return (
    <li
      className={mergeClasses(styles.moment, promised && styles.promised, isRed && styles.late)}
      data-late={late || undefined}
    >
      <div className={styles.head}>
        <span className={mergeClasses(styles.what, isRed && styles.red)}>{name}</span>
        {promised && (
          <span className={late ? styles.red : styles.when}>
            {late ? texts.isLate : texts.isPromised}
          </span>
        )}
        <time className={styles.when} dateTime={at}>
          {isLongAgo ? dateOf(day, language) : fullDayOf(day, language)}
          {!promised && ` ${timeOf(at, language)}`}
        </time>
        {by !== null && <span className={styles.when}>{by}</span>}
      </div>
      {text && (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      )}
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map((field) => (
            <div key={field.name} style={{ display: 'contents' }}>
              <dt>{wordFor(texts.fields, field.name)}</dt>
              <dd dir="auto">
                {listed[field.value] ?? valueInWords(field.value, texts, language)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Files files={files} />
    </li>
  );
}

const lastDayOf = ({ fields }: CaseMoment) => fields.find(({ name }) => name === 'lastDay')?.value;

/** What is told of it: how it was opened stands above, and of a promise there is only the day. */
function wordsOf({
  what,
  promised,
  text,
  fields,
}: CaseMoment): Pick<CaseMoment, 'text' | 'fields'> {
  if (what === 'opened' || promised) return { text: '', fields: [] };
  return { text, fields: fields.filter(({ name }) => name !== 'since') };
}

/** A value of an event or a decision as people write it: days as such, and words for what the book names. */
export function valueInWords(value: string, texts: CaseTexts, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return fullDayOf(momentOfDay(value), language);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/u.test(value)) {
    return `${fullDayOf(value, language)} ${timeOf(value, language)}`;
  }
  const [, amount, currency = ''] = /^(\d+\.\d{2}) ([A-Z]{3})$/u.exec(value) ?? [];
  if (amount !== undefined) return amountOf(Number(amount), currency, language);
  const words: Record<string, string> = {
    ...texts.steps,
    ...texts.remedies,
    ...texts.grounds,
    ...texts.values,
  };
  return value
    .split(', ')
    .map((part) => wordFor(words, part))
    .join(', ');
}
