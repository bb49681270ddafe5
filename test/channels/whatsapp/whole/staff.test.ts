import { describe, expect, test } from '@jest/globals';
import { openOnWhatsApp } from '../../../support/channels/whatsapp.ts';
import { startMailServer } from '../../../support/stand-ins/mail-server.ts';

/** Anna has taken over from the bot, on Tuesday at ten, a customer who identified themselves. */
async function withAnna(outside?: Parameters<typeof openOnWhatsApp>[1]) {
  const customer = await openOnWhatsApp(
    { at: '2026-11-03T10:00:00+01:00', staffed: true },
    outside,
  );
  await customer.says('mijn bestelling is niet geleverd, order 1042, sanne@example.nl');
  await customer.says('medewerker');
  await customer.staff.claims();
  await customer.heard();
  return customer;
}

/** The app's timers: those of minutes and longer run when the test says so. */
function timers() {
  const later: (() => void)[] = [];
  return {
    after: (milliseconds: number, run: () => void) => {
      if (milliseconds < 60_000) setTimeout(run, milliseconds).unref();
      else later.push(run);
    },
    passAll: () => {
      for (const run of later.splice(0)) run();
    },
  };
}

describe('staff at the desk with a customer on WhatsApp', () => {
  test('are read at once within 24 hours, and asked to be read after that', async () => {
    const customer = await withAnna();
    try {
      await customer.staff.says('Ik zoek het voor je uit.');
      expect((await customer.heard()).map(({ text }) => text)).toEqual([
        'Ik zoek het voor je uit.',
      ]);

      customer.waitsUntil('2026-11-04T11:00:00+01:00');
      await customer.staff.says('Het pakket is terecht.');
      await customer.staff.says('Morgen heb je het.');
      await customer.store.untilNoted(await customer.conversation(), 'nudged');
      const [template, ...others] = customer.phone.received().slice(-1);
      expect(others).toEqual([]);
      expect(template?.body.template).toMatchObject({
        name: 'loket_answer',
        language: { code: 'nl' },
        components: [{ parameters: [{ text: 'Voorbeeldwinkel' }] }, { index: '0' }],
      });

      customer.waitsUntil('2026-11-04T20:00:00+01:00');
      const read = await customer.presses('Antwoord bekijken');
      // the template comes first among what is new
      expect(read.map(({ text }) => text)).toEqual([
        '',
        'Het pakket is terecht.\n\nMorgen heb je het.',
      ]);
    } finally {
      await customer.leaves();
    }
  });

  test('reach the customer by mail where Meta takes no template', async () => {
    const mail = await startMailServer();
    const { after, passAll } = timers();
    const customer = await withAnna({ after, smtpUrl: mail.url });
    try {
      customer.meta.templates.length = 0;
      customer.waitsUntil('2026-11-04T11:00:00+01:00');
      const next = mail.next();
      await customer.staff.says('Het pakket is terecht.');
      await customer.store.untilNoted(await customer.conversation(), 'nudged');
      customer.waitsUntil('2026-11-04T11:11:00+01:00');
      passAll();
      const { to, text } = await next;
      expect(to?.map(({ address }) => address)).toEqual(['sanne@example.nl']);
      expect(text).toMatch(/Het pakket is terecht\./);
      expect(customer.phone.received().some(({ body }) => body.type === 'template')).toBe(false);
    } finally {
      await customer.leaves();
    }
  });
});
