import { summarySlot } from '../../conversation/form/confirmation.ts';
import { z } from 'zod';
import type { Answer, Choice, DialogContext } from '../../conversation/dialog.ts';
import { menuChoice, type Finish, type Form, type View } from '../../conversation/form/form.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import {
  addFiles,
  handedOverSchema,
  type HandedOver,
} from '../../conversation/form/handed-over.ts';
import { closingQuestion, replyWithin, tellOpening } from '../../conversation/outcome/outcome.ts';
import { addToCase, openCase, type CaseEffect } from '../../conversation/outcome/open-case.ts';
import { asksForCall } from '../../reading/wishes/command.ts';
import { saysLacking } from '../../reading/answers/about-the-question.ts';
import { goesOnTelling } from '../../reading/wishes/added-wish.ts';
import { asksForApp } from '../../reading/answers/by-app.ts';
import { readChoice } from '../../reading/answers/choice.ts';
import { isLeaving } from '../../reading/answers/leaving.ts';
import { findOrderNumber } from '../../reading/facts/order-number.ts';
import { emailSchema, readEmail } from '../../reading/facts/email.ts';
import { findPhone } from '../../reading/facts/phone.ts';
import { readYesNo } from '../../reading/answers/yes-no.ts';
import { countWords } from '../../reading/text.ts';
import { readSurely } from '../../conversation/form/learned.ts';
import { findEmail, readBack, readStory } from '../../conversation/form/slot-kinds.ts';

const humanSlotsSchema = z.object({
  question: handedOverSchema,
  /** Who asked for a call is asked for a number. */
  call: z.literal('yes'),
  /** Where staff may answer: an e-mail address, or in this chat. */
  contact: z.discriminatedUnion('type', [
    z.object({ type: z.literal('email'), address: emailSchema }),
    z.object({ type: z.literal('phone'), number: z.string() }),
    z.object({ type: z.literal('here') }),
  ]),
  confirmed: z.literal('yes'),
});

export type HumanSlots = z.infer<typeof humanSlotsSchema>;

/** A person: what it is about and where to answer, read back and confirmed, become a case for staff. */
export const humanForm: Form<HumanSlots> = {
  dialog: 'human',
  leadsToPerson: true,
  schema: humanSlotsSchema.partial(),
  slots: {
    question: {
      freeText: true,
      mayBeQuestion: () => true,
      ask: ({ state, context }) => ({
        text: context.words('human.ask-question'),
        // who has nothing to say to staff finds the way back
        ...((state.form?.misread ?? 0) > 0 && {
          choices: [menuChoice(context, 'menu', 'human.leave-queue')],
        }),
      }),
      explain: 'human.explain-question',
      notUnderstood: (_, { context }) => context.words('human.explain-question'),
      read: readStory,
      // a photo that comes after the question, or more of it
      find: ({ text, files }, view) => {
        const { question } = view.slots;
        const adds = tellsMore(text, view) || findOrderNumber(text) !== undefined;
        const more = question !== undefined && adds && !question.text.includes(text) ? text : '';
        if (question === undefined || (files.length === 0 && more === '')) return undefined;
        const told = [question.text, more].filter(Boolean).join('\n\n');
        return { text: told, files: addFiles(question.files, files) };
      },
    },
    call: {
      needed: () => false,
      ask: () => ({ text: '' }),
      explain: 'human.explain-contact',
      read: () => undefined,
      find: ({ text }, { slots }) =>
        slots.call === undefined && asksForCall(text) ? 'yes' : undefined,
    },
    contact: {
      ask: (view) => ({ text: askContact(view), choices: [hereChoice(view.context)] }),
      explain: 'human.explain-contact',
      read: (answer, { context }) =>
        findContact(answer) ??
        (answer.chosen === 'here' ||
        readChoice(answer.text, [hereChoice(context)]) !== undefined ||
        readYesNo(answer.text) === 'yes' ||
        (context.onWhatsApp && asksForApp(answer.text)) ||
        readSurely('contact', answer.text, context) !== undefined
          ? { type: 'here' }
          : undefined),
      find: findContact,
      notUnderstood: (_, { context, slots }) =>
        context.words(slots.call === undefined ? 'human.no-contact' : 'human.no-phone'),
    },
    confirmed: summarySlot('human', summarize, ['question', 'contact'], {
      dependsOn: ['question', 'contact'],
    }),
  },
  finish,
};

