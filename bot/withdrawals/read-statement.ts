import { readEmail } from '../../dialogs/reading/facts/email.ts';
import { statementLimits } from '../limits/limits.ts';
import type { Statement } from '../ports/withdrawals.ts';

/** The fields of the form, in their order. */
export const fields = ['name', 'contract', 'email', 'text'] as const;

/** What is wrong with a field: its key in the wording, and what is said in it. */
export interface Fault {
  field: keyof Statement;
  key: string;
  values?: Record<string, number>;
}

/** What was typed, and what was meant by it or is wrong with it. */
export type ReadStatement = { typed: Statement } & (
  { ok: true; statement: Statement } | { ok: false; faults: Fault[] }
);

/**
 * Reads the fields of a form that was sent. Slips in the address are mended, and read back before they count:
 * `Sanne @ Example,nl` is `sanne@example.nl`.
 */
export function readStatement(form: URLSearchParams): ReadStatement {
  const typed = {
    name: readLine(form, 'name'),
    contract: readLine(form, 'contract'),
    email: readLine(form, 'email'),
    text: readLines(form, 'text'),
  };
  const email = readEmail(typed.email);
  const faults = fields.flatMap((field) => faultIn(field, typed, email) ?? []);
  return email !== undefined && faults.length === 0
    ? { typed, ok: true, statement: { ...typed, email } }
    : { typed, ok: false, faults };
}

function faultIn(
  field: keyof Statement,
  typed: Statement,
  email: string | undefined,
): Fault | undefined {
  const over = typed[field].length - statementLimits[field];
  if (over > 0) return { field, key: 'too-long', values: { over } };
  if (field === 'text') return undefined;
  if (typed[field] === '') return { field, key: `missing.${field}` };
  return field === 'email' && email === undefined ? { field, key: 'wrong-email' } : undefined;
}

function readLine(form: URLSearchParams, name: string): string {
  return readLines(form, name).replace(/\s+/gu, ' ');
}

/** Without what cannot be seen and a database does not take. */
function readLines(form: URLSearchParams, name: string): string {
  const text = form.get(name) ?? '';
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .trim();
}
