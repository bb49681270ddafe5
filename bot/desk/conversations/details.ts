import type { Logger } from 'pino';
import { z } from 'zod';
import { CaseDamaged, foldCase } from '../../../policies/case/fold-case.ts';
import { type Case } from '../../../policies/case/case-events.ts';
import type { OrderFacts } from '../../../policies/order/order.ts';
import { handoffStateOf, isHeldBy } from '../../handoff/rules.ts';
import type { Conversation, LogEntry } from '../../ports/conversation/conversation.ts';
import type { Store } from '../../ports/store.ts';
import { entryOf } from './entry.ts';
import { receiptIn } from './receipt.ts';
import type { caseSchema, conversationSchema } from '../api/schemas.ts';
import type { Summary } from './summary.ts';

type Details = z.infer<typeof conversationSchema>;

/** All that staff see of one conversation beside its summary. */
export async function detailsOf(
  head: Conversation,
  staff: string,
  { store, log }: { store: Store; log: Logger },
): Promise<Omit<Details, keyof Summary>> {
  const entries = await store.log(head.id, 0);
  const order = head.dialog?.identified;
  return {
    entries: entries.flatMap((entry: LogEntry) => entryOf(entry) ?? []),
    order: order ? orderOf(order) : null,
    gathered: gatheredIn(head),
    receipts: entries.flatMap(receiptIn),
    cases: (await casesOf(head, store)).flatMap((one) => caseView(one, log)),
    mine: isHeldBy(handoffStateOf(head), staff),
  };
}

function orderOf(order: OrderFacts): NonNullable<Details['order']> {
  const { number, placedAt, kind, items, delivery, payments } = order;
  return {
    number,
    placedAt,
    kind,
    items: items.map(({ name, version = null }) => ({ name, version })),
    delivery: delivery.status,
    payments: payments.map(({ paidAt, amount, currency, status }) => ({
      paidAt,
      amount,
      currency,
      status,
    })),
  };
}

/** What the dialogs said in words, and those answers in the open form that are text. */
function gatheredIn({ handoff, dialog }: Conversation): Details['gathered'] {
  const inWords = handoff?.gathered.trim();
  const slots = Object.entries(dialog?.form?.slots ?? {}).flatMap(([label, slot]) => {
    const value = textOf(slot);
    return value.trim() !== '' ? [{ label, value }] : [];
  });
  const { signedIn } = dialog ?? {};
  const known = signedIn && [signedIn.name, signedIn.email].filter(Boolean).join(', ');
  return [
    ...(known ? [{ label: 'signedIn', value: known }] : []),
    ...(inWords ? [{ label: 'told', value: inWords }] : []),
    ...slots,
  ];
}

/** An answer that is one value, or the word in its place. A number that could not be confirmed has a `?` before it. */
const answerSchema = z.strictObject({
  type: z.string(),
  number: z.string().optional(),
  day: z.string().optional(),
  address: z.string().optional(),
});

function textOf(slot: unknown): string {
  if (typeof slot === 'string') return slot;
  const answer = answerSchema.safeParse(slot).data;
  const { type = '', number, day, address } = answer ?? {};
  return (type === 'unconfirmed' ? `?${number ?? ''}` : (number ?? day ?? address)) ?? type;
}

/** Every case of the order, those of this conversation, and the complaint that it is about. */
async function casesOf({ cases, dialog }: Conversation, store: Store): Promise<Case[]> {
  const ofOrder = dialog?.identified ? await store.casesOfOrder(dialog.identified.number) : [];
  const known = new Set(ofOrder.map(({ reference }) => reference));
  const complaint = dialog?.complaint?.reference;
  const named = new Set([...cases, ...(complaint === undefined ? [] : [complaint])]);
  const others = [...named].filter((reference) => !known.has(reference));
  const found = await Promise.all(others.map((reference) => store.case(reference)));
  return [...ofOrder, ...found.filter((one) => one !== undefined)];
}

function caseView(one: Case, log: Logger): z.infer<typeof caseSchema>[] {
  try {
    const { reference, kind, status, openedAt, summary } = foldCase(one);
    return [{ reference, kind, status, openedAt, summary }];
  } catch (error) {
    if (!(error instanceof CaseDamaged)) throw error;
    log.warn(error, 'a damaged case was left out');
    return [];
  }
}