function findContact(said: Answer): HumanSlots['contact'] | undefined {
  const address = findEmail(said);
  if (address !== undefined) return { type: 'email', address };
  const number = findPhone(said.text);
  return number === undefined ? undefined : { type: 'phone', number };
}

/** So many words where an address was asked for are more of the question. */
const wordsOfStory = 4;

function tellsMore(text: string, { state, context }: View<HumanSlots>): boolean {
  if (state.form?.asking === 'confirmed') return goesOnTelling(text);
  if (state.form?.asking !== 'contact' || readEmail(text) !== undefined) return false;
  const told = countWords(text) >= wordsOfStory && !saysLacking(text) && !isLeaving(text, context);
  const answers = readSurely('contact', text, context) !== undefined;
  return told && !answers && !context.route(text).sure;
}

function summarize({ context, slots, known }: View<HumanSlots>): string {
  const { question, contact } = slots;
  return context.words('human.summary', {
    question: [readBack(question), readBack(known.gathered)].filter(Boolean).join('; '),
    contact: contactLine(contact, context),
  });
}

function contactLine(contact: HumanSlots['contact'] | undefined, { words }: DialogContext): string {
  switch (contact?.type) {
    case 'email':
      return contact.address;
    case 'phone':
      return words('human.call-back', { number: contact.number });
    default:
      return words('human.here');
  }
}

function finish({ context, slots, known, state }: View<HumanSlots>): Finish {
  const question = slots.question ?? { text: '', files: [] };
  const contact = slots.contact?.type === 'email' ? slots.contact.address : undefined;
  const phone = slots.contact?.type === 'phone' ? contactLine(slots.contact, context) : '';
  const told = [question, known.gathered, { text: phone, files: [] }];
  const { reference, effects } = keepForStaff(told, state, context, contact);
  return {
    replies: [
      { text: context.words('human.opened', { reference, ...replyWithin(context) }) },
      {
        ...closingQuestion(context),
        choices: [menuChoice(context, 'menu', 'menu.something-else')],
      },
    ],
    effects,
    state: { personCase: reference },
  };
}

/** Keeps what was told for staff: in the case of the conversation that stands already, or in a new one. */
export function keepForStaff(
  told: (HandedOver | undefined)[],
  { identified, personCase }: DialogState,
  context: DialogContext,
  contact?: string,
): { reference: string; effects: CaseEffect[] } {
  const text = told.flatMap((one) => one?.text || []).join('\n\n');
  const files = told.flatMap((one) => one?.files ?? []);
  const stands = context.cases.find(({ reference }) => reference === personCase);
  if (stands !== undefined) {
    const effects = addToCase(stands, { contact, text, files }, context);
    return { reference: stands.reference, effects };
  }
  return openCase(context, {
    kind: 'support',
    orderNumber: identified?.number,
    contact,
    summary: text,
    evidence: files.length === 0 ? undefined : { files },
  });
}

// out of hours an answer in the chat comes only to who leaves it open, and on WhatsApp to everybody
function askContact({ context, slots }: View<HumanSlots>): string {
  if (slots.call !== undefined) return context.words('human.ask-contact-call');
  const closed = tellOpening(context) !== undefined && context.onWhatsApp !== true;
  return context.words(closed ? 'human.ask-contact-closed' : 'human.ask-contact');
}

function hereChoice(context: DialogContext): Choice {
  return { dialog: 'human', slot: 'contact', value: 'here', label: context.words('human.here') };
}
