import { describe, expect, test } from '@jest/globals';
import { MailUnavailable } from '../../bot/ports/mail.ts';
import { openShop } from './shop.ts';

/** Wednesday; the shop opens on weekdays from 9:00 to 17:30, and Christmas and Boxing Day are holidays. */
const complaintAt = '2026-12-23T15:00:00+01:00';

describe('a complaint that nobody sees to', () => {
  test('raises an alarm for each step as its last day ends, once', async () => {
    const shop = await openShop({ at: complaintAt });
    await shop.opens('1042', 'complaint');
    await shop.waitsUntil('2027-01-08T15:00');
    expect(await shop.told('1042', 'alarm-raised')).toEqual([
      '2026-12-30T00:00 acknowledge',
      '2026-12-31T00:00 pass-to-manager',
      '2026-12-31T00:00 assign',
      '2027-01-07T00:00 answer',
    ]);
  });

  test('stands in one mail a morning, on working days alone', async () => {
    const shop = await openShop({ at: complaintAt });
    await shop.opens('1042', 'complaint');
    await shop.waitsUntil('2027-01-05T12:00');
    const mornings = shop.mails.map(({ at, to, subject }) => `${at} ${to} ${subject}`);
    // nothing is due on the 24th and 28th; 1 January is a holiday, 2 and 3 are a weekend
    expect(mornings).toEqual([
      '2026-12-29T09:00 mira@example.nl Loket: 1 te doen vandaag',
      '2026-12-30T09:00 mira@example.nl Loket: 3 te doen vandaag',
      '2026-12-31T09:00 mira@example.nl Loket: 3 te doen vandaag',
      '2027-01-04T09:00 mira@example.nl Loket: 3 te doen vandaag',
      '2027-01-05T09:00 mira@example.nl Loket: 3 te doen vandaag',
    ]);
    expect(shop.mails[1]?.text).toBe(
      [
        'Hallo Mira Demo,',
        'Te laat\n- 1042: de klacht bevestigen (had uiterlijk dinsdag 29 december om 23:59 gemoeten; nog van niemand)',
        'Vandaag\n- 1042: aan de manager doorgeven (uiterlijk woensdag 30 december om 23:59; nog van niemand)\n- 1042: een onderzoeker aanwijzen (uiterlijk woensdag 30 december om 23:59; nog van niemand)',
      ].join('\n\n'),
    );
  });

  test('goes on where it was after a stop, and tells nothing twice', async () => {
    const shop = await openShop({ at: complaintAt });
    await shop.opens('1042', 'complaint');
    await shop.waitsUntil('2026-12-30T10:00');
    const before = shop.mails.length;
    for (const moment of ['2026-12-30T10:05', '2026-12-30T10:10', '2026-12-30T10:15']) {
      await shop.isDownUntil(moment);
    }
    await shop.waitsUntil('2026-12-30T20:00');
    expect(shop.mails).toHaveLength(before);
    expect(await shop.told('1042', 'alarm-raised')).toEqual(['2026-12-30T00:00 acknowledge']);
  });

  test('after a month of downtime the manager has one mail, with all of it', async () => {
    const shop = await openShop({ at: complaintAt });
    await shop.opens('1042', 'complaint');
    await shop.opens('S-1043', 'support');
    await shop.isDownUntil('2027-01-26T11:00');
    expect(shop.mails.map(({ at, to, subject }) => `${at} ${to} ${subject}`)).toEqual([
      '2027-01-26T11:00 mira@example.nl Loket: 5 te doen vandaag',
    ]);
    expect(await shop.told('1042', 'alarm-raised')).toHaveLength(4);
    expect(await shop.told('S-1043', 'update-sent')).toEqual([
      '2027-01-26T11:00 where-things-stand',
    ]);
  });
});

describe('a question for support', () => {
  const tuesday = '2026-12-01T12:00:00+01:00';

  test('without an answer, the customer hears where it stands when the 48 hours are over, once', async () => {
    const shop = await openShop({ at: tuesday });
    await shop.opens('S-1042', 'support');
    await shop.waitsUntil('2026-12-20T12:00');
    expect(await shop.told('S-1042', 'update-sent')).toEqual([
      '2026-12-03T12:00 where-things-stand',
    ]);
    const log = await shop.store.log('chat-S-1042', 0);
    const written = log.filter(({ activity }) => activity.text?.includes('niet vergeten'));
    expect(written).toHaveLength(1);
  });

  test('that staff answered in the chat is not said to wait, until the customer asks again', async () => {
    const shop = await openShop({ at: tuesday });
    await shop.opens('S-1042', 'support');
    await shop.waitsUntil('2026-12-02T10:00');
    await shop.writes('S-1042', 'Zet hem eens uit en aan.');
    await shop.waitsUntil('2026-12-04T10:00');
    expect(await shop.told('S-1042', 'alarm-raised')).toEqual(['2026-12-03T12:00 answer']);
    expect(await shop.told('S-1042', 'update-sent')).toEqual([]);
    await shop.adds('S-1042', { type: 'evidence-added', text: 'helpt niet', files: [] });
    expect(await shop.told('S-1042', 'update-sent')).toEqual([
      '2026-12-04T10:00 where-things-stand',
    ]);
  });

  test('that is answered in time is nobody’s alarm', async () => {
    const shop = await openShop({ at: tuesday });
    await shop.opens('S-1042', 'support');
    await shop.waitsUntil('2026-12-03T11:59');
    await shop.enters('agent', 'S-1042', { type: 'answered', text: 'Zo zet je dat aan.' });
    await shop.waitsUntil('2026-12-20T12:00');
    expect(await shop.told('S-1042', 'alarm-raised')).toEqual([]);
    expect(await shop.told('S-1042', 'update-sent')).toEqual([]);
    expect(shop.mails.filter(({ subject }) => subject.includes('wacht'))).toEqual([]);
  });
});

