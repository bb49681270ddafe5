import { beforeEach, describe, expect, test } from '@jest/globals';
import { Random } from '../../../support/random.ts';
import {
  delivery,
  message,
  payload,
  recorded,
  sanne,
  text,
  valueOf,
  type Told,
} from './deliveries.ts';
import { startChannel, type RunningChannel } from './running-channel.ts';

let channel: RunningChannel;

beforeEach(async () => {
  channel = await startChannel();
});

const jan: Told = { phone: '31687654321', userId: 'NL.2', name: 'Jan' };

function shuffle<T>(all: T[], random: Random): T[] {
  return all
    .map((one) => ({ one, at: random.share() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

const sendAtOnce = async (payloads: unknown[]) => {
  const statuses = await Promise.all(payloads.map((one) => channel.post(one)));
  expect(new Set(statuses)).toEqual(new Set([200]));
  await channel.idle();
};

describe('what is delivered again is heard once:', () => {
  test('a thousand copies of one webhook, at once', async () => {
    const one = delivery(text('hoi'));
    await sendAtOnce(Array.from({ length: 1000 }, () => one));
    expect(await channel.heard()).toHaveLength(1);
  }, 60_000);

  test('each webhook ten times, shuffled, at once, of three customers', async () => {
    const said = ['een', 'twee', 'drie', 'vier', 'vijf'].flatMap((body) => [
      delivery(text(body)),
      delivery(text(body, jan), jan),
      delivery(
        message(
          { type: 'reaction', reaction: { message_id: 'wamid.0', emoji: '👍' } },
          { phone: '31600000000' },
        ),
        { phone: '31600000000' },
      ),
    ]);
    await sendAtOnce(shuffle(Array.from({ length: 10 }, () => said).flat(), new Random(14)));
    expect(channel.host.conversations()).toHaveLength(3);
    const heard = await channel.heard();
    expect(new Set(heard.map(({ id }) => id)).size).toBe(15);
    expect(heard).toHaveLength(15);
  }, 60_000);

  test('the same message in different batches', async () => {
    const [one, two, three] = [text('een'), text('twee'), text('drie')];
    const batch = (...messages: object[]) =>
      payload({ field: 'messages', value: valueOf([sanne], { messages }) });
    await sendAtOnce([
      batch(one, two),
      batch(two, three),
      batch(three, one),
      batch(one),
      batch(two, two),
    ]);
    expect((await channel.heard()).map((heard) => heard.text)).toEqual(['een', 'twee', 'drie']);
  });

  test('long after it was dealt with', async () => {
    const one = delivery(text('hoi'));
    await channel.deliver(one);
    await channel.deliver(one);
    expect(await channel.heard()).toHaveLength(1);
  });

  test('a file is fetched once', async () => {
    channel.shelf.files.set(
      '65463453',
      Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
    );
    const one = recorded('message.image');
    await sendAtOnce([one, one, one]);
    await channel.deliver(one);
    expect(channel.shelf.asked).toHaveLength(1);
    expect(channel.host.kept()).toBe(1);
  });
});

describe('what one customer says is heard in the order in which they said it', () => {
  test('where deliveries cross', async () => {
    // time enough for all of them to be on their way together, on a slow machine too
    channel = await startChannel({ timesFaster: 0.2 });
    const said = Array.from({ length: 12 }, (_, index) => delivery(text(String(index))));
    await sendAtOnce(shuffle(said, new Random(3)));
    const heard = (await channel.heard()).map((one) => Number(one.text));
    expect(heard).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('within a second, in the order of arrival', async () => {
    const at = { timestamp: '1796000000' };
    await channel.deliver(...['b', 'a', 'c'].map((body) => delivery(text(body, sanne, at))));
    expect((await channel.heard()).map((one) => one.text)).toEqual(['b', 'a', 'c']);
  });

  test('and nobody waits for the file of another', async () => {
    channel = await startChannel({ timesFaster: 1 });
    channel.shelf.files.set('7', Buffer.from('%PDF-1.4\n%%EOF'));
    channel.shelf.failures.set('7', [500, 500]);
    const file = delivery(message({ type: 'document', document: { id: '7', filename: 'a.pdf' } }));
    await channel.post(file);
    await channel.post(delivery(text('daarna')));
    await channel.post(delivery(text('ik ook', jan), jan));
    await channel.idle();
    const order = (await channel.entries()).filter(({ activity }) => activity.type === 'message');
    const [pdf, after, other] = ['', 'daarna', 'ik ook'].map((body) =>
      order.find(({ activity }) => activity.text === body),
    );
    expect(pdf?.sequence).toBeLessThan(after?.sequence ?? 0);
    expect(channel.shelf.asked).toEqual(['7', '7', '7']);
    expect(other).toBeDefined();
  }, 30_000);
});
