import { appendFileSync } from 'node:fs';

/**
 * One line of the table that `npm run bench` makes. What is compared has a number of each side for every round, both of one
 * round measured right after each other.
 *
 * @example tell({ id: 'B2', what: 'a turn, CPU', unit: 'µs', ours: [900, 910], peer: { name: 'CloudAdapter echo', values: [430, 436] }, goal: { most: 2.5 } })
 */
export interface Figure {
  /** As in the table of goals: `B2`, or `B11 list` where one goal has several. */
  id: string;
  what: string;
  /** Of both sides, for instance `µs CPU` or `msg/s`. */
  unit: string;
  ours: readonly number[];
  /** What it is held against; absent where the figure stands on its own. */
  peer?: { name: string; values: readonly number[] };
  /** For the ratio ours / peer, or for our figure itself where there is no peer; absent where it only says how things are. */
  goal?: Goal;
}

export type Goal = { most: number } | { least: number };

/** The numbers of the rounds, and their median with the least and the most. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** Prints a figure, and keeps it for the report where `npm run bench` asked for one. */
export function tell(figure: Figure): void {
  process.stdout.write(`${describe(figure)}\n`);
  const file = process.env['LOKET_BENCH_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}

/** A line for people: the ratio first where there is one, each number with its least and most. */
export function describe(figure: Figure): string {
  const { id, what, unit, ours, peer, goal } = figure;
  const wanted = goal === undefined ? '' : ` (goal: ${sayGoal(goal)})`;
  const own = `${saySpread(ours)} ${unit}`;
  if (peer === undefined) return `${id} ${what}: ${own}${wanted}`;
  const ratio = saySpread(judged(figure));
  return `${id} ${what}: ${ratio} of ${peer.name}${wanted}; ours ${own}, theirs ${saySpread(peer.values)}`;
}

/** What the goal is for: our figure against the peer's in each round that both were measured in, or our figure alone. */
export function judged({ ours, peer }: Figure): number[] {
  if (peer === undefined) return [...ours];
  return ours.flatMap((value, round) => {
    const other = peer.values[round];
    return other === undefined || other === 0 ? [] : [value / other];
  });
}

/** Whether the median is as good as the goal; `not measured` where there are no numbers to judge. */
export function verdictOf(figure: Figure): 'reached' | 'missed' | 'not measured' | undefined {
  const { goal } = figure;
  if (goal === undefined) return undefined;
  const median = spreadOf(judged(figure))?.median;
  if (median === undefined) return 'not measured';
  return ('most' in goal ? median <= goal.most : median >= goal.least) ? 'reached' : 'missed';
}

/** `undefined` where there are no numbers. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const [median, least, most] = [sorted[sorted.length >> 1], sorted[0], sorted.at(-1)];
  return median === undefined || least === undefined || most === undefined
    ? undefined
    : { median, least, most };
}

/** The median, with the least and the most where there is more than one number. */
export function saySpread(values: readonly number[]): string {
  const spread = spreadOf(values);
  if (spread === undefined) return 'not measured';
  const [median, least, most] = [spread.median, spread.least, spread.most].map(sayNumber);
  return values.length === 1 ? `${median}` : `${median} (${least} to ${most})`;
}

export function sayGoal(goal: Goal): string {
  return 'most' in goal ? `${goal.most} or less` : `${goal.least} or more`;
}

/** Three digits that count. */
export function sayNumber(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
