import { expect, test } from '@jest/globals';
import { bearer, post, refusal, startChat } from './running-chat.ts';

test('tokens for one address run out, and only tokens', async () => {
  const few = await startChat({ limits: { tokenBurst: 3, tokensPerSecond: 0.001 } });
  const { token } = await few.newToken();
  const asked = await Promise.all(
    [1, 2, 3, 4].map(() => post(`${few.directLine}/tokens/generate`)),
  );
  const opened = await post(`${few.directLine}/conversations`, {}, bearer(token));
  await few.stop();
  expect(asked.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429]);
  expect(opened.status).toBe(201);
});

test('of too many messages in a row the rest is refused, and the customer reads so; others are heard', async () => {
  const few = await startChat({ limits: { messageBurst: 3, messagesPerSecond: 1 } });
  const begin = async () => {
    const { token, conversationId } = await few.newToken();
    const url = `${few.directLine}/conversations/${conversationId}/activities`;
    await fetch(url, { headers: bearer(token) });
    const say = (text: string) => post(url, { type: 'message', text }, bearer(token));
    const read = async () => {
      const answer = await fetch(`${url}?watermark=99`, { headers: bearer(token) });
      return ((await answer.json()) as { activities: { text: string }[] }).activities;
    };
    return { say, read };
  };
  const [hasty, other] = [await begin(), await begin()];
  for (const text of ['een', 'twee', 'drie']) expect((await hasty.say(text)).status).toBe(200);
  expect(await refusal(await hasty.say('vier'))).toEqual([409, 'TooMany']);
  expect((await hasty.read()).map(({ text }) => text)).toEqual(['Dat gaat te snel (nl-NL).']);
  expect((await other.say('een')).status).toBe(200);
  few.clock.advance({ seconds: 1 });
  expect((await hasty.say('vier')).status).toBe(200);
  await few.stop();
});
