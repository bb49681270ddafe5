import {
  judged,
  sayGoal,
  sayNumber,
  spreadOf,
  verdictOf,
  type Figure,
  type Spread,
} from './figure.ts';

/*
 * A chart of how near each goal is, as SVG: a dot for the median on a line from the least to the most, all of them as
 * parts of the goal, so that one line is the goal of all. It brings its own ground, for pages that are light or dark.
 */

const width = 880;
const labels = 390;
const results = 150;
const rowHeight = 40;
const head = 92;
const foot = 20;
/** Of the goal, at the left and the right end; what lies beyond stands at the edge. */
const reach = { from: 0.05, to: 20 };
const ticks = [0.1, 0.5, 1, 2, 10];
const longest = 54;

const style = `
  text { font: 13px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; fill: #1f2328; }
  .title { font-size: 16px; font-weight: 600; }
  .small { font-size: 12px; fill: #59636e; }
  .ground { fill: #ffffff; }
  .grid { stroke: #d1d9e0; }
  .goal { stroke: #1f2328; stroke-width: 2; }
  .reached { fill: #1a7f37; stroke: #1a7f37; }
  .missed { fill: #bc4c00; stroke: #bc4c00; }
  .range { stroke-width: 3; stroke-linecap: round; opacity: 0.5; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    .small { fill: #9198a1; }
    .ground { fill: #0d1117; }
    .grid { stroke: #3d444d; }
    .goal { stroke: #f0f6fc; }
    .reached { fill: #3fb950; stroke: #3fb950; }
    .missed { fill: #f0883e; stroke: #f0883e; }
  }`;

/** Figures without a goal are not in it. */
export function drawChart(figures: readonly Figure[]): string {
  const rows = figures.filter(({ goal }) => goal !== undefined);
  const height = head + rows.length * rowHeight + foot;
  const bottom = height - foot;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">`,
    '<title id="title">How near each goal of speed is</title>',
    `<style>${style}\n</style>`,
    `<rect class="ground" width="${width}" height="${height}" rx="6"/>`,
    '<text class="title" x="20" y="30">How near each goal is</text>',
    '<text class="small" x="20" y="50">Left of the line is better. A dot is the median of the rounds; its line goes from the least to the most.</text>',
    ...legend(),
    ...ticks.map((tick) => drawTick(tick, bottom)),
    ...rows.map((figure, row) => drawRow(figure, head + row * rowHeight)),
    '</svg>',
    '',
  ].join('\n');
}

function legend(): string[] {
  return [
    mark('reached', 26, 70),
    '<text class="small" x="38" y="74">goal reached</text>',
    mark('missed', 136, 70),
    '<text class="small" x="148" y="74">goal missed</text>',
  ];
}

function drawTick(tick: number, bottom: number): string {
  const x = place(tick);
  const label = { 0.1: '10× better', 1: 'goal', 10: '10× worse' }[tick];
  const name = tick === 1 ? 'goal' : 'grid';
  const line = `<line class="${name}" x1="${x}" x2="${x}" y1="${head - 6}" y2="${bottom}"/>`;
  if (label === undefined) return line;
  const said = `<text class="small" x="${x}" y="${head - 12}" text-anchor="middle">${label}</text>`;
  return `${line}\n${said}`;
}

function drawRow(figure: Figure, top: number): string {
  const { id, what, unit, peer, goal } = figure;
  const middle = top + rowHeight / 2;
  const spread = spreadOf(judged(figure));
  const result =
    spread === undefined
      ? 'not measured'
      : `${sayNumber(spread.median)}${peer === undefined ? ` ${unit}` : '×'}`;
  const against = peer === undefined ? '' : `against ${peer.name}`;
  return [
    text(20, middle - (against === '' ? -4 : 3), `${id.split(' ', 1).join('')} ${what}`),
    text(20, middle + 14, against, 'small'),
    ...(spread === undefined || goal === undefined ? [] : drawSpread(figure, spread, middle)),
    text(width - results + 10, middle - 3, result),
    text(
      width - results + 10,
      middle + 14,
      goal === undefined ? '' : `goal ${sayGoal(goal)}`,
      'small',
    ),
  ].join('\n');
}

function drawSpread(figure: Figure, { median, least, most }: Spread, y: number): string[] {
  const [x1, x2] = [place(ofGoal(least, figure)), place(ofGoal(most, figure))];
  const verdict = verdictOf(figure) === 'reached' ? 'reached' : 'missed';
  return [
    `<line class="range ${verdict}" x1="${x1}" x2="${x2}" y1="${y}" y2="${y}"/>`,
    mark(verdict, place(ofGoal(median, figure)), y),
  ];
}

/** Told apart by form as well as by colour. */
function mark(verdict: 'reached' | 'missed', x: number, y: number): string {
  return verdict === 'reached'
    ? `<circle class="reached" cx="${x}" cy="${y}" r="6"/>`
    : `<path class="missed" d="M${x} ${y - 7} l7 7 l-7 7 l-7 -7 z"/>`;
}

/** 1 at the goal, and more the worse it is. */
function ofGoal(value: number, { goal }: Figure): number {
  if (goal === undefined) return 1;
  return 'most' in goal ? value / goal.most : goal.least / value;
}

function place(ofGoal: number): number {
  const within = Math.min(reach.to, Math.max(reach.from, ofGoal));
  const share = Math.log(within / reach.from) / Math.log(reach.to / reach.from);
  const span = width - labels - results - 40;
  return Math.round((labels + 20 + share * span) * 10) / 10;
}

function text(x: number, y: number, whole: string, name = ''): string {
  if (whole === '') return '';
  const shown = whole.length > longest ? `${whole.slice(0, longest - 1)}…` : whole;
  const named = name === '' ? '' : ` class="${name}"`;
  return `<text${named} x="${x}" y="${y}">${escape(shown)}</text>`;
}

function escape(whole: string): string {
  return whole.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
