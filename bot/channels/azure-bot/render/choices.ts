import type { Activity } from 'botbuilder';
import { z } from 'zod';

/** A choice as a message offers it, and what pressing it stands for. */
export interface OfferedChoice {
  label: string;
  value: { dialog: string; slot: string; value: string };
}

const actionSchema = z.object({
  title: z.string().regex(/\S/),
  value: z.object({
    loket: z.object({ dialog: z.string(), slot: z.string(), value: z.string() }),
  }),
});

/** The choices of a message, each label on one line. */
export function choicesIn({ suggestedActions }: Partial<Activity>): OfferedChoice[] {
  return (suggestedActions?.actions ?? []).flatMap((action) => {
    const { data } = actionSchema.safeParse(action);
    const label = data?.title.replace(/\s+/g, ' ').trim();
    return data && label ? [{ label, value: data.value.loket }] : [];
  });
}
