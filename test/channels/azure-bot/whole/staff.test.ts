import { describe, expect, test } from '@jest/globals';
import { openOnTeams } from '../../../support/channels/teams.ts';
import { namedEventIn } from '../../../../bot/ports/conversation/log-events.ts';
import { startMailServer } from '../../../support/stand-ins/mail-server.ts';
import { linksOn, wordsOn } from '../../../support/stand-ins/azure-bot/shown.ts';

const receiptFile = { id: '', name: 'bon.pdf', contentType: 'application/pdf', bytes: 64 };

/** Anna has taken over from the bot, on Tuesday at ten, a customer who identified themselves. */
async function withAnna(outside?: Parameters<typeof openOnTeams>[1]) {
  const customer = await openOnTeams({ at: '2026-11-03T10:00:00+01:00', staffed: true }, outside);
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

describe('staff at the desk with a customer on Teams', () => {
  test('are read as they wrote, without the label of automatic answers, which the bot bears', async () => {
    const customer = await withAnna();
    try {
      await customer.staff.says('Ik zoek het *even* uit.\nMomentje.');
      await customer.heard();
      const [before, said] = customer.chat.received().slice(-2);
      expect(said?.activity).toMatchObject({
        text: 'Ik zoek het *even* uit.\nMomentje.',
        textFormat: 'plain',
      });
      expect(said?.activity.entities).toBeUndefined();
      expect(before && wordsOn(before.activity)).toMatch(/Je praat nu met Anna/);
      expect(before?.activity.entities).toMatchObject([{ additionalType: ['AIGeneratedContent'] }]);
      await customer.says('fijn, dank je');
      await customer.staff.handsBack();
      expect((await customer.heard()).at(-1)?.text).toMatch(/automatische assistent/);
    } finally {
      await customer.leaves();
    }
  });

  test('see that one reply was refused though Teams took the next, and the customer gets that one by mail', async () => {
    const mail = await startMailServer();
    const { after, passAll } = timers();
    const customer = await withAnna({ after, smtpUrl: mail.url });
    const { azure, store } = customer;
    try {
      const id = await customer.conversation();
      azure.fails({ on: 'send', status: 400 });
      await customer.staff.says('Het pakket is terecht.');
      await store.untilNoted(id, 'delivery-refused');
      customer.waitsUntil('2026-11-03T10:01:00+01:00');
      await customer.staff.says('Je hebt het morgen.');
      await store.untilNoted(id, 'customer-seen');
      const next = mail.next();
      customer.waitsUntil('2026-11-03T10:11:00+01:00');
      passAll();
      const { text } = await next;
      expect(text).toMatch(/Het pakket is terecht\./);
      expect(text).not.toMatch(/morgen/);
      const log = await store.log(id, 0);
      const words = (sequence: number | undefined) =>
        log.find((entry) => entry.sequence === sequence)?.activity.text;
      const seen = log.flatMap((entry) => namedEventIn(entry, 'customer-seen')?.value ?? []);
      expect(seen.map(({ sequence }) => words(sequence))).toEqual(['Je hebt het morgen.']);
    } finally {
      await customer.leaves();
    }
  });

  test('read that a file does not go to Teams, and the customer gets the words by mail', async () => {
    const mail = await startMailServer();
    const { after, passAll } = timers();
    const customer = await withAnna({ after, smtpUrl: mail.url });
    try {
      const next = mail.next();
      await customer.staff.hands(receiptFile, 'Zie de bon.');
      const id = await customer.conversation();
      await customer.store.untilNoted(id, 'delivery-refused');
      const log = await customer.store.log(id, 0);
      const reasons = log.flatMap((entry) => namedEventIn(entry, 'delivery-refused')?.value ?? []);
      expect(reasons.map(({ reason }) => reason)).toEqual([
        'Bestanden kan Loket in Teams niet versturen. Mail het bestand aan de klant.',
      ]);
      customer.waitsUntil('2026-11-03T10:11:00+01:00');
      passAll();
      expect((await next).text).toMatch(/Zie de bon\./);
    } finally {
      await customer.leaves();
    }
  });

  test('see in a channel of their team that a customer waits, until one of them takes over', async () => {
    const { after, passAll } = timers();
    const customer = await openOnTeams(
      { at: '2026-11-03T10:00:00+01:00', staffed: true },
      {
        showsQueue: true,
        after: (wait, run) => {
          after(wait === 5_000 ? 60_000 : wait, run);
        },
      },
    );
    /** What the channel shows once the pause between two changes is over. */
    const shows = async () => {
      await customer.settles();
      passAll();
      await customer.settles();
      return customer.team.posts().map(({ activity }) => wordsOn(activity));
    };
    try {
      await customer.says('mijn bestelling is niet geleverd, order 1042, sanne@example.nl');
      await customer.says('medewerker');
      expect(await shows()).toEqual([
        'Er wacht 1 klant\n\nBestelling 1042 via Teams, wacht sinds 10:00',
      ]);
      const [post] = customer.team.posts();
      const [link] = post ? linksOn(post.activity) : [];
      expect(link?.title).toBe('Overnemen');
      expect(JSON.parse(new URL(link?.url ?? '').searchParams.get('context') ?? '')).toEqual({
        subEntityId: await customer.conversation(),
      });
      await customer.staff.claims();
      expect(await shows()).toEqual(['Er wacht niemand']);
    } finally {
      await customer.leaves();
    }
  });

  test('see that the customer blocked Loket, who gets it by mail', async () => {
    const mail = await startMailServer();
    const { after, passAll } = timers();
    const customer = await withAnna({ after, smtpUrl: mail.url });
    try {
      customer.chat.blocks();
      const next = mail.next();
      await customer.staff.says('Het pakket is terecht.');
      const id = await customer.conversation();
      await customer.store.untilNoted(id, 'delivery-refused');
      const log = await customer.store.log(id, 0);
      const refusals = log.map((entry) => namedEventIn(entry, 'delivery-refused')?.value.reason);
      expect(refusals.filter(Boolean)).toEqual([
        'De klant heeft Loket in Teams geblokkeerd. Mail of bel de klant.',
      ]);
      customer.waitsUntil('2026-11-03T10:11:00+01:00');
      passAll();
      const { to, text } = await next;
      expect(to?.map(({ address }) => address)).toEqual(['sanne@example.nl']);
      expect(text).toMatch(/Het pakket is terecht\./);
    } finally {
      await customer.leaves();
    }
  });
});
