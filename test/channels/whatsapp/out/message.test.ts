import { describe, expect, test } from '@jest/globals';
import { decodeChoice } from '../../../../bot/channels/whatsapp/render/choice-id.ts';
import { numberedChoices } from '../../../../bot/channels/whatsapp/render/choices.ts';
import { renderMessage } from '../../../../bot/channels/whatsapp/render/message.ts';
import { toActivity } from '../../../../bot/turn/to-activity.ts';
import { pressable, say, sent, wording } from './rendered.ts';

describe('choices', () => {
  test('three with short labels are buttons', () => {
    const [message] = sent(say('Klopt dit?', ['Ja', 'Nee', 'Medewerker spreken']));
    expect(message?.content).toMatchObject({ type: 'button', body: { text: 'Klopt dit?' } });
    const pressed = pressable(message ?? { content: {} });
    expect(pressed.map(({ title }) => title)).toEqual(['Ja', 'Nee', 'Medewerker spreken']);
    expect(decodeChoice(pressed[1]?.id ?? '')).toEqual({
      dialog: 'menu',
      slot: 'item',
      value: 'Nee',
    });
    expect(numberedChoices(say('Klopt dit?', ['Ja', 'Nee']))).toBeUndefined();
  });

  test('a label of 21 characters makes them a list, with each label whole', () => {
    const [message] = sent(
      say('Wat wil je?', ['Waar is mijn bestelling?', 'Vraag over mijn hele abonnement']),
    );
    expect(message?.content).toMatchObject({ type: 'list', action: { button: 'Maak een keuze' } });
    expect(pressable(message ?? { content: {} })).toMatchObject([
      { title: 'Waar is mijn bestelling?' },
      { title: 'Vraag over mijn hele ab…', description: 'Vraag over mijn hele abonnement' },
    ]);
  });

  test('labels that would be shortened alike are numbered', () => {
    const labels = [
      'Bestelling van maandag 3 november',
      'Bestelling van maandag 10 november',
      'Geen',
    ];
    const titles = pressable(sent(say('Welke?', labels))[0] ?? { content: {} });
    expect(titles).toMatchObject([
      { title: '1. Bestelling van maand…', description: labels[0] },
      { title: '2. Bestelling van maand…', description: labels[1] },
      { title: 'Geen' },
    ]);
  });

  test('eleven, or a label too long for a list, are numbers to type', () => {
    const eleven = Array.from({ length: 11 }, (_, index) => `Keuze ${index + 1}`);
    const [message] = sent(say('Welke?', eleven));
    expect(message?.content['body']).toMatch(
      /^Welke\?\n\n1\. Keuze 1\n[^]*11\. Keuze 11\n\nAntwoord met het nummer van je keuze\.$/,
    );
    expect(numberedChoices(say('Welke?', eleven))?.[10]).toEqual({
      label: 'Keuze 11',
      value: { dialog: 'menu', slot: 'item', value: 'Keuze 11' },
    });
    expect(numberedChoices(say('Welke?', ['x'.repeat(73), 'Geen']))).toHaveLength(2);
  });

  test('below a long text they are a list, below a longer one numbers in its last part', () => {
    const long = 'Dit is een zin. '.repeat(80);
    expect(sent(say(long, ['Ja', 'Nee']))[0]?.content['type']).toBe('list');
    const parts = sent(say(long.repeat(4), ['Ja', 'Nee']));
    expect(parts.map(({ type }) => type)).toEqual(['text', 'text']);
    expect(String(parts[1]?.content['body'])).toMatch(/zin\.\n\n1\. Ja\n2\. Nee\n\nAntwoord/);
  });

  test('an answer that cannot be an id is chosen by number', () => {
    const activity = say('Welke?', ['Deze', 'Die'], ['x'.repeat(300), 'y']);
    expect(sent(activity)[0]?.type).toBe('text');
    expect(numberedChoices(activity)?.map(({ label }) => label)).toEqual(['Deze', 'Die']);
  });

  test('the menu of the shop is one list', () => {
    const items = [
      'refund',
      'withdrawal',
      'order-status',
      'support',
      'complaint',
      'reviews',
      'human',
    ];
    const labels = items.map((item) => wording.nl(`menu.${item}`));
    const messages = sent(say(wording.nl('menu.question'), labels, items));
    expect(messages).toHaveLength(1);
    expect(messages[0]?.content['type']).toBe('list');
  });
});

describe('receipts', () => {
  const receipt = {
    receipt: {
      ...{ policy: 'refund', version: '1', outcome: 'in-time', clauses: ['refund.7-days'] },
      ...{ lastDay: null, inputs: {}, decidedAt: '2026-11-21T12:00:00Z' },
    },
    title: 'Geld terug',
    facts: [
      { label: 'Bestelling', value: '1042' },
      { label: 'Product', value: 'SEO \\*Pro\\*' },
    ],
    why: {
      label: 'Waarom?',
      clauses: ['Je vroeg het binnen zeven dagen.', 'Er is niets geleverd.'],
    },
  };

  test('are read as lines below the text, with the reasons', () => {
    const activity = toActivity({ text: 'Je verzoek is binnen.', receipt }, 'nl');
    expect(sent(activity)[0]?.content['body']).toBe(
      'Je verzoek is binnen.\n\n*Geld terug*\nBestelling: 1042\nProduct: SEO *\u200aPro*\n\n' +
        '*Waarom?*\n- Je vroeg het binnen zeven dagen.\n- Er is niets geleverd.',
    );
  });

  test('with choices they are one message, which ends with its question', () => {
    const choices = [{ dialog: 'menu', slot: 'item', value: 'yes', label: 'Ja' }];
    const activity = toActivity({ text: 'Binnen.\n\nNog iets?', receipt, choices }, 'nl');
    const [message, ...others] = sent(activity);
    expect(others).toEqual([]);
    const { text } = message?.content['body'] as { text: string };
    expect(text).toMatch(/^Binnen\.\n\n\*Geld terug\*[^]*geleverd\.\n\nNog iets\?$/);
  });
});

describe('files', () => {
  const file = (name: string, contentType: string) => ({
    ...{ name, contentType },
    content: { id: name, name, contentType, bytes: 10 },
  });

  test('take the words below them', () => {
    const attachments = [file('a.png', 'image/png'), file('b.pdf', 'application/pdf')];
    const messages = renderMessage(
      { type: 'message', text: 'Kijk', textFormat: 'plain', attachments },
      wording.nl,
    );
    expect(messages).toMatchObject([
      { type: 'file', file: { id: 'a.png' }, caption: 'Kijk' },
      { type: 'file', file: { id: 'b.pdf' } },
    ]);
  });

  test('come before a question, and after a text that is too long for them', () => {
    const attachments = [file('a.png', 'image/png')];
    const asked = sent({ ...say('Klopt dit?', ['Ja']), attachments });
    expect(asked.map(({ type }) => type)).toEqual(['file', 'interactive']);
    const told = sent({ ...say('x'.repeat(1025), []), attachments });
    expect(told.map(({ type }) => type)).toEqual(['text', 'file']);
  });
});

test('a question for the phone number has the button that gives it', () => {
  const activity = { ...say('Mag ik je nummer?', []), channelData: { asksForPhone: true } };
  expect(sent(activity)[0]?.content).toMatchObject({ type: 'request_contact_info' });
});

test('nothing to say is no message', () => {
  expect(sent({ type: 'message', text: ' ', textFormat: 'plain' })).toEqual([]);
});
