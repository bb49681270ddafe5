import { z } from 'zod';
import { byPlace, sumUpFaults, type BookFault } from './book-fault.ts';
import { fillNumbers } from './fill-numbers.ts';
import { findingsOf, placeName, type Finding } from './finding.ts';
import { versionId, type Versioned } from './version.ts';
import { readYaml } from './yaml-tree.ts';

/** The schema of one version of a policy. */
export type VersionSchema = z.ZodType<{ effectiveFrom: string }>;

/**
 * Reads one file of the book: its versions, and every fault with the line where it stands. The fields `aside` are not
 * among what a version is named by.
 */
export function readPolicyFile<Schema extends VersionSchema>(
  file: { name: string; text: string },
  versionSchema: Schema,
  aside: readonly string[] = [],
): { versions: Versioned<z.infer<Schema>>[]; faults: BookFault[] } {
  const yaml = readYaml(file.text);
  const mistakes = yaml.mistakes.map((mistake) => ({ file: file.name, ...mistake }));
  if (!yaml.readable) return { versions: [], faults: sumUpFaults(mistakes) };

  const outline = outlineSchema.safeParse(yaml.tree);
  const written = outline.data?.versions ?? [];
  const fills = written.map((version, index) =>
    fillNumbers(version, ['versions', index], versionSchema),
  );
  const filled = { ...outline.data, versions: fills.map((fill) => fill.filled) };
  const schema = fileSchema(versionSchema);
  // of a schema that reads one file, compiling costs more than it saves
  const options = { reportInput: true, jitless: true };
  const parsed = schema.safeParse(outline.success ? filled : yaml.tree, options);
  const findings = [
    ...(parsed.error?.issues ?? []).flatMap((issue) => findingsOf(issue, schema)),
    ...fills.flatMap((fill) => fill.findings),
    ...repeatedDays(written),
  ];
  const faults = findings.map(({ path, ...said }) => ({
    file: file.name,
    line: yaml.lineOf(path),
    ...said,
  }));
  // The id is taken of what is written, so that a new release of Loket does not rename a version.
  const versions = (parsed.data?.versions ?? []).map((version, index) => ({
    ...version,
    version: versionId(version.effectiveFrom, without(aside, written[index])),
  }));
  return { versions, faults: sumUpFaults([...mistakes, ...faults].sort(byPlace)) };
}

const outlineSchema = z.looseObject({ versions: z.array(z.unknown()) });

function fileSchema<Schema extends VersionSchema>(version: Schema) {
  const error = 'write versions, and below it a list with at least one version';
  return z.strictObject({ versions: z.array(version, { error }).min(1, { error }) }, { error });
}

function repeatedDays(versions: readonly unknown[]): Finding[] {
  const days = versions.map((version) => datedSchema.safeParse(version).data?.effectiveFrom);
  const seen = new Set<string>();
  return days.flatMap((day, index) => {
    if (day === undefined || seen.size < seen.add(day).size) return [];
    const path = ['versions', index, 'effectiveFrom'];
    const problem = `${placeName(path)} is ${day}, as in another version`;
    return [{ path, problem, instead: 'write the day on which this version came into force' }];
  });
}

const datedSchema = z.looseObject({ effectiveFrom: z.string() });

function without(fields: readonly string[], written: unknown): unknown {
  if (typeof written !== 'object' || written === null) return written;
  return Object.fromEntries(Object.entries(written).filter(([field]) => !fields.includes(field)));
}
