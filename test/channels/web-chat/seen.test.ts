import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { bearer, post, startChat, type RunningChat } from './running-chat.ts';

let chat: RunningChat;

beforeEach(async () => {
  chat = await startChat();
});

afterEach(() => chat.stop());

/** A conversation in which the bot has said one thing, and staff are about to say the next. */
async function started() {
  const { token, conversationId } = await chat.newToken();
  const opened = await post(`${chat.directLine}/conversations`, {}, bearer(token));
  const { streamUrl } = (await opened.json()) as { streamUrl: string };
  const socket = async (options: { autoPong?: boolean } = {}, watermark = 0) => {
    const one = new WebSocket(
      streamUrl.replace(/watermark=\d+/, `watermark=${watermark}`),
      options,
    );
    if (watermark === 0) await once(one, 'message');
    else await once(one, 'open');
    return one;
  };
  const staffSay = (text: string) =>
    chat.host.say(conversationId, { type: 'message', text }, 'staff');
  const poll = (watermark: number) =>
    fetch(`${chat.directLine}/conversations/${conversationId}/activities?watermark=${watermark}`, {
      headers: bearer(token),
    });
  return { socket, staffSay, poll };
}

/** The first message of staff, after the join and the welcome. */
const first = 3;

test('what staff write is seen once the browser has answered that it has it', async () => {
  const { socket, staffSay } = await started();
  const page = await socket();
  await staffSay('Ik zoek het uit.');
  await chat.host.hasSeen(first);
  page.close();
});

test('a page that is asleep has not seen what lies in the line', async () => {
  const { socket, staffSay } = await started();
  const asleep = await socket({ autoPong: false });
  const asked = once(asleep, 'ping');
  await staffSay('Ik zoek het uit.');
  await asked;
  expect(chat.host.sawUpTo).not.toContain(first);
  // it wakes up
  asleep.pong(String(first));
  await chat.host.hasSeen(first);
  asleep.close();
});

test('of two tabs one is enough', async () => {
  const { socket, staffSay } = await started();
  const [asleep, awake] = [await socket({ autoPong: false }), await socket()];
  await staffSay('Ik zoek het uit.');
  await chat.host.hasSeen(first);
  asleep.close();
  awake.close();
});

test('nobody has seen more than was sent, whatever they answer', async () => {
  const { socket, staffSay } = await started();
  const page = await socket({ autoPong: false });
  page.pong('9999');
  await staffSay('Ik zoek het uit.');
  await once(page, 'message');
  page.pong(String(first));
  await chat.host.hasSeen(first);
  expect(Math.max(...chat.host.sawUpTo)).toBe(first);
  page.close();
});

test('who comes back has what came before their watermark, and who polls too', async () => {
  const { socket, staffSay, poll } = await started();
  await staffSay('Ik zoek het uit.');
  await poll(first - 1);
  expect(chat.host.sawUpTo).not.toContain(first);
  await poll(first);
  expect(chat.host.sawUpTo.filter((one) => one === first)).toHaveLength(1);
  await staffSay('Het ligt bij de buren.');
  const page = await socket({}, first + 1);
  await chat.host.hasSeen(first + 1);
  page.close();
});
