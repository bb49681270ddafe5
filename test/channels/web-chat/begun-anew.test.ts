import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { bearer, post, startChat, type RunningChat } from './running-chat.ts';

let chat: RunningChat;

beforeEach(async () => {
  chat = await startChat();
});

afterEach(() => chat.stop());

interface Frame {
  activities: { text: string }[];
  watermark?: string;
}

const anew = ['Welkom (nl-NL)', 'ben je daar?', 'echo: ben je daar?'].sort();

/** A customer who has heard five messages, of a chat that is erased. */
async function erased() {
  const { token, conversationId } = await chat.newToken();
  const url = `${chat.directLine}/conversations`;
  const opened = await post(url, {}, bearer(token));
  const { streamUrl } = (await opened.json()) as { streamUrl: string };
  for (const text of ['een', 'twee', 'drie', 'vier']) {
    await chat.host.say(conversationId, { type: 'message', text });
  }
  const socket = new WebSocket(streamUrl);
  const watermark = (await frames(socket, 5)).at(-1)?.watermark ?? '';
  chat.host.erase(conversationId);
  const ask = (path: string) =>
    fetch(`${url}/${conversationId}${path}`, {
      headers: bearer(token),
    });
  return {
    ...{ socket, watermark, ask },
    write: () =>
      post(
        `${url}/${conversationId}/activities`,
        { type: 'message', text: 'ben je daar?', from: { id: 'ik' } },
        bearer(token),
      ),
  };
}

test('a chat that is begun anew after it was erased is heard by a page that is still open', async () => {
  const { socket, write } = await erased();
  const received = frames(socket, 3);
  await write();
  expect(textsIn(await received)).toEqual(anew);
  socket.close();
});

test('a chat that is begun anew after it was erased is heard by a page that comes back with its watermark', async () => {
  const { socket, watermark, ask, write } = await erased();
  socket.close();
  const opened = (await (await ask(`?watermark=${watermark}`)).json()) as { streamUrl: string };
  expect(new URL(opened.streamUrl).searchParams.get('watermark')).toBe(watermark);
  const again = new WebSocket(opened.streamUrl);
  const received = frames(again, 3);
  await write();
  expect(textsIn(await received)).toEqual(anew);
  again.close();
});

test('a chat that is begun anew after it was erased is heard by a page that polls, once', async () => {
  const { socket, watermark, ask, write } = await erased();
  socket.close();
  const poll = async (mark: string | undefined) =>
    (await (await ask(`/activities?watermark=${mark ?? ''}`)).json()) as Frame;
  const nothing = await poll(watermark);
  expect(nothing).toEqual({ activities: [], watermark: '0' });
  await write();
  const heard: Frame[] = [];
  let mark = nothing.watermark;
  while (textsIn(heard).length < 3) {
    const frame = await poll(mark);
    heard.push(frame);
    mark = frame.watermark;
  }
  heard.push(await poll(mark));
  expect(textsIn(heard)).toEqual(anew);
});

function textsIn(frames: Frame[]): string[] {
  return frames.flatMap(({ activities }) => activities.map(({ text }) => text)).sort();
}

async function frames(socket: WebSocket, count: number): Promise<Frame[]> {
  const all: Frame[] = [];
  return new Promise((resolve) => {
    socket.on('message', (data: Buffer) => {
      all.push(JSON.parse(data.toString()) as Frame);
      if (all.length === count) resolve(all);
    });
  });
}
