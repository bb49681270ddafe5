import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { delivery, text } from './deliveries.ts';
import { sign, startChannel, type RunningChannel } from './running-channel.ts';

/*
 * What Meta was told that we have is on disk, and nothing of it is lost.
 */

let channel: RunningChannel;

beforeEach(async () => {
  channel = await startChannel();
});

const arrived = () => join(channel.folder, 'arrived');
const waiting = async () => (await readdir(arrived())).filter((name) => name.endsWith('.json'));

/** The next process on the same data. */
async function restart(): Promise<void> {
  const { host, names, folder, clock } = channel;
  await channel.stop();
  channel = await startChannel({ host, names, folder, clock });
  await channel.idle();
}

test('what was answered is on disk before it was heard, without secrets, and gone afterwards', async () => {
  channel.host.break();
  const secret = 'mijn wachtwoord is Zomer2026! en pas 4111 1111 1111 1111';
  expect(await channel.post(delivery(text(secret)))).toBe(200);
  const [name = ''] = await waiting();
  const kept = await readFile(join(arrived(), name), 'utf8');
  expect(kept).toMatch(/mijn wachtwoord is ••••/);
  expect(kept).not.toMatch(/Zomer2026|4111/);
  channel.host.mend();
  await channel.idle();
  expect((await channel.heard()).map((heard) => heard.text)).toEqual([
    'mijn wachtwoord is •••• en pas ••••',
  ]);
  expect(await waiting()).toEqual([]);
});

test('while the store is away it is tried again, in order, and nobody hears it twice', async () => {
  channel.host.break();
  for (const body of ['een', 'twee', 'drie'])
    expect(await channel.post(delivery(text(body)))).toBe(200);
  channel.host.mend();
  await channel.idle();
  expect((await channel.heard()).map((heard) => heard.text)).toEqual(['een', 'twee', 'drie']);
});

test('what a process that was killed left is taken up by the next one, in order', async () => {
  channel = await startChannel({ timesFaster: 0.001 });
  const said = ['een', 'twee', 'drie'].map((body) => delivery(text(body)));
  for (const one of said) expect(await channel.post(one)).toBe(200);
  expect(await channel.heard()).toEqual([]);
  expect(await waiting()).toHaveLength(3);
  await restart();
  expect((await channel.heard()).map((heard) => heard.text)).toEqual(['een', 'twee', 'drie']);
  expect(await waiting()).toEqual([]);
  // what was heard before the process was killed is heard once all the same
  await channel.deliver(...said);
  expect(await channel.heard()).toHaveLength(3);
});

describe('what is wrong with the folder', () => {
  test('a damaged file is set aside with a word, and the others are taken up', async () => {
    channel = await startChannel({ timesFaster: 0.001 });
    await channel.post(delivery(text('goed')));
    for (const [name, content] of [
      ['half', '{"version":1,"at":"2026-11-29T12:00:00Z","num'],
      ['odd', '{"version":1,"at":"2026-11-29T12:00:00Z","number":1,"items":[{"item":"hologram"}]}'],
      ['empty', ''],
    ]) {
      await writeFile(join(arrived(), `${name ?? ''}.json`), content ?? '');
    }
    await writeFile(join(arrived(), 'begun.json.tmp'), '{');
    await restart();
    expect((await channel.heard()).map((heard) => heard.text)).toEqual(['goed']);
    expect((await readdir(arrived())).sort()).toEqual(['aside']);
    expect((await readdir(join(arrived(), 'aside'))).sort()).toEqual([
      'empty.json',
      'half.json',
      'odd.json',
    ]);
    expect(channel.log().match(/is damaged, and was set aside/g)).toHaveLength(3);
  });

  test('where nothing can be written, Meta hears that it must send it again', async () => {
    await rm(arrived(), { recursive: true, force: true });
    await writeFile(arrived(), 'in the way');
    const body = JSON.stringify(delivery(text('hoi')));
    const headers = { 'x-hub-signature-256': sign(body) };
    const response = await fetch(channel.url, { method: 'POST', body, headers });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect(channel.host.conversations()).toEqual([]);
    await rm(arrived());
    await mkdir(arrived());
    await chmod(arrived(), 0o700);
    await channel.deliver(body);
    expect(await channel.heard()).toHaveLength(1);
  });
});

test('what can never be taken in stops nothing behind it, and is set aside', async () => {
  const receive = channel.host.receive.bind(channel.host);
  channel.host.receive = async (activity, visitor) => {
    if (activity.text === 'onmogelijk') throw new TypeError('it is not a function');
    return receive(activity, visitor);
  };
  await channel.deliver(delivery(text('een')));
  await channel.post(delivery(text('onmogelijk')));
  await channel.post(delivery(text('twee')));
  await channel.idle();
  expect((await channel.heard()).map((heard) => heard.text)).toEqual(['een', 'twee']);
  expect(await readdir(join(arrived(), 'aside'))).toHaveLength(1);
  expect(channel.log()).toMatch(/could not be taken in, and was set aside/);
});
