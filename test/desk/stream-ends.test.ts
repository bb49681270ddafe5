import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { opened } from './opened-desk.ts';

describe('a stream ends', () => {
  test('after a minute, and whoever is there comes back at once', async () => {
    const { anna } = await opened({ streamLife: { beat: 20, beats: 4 } });
    const line = await anna.stream();
    await line.hears('staff');
    expect(line.retry()).toBe('2000');
    await line.untilEnd();
    expect(line.comments.length).toBeGreaterThanOrEqual(3);
    expect(line.retry()).toBe('50');
  });

  test('when the account is disabled, before anything more is sent', async () => {
    const { desk, anna } = await opened();
    const line = await anna.stream();
    await line.hears('staff');
    await desk.accounts.change(anna.account.id, { disabled: true }, 'command line');
    await desk.waiting();
    await line.untilEnd();
    expect(line.seen.map(({ event }) => event)).toEqual(['staff']);
    expect((await anna.stream(line.lastId())).status).toBe(401);
  });

  test('when the server stops, which takes no new ones', async () => {
    const { desk, anna } = await opened();
    const line = await anna.stream();
    desk.desk.stop();
    await line.untilEnd();
    expect(line.retry()).toBe('2000');
    expect((await anna.get('stream')).status).toBe(503);
  });

  test('when its client reads nothing, and no memory piles up for it', async () => {
    const { desk, anna } = await opened({ streamLife: { beat: 500, beats: 1000 } });
    const customer = await desk.waiting();
    const { hostname, port } = new URL(desk.url);
    const socket = connect(Number(port), hostname);
    const stream = `GET /desk/api/stream HTTP/1.1\r\nHost: ${hostname}`;
    socket.write(`${stream}\r\nAuthorization: ${anna.authorization}\r\n\r\n`);
    await once(socket, 'data');
    socket.pause();
    const cut = once(desk.sockets()[0] ?? socket, 'close');
    const isCut = { yet: false };
    void cut.then(() => (isCut.yet = true));
    const activity = { type: 'message', text: 'x'.repeat(100_000) };
    for (let count = 0; !isCut.yet && count < 500; count += 1) {
      await desk.adds(customer.id, activity);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(isCut).toEqual({ yet: true });
    socket.destroy();
  });

  test('has room for ten tabs of one person, who counts as one', async () => {
    const { desk, anna } = await opened();
    const lines = await Promise.all(Array.from({ length: 10 }, () => anna.stream()));
    expect(desk.desk.presence.present()).toEqual([anna.account.id]);
    expect((await anna.get('stream')).status).toBe(429);
    await lines[0]?.close();
    // the server has yet to notice
    let again = await anna.stream();
    while (again.status === 429) again = await anna.stream();
    expect(again.status).toBe(200);
  });
});
