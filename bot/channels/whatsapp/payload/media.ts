import { z } from 'zod';
import { metaId, optional, words } from './words.ts';

/*
 * Files, which Meta keeps for a week under an id. What they are is judged by their content, not by what Meta says.
 */

const file = z.object({ id: metaId, caption: optional(words), filename: optional(words) });

export const mediaSchemas = {
  image: z.object({ type: z.literal('image'), image: file }),
  document: z.object({ type: z.literal('document'), document: file }),
  audio: z.object({ type: z.literal('audio'), audio: file }),
  video: z.object({ type: z.literal('video'), video: file }),
  sticker: z.object({ type: z.literal('sticker'), sticker: file }),
};
