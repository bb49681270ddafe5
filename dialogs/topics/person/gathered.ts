import { z } from 'zod';
import { refundClaims } from '../../../policies/refund/decide-refund.ts';
import type { DialogContext } from '../../conversation/dialog.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { migrateFilling } from '../../conversation/form/migrate-filling.ts';
import { orderNumberSchema } from '../../conversation/form/order/order-slots.ts';
import { handedOverSchema, type HandedOver } from '../../conversation/form/handed-over.ts';

// Whatever form, of whatever release, stands open: what is not as it is known here is left out.
const slotsSchema = z.object({
  claim: z.enum(refundClaims).optional().catch(undefined),
  number: orderNumberSchema.optional().catch(undefined),
});

/** What the form that stands open has gathered, so that staff need not ask again. */
export function gather(state: DialogState, { words }: DialogContext): HandedOver {
  const { slots = {}, known } = state.form ? migrateFilling(state.form) : {};
  const { claim, number } = slotsSchema.parse(slots);
  const order = number === undefined || number.type === 'none' ? undefined : number.number;
  const request = [
    claim && words(`refund.claim.${claim}`),
    order && words('human.gathered-order', { number: order }),
  ];
  const told = [known?.gathered, ...Object.values(slots)].flatMap(
    (value) => handedOverSchema.safeParse(value).data ?? [],
  );
  return {
    text: [request.filter(Boolean).join(', '), ...told.map(({ text }) => text)]
      .filter(Boolean)
      .join('\n\n'),
    files: told.flatMap(({ files }) => files),
  };
}
