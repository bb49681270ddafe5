import { orderFields, orderLists } from '../../bot/orders/order-fields.ts';
import type { Order } from '../../policies/order/order.ts';

/** Orders as a shop's CSV file has them: a row for each article and for each payment. */
export function csvOf(orders: readonly Order[]): string {
  const fields = [...orderFields.keys()];
  const rows = orders.flatMap((order) => {
    const own = cellsOf(order);
    const entries = orderLists.flatMap((list) =>
      order[list].map((entry) => cellsOf({ [list]: entry })),
    );
    return [own, ...entries.map((entry) => ({ number: order.number, ...entry }))];
  });
  const lines = rows.map((row: Record<string, string>) =>
    fields.map((field) => `"${(row[field] ?? '').replaceAll('"', '""')}"`).join(';'),
  );
  return [fields.join(';'), ...lines].join('\r\n');
}

function cellsOf(part: object, before = ''): Record<string, string> {
  const cells = Object.entries(part).map(([name, value]: [string, unknown]) => {
    if (value === null || Array.isArray(value)) return {};
    if (typeof value === 'object') return cellsOf(value, `${before}${name}.`);
    const written =
      typeof value === 'number'
        ? String(value).replace('.', ',')
        : JSON.stringify(value).replace(/^"|"$/g, '');
    return { [before + name]: written };
  });
  return Object.assign({}, ...cells) as Record<string, string>;
}
