import { z } from 'zod';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { personChoice, type Form } from '../../conversation/form/form.ts';
import { findEmail } from '../../conversation/form/slot-kinds.ts';
import { closingQuestion } from '../../conversation/outcome/outcome.ts';
import { emailSchema, readEmail } from '../../reading/facts/email.ts';

const transcriptSlotsSchema = z.object({ to: emailSchema });

type TranscriptSlots = z.infer<typeof transcriptSlotsSchema>;

/** How often one conversation is mailed, so that nobody sends others mail without end. */
const mailsAConversation = 3;

/** The conversation so far, with its moments, by mail. */
export const transcriptForm: Form<TranscriptSlots> = {
  dialog: 'transcript',
  schema: transcriptSlotsSchema.partial(),
  slots: {
    to: {
      needed: ({ state }) => mayMail(state),
      ask: ({ context }) => ({ text: context.words('transcript.ask-address') }),
      explain: 'transcript.explain-address',
      read: ({ text }) => readEmail(text),
      find: findEmail,
      notUnderstood: (_, { context }) => context.words('human.no-contact'),
    },
  },
  restsOn: { mayMail: ['to'] },
  lookUp: ({ slots: { to }, known, state }) => {
    if (to === undefined || known.mayMail || !mayMail(state)) return undefined;
    const orderNumber = state.identified?.number;
    return { type: 'mail', to, ...(orderNumber !== undefined && { orderNumber }) };
  },
  answered: ({ result }, { slots: { to }, context }) => {
    if (result === 'match') return { known: { mayMail: true } };
    const text = context.words('transcript.too-many', { to: to ?? '' });
    return { end: { replies: [{ text, choices: [personChoice(context)] }], effects: [] } };
  },
  finish: ({ slots: { to }, context, state }) => {
    if (to === undefined || !mayMail(state)) {
      const text = context.words('transcript.often-enough');
      return { replies: [{ text, choices: [personChoice(context)] }], effects: [] };
    }
    const text = context.words(`transcript.done.${context.mailReaches}`, { to });
    const { choices = [], ...anythingElse } = closingQuestion(context);
    const others = choices.filter(({ value }) => value !== 'transcript');
    return {
      replies: [{ text }, { ...anythingElse, choices: others }],
      effects: [{ type: 'mail-transcript', to }],
      state: { mailed: (state.mailed ?? 0) + 1 },
    };
  },
};

function mayMail({ mailed = 0 }: DialogState): boolean {
  return mailed < mailsAConversation;
}