describe('what a customer adds', () => {
  test('is told at once to who sees to the case, in working time', async () => {
    const shop = await openShop({ at: '2026-12-01T10:00:00+01:00' });
    await shop.opens('R-1042', 'refund', { evidenceAwaited: true });
    const owner = { id: 'anna', name: 'Anna Demo' };
    await shop.enters('agent', 'R-1042', { type: 'owner-changed', owner });
    await shop.waitsUntil('2026-12-01T14:00');
    await shop.adds('R-1042', { type: 'evidence-added', text: 'zie de foto', files: [] });
    expect(shop.mails.map(({ at, to, subject }) => `${at} ${to} ${subject}`)).toEqual([
      '2026-12-01T14:00 anna@example.nl Loket: R-1042 wacht op je',
    ]);
  });

  test('waits for the morning when it comes at night', async () => {
    const shop = await openShop({ at: '2026-12-01T10:00:00+01:00' });
    await shop.opens('R-1042', 'refund', { evidenceAwaited: true });
    await shop.waitsUntil('2026-12-01T23:00');
    await shop.adds('R-1042', { type: 'evidence-added', text: 'zie de foto', files: [] });
    expect(shop.mails).toEqual([]);
    await shop.waitsUntil('2026-12-02T09:30');
    expect(shop.mails.map(({ at, to }) => `${at} ${to}`)).toEqual([
      '2026-12-02T09:00 mira@example.nl',
    ]);
  });
});

describe('a morning on which everything is late', () => {
  test('names a hundred cases, and says how many there are', async () => {
    const shop = await openShop({ at: '2026-12-01T10:00:00+01:00' });
    for (let number = 1000; number < 1103; number += 1) await shop.opens(`S-${number}`, 'support');
    await shop.isDownUntil('2026-12-07T09:30');
    const [digest] = shop.mails;
    expect(digest?.subject).toBe('Loket: 103 te doen vandaag');
    expect(digest?.text.match(/^- S-/gm)).toHaveLength(100);
    expect(digest?.text).toMatch(/\nEn nog 3, die je aan de balie vindt\.$/);
  });
});

describe('trouble on the way', () => {
  test('a case that changes a hundred times leaves one timer, not a hundred', async () => {
    const shop = await openShop({ at: complaintAt });
    await shop.opens('1042', 'complaint');
    const before = shop.timers();
    for (let count = 0; count < 100; count += 1) {
      await shop.enters('agent', '1042', { type: 'noted', text: 'gezien' });
    }
    expect(shop.timers()).toBe(before);
  });

  test('a mail server that is away for a while loses no mail, and doubles none', async () => {
    let isAway = true;
    const shop = await openShop({
      at: complaintAt,
      onMail() {
        if (isAway) throw new MailUnavailable('away');
      },
    });
    await shop.opens('1042', 'complaint');
    await shop.waitsUntil('2026-12-29T09:10');
    expect(shop.mails).toEqual([]);
    isAway = false;
    await shop.waitsUntil('2026-12-29T12:00');
    expect(shop.mails.map(({ at, to }) => `${at} ${to}`)).toEqual([
      '2026-12-29T09:15 mira@example.nl',
    ]);
  });

  test('one damaged case keeps nobody from the others', async () => {
    const shop = await openShop({ at: complaintAt });
    const answered = { type: 'board-answered', at: complaintAt } as const;
    await shop.opens('1042', 'complaint');
    await shop.store.commit({
      conversation: 'chat-1042',
      cases: [{ reference: '1042', after: 1, append: [answered] }],
    });
    await shop.opens('S-1043', 'support');
    await shop.waitsUntil('2026-12-29T12:00');
    expect(await shop.told('S-1043', 'alarm-raised')).toEqual(['2026-12-25T15:00 answer']);
  });
});
