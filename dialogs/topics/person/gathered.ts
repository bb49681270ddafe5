import { z } from 'zod';
import { refundClaims } from '../../../policies/refund/decide-refund.ts';
import type { DialogContext } from '../../conversation/dialog.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { handedOverSchema, type HandedOver } from '../../conversation/form/handed-over.ts';

// Whatever form, of whatever release, stands open: what is not as it is known here is left out.
const slotsSchema = z.object({
  claim: z.enum(refundClaims).optional().catch(undefined),
  number: z.string().optional().catch(undefined),
});

/** What the form that stands open has gathered, so that staff need not ask again. */
export function gatheredBy(state: DialogState, { words }: DialogContext): HandedOver {
  const slots = state.form?.slots ?? {};
  const { claim, number } = slotsSchema.parse(slots);
  const request = [
    claim && words(`refund.claim.${claim}`),
    // without a digit it stands for having none
    number &&
      /\d/.test(number) &&
      words('human.gathered-order', { number: number.replace('?', '') }),
  ];
  const told = Object.values(slots).flatMap(
    (value) => handedOverSchema.safeParse(value).data ?? [],
  );
  return {
    text: [request.filter(Boolean).join(', '), ...told.map(({ text }) => text)]
      .filter(Boolean)
      .join('\n\n'),
    files: told.flatMap(({ files }) => files),
  };
}
