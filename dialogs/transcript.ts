import { z } from 'zod';
import type { Choice, Scene } from './dialog.ts';
import type { Form } from './form.ts';
import { readEmail } from './reading/order-number.ts';

const transcriptSlotsSchema = z.object({ to: z.email() });

type TranscriptSlots = z.infer<typeof transcriptSlotsSchema>;

/** The conversation so far, with its moments, by mail. */
export const transcriptForm: Form<TranscriptSlots> = {
  dialog: 'transcript',
  schema: transcriptSlotsSchema.partial(),
  slots: {
    to: {
      ask: ({ scene }) => ({ text: scene.words('transcript.ask-address') }),
      read: ({ text }) => readEmail(text),
      spot: readEmail,
      misread: (_, { scene }) => scene.words('human.no-contact'),
    },
  },
  finish: ({ slots, scene }) => {
    const { to = '' } = slots;
    const text = scene.words(`transcript.done.${scene.mailReaches}`, { to });
    return { say: [{ text }], effects: [{ type: 'mail-transcript', to }] };
  },
};

/** The button that asks for the conversation by mail. */
export function transcriptChoice(scene: Scene): Choice {
  const label = scene.words('menu.transcript');
  return { dialog: 'root', slot: 'menu', value: 'transcript', label };
}
