import { afterAll, describe, expect, test } from '@jest/globals';
import { namedEventIn } from '../../../bot/ports/conversation/log-events.ts';
import { MailRefused } from '../../../bot/ports/mail.ts';
import { unseenIn } from '../../../bot/turn/unseen/unseen.ts';
import { enter, outcomeOf, read, startCasesDesk, wednesday } from './cases-desk.ts';

const { desk, anna, opens } = await startCasesDesk({
  onMail({ to }) {
    if (to === 'weg@example.nl') throw new MailRefused('550 there is no such mailbox');
  },
});

afterAll(() => desk.stop());

/** The log of the conversation that the case came from. */
async function logOf(reference: string) {
  const [opened] = (await desk.store.case(reference))?.events ?? [];
  return opened?.type === 'opened' ? desk.store.log(opened.conversation, 0) : [];
}

describe('a letter', () => {
  const answered = { type: 'answered', text: 'Zet de cache uit, dan werkt het.' };

  test('stays in the chat while the customer has it open', async () => {
    const { reference, customer } = await opens('support');
    customer.looks();
    const before = desk.mails.length;
    const preview = await anna.post(`cases/${reference}/preview`, { events: [answered] });
    expect(preview.body['letter']).toMatchObject({ way: 'chat', to: null });
    await enter(anna, reference, answered);
    expect((await customer.heard()).at(-1)).toMatch(/Zet de cache uit/);
    expect(desk.mails).toHaveLength(before);
  });

  test('waits in the chat for who left no address', async () => {
    const { reference, customer } = await opens('support', { contact: undefined });
    expect((await read(anna, reference)).writesTo).toEqual({ way: 'chat-later', address: null });
    await enter(anna, reference, answered);
    expect((await customer.heard()).at(-1)).toMatch(/Zet de cache uit/);
  });

  test('goes to the address of the order that the customer showed to be theirs', async () => {
    const customer = desk.customer();
    desk.goTo('2026-11-20T11:00:00+01:00');
    for (const said of ['niet geleverd', '1042', 'sanne@example.nl', 'ja', 'ja']) {
      await customer.says(said);
    }
    expect((await read(anna, 'R-1042')).writesTo).toEqual({
      way: 'mail',
      address: 'sanne@example.nl',
    });
    desk.goTo(wednesday);
  });

  test('goes out as staff have written it, unless something is missing that must stand in it', async () => {
    const { reference, customer } = await opens('customization');
    const quote = {
      type: 'quote-offered',
      text: 'Een eigen lettertype',
      money: { amount: 80, currency: 'EUR' },
      validUntil: '2027-02-01',
    };
    const bare = { subject: 'Je offerte', text: 'We maken het graag.' };
    const lacking = await enter(anna, reference, quote, { letter: bare });
    expect(outcomeOf(lacking).slice(0, 2)).toEqual([422, 'letter-lacks']);
    expect((await desk.store.case(reference))?.events).toHaveLength(1);
    const { body } = await anna.post(`cases/${reference}/preview`, { events: [quote] });
    const written = body['letter'] as { subject: string; text: string };
    const letter = { subject: 'Je offerte', text: `${written.text}\n\nGroet, Anna` };
    expect(outcomeOf(await enter(anna, reference, quote, { letter }))).toEqual([200]);
    expect((await customer.heard()).at(-1)).toBe(letter.text);
    expect(desk.mails.at(-1)).toMatchObject(letter);
  });

  test('of an offer has the buttons by which the customer answers it', async () => {
    const { reference } = await opens('customization');
    const quote = {
      type: 'quote-offered',
      text: 'Een eigen lettertype',
      money: { amount: 80, currency: 'EUR' },
      validUntil: '2027-02-01',
    };
    await enter(anna, reference, quote);
    const message = (await logOf(reference)).findLast(
      ({ activity }) => activity.type === 'message',
    );
    expect(message?.activity.suggestedActions?.actions.map(({ title }) => title)).toEqual([
      'Ik zie af van de offerte',
      'Akkoord, bestellen en betalen',
    ]);
  });

  test('in an open chat is mailed unless it is seen, and one that was mailed is not mailed again', async () => {
    const { reference, customer } = await opens('support');
    const waiting = async () =>
      (await logOf(reference)).filter((entry) => namedEventIn(entry, 'mail-if-unseen'));
    await enter(anna, reference, answered);
    expect(await waiting()).toEqual([]);
    expect(unseenIn(await logOf(reference))).toEqual([]);
    customer.looks();
    await enter(anna, reference, { ...answered, text: 'En leeg daarna de map.' });
    expect(await waiting()).toHaveLength(1);
    const unseen = unseenIn(await logOf(reference)).map(({ activity }) => activity.text);
    expect(unseen).toEqual([expect.stringContaining('En leeg daarna de map.')]);
  });

  test('of one case is in one thread with those before it', async () => {
    const { reference } = await opens('support');
    await enter(anna, reference, answered);
    await enter(anna, reference, { ...answered, text: 'En leeg daarna de map.' });
    await desk.engine.idle();
    const [first, second] = desk.mails.slice(-2);
    expect([first?.thread, second?.thread]).toEqual([first?.id, first?.id]);
    expect(first?.id).not.toBe(second?.id);
  });

  test('that no mailbox takes stands in the case and in the conversation, and is told once', async () => {
    const { reference, customer } = await opens('support', { contact: 'weg@example.nl' });
    await enter(anna, reference, answered);
    await desk.engine.idle();
    const detail = await read(anna, reference);
    expect(detail.timeline.at(-1)).toMatchObject({ what: 'letter-refused', by: null });
    expect(detail.alarms).toContain('letter-refused');
    const refusals = (await anna.conversation(customer.id)).entries.filter(
      ({ what }) => what === 'delivery-refused',
    );
    expect(refusals).toMatchObject([{ text: '550 there is no such mailbox' }]);
  });

  test('goes out by mail, and is kept, when the conversation was erased', async () => {
    const { reference, customer } = await opens('support');
    const head = await desk.store.conversation(customer.id);
    const { lastSequence = 0 } = head ?? {};
    const conversations = [{ id: customer.id, lastSequence }];
    await desk.store.erase({ conversations, cases: [], orders: [] });
    expect(outcomeOf(await enter(anna, reference, answered))).toEqual([200]);
    await desk.engine.idle();
    expect(desk.mails.at(-1)).toMatchObject({ to: 'sanne@example.nl' });
    expect((await read(anna, reference)).status).toBe('answered');
  });

  test('that nobody asked for goes out once, however often it is due, and says that no person wrote it', async () => {
    const { reference, customer } = await opens('support');
    const due = { about: 'where-things-stand', since: '2026-12-25T14:00:00Z' };
    await Promise.all([due, due].map((update) => desk.caseWork.update(reference, update)));
    await desk.caseWork.update(reference, { ...due, since: '2026-12-25T15:00:00+01:00' });
    await desk.engine.idle();
    expect(desk.mails.filter(({ text }) => text.includes(reference))).toMatchObject([
      { to: 'sanne@example.nl', automatic: true },
    ]);
    expect((await read(anna, reference)).timeline).toContainEqual(
      expect.objectContaining({ what: 'update-sent', by: null }),
    );
    expect((await anna.conversation(customer.id)).entries.at(-1)).toMatchObject({ from: 'bot' });
  });

  test('that nobody asked for does not cross with an answer', async () => {
    const { reference } = await opens('support');
    const judged = (await desk.store.case(reference))?.events.length ?? 0;
    await enter(anna, reference, answered);
    const due = { about: 'where-things-stand', since: '2026-12-25T14:00:00Z' };
    await desk.caseWork.update(reference, { ...due, after: judged });
    expect((await desk.store.case(reference))?.events.at(-1)).toMatchObject({ type: 'answered' });
  });

  test('is kept without characters that a database refuses', async () => {
    const { reference, customer } = await opens('support');
    const letter = { subject: 'Ons\0antwoord', text: 'Zet de cache uit, dan werkt het.\ud800' };
    expect(outcomeOf(await enter(anna, reference, answered, { letter }))).toEqual([200]);
    expect((await customer.heard()).at(-1)).toBe('Zet de cache uit, dan werkt het.\ufffd');
  });

  test('nobody can be written who wiped the chat and left no address, and staff see so first', async () => {
    const { reference, customer } = await opens('support', { contact: undefined });
    await customer.sends({ type: 'endOfConversation', text: '' });
    expect((await read(anna, reference)).writesTo).toEqual({ way: 'nowhere', address: null });
  });
});
