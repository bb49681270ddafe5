import { z } from 'zod';
import type { Choice, DialogState, Scene } from './dialog.ts';
import { personChoice, type Form } from './form.ts';
import { readEmail } from './reading/order-number.ts';

const transcriptSlotsSchema = z.object({ to: z.email() });

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
      ask: ({ scene }) => ({ text: scene.words('transcript.ask-address') }),
      read: ({ text }) => readEmail(text),
      spot: readEmail,
      misread: (_, { scene }) => scene.words('human.no-contact'),
    },
  },
  finish: ({ slots: { to }, scene, state }) => {
    if (to === undefined || !mayMail(state)) {
      const text = scene.words('transcript.often-enough');
      return { say: [{ text, choices: [personChoice(scene)] }], effects: [] };
    }
    const text = scene.words(`transcript.done.${scene.mailReaches}`, { to });
    return {
      say: [{ text }],
      effects: [{ type: 'mail-transcript', to }],
      state: { mailed: (state.mailed ?? 0) + 1 },
    };
  },
};

function mayMail({ mailed = 0 }: DialogState): boolean {
  return mailed < mailsAConversation;
}
