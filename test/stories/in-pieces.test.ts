import { describe, expect, test } from '@jest/globals';
import { customerIn, read } from '../support/conversation.ts';
import { order } from '../support/orders.ts';
import { story } from '../support/story.ts';

const phone = { at: '2026-11-03T10:00:00+01:00', waitForMore: 1_200, orders: [order()] };
const photo = { id: 'f1', name: 'doos.png', contentType: 'image/png', bytes: 2048 };

describe('a customer who writes in pieces', () => {
  test.each([
    [/1042[\s\S]*Klopt dat/, ['hoi', 'ik heb niks ontvangen', 'order 1042', 'sanne@example.nl']],
    [/1042[\s\S]*Klopt dat/, ['goedemiddag', '1042', 'sanne@example.nl', 'niet geleverd']],
    [/1042[\s\S]*Is that right/, ['hi', 'I got nothing', 'order 1042', 'sanne@example.nl']],
  ])('has one answer, %s, to %j', async (answer, said) => {
    const customer = await customerIn(phone);
    await customer.joins();
    const heard = await customer.types(...said);
    const spoken = heard.filter(({ text }) => !/continue in English/.test(text ?? ''));
    expect(read(spoken)).toMatch(answer);
    expect(spoken).toHaveLength(1);
  });

  test('has one answer to the pieces of an answer too', async () => {
    const customer = await customerIn(phone);
    await customer.says('ik wil mijn geld terug');
    const heard = await customer.types('het is', 'niet geleverd', '1042', 'sanne@example.nl');
    expect(read(heard)).toMatch(/^Even controleren[\s\S]*1042[\s\S]*Niet geleverd[\s\S]*Klopt dat/);
    expect(heard).toHaveLength(1);
  });

  test('fifty times in a row is answered, all of it, in few answers', async () => {
    const customer = await customerIn(phone);
    await customer.joins();
    const heard = await customer.types(...Array.from({ length: 50 }, (_, i) => `stukje ${i}`));
    expect(heard.length).toBeLessThan(4);
    expect((await customer.store.conversation(customer.id))?.toHandle).toEqual([]);
  });

  test('and is erased while the first piece waits, is waited for as anybody when they begin anew', async () => {
    const customer = await customerIn(phone);
    const { id, store } = customer;
    await customer.says('hoi');
    await store.erase({ conversations: [{ id, lastSequence: 1 }], cases: [], orders: [] });
    expect(await customer.tryAgain()).toEqual([]);
    expect(await customer.says('hoi')).toEqual([]);
    expect(read(await customer.tryAgain())).toMatch(/Waarmee/);
  });

  story('and greets alone, is greeted after a moment, once', phone, [
    ['hoi', /^$/],
    [(customer) => customer.tryAgain(), /Waarmee/],
    [(customer) => customer.tryAgain(), /^$/],
  ]);

  story('and says one whole sentence, has the answer at once, as to every question', phone, [
    ['ik heb mijn bestelling niet ontvangen', /bestelnummer/],
    ['1042', /e-mailadres/],
    ['sanne@example.nl', /Klopt dat/],
    ['ja', /R-1042/],
    ['bedankt', /Fijne dag/],
  ]);

  story('and says a word that is all there is to say, has the answer at once', phone, [
    ['ik heb mijn bestelling niet ontvangen', /bestelnummer/],
    ['1042', /e-mailadres/],
    ['sanne@example.nl', /Klopt dat/],
    ['ja', /R-1042/],
    ['waarom?', /rust op deze regels/],
    ['menu', /Waarmee/],
    ['openingstijden?', /open|bereikbaar/i],
    ['english', /in English/],
    ['menu', /How can I help/],
  ]);

  story('and greets before a button, a file or a command, has each answered in its turn', phone, [
    ['hoi', /^$/],
    ['[Geld terug]', /Waarmee[\s\S]*Waarom wil je je geld terug/],
    ['menu', /Waarmee/],
    ['hallo', /^$/],
    [(customer) => customer.hands(photo), /Waarmee/],
    ['hallo', /^$/],
    ['medewerker', /Waarmee[\s\S]*medewerker/],
  ]);
});
