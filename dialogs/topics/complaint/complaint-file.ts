import { z } from 'zod';
import { caseSchema, type Case } from '../../../policies/case/case.ts';
import {
  complaintStanding,
  type ComplaintStanding,
} from '../../../policies/complaint/complaint-standing.ts';
import type { Choice, LookUp, LookUpAnswer, DialogContext } from '../../conversation/dialog.ts';
import {
  menuChoice,
  type Answered,
  type Finish,
  type Form,
  type Slot,
  type View,
} from '../../conversation/form/form.ts';
import { handedOverSchema } from '../../conversation/form/handed-over.ts';
import { spokenDate, spokenDay, type Language } from '../../language.ts';
import { calendarAt } from '../../../policies/policy-book.ts';
import { notShown } from '../../conversation/form/order-slots.ts';
import { closingQuestion } from '../../conversation/outcome.ts';
import { readChoice } from '../../reading/answers/choice.ts';
import { readReference } from '../../reading/facts/order-number.ts';
import { readSecondFact, findSecondFact } from '../../reading/facts/second-fact.ts';
import { slotChoice, toldLine, toldSlot, yesNoSlot } from '../../conversation/form/slot-kinds.ts';

const fileSlotsSchema = z.object({
  reference: z.string(),
  secondFact: z.string(),
  /** The complaints that the shop's answer named, as they stood then. */
  found: z.array(caseSchema),
});

type FileSlots = z.infer<typeof fileSlotsSchema>;

const escalateSlotsSchema = fileSlotsSchema.extend({
  /** Reference of the one that it is about. */
  which: z.string(),
  why: handedOverSchema,
  confirmed: z.enum(['yes', 'no']),
  /** That `found` was looked up anew after the yes: staff may have been at work since. */
  renewed: z.literal(true),
});

type EscalateSlots = z.infer<typeof escalateSlotsSchema>;

const escalateDialog = 'complaint-escalate';

const reference: Slot<FileSlots, string> = {
  needed: ({ slots }) => slots.found === undefined,
  ask: ({ context }) => ({ text: context.words('complaint-status.ask-reference') }),
  explain: 'complaint-status.explain-reference',
  read: ({ text }) => readReference(text),
  spot: (text, { slots }) => (slots.reference === undefined ? readReference(text) : undefined),
  misread: (_, { context }) => context.words('complaint-status.no-reference'),
};

const secondFact: Slot<FileSlots, string> = {
  needed: ({ slots }) => slots.found === undefined,
  ask: ({ context }) => ({ text: context.words('complaint-status.ask-secondFact') }),
  explain: 'complaint-status.explain-secondFact',
  read: ({ text }, { slots }) => readSecondFact(text, slots.reference),
  spot: (text, { slots }) => (slots.found === undefined ? findSecondFact(text) : undefined),
  misread: (_, { context }) => context.words('order.no-second-fact'),
};

/** Filled by the shop's answer alone. */
const found: Slot<FileSlots, FileSlots['found']> = {
  dependsOn: ['reference', 'secondFact'],
  needed: () => false,
  ask: reference.ask,
  explain: reference.explain,
  read: () => undefined,
};

/** Reads back how a complaint stands; only to whom the second fact shows it to be theirs. */
export const complaintStatusForm: Form<FileSlots> = {
  dialog: 'complaint-status',
  schema: fileSlotsSchema.partial(),
  slots: { reference, secondFact, found },
  lookUp,
  answered,
  finish: ({ slots, context, state }) => ({
    replies: [
      ...(slots.found ?? []).map(({ reference: name, events }) => {
        const standing = complaintStanding(context.book, events, context.at);
        return { text: read({ reference: name, events }, standing, context, state.language) };
      }),
      closingQuestion(context, [menuChoice(context, 'complaint-escalate')]),
    ],
    effects: [],
    state: { complaint: askedFor(slots) },
  }),
};

/** Brings a complaint before the board, with its whole file. Source: 003_cd32e3c6b9f34479.txt. */
export const complaintEscalateForm: Form<EscalateSlots> = {
  dialog: escalateDialog,
  schema: escalateSlotsSchema.partial(),
  slots: {
    reference,
    secondFact,
    found,
    which: {
      dependsOn: ['reference', 'secondFact', 'found'],
      needed: (view) => named(view) === undefined,
      ask: ({ context, slots }) => ({
        text: context.words('complaint-escalate.ask-which'),
        choices: whichChoices(context, slots.found),
      }),
      explain: 'complaint-escalate.explain-which',
      read: ({ text, chosen }, { context, slots }) =>
        chosen ??
        readChoice(text, whichChoices(context, slots.found))?.value ??
        slots.found?.find((one) => one.reference === readReference(text))?.reference,
    },
    why: toldSlot(escalateDialog, 'why'),
    confirmed: {
      ...yesNoSlot<EscalateSlots>(escalateDialog, 'confirmed', {
        dependsOn: ['reference', 'secondFact', 'found', 'which', 'why'],
      }),
      ask: (view) => ({
        text: view.context.words('complaint-escalate.ask-confirmed', {
          reference: named(view)?.reference ?? '',
        }),
        choices: (['yes', 'no'] as const).map((value) =>
          slotChoice(view.context, escalateDialog, 'confirmed', value),
        ),
      }),
    },
    renewed: {
      dependsOn: ['confirmed'],
      needed: () => false,
      ask: reference.ask,
      explain: reference.explain,
      read: () => undefined,
    },
  },
  lookUp,
  answered: (answer, view) => {
    const input = answered(answer, view);
    const renews = view.slots.confirmed === 'yes' && 'slots' in input;
    return renews ? { ...input, slots: { ...input.slots, renewed: true } } : input;
  },
  finish: escalate,
};

