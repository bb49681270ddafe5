import { judged, sayGoal, saySpread, verdictOf, type Figure } from './figure.ts';

/** Of one run of the benches. */
export interface Run {
  /** What it ran on, and when, as sentences. */
  about: string;
  figures: readonly Figure[];
  /** The parts that broke off, or were not reached. */
  missing: readonly string[];
}

/** The report as a page: what was missed before all else, then each figure with its goal, then those without one. */
export function toMarkdown({ about, figures, missing }: Run, chart: string): string {
  const goals = figures.filter(({ goal }) => goal !== undefined);
  const others = figures.filter(({ goal }) => goal === undefined);
  const sections = [
    '# How fast Loket is',
    about,
    'Each number is the median of its rounds, with the least and the most. In each round both sides took turns on the same machine: the ratios say more than the numbers, which change with the machine.',
    ...missing.map((name) => `**\`npm run bench:${name}\` did not end: its figures are missing.**`),
    summary(goals),
    `![How near each goal is](${chart})`,
    '## Goals',
    table(['', 'measured', 'result', 'goal', '', 'against', 'ours', 'theirs'], goals.map(goalRow)),
    ...(others.length === 0
      ? []
      : [
          '## Besides',
          table(['', 'measured', 'ratio', 'against', 'ours', 'theirs'], others.map(otherRow)),
        ]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function summary(goals: readonly Figure[]): string {
  const missed = goals.filter((figure) => verdictOf(figure) !== 'reached');
  const reached = `${goals.length - missed.length} of ${goals.length} goals are reached.`;
  if (missed.length === 0) return reached;
  const lines = missed.map((figure) => {
    const { id, what, peer } = figure;
    const against = peer === undefined ? '' : ` against ${peer.name}`;
    return `- ${escape(`${id}, ${what}${against}`)}: ${verdictOf(figure) ?? ''}`;
  });
  return `${reached} Not reached:\n\n${lines.join('\n')}`;
}

function goalRow(figure: Figure): string[] {
  const { id, what, unit, peer, goal } = figure;
  const result = saySpread(judged(figure));
  const verdict = verdictOf(figure) ?? '';
  return [
    ...[id, what, peer === undefined ? withUnit(result, unit) : result],
    ...[
      goal === undefined ? '' : sayGoal(goal),
      verdict === 'reached' ? verdict : `**${verdict}**`,
    ],
    ...[peer?.name ?? '–', ...bothSides(figure)],
  ];
}

function otherRow(figure: Figure): string[] {
  const { id, what, peer } = figure;
  const ratio = peer === undefined ? '–' : saySpread(judged(figure));
  return [id, what, ratio, peer?.name ?? '–', ...bothSides(figure)];
}

function bothSides({ ours, peer, unit }: Figure): string[] {
  const theirs = peer === undefined ? '–' : withUnit(saySpread(peer.values), unit);
  return [withUnit(saySpread(ours), unit), theirs];
}

function withUnit(numbers: string, unit: string): string {
  return numbers === 'not measured' ? numbers : `${numbers} ${unit}`;
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map(escape).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What would end a cell, or be taken for HTML. */
function escape(text: string): string {
  return text.replace(/[|<\\]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
}
