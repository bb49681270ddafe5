import { describe, expect, test } from '@jest/globals';
import { drawChart } from './chart.ts';
import { describe as describeFigure, verdictOf, type Figure } from './figure.ts';
import { toMarkdown } from './markdown.ts';

const turn: Figure = {
  ...{ id: 'B2', what: 'a turn, CPU', unit: 'µs', ours: [900, 870, 990] },
  peer: { name: 'CloudAdapter echo', values: [450, 435, 450] },
  goal: { most: 2.5 },
};
const rate: Figure = {
  ...{ id: 'B1', what: 'a turn', unit: 'msg/s', ours: [50, 40, 60] },
  peer: { name: 'waterfall', values: [100, 100, 100] },
  goal: { least: 1 },
};
const list: Figure = { id: 'B11', what: 'the list', unit: 'ms', ours: [31], goal: { most: 30 } };
const unmeasured: Figure = { ...turn, peer: { name: 'Agents SDK', values: [] } };
const { goal: _goal, ...besides } = turn;

describe('a figure', () => {
  test('is said with its ratio first, each number with its least and most', () => {
    expect(describeFigure(turn)).toBe(
      'B2 a turn, CPU: 2 (2 to 2.2) of CloudAdapter echo (goal: 2.5 or less); ours 900 (870 to 990) µs, theirs 450 (435 to 450)',
    );
    expect(describeFigure(list)).toBe('B11 the list: 31 ms (goal: 30 or less)');
    expect(describeFigure(unmeasured)).toContain('not measured of Agents SDK');
  });

  test.each([
    ['the ratio is within its goal', turn, 'reached'],
    ['a ratio that should be high is low', rate, 'missed'],
    ['a number of its own is above its goal', list, 'missed'],
    ['it is just as good as the goal', { ...list, ours: [30] }, 'reached'],
    ['the peer was not measured', unmeasured, 'not measured'],
    [
      'the peer took no time that could be told',
      { ...turn, ours: [1], peer: { name: '', values: [0] } },
      'not measured',
    ],
    ['there is no goal', besides, undefined],
  ])('is judged by its median: %s', (_, figure, verdict) => {
    expect(verdictOf(figure)).toBe(verdict);
  });

  test('is compared in the rounds that both sides were measured in', () => {
    const broken = { ...rate, peer: { name: 'waterfall', values: [50] } };
    expect(describeFigure(broken)).toContain('a turn: 1 of waterfall');
  });
});

describe('the page', () => {
  const page = (...figures: Figure[]) =>
    toMarkdown({ about: 'Measured on a Monday.', figures, missing: [] }, 'a.svg').split('\n');

  test('names what was missed, or could not be measured, before its tables', () => {
    const lines = page(turn, rate, unmeasured);
    const missed = lines.slice(0, lines.indexOf('## Goals'));
    expect(missed).toContain('Measured on a Monday.');
    expect(missed).toContain('1 of 3 goals are reached. Not reached:');
    expect(missed).toContain('- B1, a turn against waterfall: missed');
    expect(missed).toContain('- B2, a turn, CPU against Agents SDK: not measured');
    expect(missed).toContain('![How near each goal is](a.svg)');
    expect(page(turn)).toContain('1 of 1 goals are reached.');
  });

  test('names the benches that did not end', () => {
    const broken = toMarkdown({ about: '', figures: [turn], missing: ['many'] }, 'a.svg');
    expect(broken).toContain('**`npm run bench:many` did not end: its figures are missing.**');
  });

  test('has a row for each goal, and apart from them those that only say how things are', () => {
    const lines = page(turn, list, besides);
    expect(lines).toContain(
      '| B2 | a turn, CPU | 2 (2 to 2.2) | 2.5 or less | reached | CloudAdapter echo | 900 (870 to 990) µs | 450 (435 to 450) µs |',
    );
    expect(lines).toContain('| B11 | the list | 31 ms | 30 or less | **missed** | – | 31 ms | – |');
    expect(lines.slice(lines.indexOf('## Besides'))).toContain(
      '| B2 | a turn, CPU | 2 (2 to 2.2) | CloudAdapter echo | 900 (870 to 990) µs | 450 (435 to 450) µs |',
    );
    expect(page(turn)).not.toContain('## Besides');
  });

  test('keeps a name in its cell', () => {
    const odd = { ...list, what: 'a | b\n<c>' };
    expect(page(odd)).toContain(
      '| B11 | a \\| b \\<c> | 31 ms | 30 or less | **missed** | – | 31 ms | – |',
    );
  });
});

describe('the chart', () => {
  test('has a mark for each goal: a circle where it is reached, a square on its tip where it is missed', () => {
    const marks = (...figures: Figure[]) => {
      const rows = drawChart(figures).split('worse</text>').at(-1) ?? '';
      return [...rows.matchAll(/<(circle|path) /g)].map(([, form]) => form);
    };
    expect(marks(turn, rate, list)).toEqual(['circle', 'path', 'path']);
    expect(marks(besides)).toEqual([]);
    expect(marks(unmeasured)).toEqual([]);
    expect(drawChart([unmeasured])).toContain('not measured');
  });

  test('puts what is better to the left of the goal and what is worse to the right, whichever way the goal goes', () => {
    const [goal = NaN] = xOf(/class="goal" x1="([\d.]+)"/);
    expect(xOf(/circle class="reached" cx="([\d.]+)" cy="1/, turn)[0]).toBeLessThan(goal);
    expect(xOf(/class="missed" d="M([\d.]+) 10/, rate)[0]).toBeGreaterThan(goal);
  });

  test('stays within its edges, however far a number is off', () => {
    const far = { ...list, ours: [1_000_000] };
    expect(xOf(/class="missed" d="M([\d.]+) 10/, far)[0]).toBeLessThan(880);
  });

  test('is whole, whatever stands in a name, and reads in light and dark', () => {
    const odd = { ...list, what: 'a < b & "c"' };
    const drawn = drawChart([odd]);
    expect(drawn).toContain('a &#60; b &#38; &#34;c&#34;');
    expect(drawn).toContain('prefers-color-scheme: dark');
    expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('cuts a name that would run into the marks', () => {
    const long = { ...list, what: 'a very long name '.repeat(10) };
    expect(drawChart([long])).toMatch(/>B11 a very long name [\w ]{20,40}…</);
  });

  function xOf(pattern: RegExp, ...figures: Figure[]): number[] {
    return [...drawChart(figures).matchAll(new RegExp(pattern, 'g'))].map(([, x]) => Number(x));
  }
});
