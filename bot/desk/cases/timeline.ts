import type { z } from 'zod';
import type { AttachedFile, CaseEvent } from '../../../policies/case/case-events.ts';
import type { CaseStep } from '../../../policies/standing/standing.ts';
import type { caseMomentSchema } from '../api/case-schemas.ts';
import type { fileSchema } from '../api/schemas.ts';

type Moment = z.infer<typeof caseMomentSchema>;

/** What happened to a case and what was promised, oldest first. */
export function timelineOf(events: readonly CaseEvent[], steps: readonly CaseStep[]): Moment[] {
  const all = [...events.map(happened), ...steps.flatMap(promised)];
  return all.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

export function fileView(file: AttachedFile): z.infer<typeof fileSchema> {
  return { ...file, url: `/desk/api/files/${file.id}` };
}

/** The files that came with a case. */
export function filesIn(events: readonly CaseEvent[]): AttachedFile[] {
  return events.flatMap((event) => (event.type === 'evidence-added' ? event.files : []));
}

function happened(event: CaseEvent): Moment {
  const { type, at, by, ...rest } = event;
  const { text, summary, reasons, files, receipt, conversation, ...fields } = {
    ...{ text: undefined, summary: undefined, reasons: undefined },
    ...{ files: undefined, receipt: undefined, conversation: undefined },
    ...rest,
  };
  return {
    at,
    what: type,
    promised: false,
    late: false,
    by: by?.name ?? null,
    text: text ?? summary ?? reasons ?? '',
    fields: Object.entries(fields).flatMap(([name, value]) => {
      const said = say(value);
      return said === '' ? [] : [{ name, value: said }];
    }),
    files: filesIn([event]).map(fileView),
  };
}

function promised({ step, by, lastDay, late }: CaseStep): Moment[] {
  if (by === null) return [];
  const fields = lastDay === null ? [] : [{ name: 'lastDay', value: lastDay }];
  return [{ at: by, what: step, promised: true, late, by: null, text: '', fields, files: [] }];
}

/** A value of an event in words: a person by name, money as `49.95 EUR`. */
function say(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return value ? JSON.stringify(value) : '';
  if ('amount' in value && 'currency' in value) {
    return `${Number(value.amount).toFixed(2)} ${String(value.currency)}`;
  }
  return 'name' in value ? String(value.name) : '';
}
