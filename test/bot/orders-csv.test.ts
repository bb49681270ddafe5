import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { parseOrders } from '../../bot/orders/orders-file.ts';

const read = (text: string) => parseOrders(Buffer.from(text), 'orders.csv');

/** What is said of a file in which the second row is this one. */
function faultsOf(
  row: string,
  head = 'number;email;placedAt;delivery.status;payments.amount',
): string {
  try {
    read(`${head}\r\n${row}\r\n`);
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const moment = '2026-11-16T10:00:00+01:00';

describe('orders out of a spreadsheet', () => {
  test('the file that comes with Loket is read', async () => {
    const bytes = await readFile('deploy/orders/orders.csv');
    const [jumper, care] = parseOrders(bytes, 'orders.csv');
    expect(jumper).toMatchObject({
      number: '1042',
      placedAt: '2026-11-16T10:00:00+01:00',
      items: [
        { name: 'Trui Noord', quantity: 2, digital: false },
        { name: 'Muts "Zuid"; blauw', quantity: 1 },
      ],
      delivery: { status: 'pending', deliveredAt: null, expectedOn: '2026-11-18' },
      payments: [{ amount: 129.85 }],
      billing: null,
      consumer: true,
    });
    expect(care).toMatchObject({
      kind: 'subscription',
      placedAt: '2026-08-14T09:30:00+02:00',
      payments: [{ amount: 9 }, { paidAt: '2026-09-14T09:31:00+02:00' }],
      billing: { cycle: 'month', nextInvoiceOn: '2026-12-14' },
    });
  });

  test.each([',', ';', '\t'])('cells may have %j between them', (between) => {
    const rows = [
      ['number', 'email', 'placedAt', 'delivery.status'],
      ['1042', 'sanne@example.nl', moment, 'pending'],
    ];
    const text = rows.map((row) => row.join(between)).join('\n');
    expect(read(`\uFEFF${text}\n\n`)).toMatchObject([
      { number: '1042', kind: 'one-off', items: [] },
    ]);
  });

  test.each([
    ['16-11-2026 10:00', '2026-11-16T10:00:00+01:00'],
    ['1-7-2026 9:05', '2026-07-01T09:05:00+02:00'],
    ['2026-11-16 10:00:30', '2026-11-16T10:00:30+01:00'],
    ['2026-11-16T10:00Z', '2026-11-16T10:00:00Z'],
    ['2026-11-16 10:00 +05:30', '2026-11-16T10:00:00+05:30'],
    // the clock goes through this hour twice, and never through that one
    ['25-10-2026 02:30', '2026-10-25T02:30:00+02:00'],
    ['25-10-2026 03:30', '2026-10-25T03:30:00+01:00'],
    ['29-3-2026 02:30', '2026-03-29T03:30:00+02:00'],
  ])('with the zone in its head, %s is %s', (written, placedAt) => {
    const head = 'number;email;placedAt [Europe/Amsterdam];delivery.status';
    expect(read(`${head}\n1042;sanne@example.nl;${written};pending`)).toMatchObject([{ placedAt }]);
  });

  test.each([
    ['49,95', 49.95],
    ['49.95', 49.95],
    ['49', 49],
    ['0,5', 0.5],
    ['1234,5', 1234.5],
  ])('the amount %s is %d', (written, amount) => {
    const head =
      'number;email;placedAt;delivery.status;payments.paidAt;payments.currency;payments.status;payments.amount';
    const row = `1042;sanne@example.nl;${moment};pending;${moment};EUR;paid;${written}`;
    expect(read(`${head}\n${row}`)).toMatchObject([{ payments: [{ amount }] }]);
  });

  test.each([
    [
      '1042;a@example.nl;16-11-2026 10:00;pending;',
      /row 2, column placedAt is "16-11-2026 10:00"; write its offset, as in 2026-11-16T10:00:00\+01:00, or .*placedAt \[Europe\/Amsterdam\]/,
    ],
    ['1042;a@example.nl;11/16/2026 10:00;pending;', /row 2, column placedAt .*write a moment/],
    ['1042;a@example.nl;31-2-2026 10:00;pending;', /row 2, column placedAt .*write a moment/],
    ['1042;a@example.nl;16-11-2026;pending;', /row 2, column placedAt .*write a moment/],
    [
      `1042;a@example.nl;${moment};pending;€ 49,95`,
      /row 2, column payments.amount is "€ 49,95"; write a number/,
    ],
    [
      `1042;a@example.nl;${moment};pending;1.234`,
      /column payments.amount is "1.234"; write a number without thousands/,
    ],
    [
      `1042;a@example.nl;${moment};pending;49`,
      /column payments.paidAt is missing; write a moment[\s\S]*payments.currency/,
    ],
    [
      `1042;a@example.nl;${moment};sent;`,
      /column delivery.status is "sent"; write pending, delivered or failed/,
    ],
    [`1042;;${moment};pending;`, /row 2, column email is missing; write the e-mail address/],
    [`;a@example.nl;${moment};pending;`, /row 2, column number is missing; write it in every row/],
    [
      `2,02611E+11;a@example.nl;${moment};pending;`,
      /column number is "2,02611E\+11"; .*the spreadsheet has rounded it/,
    ],
    [`1042;a@example.nl;${moment};pending`, /row 2 has 4 cells, and the head 5/],
    [`1042;a@example.nl;${moment};pend"ing;`, /line 2 is not CSV/],
    [
      `1042;a@example.nl;${moment};pending;\n 1042 ;b@example.nl;;;`,
      /row 3, column email is "b@example.nl", and in row 2 of the same order it is "a@example.nl"; .*a number of its own/,
    ],
  ])('%s is refused by row and column', (row, said) => {
    expect(faultsOf(row)).toMatch(said);
  });

  test.each([
    [
      'number;email;placedAt;delivery.state',
      /row 1, column "delivery.state" is not known; write delivery.status/,
    ],
    [
      'number;email;placedAt;delivery.status;Opmerking',
      /column "Opmerking" is not known; leave it out/,
    ],
    ['number;email;placedAt;delivery.status;email', /column email is there twice/],
    ['number;placedAt;delivery.status', /column email is missing/],
    [
      'number;email;placedAt [Amsterdam];delivery.status',
      /column placedAt names the zone "Amsterdam"; write one such as \[Europe\/Amsterdam\]/,
    ],
    ['number;email [Europe/Amsterdam];placedAt;delivery.status', /column email has a zone/],
    ['', /column number is missing/],
  ])('the head %j is refused', (head, said) => {
    expect(faultsOf('', head)).toMatch(said);
  });

  test('a fault that all rows have is told a few times and counted', () => {
    const rows = Array.from(
      { length: 1_000 },
      (_, index) => `${index};a@example.nl;${moment};sent;`,
    );
    const told = faultsOf(rows.join('\n')).split('\n');
    expect(told).toHaveLength(6);
    expect(told[5]).toMatch(/995 more of this kind/);
  });

  test('what is not UTF-8 is told from what is', () => {
    const latin = Buffer.from(
      'number;email;placedAt;delivery.status\n1042;andré@example.nl;x;y',
      'latin1',
    );
    expect(() => parseOrders(latin, 'orders.csv')).toThrow(/not UTF-8; save it in that encoding/);
  });
});
