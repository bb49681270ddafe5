import type { Routed } from '../../dialogs/conversation/dialog-state.ts';
import { withoutPersonalData } from '../../dialogs/reading/facts/personal-data.ts';
import { sureFrom } from '../../dialogs/reading/router/router.ts';
import type { Route } from '../../dialogs/reading/router/routes.ts';
import { normalizeText } from '../../dialogs/reading/text.ts';
import type { Store } from '../ports/store.ts';
import { namedEventIn } from '../ports/conversation/log-events.ts';

/** A message that the router led somewhere, and when that was logged (ISO instant). */
export interface RoutedMessage {
  at: string;
  routed: Routed;
}

/** What a customer wrote, without personal data, and the latest of those who wrote the same. */
export interface Candidate extends Routed {
  confirmed: Route | 'none';
  at: string;
  times: number;
}

/** How often the best guess was what the customer meant, another route was, or nothing offered was. */
export interface Tally {
  routed: number;
  confirmed: number;
  corrected: number;
  declined: number;
}

/** What there is to learn from routed messages. */
export interface Review {
  /** The newest first. */
  candidates: Candidate[];
  /** Messages not among them: too long for an example, or one of the examples already. */
  leftOut: { tooLong: number; known: number };
  all: Tally;
  /** By whose guess it was, and by the route that was guessed. */
  by: Record<Routed['by'], Tally>;
  guessed: Partial<Record<Route, Tally>>;
}

/** Characters of the longest text that may become an example. */
export const longestExample = 300;

/** The messages of the store that were routed on the day `since` or later, in UTC. */
export async function* readRoutedMessages(
  store: Store,
  since = '0000-01-01',
): AsyncIterable<RoutedMessage> {
  const isLater = (at: string) => Date.parse(at) >= Date.parse(since);
  for await (const { id, lastAt } of store.conversations()) {
    if (!isLater(lastAt)) continue;
    for (const entry of await store.log(id, 0)) {
      const routed = namedEventIn(entry, 'routed')?.value;
      if (routed && isLater(entry.at)) yield { at: entry.at, routed };
    }
  }
}

/** Goes through routed messages, in any order. `examples` are the sentences that stand there already. */
export async function reviewRouting(
  messages: AsyncIterable<RoutedMessage>,
  examples: readonly string[],
): Promise<Review> {
  const known = new Set(examples.map((example) => normalizeText(withoutPersonalData(example))));
  const candidates: Candidate[] = [];
  const leftOut = { tooLong: 0, known: 0 };
  const by = { rule: emptyTally(), model: emptyTally(), advice: emptyTally() };
  const [all, guessed]: [Tally, Review['guessed']] = [emptyTally(), {}];

  for await (const { at, routed } of messages) {
    for (const tally of [all, by[routed.by], (guessed[routed.route] ??= emptyTally())]) {
      count(routed, tally);
    }
    const { confirmed } = routed;
    if (confirmed === undefined || (confirmed === routed.route && wasSure(routed))) continue;
    const text = toOneLine(withoutPersonalData(routed.text));
    if (text.length > longestExample) leftOut.tooLong += 1;
    else if (known.has(normalizeText(text))) leftOut.known += 1;
    else candidates.push({ ...routed, text, confirmed, at, times: 1 });
  }
  return { candidates: mergeAlike(candidates), leftOut, all, by, guessed };
}

function wasSure({ by, score }: Routed): boolean {
  return by === 'rule' || (by === 'model' && score >= sureFrom);
}

// Alike are those that differ in capitals and punctuation alone, and led the customer to the same.
function mergeAlike(candidates: Candidate[]): Candidate[] {
  const newest = new Map<string, Candidate>();
  for (const one of candidates.sort((a, b) => Date.parse(b.at) - Date.parse(a.at))) {
    const key = [one.confirmed, one.language, normalizeText(one.text)].join(' ');
    const alike = newest.get(key);
    if (alike) alike.times += 1;
    else newest.set(key, one);
  }
  return [...newest.values()];
}

function count({ route, confirmed }: Routed, tally: Tally): void {
  tally.routed += 1;
  if (confirmed === undefined) return;
  if (confirmed === 'none') tally.declined += 1;
  else if (confirmed === route) tally.confirmed += 1;
  else tally.corrected += 1;
}

function emptyTally(): Tally {
  return { routed: 0, confirmed: 0, corrected: 0, declined: 0 };
}

// Nor can anybody's control characters reach a terminal.
function toOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
