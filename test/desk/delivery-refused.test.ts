import { expect, test } from '@jest/globals';
import { DeliveryRefused } from '../../bot/channels/channel.ts';
import { eventText } from '../../bot/desk/page/transcript/event-text.ts';
import { texts } from '../../bot/desk/page/texts/texts.ts';
import { startDesk } from './running-desk.ts';

const reason = 'de klant schreef langer dan 24 uur geleden';

test('staff see that a message was refused by its channel, and why', async () => {
  const desk = await startDesk({
    onDelivery({ text = '' }) {
      if (text.includes('geweigerd')) throw new DeliveryRefused(reason);
    },
  });
  try {
    const anna = await desk.hire('Anna');
    const { id } = await desk.waiting();
    await anna.claim(id);
    const line = await anna.stream();
    await anna.says(id, 'dit wordt geweigerd');
    await desk.engine.idle();
    const { entries } = await anna.conversation(id);
    expect(entries.slice(-2)).toMatchObject([
      { kind: 'message', from: 'staff', text: 'dit wordt geweigerd' },
      { kind: 'event', what: 'delivery-refused', by: null, text: reason },
    ]);
    const [event] = entries.slice(-1);
    expect(event && eventText(event, texts.nl)).toBe(`Niet bezorgd: ${reason}`);
    expect(event && eventText(event, texts.en)).toBe(`Not delivered: ${reason}`);
    await line.hears('conversation', (data) =>
      data.entries.some(({ what, text }) => what === 'delivery-refused' && text === reason),
    );
    // search is for what people wrote
    expect(await anna.list('q=geweigerd')).toMatchObject([{ id }]);
    expect(await anna.list(`q=${encodeURIComponent('24 uur geleden')}`)).toEqual([]);
    await line.close();
  } finally {
    await desk.stop();
  }
});