function askedFor({ reference: name, secondFact: fact }: Partial<FileSlots>) {
  return name === undefined || fact === undefined
    ? undefined
    : { reference: name, secondFact: fact };
}

/** The complaint that it is about; `undefined` where the order has several and it is not clear which. */
function named({ slots: { found = [], reference: given, which } }: View<EscalateSlots>) {
  // The bare order number is the first one's reference too.
  const [first, ...later] = found;
  const sure = later.length === 0 ? first : later.find((one) => one.reference === given);
  return found.find((one) => one.reference === which) ?? sure;
}

function whichChoices(context: DialogContext, found: FileSlots['found'] = []): Choice[] {
  return found.map(({ reference: value }) => ({
    dialog: escalateDialog,
    slot: 'which',
    value,
    label: context.words('complaint-escalate.which', { reference: value }),
  }));
}

function escalate(view: View<EscalateSlots>): Finish {
  const { slots, context } = view;
  const complaint = named(view);
  if (complaint === undefined || slots.confirmed === 'no') return told(context, 'nothing-changed');
  const { reference: name, events } = complaint;
  const standing = complaintStanding(context.book, events, context.at);
  if ('refused' in standing) return told(context, 'not-possible', name);
  if (['escalated', 'with-board'].includes(standing.status)) return told(context, 'already', name);
  const why = slots.why === undefined ? '' : toldLine(slots.why);
  const event = { type: 'escalated' as const, at: context.at.toString(), text: why };
  const after = complaintStanding(context.book, [...events, event], context.at);
  if ('refused' in after) return told(context, 'not-possible', name);
  const early = after.alarms.some(({ about }) => about === 'early-escalation');
  const finish = told(context, early ? 'too-early' : 'done', name);
  return { ...finish, effects: [{ type: 'case', reference: name, event }] };
}

function told(context: DialogContext, key: string, name = ''): Finish {
  const text = context.words(`complaint-escalate.${key}`, { reference: name });
  return { replies: [{ text }, closingQuestion(context)], effects: [] };
}

function read(
  { reference: name, events }: Case,
  standing: ReturnType<typeof complaintStanding>,
  context: DialogContext,
  language: Language,
): string {
  const { words, book, at } = context;
  if ('refused' in standing) return words('complaint-status.unclear', { reference: name });
  const opened = spokenDate(events[0]?.at ?? '', calendarAt(book, at).zone, language);
  const handler = events.findLast((event) => event.type === 'acknowledged')?.handler;
  const status = words(`complaint-status.status.${standing.status}`);
  return [
    words('complaint-status.found', { reference: name, opened, status }),
    ...(handler === undefined ? [] : [words('complaint-status.handler', { handler })]),
    ...dueLines(standing, context, language),
    ...(standing.outside
      ? [words('complaint-status.outside', { body: standing.outside.name })]
      : []),
  ].join('\n');
}

function dueLines(
  { due }: ComplaintStanding,
  { words }: DialogContext,
  language: Language,
): string[] {
  if (due.length === 0) return [words('complaint-status.nothing-due')];
  return due.map(
    ({ step, by, late }) =>
      `- ${words(`complaint-status.${late ? 'late' : 'due'}`, {
        by: spokenDay(by, language),
        step: words(`complaint-status.step.${step}`),
      })}`,
  );
}

function lookUp({ slots }: View<Partial<EscalateSlots>>): LookUp | undefined {
  const known = slots.confirmed === 'yes' ? slots.renewed : slots.found;
  if (known !== undefined) return undefined;
  if (slots.reference === undefined || slots.secondFact === undefined) return undefined;
  return { type: 'complaint', reference: slots.reference, secondFact: slots.secondFact };
}

function answered(answer: LookUpAnswer, view: View<FileSlots>): Answered<FileSlots> {
  if (answer.result === 'match') {
    return answer.type === 'complaint' ? { slots: { found: answer.cases } } : {};
  }
  return notShown(answer.result, view, ['reference', 'secondFact'], 'complaint-status.no-match');
}
