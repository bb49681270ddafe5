import { z } from 'zod';
import type { DialogState } from '../../conversation/dialog.ts';
import { personChoice, type Form } from '../../conversation/form/form.ts';
import { closingQuestion } from '../../conversation/outcome.ts';
import { readEmail } from '../../reading/facts/email.ts';

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
      explain: 'transcript.explain-address',
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
    const { choices = [], ...anythingElse } = closingQuestion(scene);
    const others = choices.filter(({ value }) => value !== 'transcript');
    return {
      say: [{ text }, { ...anythingElse, choices: others }],
      effects: [{ type: 'mail-transcript', to }],
      state: { mailed: (state.mailed ?? 0) + 1 },
    };
  },
};

function mayMail({ mailed = 0 }: DialogState): boolean {
  return mailed < mailsAConversation;
}
