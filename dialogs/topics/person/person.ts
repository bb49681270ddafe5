import { z } from 'zod';
import { nextReference, type CaseEvent } from '../../../policies/case/case.ts';
import { calendarAt, serviceAt } from '../../../policies/policy-book.ts';
import { replyExpectation } from '../../../policies/service/service.ts';
import type { Choice, DialogContext } from '../../conversation/dialog.ts';
import { menuChoice, type Finish, type Form, type View } from '../../conversation/form/form.ts';
import { handedOverSchema } from '../../conversation/form/handed-over.ts';
import { spokenMoment } from '../../language.ts';
import { saysLacking } from '../../reading/answers/about-the-question.ts';
import { readChoice } from '../../reading/answers/choice.ts';
import { readEmail } from '../../reading/facts/email.ts';
import { hasWords, countWords } from '../../reading/text.ts';
import { confirmationSlot, toldBack } from '../../conversation/form/slot-kinds.ts';

const humanSlotsSchema = z.object({
  question: handedOverSchema,
  /** Where staff may answer: an e-mail address, or in this chat. */
  contact: z.union([z.email(), z.literal('here')]),
  /** What another form had gathered when the customer asked for a person. */
  gathered: handedOverSchema,
  confirmed: z.literal('yes'),
});

export type HumanSlots = z.infer<typeof humanSlotsSchema>;

/** A person: what it is about and where to answer, read back and confirmed, become a case for staff. */
export const humanForm: Form<HumanSlots> = {
  dialog: 'human',
  schema: humanSlotsSchema.partial(),
  slots: {
    question: {
      freeText: true,
      ask: ({ context }) => ({ text: context.words('human.ask-question') }),
      explain: 'human.explain-question',
      read: ({ text, files }) => (files.length > 0 || hasWords(text) ? { text, files } : undefined),
      // a photo that comes after the question, or more of it
      spot: (text, view, files) => {
        const { question } = view.slots;
        const more = question !== undefined && tellsMore(text, view) ? text : '';
        if (question === undefined || (files.length === 0 && more === '')) return undefined;
        const told = [question.text, more].filter(Boolean).join('\n\n');
        return { text: told, files: [...question.files, ...files] };
      },
    },
    contact: {
      ask: (view) => ({ text: askContact(view), choices: [here(view.context)] }),
      explain: 'human.explain-contact',
      read: ({ text, chosen }, { context }) =>
        chosen === 'here' || readChoice(text, [here(context)]) !== undefined
          ? 'here'
          : readEmail(text),
      spot: readEmail,
      misread: (_, { context }) => context.words('human.no-contact'),
    },
    gathered: {
      needed: () => false,
      ask: () => ({ text: '' }),
      explain: 'human.explain-question',
      read: () => undefined,
    },
    confirmed: confirmationSlot('human', summary, ['question', 'contact'], {
      dependsOn: ['question', 'contact'],
    }),
  },
  finish,
};

/** So many words where an address was asked for are more of the question. */
const wordsOfStory = 4;

function tellsMore(text: string, { state, context }: View<HumanSlots>): boolean {
  if (state.form?.asking !== 'contact' || readEmail(text) !== undefined) return false;
  return countWords(text) >= wordsOfStory && !saysLacking(text) && !context.route(text).sure;
}

function summary({ context, slots }: View<HumanSlots>): string {
  const { question, contact, gathered } = slots;
  const contactLine = contact === 'here' ? context.words('human.here') : (contact ?? '');
  return context.words('human.summary', {
    question: [toldBack(question), toldBack(gathered)].filter(Boolean).join('; '),
    contact: contactLine,
  });
}

function finish(view: View<HumanSlots>): Finish {
  const { context, slots, state } = view;
  const order = state.identified?.number;
  const reference = nextReference('support', order, context.cases, context.temporaryReference);
  const at = context.at.toString();
  const question = slots.question ?? { text: '', files: [] };
  const opened: CaseEvent = {
    type: 'opened',
    at,
    kind: 'support',
    conversation: context.conversation,
    ...(order !== undefined && { orderNumber: order }),
    ...(slots.contact !== undefined && slots.contact !== 'here' && { contact: slots.contact }),
    summary: [question.text, slots.gathered?.text].filter(Boolean).join('\n\n'),
  };
  const files = [...question.files, ...(slots.gathered?.files ?? [])];
  const handedOver: CaseEvent[] = files.length === 0 ? [] : [{ type: 'evidence-added', at, files }];
  const events = [opened, ...handedOver];
  return {
    replies: [
      { text: `${context.words('human.opened', { reference })} ${expected(view)}` },
      {
        text: context.words('menu.anything-else'),
        choices: [menuChoice(context, 'menu', 'menu.something-else')],
      },
    ],
    effects: events.map((event) => ({ type: 'case', reference, event })),
  };
}

/** Out of hours it says until when, and that the chat must stay open for an answer in it. */
function askContact({ context, state }: View<HumanSlots>): string {
  const opens = opening({ context, state });
  return opens === undefined
    ? context.words('human.ask-contact')
    : context.words('human.ask-contact-closed', { opens });
}

/** When staff reply, by the hours and holidays of the book. */
function expected({ context, state }: View<HumanSlots>): string {
  const { replyWithin } = serviceAt(context.book, context.at);
  const within = { from: replyWithin.from, to: replyWithin.to };
  const opens = opening({ context, state });
  return opens === undefined
    ? context.words('human.open-now', within)
    : context.words('human.closed-now', { ...within, opens });
}

/** When staff are back, in words; `undefined` while they are there, and where the shop never opens. */
function opening({
  context,
  state,
}: Pick<View<HumanSlots>, 'context' | 'state'>): string | undefined {
  const { opensAt } = replyExpectation(context.book, context.at);
  const { zone } = calendarAt(context.book, context.at);
  return opensAt && spokenMoment(opensAt, zone, state.language);
}

function here(context: DialogContext): Choice {
  return { dialog: 'human', slot: 'contact', value: 'here', label: context.words('human.here') };
}
