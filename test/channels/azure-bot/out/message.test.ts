import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderMessage } from '../../../../bot/channels/azure-bot/render/message.ts';
import { pressablesIn, wordsOn } from '../../../support/stand-ins/azure-bot/shown.ts';
import { shippedWording } from '../../../support/book.ts';
import { cardOf, receipt, say, sent } from './rendered.ts';

const labels = (count: number) => Array.from({ length: count }, (_, at) => `Keuze ${at + 1}`);

describe('what the bot says on Teams', () => {
  test('is text without choices, in the Markdown that Teams knows, and labelled as automatic', () => {
    expect(
      sent(say('## Let op\nVandaag **dicht**\nen morgen ook.\n\n1. een\n2. twee')),
    ).toMatchObject([
      {
        text: '**Let op**\n\nVandaag **dicht**\n\nen morgen ook.\n\n1. een\n2. twee',
        textFormat: 'markdown',
        entities: [{ type: 'https://schema.org/Message', additionalType: ['AIGeneratedContent'] }],
      },
    ]);
  });

  test('is a card with choices, said whole beside it and shown once', () => {
    const [message, ...others] = sent(say('Klopt **dat**?', ['Ja', 'Nee']));
    expect(others).toEqual([]);
    expect(message).toMatchObject({ summary: 'Klopt dat?' });
    expect(message?.text).toBeUndefined();
    expect(cardOf(message ? [message] : [])).toMatchObject({
      version: '1.5',
      speak: 'Klopt dat?',
      fallbackText: 'Klopt dat?',
      body: [{ type: 'TextBlock', text: 'Klopt **dat**?' }, { type: 'ActionSet' }],
    });
  });

  test.each([1, 6, 7, 13])('has each of %d choices in sight', (count) => {
    const [message] = sent(say('Kies maar.', labels(count)));
    expect(message && pressablesIn(message).map(({ label }) => label)).toEqual(labels(count));
  });

  test('has the receipt between what is said and what is asked', () => {
    const [message] = sent(say('Op tijd.\n\nNog iets?', ['Ja'], receipt));
    const words = message ? wordsOn(message) : '';
    expect(words).toMatch(
      /^Op tijd\.\n\nGeld terug: op tijd\n\nBestelling: 1042[\s\S]*Nog iets\?$/,
    );
    expect(message?.summary).toMatch(/Op tijd\. Geld terug: op tijd Bestelling: 1042.*Waarom\?/);
  });

  test('is in several messages where it is too long, the choices with the last', () => {
    const long = 'Dit is een zin van de winkel, en die eindigt met een punt. '.repeat(400);
    const messages = sent(say(`${long}\n\nKlopt dat?`, ['Ja', 'Nee']));
    expect(messages.length).toBeGreaterThan(2);
    expect(messages.slice(0, -1).every(({ text }) => text?.endsWith('.') === true)).toBe(true);
    expect(messages.slice(0, -1).flatMap(pressablesIn)).toEqual([]);
    const [last] = messages.slice(-1);
    expect(last && wordsOn(last)).toMatch(/Klopt dat\?$/);
    const said = messages.map(wordsOn).join(' ').replace(/\s+/g, ' ').trim();
    expect(said).toBe(`${long.trim()} Klopt dat?`);
  });

  test('shows what was chosen in the place of the choices', () => {
    const [message] = sent(say('Klopt dat?', ['Ja', 'Nee']), { chosen: 'Ja' });
    expect(message && pressablesIn(message)).toEqual([]);
    expect(message && wordsOn(message)).toBe('Klopt dat?\n\nJouw keuze: **Ja**');
  });

  test('is as staff typed it, without the label', () => {
    const typed = { type: 'message', text: 'Met *ster*\nen regel', textFormat: 'plain' };
    expect(sent(typed, { isByStaff: true })).toEqual([
      expect.objectContaining({ text: 'Met *ster*\nen regel', textFormat: 'plain' }),
    ]);
    expect(sent(typed, { isByStaff: true })[0]?.entities).toBeUndefined();
  });
});

describe('whatever is said', () => {
  const piece = fc.constantFrom(
    ...[
      'Ja',
      ' ',
      '\n',
      '\n\n',
      '. ',
      '👩‍👩‍👧',
      'é',
      '*',
      '_',
      '**',
      '1. ',
      '- ',
      '# ',
      '> ',
      '`',
      '```\n',
    ],
    ...['[a](https://a.nl)', '](', '![x](y)', '|a|b|\n', '\\', '<b>', '"'],
  );
  const text = (most: number) =>
    fc.array(piece, { maxLength: most }).map((pieces) => `x${pieces.join('')}`);

  test('is taken by Teams, with every choice', () => {
    fc.assert(
      fc.property(
        fc.oneof(text(30), text(3000)),
        fc.array(text(4), { maxLength: 13 }),
        (said, names) => {
          const messages = sent(say(said, names));
          const shown = names.map((name) => name.replace(/\s+/g, ' ').trim());
          expect(messages.flatMap(pressablesIn).map(({ label }) => label)).toEqual(shown);
        },
      ),
      { numRuns: 60, examples: [['x\\![x](y)', ['x']]] },
    );
  });

  test.each([
    ['Let op!https://a.nl', 'Let op\\![https://a.nl](https://a.nl)'],
    ['Let op\\![hier](https://a.nl)', 'Let op\\![hier](https://a.nl)'],
    ['Let op! Zie [hier](https://a.nl)', 'Let op! Zie [hier](https://a.nl)'],
  ])('has a link after an exclamation mark, and no picture: %s', (said, shown) => {
    expect(sent(say(said)).map(({ text }) => text)).toEqual([shown]);
  });
});

describe('on other channels', () => {
  const words = shippedWording().nl;
  const render = (channelId: string) =>
    renderMessage(say('Op tijd. Nog iets?', ['Ja', 'Nee'], receipt), {
      ...{ channelId, words, isByStaff: false, most: 6000 },
    });

  test.each(['telegram', 'slack', 'line'])(
    '%s has suggested actions that say their words',
    (id) => {
      const [message, ...others] = render(id);
      expect(others).toEqual([]);
      expect(message).toMatchObject({
        text: expect.stringMatching(/Geld terug: op tijd[\s\S]*Bestelling: 1042/) as unknown,
        suggestedActions: {
          actions: [
            { type: 'imBack', title: 'Ja', value: 'Ja' },
            { type: 'imBack', title: 'Nee', value: 'Nee' },
          ],
        },
      });
      expect(message?.attachments).toBeUndefined();
    },
  );

  test('Direct Line has some that carry what they stand for', () => {
    const [message] = render('directline');
    expect(message?.suggestedActions?.actions[0]).toMatchObject({
      type: 'messageBack',
      value: { loket: { dialog: 'menu', slot: 'item', value: 'Ja' } },
    });
  });
});
