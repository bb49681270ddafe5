import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { byPlace, describeFault, sumUpFaults } from '../../../policies/book-file/book-fault.ts';
import { nameSchema, section } from '../../../policies/book-file/book-parts.ts';
import { findingsOf, type Finding } from '../../../policies/book-file/finding.ts';
import { readYaml } from '../../../policies/book-file/yaml-tree.ts';
import type { cannedSchema } from '../api/schemas.ts';

export type Canned = z.infer<typeof cannedSchema>;

const placeholders = ['name', 'order', 'shop', 'staff'];

const text = (language: string) =>
  z
    .string({ error: `write the ${language} text` })
    .trim()
    .min(1, { error: `write the ${language} text` })
    .refine((written) => unknownIn(written).length === 0, {
      error: `use no braces but those of ${placeholders.map((name) => `{${name}}`).join(', ')}`,
    });

const fileSchema = section({
  answers: z.array(
    section({
      id: nameSchema,
      shortcut: z
        .string({ error: 'write a word without spaces' })
        .regex(/^[\p{L}\p{N}-]+$/u, { error: 'write a word without spaces' }),
      title: nameSchema,
      text: section({ nl: text('Dutch'), en: text('English') }),
    }),
    { error: 'write a list of answers, each with id, shortcut, title and text' },
  ),
});

/** The file of canned answers cannot be used; the message says where, and what to write instead. */
export class CannedFaults extends Error {
  readonly code = 'canned-faults';
  override name = 'CannedFaults';
}

/**
 * Reads the canned answers of a YAML file. Throws `CannedFaults` with a line for each fault, such as
 * `canned.yaml:12: answers.1.text.nl is missing; write the Dutch text`.
 */
export async function readCanned(path: string): Promise<Canned[]> {
  return parseCanned({ name: basename(path), text: await readFile(path, 'utf8') });
}

export function parseCanned(file: { name: string; text: string }): Canned[] {
  const yaml = readYaml(file.text);
  const parsed = fileSchema.safeParse(yaml.tree, { reportInput: true });
  const issues = yaml.readable ? (parsed.error?.issues ?? []) : [];
  const answers = parsed.data?.answers ?? [];
  const findings = [
    ...issues.flatMap((issue) => findingsOf(issue, fileSchema)),
    ...repeated(answers, 'id'),
    ...repeated(answers, 'shortcut'),
  ];
  const faults = [
    ...yaml.mistakes.map((mistake) => ({ file: file.name, ...mistake })),
    ...findings.map(({ path, ...said }) => ({ file: file.name, line: yaml.lineOf(path), ...said })),
  ].sort(byPlace);
  if (faults.length === 0) return answers;
  throw new CannedFaults(sumUpFaults(faults).map(describeFault).join('\n'));
}

function unknownIn(written: string): string[] {
  const rest = written.replace(/\{(\w+)\}/g, (whole, name: string) =>
    placeholders.includes(name) ? '' : whole,
  );
  return rest.match(/[{}]/g) ?? [];
}

function repeated(answers: Canned[], key: 'id' | 'shortcut'): Finding[] {
  const seen = new Set<string>();
  return answers.flatMap((answer, index) => {
    if (seen.size < seen.add(answer[key]).size) return [];
    const path = ['answers', index, key];
    const problem = `${path.join('.')} is ${answer[key]}, as in another answer`;
    return [{ path, problem, instead: 'write another one' }];
  });
}
