import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { createDemoOrders } from '../../bot/orders/demo-orders.ts';
import { customerIn, read } from '../support/conversation.ts';
import { recordSteps } from './load/recorded-steps.ts';
import { refundInDutch } from './load/web-chat.ts';
import { chooseParts, findParts } from './report/parts.ts';
import { peers } from './servers/peer.ts';

/*
 * No test runs a bench, which takes minutes. What would go bad unnoticed meanwhile: what customers say there and hear, the
 * programs that we are held against, and what can be asked for by name.
 */

const folder = 'test/bench';

describe('a customer in the benches', () => {
  test('is answered as the benches wait for, and has a case in the end', async () => {
    const at = '2026-11-21T12:00:00+01:00';
    const orders = createDemoOrders(() => Temporal.Instant.from(at));
    for (const order of ['1001', '1234', '10047']) {
      const customer = await customerIn({ at, orders });
      for (const [text, answer] of refundInDutch(order)) {
        expect(read(await customer.says(text))).toMatch(answer);
      }
    }
  });

  test('takes the dialog through every step that the engine gives it', async () => {
    const script = (order: string) => ['niet geleverd', order, 'demo@example.nl', 'ja'];
    const steps = await recordSteps(1, script);
    expect(steps.map(({ input }) => input.type)).toEqual([
      ...['text', 'text', 'text', 'looked-up', 'text'],
    ]);
  });
});

describe('the peers', () => {
  const packageOf = (path: string) =>
    JSON.parse(readFileSync(`${path}package.json`, 'utf8')) as {
      dependencies: Record<string, string>;
    };
  const lockOf = (path: string) =>
    JSON.parse(readFileSync(`${path}package-lock.json`, 'utf8')) as {
      packages: Record<string, { version: string; resolved?: string }>;
    };
  const own = `${folder}/peers/`;

  test('each is a program of what their package has, and nothing else', () => {
    const { dependencies } = packageOf(own);
    for (const peer of Object.keys(peers)) {
      const source = readFileSync(`${own}${peer}.mjs`, 'utf8');
      const imports = [...source.matchAll(/from '([^.'][^']*)'/g)].map(([, name = '']) => name);
      for (const name of imports) expect(Object.keys(dependencies)).toContain(name);
    }
  });

  test('are installed as they were measured, and on the same SDK as Loket', () => {
    const [theirs, ours] = [lockOf(own).packages, lockOf('').packages];
    for (const [name, version] of Object.entries(packageOf(own).dependencies)) {
      expect(theirs[`node_modules/${name}`]?.version).toBe(version);
    }
    for (const name of ['botbuilder', 'restify']) {
      const path = `node_modules/${name}`;
      expect(theirs[path]?.version).toBe(ours[path]?.version);
    }
    expect(Object.values(theirs).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});

describe('what can be run by name', () => {
  test('is every bench', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.bench.ts'))
      .map((name) => name.replace('.bench.ts', ''));
    const run = Object.entries(scripts).filter(([name]) => name.startsWith('bench:'));
    expect(Object.fromEntries(run)).toEqual(
      Object.fromEntries(
        names.map((name) => [`bench:${name}`, `node deploy/scripts/bench.mjs ${name}`]),
      ),
    );
  });

  test('and every goal, which the benches that tell of it are found by', () => {
    const parts = findParts(folder);
    const names = (...ids: string[]) => chooseParts(parts, ids).map(({ name }) => name);
    expect(names('B2', 'B9')).toEqual(['turn', 'ready']);
    expect(names('B2b')).toEqual(['turn-alone']);
    expect(names()).toHaveLength(parts.length);
    expect(() => names('B99')).toThrow('There is no B99; write some of B1 B2');
  });
});
