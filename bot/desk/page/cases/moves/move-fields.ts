import type { Staff } from '../../api/types.ts';
import { wordFor } from '../../texts/texts.ts';
import type { CaseTexts } from '../texts/case-texts.ts';
import type { CaseDetail, CaseMove } from '../case-types.ts';

interface Choice {
  value: string;
  name: string;
}

/** A field of the form of a move. Its `name` is that of the event's own field. */
export interface MoveField {
  name: string;
  label: string;
  required: boolean;
  hint?: string;
  as:
    | { type: 'long' }
    | { type: 'line' }
    | { type: 'money'; initial?: string; currency?: string }
    | { type: 'day'; first: string; initial?: string; last?: string }
    /** A colleague; `becomesOwner` when the case is theirs from then on. */
    | { type: 'staff'; among: readonly Staff[]; initial?: string; becomesOwner: boolean }
    | { type: 'choice' | 'several'; among: readonly Choice[]; closed?: string };
  /** Whether it is asked, by what the other fields hold. */
  when?: (draft: Readonly<Record<string, string>>) => boolean;
}

/** What fields are made of. */
export interface FieldContext {
  detail: CaseDetail;
  me: Staff;
  staff: readonly Staff[];
  texts: CaseTexts;
  /** Today, in the shop's zone. */
  today: string;
  /** A day as people write it. */
  say: (day: string) => string;
  /** An amount as people write it. */
  sayMoney: (money: { amount: number; currency: string }) => string;
  /** An amount alone, as people type it. */
  typeAmount: (amount: number) => string;
}

type Make = (context: FieldContext) => Omit<MoveField, 'label' | 'required'> & {
  label?: string;
  required?: boolean;
};

const long =
  (name: string, required = true): Make =>
  () => ({
    ...{ name, required },
    as: { type: 'long' },
  });

const colleague =
  (name: string, roles?: readonly Staff['role'][]): Make =>
  ({ staff, me, detail: { owner } }) => {
    const among = staff.filter(
      ({ role, disabled }) => !disabled && (roles?.includes(role) ?? true),
    );
    // most often it is who confirms it
    const initial = among.some(({ id }) => id === owner?.id) ? owner?.id : me.id;
    return {
      name,
      as: {
        ...{ type: 'staff', among, becomesOwner: name === 'handler' || name === 'investigator' },
        ...(name === 'handler' && initial !== undefined && { initial }),
      },
    };
  };

/** Those of them who may look into a complaint: the board judges it afterwards. */
const handlers: readonly Staff['role'][] = ['agent', 'manager', 'admin'];

/** The day by which an answer was promised, where one was. */
function promisedAnswer({ steps }: CaseDetail): string | undefined {
  return steps.find(({ step }) => step === 'answer')?.lastDay ?? undefined;
}

const answerBy: Make = ({ detail, today, texts, say }) => {
  const last = promisedAnswer(detail);
  const isOpen = last !== undefined && last >= today;
  return {
    name: 'answerBy',
    ...(last !== undefined && { hint: texts.promised(say(last)) }),
    as: { type: 'day', first: today, ...(isOpen && { initial: last, last }) },
  };
};

const newDate: Make = ({ detail, today, texts, say }) => {
  const last = promisedAnswer(detail);
  return {
    name: 'newDate',
    ...(last !== undefined && { hint: texts.promised(say(last)) }),
    as: { type: 'day', first: today },
  };
};

const remedies: Make = ({ me, texts }) => ({
  name: 'remedies',
  required: false,
  as: {
    type: 'several',
    among: Object.entries(texts.remedies).map(([value, name]) => ({ value, name })),
    ...(me.role !== 'manager' && me.role !== 'admin' && { closed: texts.remediesForManager }),
  },
});

