import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { machineClock } from '../../bot/machine-clock.ts';
import { drawChart } from './report/chart.ts';
import { describe, verdictOf, type Figure } from './report/figure.ts';
import { toMarkdown } from './report/markdown.ts';
import { chooseParts, findParts } from './report/parts.ts';

/*
 * What `npm run bench` does: runs every bench that tells figures, one after the other, each in a process of its own, and
 * writes the table and the chart that the README shows: after each of them, so that a run that is broken off leaves what it
 * has. With ids of goals, as in `npm run bench -- B2 B9`, it runs those
 * benches alone and writes nothing: a report is of one run. It ends with 1 when a bench broke off; a goal that is missed
 * is said, and breaks nothing.
 */
const wanted = process.argv.slice(2);
const report = { table: 'test/bench/report/figures.md', chart: 'test/bench/report/figures.svg' };

const about = describeMachine();
const begun = machineClock();
const parts = chooseParts(findParts('test/bench'), wanted);
say(`${parts.length} benches: ${parts.map(({ name }) => name).join(', ')}.`);
say(
  'All of them take about half an hour on two quiet processors. Leave the machine alone meanwhile.',
);

const failed: string[] = [];
const figures: Figure[] = [];
for (const [index, { name, ids }] of parts.entries()) {
  say(`\n${index + 1} of ${parts.length}: ${name} (${ids.join(', ')}), ${minutes()} in\n`);
  // what broke off is tried once more
  const told = runPart(name) ?? runPart(name);
  if (told === undefined) failed.push(name);
  else figures.push(...told);
  figures.sort((one, other) => one.id.localeCompare(other.id, 'en', { numeric: true }));
  if (wanted.length > 0) continue;
  const missing = [...failed, ...parts.slice(index + 1).map((part) => part.name)];
  const run = { about: `${about} The run took ${minutes()}.`, figures, missing };
  writeFileSync(report.table, toMarkdown(run, 'figures.svg'));
  writeFileSync(report.chart, drawChart(figures));
}

say(`\nAfter ${minutes()}:\n`);
for (const figure of figures) say(`${(verdictOf(figure) ?? '').padEnd(14)}${describe(figure)}`);
for (const name of failed) say(`${'BROKE OFF'.padEnd(14)}${name}`);
if (wanted.length === 0) say(`\nWritten to ${report.table} and ${report.chart}.`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** What the bench told; `undefined` when it broke off. */
function runPart(name: string): Figure[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'loket-figures-'));
  const file = join(folder, 'figures.jsonl');
  try {
    const { status } = spawnSync(process.execPath, ['deploy/scripts/bench.mjs', name], {
      stdio: 'inherit',
      env: { ...process.env, LOKET_BENCH_FIGURES: file },
    });
    if (status !== 0 || !existsSync(file)) return undefined;
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    return lines.map((line) => JSON.parse(line) as Figure);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function describeMachine(): string {
  const model = cpus()[0]?.model ?? 'unknown';
  const on = machineClock().toLocaleString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg();
  return [
    `Measured on ${on} with Node.js ${process.versions.node} on ${process.platform}-${process.arch},`,
    `${cpus().length} × ${model.trim()}, ${gigabytes} GB of memory.`,
    `The load of the machine was ${load.toFixed(1)} before it began.`,
  ].join(' ');
}

function minutes(): string {
  const passed = machineClock().since(begun).round('minutes').total('minutes');
  return `${passed} minute${passed === 1 ? '' : 's'}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
