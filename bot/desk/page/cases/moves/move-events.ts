import type { Staff } from '../../api/types.ts';
import type { CaseDraft, EnteredEvent } from '../case-types.ts';
import type { CaseTexts } from '../texts/case-texts.ts';
import type { MoveField } from './move-fields.ts';

/** What is still wrong with each field, by its name. */
export type Faults = Readonly<Record<string, string>>;

export const currencies = ['EUR', 'GBP', 'USD'] as const;

/** What stands in a field: what was typed, else what it begins with. */
export function valueOf({ name, as }: MoveField, draft: CaseDraft): string {
  const initial =
    as.type === 'day' || as.type === 'staff' || as.type === 'money' ? as.initial : undefined;
  return draft[name] ?? initial ?? '';
}

export function currencyOf({ currency = currencies[0] }: { currency?: string }, draft: CaseDraft) {
  return draft['currency'] ?? currency;
}

export function faultsIn(
  fields: readonly MoveField[],
  draft: CaseDraft,
  texts: CaseTexts,
  say: (day: string) => string,
): Faults {
  const found = fields.flatMap((field) => {
    const fault = faultOf(field, valueOf(field, draft).trim(), texts, say);
    return fault === undefined ? [] : [[field.name, fault] as const];
  });
  return Object.fromEntries(found);
}

function faultOf(
  { required, as }: MoveField,
  value: string,
  { faults }: CaseTexts,
  say: (day: string) => string,
): string | undefined {
  if (value === '') {
    if (!required) return undefined;
    return as.type === 'choice' || as.type === 'staff' ? faults.choose : faults.missing;
  }
  if (as.type === 'money') return amountOf(value) === undefined ? faults.amount : undefined;
  if (as.type !== 'day') return undefined;
  if (value < as.first) return faults.past;
  return as.last !== undefined && value > as.last ? faults.tooLate(say(as.last)) : undefined;
}

/** What is entered: the move itself, and beside it who sees to the case from then on. */
export function eventsOf(
  type: string,
  fields: readonly MoveField[],
  draft: CaseDraft,
  me: Staff,
): EnteredEvent[] {
  const event: EnteredEvent = { type, ...givenBy(type, me) };
  const owners: EnteredEvent[] = [];
  for (const field of fields) {
    const value = valueOf(field, draft).trim();
    const { name, as } = field;
    if (value === '') continue;
    switch (as.type) {
      case 'money':
        event[name] = { amount: amountOf(value), currency: currencyOf(as, draft) };
        break;
      case 'several':
        event[name] = value.split(' ');
        break;
      case 'staff': {
        const chosen = as.among.find(({ id }) => id === value);
        if (!chosen) break;
        event[name] = chosen.name;
        const owner = { id: chosen.id, name: chosen.name };
        if (as.becomesOwner) owners.push({ type: 'owner-changed', owner });
        break;
      }
      default:
        event[name] = value;
    }
  }
  return [event, ...owners];
}

/** What the desk knows without asking. */
function givenBy(type: string, { name }: Staff): Record<string, unknown> {
  if (type === 'decided' || type === 'board-answered') return { decidedBy: name };
  return type === 'evidence-added' ? { files: [] } : {};
}

const amountPatterns = [
  /^(\d+)(?:[.,](\d{1,2}))?$/u,
  /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/u,
  /^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/u,
];

/**
 * An amount as people write it: `49,95`, `1.250,00`, `1250.5`, `1250,-`; `undefined` for anything else. `49,999` and
 * `1.250` are nothing: in one language they are a thousand times what they are in the other.
 */
export function amountOf(written: string): number | undefined {
  const bare = written.replace(/[€$£\s]/gu, '').replace(/,--?$/u, '');
  const [, whole = '', cents = ''] =
    amountPatterns.map((one) => one.exec(bare)).find(Boolean) ?? [];
  const amount = Number(`${whole.replace(/[.,]/gu, '')}.${cents}`);
  return whole !== '' && amount > 0 ? amount : undefined;
}
