import { z } from 'zod';
import { caseSchema } from '../policies/case.ts';
import { complaintStanding, type ComplaintStanding } from '../policies/complaint.ts';
import type { LookUp, LookUpAnswer, Scene } from './dialog.ts';
import {
  personChoice,
  type Answered,
  type Finish,
  type Form,
  type Slot,
  type View,
} from './form.ts';
import { handedOverSchema } from './gathered.ts';
import { spokenDate, spokenDay, type Language } from './language.ts';
import { calendarAt } from '../policies/policy-book.ts';
import { identificationAttempts } from './order-number.ts';
import { closingQuestion } from './outcome.ts';
import { readReference, readSecondFact } from './reading/order-number.ts';
import { toldLine, toldSlot, yesNoSlot } from './slot-kinds.ts';

const fileSlotsSchema = z.object({
  reference: z.string(),
  secondFact: z.string(),
  /** The complaints that the shop's answer named, as they stood then. */
  found: z.array(caseSchema),
});

const escalateSlotsSchema = fileSlotsSchema.extend({
  why: handedOverSchema,
  confirmed: z.enum(['yes', 'no']),
});

type FileSlots = z.infer<typeof fileSlotsSchema>;
type EscalateSlots = z.infer<typeof escalateSlotsSchema>;

const reference: Slot<FileSlots, string> = {
  needed: ({ slots }) => slots.found === undefined,
  ask: ({ scene }) => ({ text: scene.words('complaint-status.ask-reference') }),
  read: ({ text }) => readReference(text),
  spot: (text, { slots }) => (slots.reference === undefined ? readReference(text) : undefined),
  misread: (_, { scene }) => scene.words('complaint-status.no-reference'),
};

const secondFact: Slot<FileSlots, string> = {
  needed: ({ slots }) => slots.found === undefined,
  ask: ({ scene }) => ({ text: scene.words('complaint-status.ask-secondFact') }),
  read: ({ text }) => readSecondFact(text),
  spot: (text, { slots }) => (slots.found === undefined ? readSecondFact(text) : undefined),
  misread: (_, { scene }) => scene.words('order.no-second-fact'),
};

/** Filled by the shop's answer alone. */
const found: Slot<FileSlots, FileSlots['found']> = {
  dependsOn: ['reference', 'secondFact'],
  needed: () => false,
  ask: reference.ask,
  read: () => undefined,
};

/** Reads back how a complaint stands; only to whom the second fact shows it to be theirs. */
export const complaintStatusForm: Form<FileSlots> = {
  dialog: 'complaint-status',
  schema: fileSlotsSchema.partial(),
  slots: { reference, secondFact, found },
  lookUp,
  answered,
  finish: ({ slots, scene, state }) => ({
    say: [
      ...(slots.found ?? []).map(({ reference: name, events }) => {
        const standing = complaintStanding(scene.book, events, scene.at);
        return { text: read(name, events[0]?.at ?? '', standing, scene, state.language) };
      }),
      closingQuestion(scene, [escalateChoice(scene)]),
    ],
    effects: [],
  }),
};

/** Brings a complaint before the board, with its whole file. Source: 003_cd32e3c6b9f34479.txt. */
export const complaintEscalateForm: Form<EscalateSlots> = {
  dialog: 'complaint-escalate',
  schema: escalateSlotsSchema.partial(),
  slots: {
    reference: reference,
    secondFact: secondFact,
    found: found,
    why: toldSlot('complaint-escalate', 'why'),
    confirmed: {
      ...yesNoSlot<EscalateSlots>('complaint-escalate', 'confirmed', {
        dependsOn: ['reference', 'secondFact', 'found', 'why'],
      }),
      ask: ({ scene, slots }) => ({
        text: scene.words('complaint-escalate.ask-confirmed', {
          reference: slots.found?.at(-1)?.reference ?? '',
        }),
        choices: (['yes', 'no'] as const).map((value) => ({
          dialog: 'complaint-escalate',
          slot: 'confirmed',
          value,
          label: scene.words(`complaint-escalate.confirmed.${value}`),
        })),
      }),
    },
  },
  lookUp,
  answered: answered,
  finish: escalate,
};