const outcome: Make = ({ detail, texts }) => ({
  name: 'outcome',
  as: {
    type: 'choice',
    among: (detail.kind === 'refund' || detail.kind === 'withdrawal'
      ? (['granted', 'refused'] as const)
      : (['upheld', 'rejected'] as const)
    ).map((value) => ({ value, name: texts.outcomes[value] })),
  },
});

const money: Make = () => ({ name: 'money', as: { type: 'money' } });
/** Begins with what the payments of the order come to. */
const paidBack: Make = ({ detail: { paid }, texts, sayMoney, typeAmount }) => ({
  name: 'money',
  ...(paid && { hint: texts.paidFor(sayMoney(paid)) }),
  as: {
    type: 'money',
    ...(paid && { initial: typeAmount(paid.amount), currency: paid.currency }),
  },
});

const ground: Make = ({ texts }) => ({
  name: 'ground',
  as: {
    type: 'choice',
    among: Object.entries(texts.grounds).map(([value, name]) => ({ value, name })),
  },
  when: (draft) => draft['outcome'] === 'refused',
});

const granted: Make = (context) => ({
  ...money(context),
  when: (draft) => draft['outcome'] === 'granted',
});

const listed =
  (name: 'subject' | 'cause', list: 'subjects' | 'causes'): Make =>
  ({ detail }) => ({
    name,
    required: false,
    as: {
      type: 'choice',
      among: detail.lists[list].map(({ id, name: said }) => ({ value: id, name: said })),
    },
  });

/** The fields of each move; one that is not here has none. */
const fields: Readonly<Record<string, (detail: CaseDetail) => Make[]>> = {
  acknowledged: () => [colleague('handler', handlers), answerBy],
  'passed-to-manager': () => [optional(colleague('manager', ['manager', 'admin']))],
  assigned: () => [colleague('investigator', handlers)],
  'progress-reported': () => [newDate, long('text', false)],
  resolved: () => [long('actions'), long('conclusions'), long('changes'), remedies],
  classified: () => [listed('subject', 'subjects'), listed('cause', 'causes')],
  escalated: () => [long('text', false)],
  'board-answered': () => [long('text')],
  decided: ({ kind }) => [
    outcome,
    ...(kind === 'refund'
      ? [granted]
      : kind === 'withdrawal'
        ? [ground]
        : [optional(colleague('firstDecidedBy'))]),
    long('reasons'),
  ],
  'order-matched': () => [() => ({ name: 'orderNumber', as: { type: 'line' } })],
  'dispatch-proved': () => [long('text', false)],
  'paid-out': ({ kind }) => (kind === 'withdrawal' ? [paidBack] : []),
  'cancellation-withdrawn': () => [long('text', false)],
  answered: () => [long('text')],
  'quote-offered': () => [
    long('text'),
    money,
    ({ today }) => ({ name: 'validUntil', as: { type: 'day', first: today } }),
  ],
  'quote-declined': () => [long('text', false)],
  'customer-objected': () => [long('text', false)],
  'waiting-for-customer': () => [long('text')],
  'evidence-added': () => [long('text')],
  'contact-given': () => [() => ({ name: 'contact', as: { type: 'line' } })],
  noted: () => [long('text')],
  reopened: () => [long('text')],
  closed: () => [long('text', false)],
};

function optional(make: Make): Make {
  return (context) => ({ ...make(context), required: false });
}

/** What is to be filled in for the move; what the book needs of it beside that is required too. */
export function fieldsOf({ type, needs, writes }: CaseMove, context: FieldContext): MoveField[] {
  const { texts, detail } = context;
  const writing: Readonly<Record<string, string>> = writes ? texts.textInLetter : {};
  return (fields[type]?.(detail) ?? []).map((make) => {
    const { label, required = true, ...rest } = make(context);
    const said = rest.name === 'text' ? (writing[type] ?? wordFor(texts.textOf, type)) : undefined;
    return {
      ...rest,
      label:
        label ?? (said === undefined || said === type ? wordFor(texts.fields, rest.name) : said),
      required: required || needs.includes(rest.name),
    };
  });
}
