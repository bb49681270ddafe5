import { afterEach, describe, expect, test } from '@jest/globals';
import { shippedWording } from '../support/book.ts';
import { startChild } from '../support/children/child-process.ts';
import type { Child } from '../support/children/follow.ts';
import { customerOf } from '../support/direct-line/customer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const program = 'test/support/children/crashing-app.ts';
const words = shippedWording().nl;
const question = words('menu.question');
const answer = `${words('menu.hello')} ${question}`;

const children: Child[] = [];
const customers: Awaited<ReturnType<typeof customerOf>>[] = [];
afterEach(async () => {
  for (const customer of customers.splice(0)) customer.close();
  for (const child of children.splice(0)) await child.kill();
});

async function startedAt(folder: string, port: string, point: string, wait = '0') {
  const child = await startChild(program, [folder, port, point, wait]);
  children.push(child);
  const url = await child.line((line) => line.startsWith('http'));
  return { child, url };
}

describe('the process is killed in the middle of a turn, and started again', () => {
  test.each(['before-commit', 'after-commit', 'after-send'])(
    '%s: the message is answered, and the customer sees the answer once',
    async (point) => {
      const folder = await temporaryFolder();
      const first = await startedAt(folder, '0', point);
      const customer = await customerOf(first.url);
      customers.push(customer);
      await customer.untilSeen(question);
      // The post may be cut off with the process; the message was stored all the same.
      void customer.post({ text: 'hallo' }).catch(() => undefined);
      await first.child.ended;

      await startedAt(folder, new URL(first.url).port, 'never');
      await customer.untilSeen(answer);
      await customer.post({ text: 'menu' });
      await customer.untilSeen('menu');
      await customer.until(() => customer.texts().filter((text) => text === question).length === 2);

      expect(customer.texts().slice(1)).toEqual([question, 'hallo', answer, 'menu', question]);
    },
    60_000,
  );

  test('while it waits for what follows a greeting: all of it has one answer', async () => {
    const folder = await temporaryFolder();
    const first = await startedAt(folder, '0', 'never', '10000');
    const customer = await customerOf(first.url);
    customers.push(customer);
    await customer.untilSeen(question);
    const said = ['hoi', 'mijn bestelling', 'is niet geleverd'];
    for (const text of said) await customer.post({ text });
    await first.child.kill();

    await startedAt(folder, new URL(first.url).port, 'never');
    const { text } = await customer.hears(/bestelnummer/);
    await customer.post({ text: 'menu' });
    await customer.until(() => customer.texts().filter((one) => one === question).length === 2);
    expect(customer.texts().slice(1)).toEqual([question, ...said, text, 'menu', question]);
  }, 60_000);
});
