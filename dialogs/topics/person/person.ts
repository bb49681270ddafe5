import { z } from 'zod';
import { nextReference, type CaseEvent } from '../../../policies/case/case.ts';
import { calendarAt, serviceAt } from '../../../policies/policy-book.ts';
import { replyExpectation } from '../../../policies/service/service.ts';
import type { Choice, Scene } from '../../conversation/dialog.ts';
import { menuChoice, type Finish, type Form, type View } from '../../conversation/form/form.ts';
import { handedOverSchema } from '../../conversation/form/handed-over.ts';
import { spokenMoment } from '../../language.ts';
import { saysLacking } from '../../reading/answers/aside.ts';
import { readChoice } from '../../reading/answers/choice.ts';
import { readEmail } from '../../reading/facts/email.ts';
import { hasWords, wordCount } from '../../reading/text.ts';
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
      ask: ({ scene }) => ({ text: scene.words('human.ask-question') }),
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
      ask: (view) => ({ text: askContact(view), choices: [here(view.scene)] }),
      explain: 'human.explain-contact',
      read: ({ text, chosen }, { scene }) =>
        chosen === 'here' || readChoice(text, [here(scene)]) !== undefined
          ? 'here'
          : readEmail(text),
      spot: readEmail,
      misread: (_, { scene }) => scene.words('human.no-contact'),
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

function tellsMore(text: string, { state, scene }: View<HumanSlots>): boolean {
  if (state.form?.asking !== 'contact' || readEmail(text) !== undefined) return false;
  return wordCount(text) >= wordsOfStory && !saysLacking(text) && !scene.route(text).sure;
}

function summary({ scene, slots }: View<HumanSlots>): string {
  const { question, contact, gathered } = slots;
  const contactLine = contact === 'here' ? scene.words('human.here') : (contact ?? '');
  return scene.words('human.summary', {
    question: [toldBack(question), toldBack(gathered)].filter(Boolean).join('; '),
    contact: contactLine,
  });
}

function finish(view: View<HumanSlots>): Finish {
  const { scene, slots, state } = view;
  const order = state.identified?.number;
  const reference = nextReference('support', order, scene.cases, scene.temporaryReference);
  const at = scene.at.toString();
  const question = slots.question ?? { text: '', files: [] };
  const opened: CaseEvent = {
    type: 'opened',
    at,
    kind: 'support',
    conversation: scene.conversation,
    ...(order !== undefined && { orderNumber: order }),
    ...(slots.contact !== undefined && slots.contact !== 'here' && { contact: slots.contact }),
    summary: [question.text, slots.gathered?.text].filter(Boolean).join('\n\n'),
  };
  const files = [...question.files, ...(slots.gathered?.files ?? [])];
  const handedOver: CaseEvent[] = files.length === 0 ? [] : [{ type: 'evidence-added', at, files }];
  const events = [opened, ...handedOver];
  return {
    say: [
      { text: `${scene.words('human.opened', { reference })} ${expected(view)}` },
      {
        text: scene.words('menu.anything-else'),
        choices: [menuChoice(scene, 'menu', 'menu.something-else')],
      },
    ],
    effects: events.map((event) => ({ type: 'case', reference, event })),
  };
}

/** Out of hours it says until when, and that the chat must stay open for an answer in it. */
function askContact({ scene, state }: View<HumanSlots>): string {
  const opens = opening({ scene, state });
  return opens === undefined
    ? scene.words('human.ask-contact')
    : scene.words('human.ask-contact-closed', { opens });
}

/** When staff reply, by the hours and holidays of the book. */
function expected({ scene, state }: View<HumanSlots>): string {
  const { replyWithin } = serviceAt(scene.book, scene.at);
  const within = { from: replyWithin.from, to: replyWithin.to };
  const opens = opening({ scene, state });
  return opens === undefined
    ? scene.words('human.open-now', within)
    : scene.words('human.closed-now', { ...within, opens });
}

/** When staff are back, in words; `undefined` while they are there, and where the shop never opens. */
function opening({ scene, state }: Pick<View<HumanSlots>, 'scene' | 'state'>): string | undefined {
  const { opensAt } = replyExpectation(scene.book, scene.at);
  const { zone } = calendarAt(scene.book, scene.at);
  return opensAt && spokenMoment(opensAt, zone, state.language);
}

function here(scene: Scene): Choice {
  return { dialog: 'human', slot: 'contact', value: 'here', label: scene.words('human.here') };
}
