import { z } from 'zod';

/** What a choice stands for: the answer `value` to the question `slot` of `dialog`. */
export interface ChoiceValue {
  dialog: string;
  slot: string;
  value: string;
}

// whatever follows only keeps ids of one message apart
const idSchema = z.tuple([z.string(), z.string(), z.string()], z.unknown());

/**
 * What a choice is called where it can be pressed, within the 200 characters that WhatsApp gives an id of a list;
 * `undefined` where it does not fit. `apart` tells those that stand for the same apart.
 * Example: `["menu","item","refund"]`
 */
export function encodeChoice({ dialog, slot, value }: ChoiceValue, apart = 0): string | undefined {
  const id = JSON.stringify([dialog, slot, value, ...(apart > 0 ? [apart] : [])]);
  return Array.from(id).length <= 200 ? id : undefined;
}

/** What was pressed; `undefined` for what is no id of ours, such as one of a template. */
export function decodeChoice(id: string): ChoiceValue | undefined {
  try {
    const parsed = idSchema.safeParse(JSON.parse(id));
    if (!parsed.success) return undefined;
    const [dialog, slot, value] = parsed.data;
    return { dialog, slot, value };
  } catch {
    return undefined;
  }
}
