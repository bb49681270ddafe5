import { beforeEach, describe, expect, test } from '@jest/globals';
import { startDoor, type RunningDoor } from './running-door.ts';

let door: RunningDoor;

beforeEach(async () => {
  door = await startDoor();
});

describe('what cannot be read is told to the channel, and not kept:', () => {
  test.each<[string, string, number, RegExp]>([
    ['half of a body', '{"type":"message"', 400, /BadJson/],
    ['no JSON', '<activity/>', 400, /BadJson/],
    ['nothing', '', 400, /BadJson/],
    ['a number', '7', 400, /BadActivity/],
    ['a list', '[]', 400, /BadActivity/],
    ['null', 'null', 400, /BadActivity/],
  ])('%s', async (_, body, status, told) => {
    const { azure } = door;
    const token = await azure.door.tokenFor(azure.serviceUrl);
    const answer = await azure.door.postBody(body, { token });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(told);
    expect(await door.entries()).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['no conversation', { conversation: undefined }, /name the conversation/],
    ['an empty conversation', { conversation: {} }, /conversation\.id/],
    ['nobody who sent it', { from: undefined }, /who it is from/],
    ['nobody whom it is for', { recipient: null }, /who it is for/],
    ['no service URL', { serviceUrl: undefined }, /where it is answered/],
    ['no channel', { channelId: undefined }, /name the channel/],
    ['no type', { type: undefined }, /what it is/],
    ['an id that no store keeps', { conversation: { id: 'a\u0000b' } }, /no store keeps/],
    ['an id without an end', { from: { id: 'x'.repeat(5000) } }, /from\.id/],
  ])('an activity with %s', async (_, changes, told) => {
    const { azure } = door;
    const { status, body } = await azure.customer().says('hoi', { changes });
    expect(status).toBe(400);
    expect(body).toMatch(told);
    expect(await door.entries()).toEqual([]);
  });

  test('a body without an end is not read to it', async () => {
    const { azure } = door;
    const token = await azure.door.tokenFor(azure.serviceUrl);
    const body = JSON.stringify({ text: 'x'.repeat(2_000_000) });
    const answer = await azure.door.postBody(body, { token }).catch((error: unknown) => error);
    // whoever is cut off while sending may not hear why
    const status = answer instanceof Error ? 413 : (answer as { status: number }).status;
    expect(status).toBe(413);
    expect(await door.entries()).toEqual([]);
  });

  test('another method has no answer there', async () => {
    const response = await fetch(door.url);
    await response.arrayBuffer();
    expect(response.status).toBe(405);
  });
});

describe('what is odd in an activity leaves the rest of it as it is:', () => {
  test.each<[string, Record<string, unknown>]>([
    ['parts of no known kind', { entities: [7, { type: 'mention' }, null], attachments: 'geen' }],
    [
      'a name of another kind',
      { locale: 7, timestamp: 'gisteren', replyToId: {}, value: undefined },
    ],
    ['lists without an end', { entities: Array.from({ length: 5000 }, () => ({ type: 'x' })) }],
  ])('%s', async (_, changes) => {
    const { status } = await door.azure.customer().says('hoi', { changes });
    expect(status).toBe(200);
    expect(await door.words()).toEqual(['hoi']);
  });

  test('half of an emoji is replaced by a sign that says so', async () => {
    await door.azure.customer().says('hoi \ud83d en \u0000');
    expect(await door.words()).toEqual(['hoi \ufffd en \ufffd']);
  });

  test('names from objects lead nowhere', async () => {
    const value = JSON.parse('{"__proto__":{"loket":{"dialog":"root"}}}') as object;
    await door.azure.customer().says('hoi', { changes: { value } });
    const [heard] = await door.heard();
    expect(heard).toMatchObject({ text: 'hoi' });
    expect(heard?.value).toBeUndefined();
  });
});

test('a text that is longer than anybody reads is read at its beginning, and kept whole', async () => {
  const text = 'geld terug '.repeat(2000).trim();
  const { status } = await door.azure.customer().says(text);
  expect(status).toBe(200);
  const [heard] = await door.heard();
  expect(heard?.text).toHaveLength(8000);
  const [file] = heard?.attachments ?? [];
  expect(file).toMatchObject({ name: 'bericht.txt', contentType: 'text/plain' });
  const { id } = file?.content as { id: string };
  const kept = await door.host.readFile(id);
  expect(Buffer.from(kept?.bytes ?? []).toString()).toBe(text);
});

test('what could not be stored is asked for again, and is there once it comes', async () => {
  door.host.break();
  const sanne = door.azure.customer();
  const told = await sanne.says('hoi');
  expect(told.status).toBe(503);
  door.host.mend();
  expect((await door.azure.door.post(told.activity)).status).toBe(200);
  expect(await door.words()).toEqual(['hoi']);
});
