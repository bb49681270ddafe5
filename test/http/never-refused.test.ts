import { afterEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { closeServer, createServer, listen } from '../../bot/http/server.ts';
import { requestLimits } from '../../bot/limits/limits.ts';
import { createTestClock } from '../support/channel-host.ts';

let server: ReturnType<typeof createServer> | undefined;

afterEach(async () => {
  if (server) await closeServer(server, 500);
});

test('a path that the law wants to be reached is slow for a flood, and never refused', async () => {
  const waiting: (() => void)[] = [];
  const { burst, heldEach } = requestLimits;
  const more = 50;
  server = createServer({
    log: pino({ level: 'silent' }),
    // it stands, so that nobody is forgiven anything
    clock: createTestClock().now,
    after: (_milliseconds, run) => {
      waiting.push(run);
      if (waiting.length < heldEach + more) return;
      for (const one of waiting.splice(0)) one();
    },
    readiness: () => ({ ready: true, problems: [] }),
    neverRefused: ['/herroepen'],
  });
  for (const path of ['/herroepen', '/elders']) {
    server.get(path, (_request, response, next) => {
      response.send(200);
      next();
    });
  }
  const port = await listen(server, 0);
  const ask = async (path: string) => (await fetch(`http://localhost:${port}${path}`)).status;
  const flood = Array.from({ length: burst + heldEach + more }, () => ask('/herroepen?x'));
  const statuses = await Promise.all(flood);
  expect(statuses.filter((status) => status !== 200)).toEqual([]);

  // others of the same visitor are turned away, once as many wait as may
  const held = Array.from({ length: heldEach }, () => ask('/elders'));
  const late = await Promise.race([...held, ask('/elders')]);
  expect(late).toBe(429);
  for (const one of waiting.splice(0)) one();
  await Promise.all(held);
});
