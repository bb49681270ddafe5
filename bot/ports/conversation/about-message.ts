import type { Activity } from 'botbuilder';
import { z } from 'zod';

/*
 * What a channel says of a customer's message beside its words.
 */

const aboutSchema = z.object({
  quiet: z.literal(true).optional().catch(undefined),
  standby: z.literal(true).optional().catch(undefined),
  asksForAnswer: z.literal(true).optional().catch(undefined),
  again: z.literal(true).optional().catch(undefined),
  forwarded: z.literal(true).optional().catch(undefined),
  edits: z.string().optional().catch(undefined),
  deletes: z.string().optional().catch(undefined),
  quoted: z.string().optional().catch(undefined),
});

/** `edits` and `deletes` hold the channel's own id of an earlier message, and `quoted` the words of one that is replied to. */
export function aboutOf({ channelData }: Partial<Activity>): z.infer<typeof aboutSchema> {
  return aboutSchema.safeParse(channelData).data ?? {};
}

/** Whether the message is for staff to see, and no turn answers it, such as a reaction. */
export function isQuiet(activity: Partial<Activity>): boolean {
  return aboutOf(activity).quiet === true;
}

/** Whether the customer asks for what waits for them, as they were asked to. */
export function asksForAnswer(activity: Partial<Activity>): boolean {
  return aboutOf(activity).asksForAnswer === true;
}

/** Whether the customer, who comes, was here before: the channel took the bot away meanwhile. */
export function comesAgain(activity: Partial<Activity>): boolean {
  return aboutOf(activity).again === true;
}

/** Whether it was said to the channel's own assistant, which holds the conversation. */
export function isStandby(activity: Partial<Activity>): boolean {
  return aboutOf(activity).standby === true;
}