function escalate({ slots, scene }: View<EscalateSlots>): Finish {
  const complaint = slots.found?.at(-1);
  if (complaint === undefined || slots.confirmed === 'no') return told(scene, 'nothing-changed');
  const { reference: name, events } = complaint;
  const standing = complaintStanding(scene.book, events, scene.at);
  if ('refused' in standing) return told(scene, 'not-possible', name);
  if (['escalated', 'with-board'].includes(standing.status)) return told(scene, 'already', name);
  const why = slots.why === undefined ? '' : toldLine(slots.why);
  const event = { type: 'escalated' as const, at: scene.at.toString(), text: why };
  const after = complaintStanding(scene.book, [...events, event], scene.at);
  if ('refused' in after) return told(scene, 'not-possible', name);
  const early = after.alarms.some(({ about }) => about === 'early-escalation');
  const finish = told(scene, early ? 'too-early' : 'done', name);
  return { ...finish, effects: [{ type: 'case', reference: name, event }] };
}

function told(scene: Scene, key: string, name = ''): Finish {
  const text = scene.words(`complaint-escalate.${key}`, { reference: name });
  return { say: [{ text }, closingQuestion(scene)], effects: [] };
}

function read(
  name: string,
  openedAt: string,
  standing: ReturnType<typeof complaintStanding>,
  scene: Scene,
  language: Language,
): string {
  const { words, book, at } = scene;
  if ('refused' in standing) return words('complaint-escalate.not-possible', { reference: name });
  const opened = spokenDate(openedAt, calendarAt(book, at).zone, language);
  const status = words(`complaint-status.status.${standing.status}`);
  return [
    words('complaint-status.found', { reference: name, opened, status }),
    ...dueLines(standing, scene, language),
    ...(standing.outside
      ? [words('complaint-status.outside', { body: standing.outside.name })]
      : []),
  ].join('\n');
}

function dueLines({ due }: ComplaintStanding, { words }: Scene, language: Language): string[] {
  if (due.length === 0) return [words('complaint-status.nothing-due')];
  return due.map(
    ({ step, by, late }) =>
      `- ${words(`complaint-status.${late ? 'late' : 'due'}`, {
        by: spokenDay(by, language),
        step: words(`complaint-status.step.${step}`),
      })}`,
  );
}

function lookUp({ slots }: View<Partial<FileSlots>>): LookUp | undefined {
  if (slots.found !== undefined) return undefined;
  if (slots.reference === undefined || slots.secondFact === undefined) return undefined;
  return { type: 'complaint', reference: slots.reference, secondFact: slots.secondFact };
}

function answered(answer: LookUpAnswer, view: View<FileSlots>): Answered<FileSlots> {
  const { words } = view.scene;
  if (answer.result === 'match') {
    return answer.type === 'complaint' ? { slots: { found: answer.cases } } : {};
  }
  const failed = view.state.failedIdentifications + 1;
  const tooMany = answer.result === 'too-many-attempts' || failed >= identificationAttempts;
  if (answer.result === 'no-match' && !tooMany) {
    return {
      forget: ['reference', 'secondFact'],
      state: { failedIdentifications: failed },
      say: [{ text: words('complaint-status.no-match') }],
    };
  }
  const key = answer.result === 'unavailable' ? 'order.unavailable' : 'order.too-many-attempts';
  const say = [{ text: words(key), choices: [personChoice(view.scene)] }];
  return { end: { say, effects: [], state: { failedIdentifications: failed } } };
}

function escalateChoice(scene: Scene) {
  const label = scene.words('menu.complaint-escalate');
  return { dialog: 'root', slot: 'menu', value: 'complaint-escalate', label };
}
