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
  goal?: { most: number } | { least: number };
}

/** Prints a figure, and keeps it for the report where `npm run bench` asked for one. */
export function tell(figure: Figure): void {
  process.stdout.write(`${describe(figure)}\n`);
  const file = process.env['LOKET_BENCH_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}

/** A line for people: the ratio first where there is one, each number with its least and most. */
export function describe({ id, what, unit, ours, peer, goal }: Figure): string {
  const wanted = goal === undefined ? '' : ` (goal: ${wantedBy(goal)})`;
  const own = `${spread(ours)} ${unit}`;
  if (peer === undefined) return `${id} ${what}: ${own}${wanted}`;
  const ratio = spread(ours.map((value, round) => value / (peer.values[round] ?? NaN)));
  return `${id} ${what}: ${ratio} of ${peer.name}${wanted}; ours ${own}, theirs ${spread(peer.values)}`;
}

function wantedBy(goal: NonNullable<Figure['goal']>): string {
  return 'most' in goal ? `${goal.most} or less` : `${goal.least} or more`;
}

/** The median, with the least and the most. */
export function spread(values: readonly number[]): string {
  const sorted = values.toSorted((one, other) => one - other);
  const [middle = 0, least = 0, most = 0] = [sorted[sorted.length >> 1], sorted[0], sorted.at(-1)];
  return `${round(middle)} (${round(least)} to ${round(most)})`;
}

/** Three digits that count. */
function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
