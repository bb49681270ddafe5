import { z } from 'zod';
import { attachedFileSchema } from '../../../policies/case/case-events.ts';

/** Words and files of the customer, as they go along to a case or wait for a question. */
export const handedOverSchema = z.object({ text: z.string(), files: z.array(attachedFileSchema) });

export type HandedOver = z.infer<typeof handedOverSchema>;
