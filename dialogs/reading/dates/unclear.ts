import type { DayText } from './normalize.ts';
import { without, type Span } from './spans.ts';
import { months } from './vocabulary.ts';
import { findAll } from '../text.ts';

// What the words around the spans say against taking the day they name.

const period = new RegExp(
  `\\b(?:${months.join('|')}|ago|vague|night|weekend|until last|(?:last|past|this|next) (?:week|month|year))\\b`,
  'g',
);

type Stretch = Pick<Span, 'from' | 'to'>;

/** What is said of time outside the spans: "vorige maand", "in maart", "een tijdje geleden". */
export function findPeriods(said: string, spans: Span[]): (Stretch & { text: string })[] {
  return findAll(without(said, spans), period).map(({ 0: text, index: from }) => ({
    from,
    to: from + text.length,
    text,
  }));
}

/** "elke vrijdag", "the 15th of every month". */
export function isEach(said: string, spans: Span[]): boolean {
  return spans.some(
    ({ from, to }) =>
      /\bevery (?:\S+ )?$/.test(said.slice(0, from)) || /^(?: of)? every\b/.test(said.slice(to)),
  );
}

/** "3 en 5 november", "van 15 op 16 november", "16 november of de 17e". */
export function isList(said: string, spans: Span[]): boolean {
  return spans.some(
    ({ from, to }) =>
      /(?<![-/])\b\d+(?:st|nd|rd|th)? (?:or|and|to|until|,) (?:on )?(?:the )?$/.test(
        said.slice(0, from),
      ) ||
      /\bof \d+ on $/.test(said.slice(0, from)) ||
      /^ (?:or|to|and) (?:the )?\d+(?:st|nd|rd|th)?(?: [|,]|$)/.test(said.slice(to)),
  );
}

/** "niet maandag, maar …", "niet maandag, dinsdag", "niet deze week maar …" */
export function isTurnedDown(said: string, { from, to }: Stretch, spans: Span[]): boolean {
  if (!/\bnot(?: on| of)?(?: the)? $/.test(said.slice(0, from))) return false;
  const isNext = (other: Span) => /^ ,(?: on)?(?: the)? $/.test(said.slice(to, other.from));
  return /^(?: ,)? but\b/.test(said.slice(to)) || spans.some(isNext);
}

/** "op 12 november gekocht voor Sinterklaas", "rond Pasen, op 3 april": what a name adds to another day. */
export function isAside(said: string, { from, to }: Span, spans: Span[]): boolean {
  return (
    /^feast-/.test(said.slice(from, to)) &&
    /\b(?:about|until|later) $/.test(said.slice(0, from)) &&
    spans.some(({ said: { type }, weekday, ...other }) => {
      return type !== 'ask' && weekday === undefined && other.from !== from;
    })
  );
}

/** Whether a word beside a day takes its clearness away: "rond", "voor", "niet", "of zo", "geboren op". */
export function isUnsure(said: string, spans: Span[]): boolean {
  return spans.some(({ from, to, weekday }) => {
    const [before, words, after] = [said.slice(0, from), said.slice(from, to), said.slice(to)];
    return (
      /\b(?:(?:about|maybe|not|until|bound|later|vague)(?: on| of)?|or|to|birth(?: _)?(?: on)?)(?: the)? $/.test(
        before,
      ) ||
      /(?<!(?:last|past|this) )\b(?:week|weekend|month|day|year)(?: on| of)? $/.test(before) ||
      // "weet niet of het vrijdag was"
      /\bunsure /.test(before.slice(before.lastIndexOf('|') + 1)) ||
      // "op een maandag", and not "17 juli, een vrijdag"
      (weekday !== undefined && spans.length === 1 && /\ba $/.test(before)) ||
      // "vanaf 3 november tot nu"
      (/\bsince $/.test(before) && /^ until\b/.test(after)) ||
      (/week ago$/.test(words) && said.includes('weekend')) ||
      /^ (?:week|next|perhaps|bound|thereafter|or|(?:later|in|within) \d+ \w+)\b/.test(after) ||
      /^ (?:about|later|until)(?: [,|]|$)/.test(after) ||
      /^ not\b|^(?: ,)? (?:maybe|perhaps)\b/.test(after) ||
      // "12 november? of 13", and a year that is none of ours
      /^(?: \|)+ or \d|^(?: ,)? \d{4}(?![-\d])/.test(after) ||
      // "is op 3 oktober geboren", "yesterday morning or the day before"
      /^ (?:_ )?(?:birth|perhaps|unsure)\b/.test(after)
    );
  });
}

/**
 * Whether a day without week or year is rather one to come: the sentence is about that, as in "mijn pakket
 * komt vrijdag", and the words do not say otherwise, as in "mijn bestelling van vrijdag".
 */
export function isAhead(
  { said, tokens }: DayText,
  { from, to }: Span,
  isLongAgo: boolean,
): boolean {
  const has = (...words: string[]) => tokens.some(({ normal }) => words.includes(normal));
  // "vrijdag?" may be the answer
  const isQuestion = has('?') && tokens.length > 4;
  if (
    !(has('will', 'plan') || isQuestion) ||
    has('done', 'bought', 'paid') ||
    /\b(?:of|since) $/.test(said.slice(0, from))
  )
    return false;
  const words = said.slice(from, to);
  if (isLongAgo) return !/\d{4}|ago|last/.test(words);
  return /^(?!yester)\w+day$|^(?:the )?\d+(?:st|nd|rd|th)$/.test(words);
}
