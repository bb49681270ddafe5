import { Temporal } from 'temporal-polyfill';
import type { Order } from '../../../policies/order/order.ts';
import type { TransactionAnswer } from './order-answer.ts';

type Payment = Order['payments'][number];

/** Money that came, or was to come; an authorization moves none. */
const paying = ['SALE', 'CAPTURE'];
const failing = ['ERROR', 'FAILURE'];

/** As many decimals as any currency has. */
const unit = 1_000;

/** What was paid, in the money that the customer paid in, oldest first; what is still pending is no payment. */
export function toPayments(transactions: readonly TransactionAnswer[]): Payment[] {
  const done = transactions
    .filter(({ kind, status }) => paying.includes(kind) && status === 'SUCCESS')
    .toSorted((a, b) => Temporal.Instant.compare(momentOf(a), momentOf(b)));
  const failed = transactions
    .filter(({ kind, status }) => isAttempt(kind) && failing.includes(status))
    .map((transaction): Payment => ({ ...toPaid(transaction), status: 'failed' }));
  const returned = shareOut(done, transactions.filter(isRefund));
  const paid = done.map((transaction): Payment => {
    const payment = toPaid(transaction);
    const refunded = (returned.get(transaction.id) ?? 0) / unit;
    if (refunded === 0) return { ...payment, status: 'paid' };
    if (refunded >= payment.amount) return { ...payment, status: 'refunded' };
    return { ...payment, status: 'paid', refunded };
  });
  return [...paid, ...failed].sort((a, b) => Temporal.Instant.compare(a.paidAt, b.paidAt));
}

/** How much of each payment went back, by its id: of the one that a refund names, else of the first with some left. */
function shareOut(
  payments: readonly TransactionAnswer[],
  refunds: readonly TransactionAnswer[],
): Map<string, number> {
  const returned = new Map<string, number>();
  for (const refund of refunds) {
    let rest = toUnits(refund);
    const named = payments.filter(({ id }) => id === refund.parentTransaction?.id);
    for (const payment of [...named, ...payments]) {
      const before = returned.get(payment.id) ?? 0;
      const share = Math.min(rest, toUnits(payment) - before);
      returned.set(payment.id, before + share);
      rest -= share;
    }
  }
  return returned;
}

function isRefund({ kind, status }: TransactionAnswer): boolean {
  return kind === 'REFUND' && status === 'SUCCESS';
}

function isAttempt(kind: string): boolean {
  return paying.includes(kind) || kind.endsWith('AUTHORIZATION');
}

function toPaid(transaction: TransactionAnswer): Omit<Payment, 'status'> {
  const { amount, currencyCode: currency } = transaction.amountSet.presentmentMoney;
  return { paidAt: momentOf(transaction), amount, currency };
}

function momentOf({ processedAt, createdAt }: TransactionAnswer): string {
  return processedAt ?? createdAt;
}

function toUnits({ amountSet }: TransactionAnswer): number {
  return Math.round(amountSet.presentmentMoney.amount * unit);
}
