import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { numberedChoices } from '../../../../bot/channels/whatsapp/render/choices.ts';
import { pressable, say, sent } from './rendered.ts';

const piece = fc.constantFrom(
  'Ja',
  'nee ',
  'woord',
  ' ',
  '\n',
  '\n\n',
  '. ',
  '👩‍👩‍👧',
  '🇳🇱',
  'é',
  '*',
  '_',
  '1. ',
  '- ',
);
const text = (most: number) =>
  fc.array(piece, { maxLength: most }).map((pieces) => pieces.join(''));

describe('any text with any choices', () => {
  const label = fc.oneof(
    text(12),
    fc.constantFrom('Ja', 'Nee', 'Bestelling 1042 van 3 november 2026'),
  );

  test('is taken by Meta, with no two labels alike and each of them whole', () => {
    fc.assert(
      fc.property(
        fc.oneof(text(20), text(3000)),
        fc.array(label, { maxLength: 13 }),
        (said, labels) => {
          const activity = say(said, labels);
          const messages = sent(activity);
          const written = labels.map((one) => one.replace(/\s+/g, ' ').trim()).filter(Boolean);
          const last = messages.at(-1);
          if (last?.type !== 'interactive') {
            expect((numberedChoices(activity) ?? []).map((one) => one.label)).toEqual(written);
            return;
          }
          const rows = pressable(last) as { title: string; description?: string }[];
          expect(rows.map(({ title, description }) => description ?? title)).toEqual(written);
          expect(numberedChoices(activity)).toBeUndefined();
        },
      ),
    );
  });

  test('loses nothing where it is parted', () => {
    fc.assert(
      fc.property(text(4000), (said) => {
        const parts = sent({ type: 'message', text: said, textFormat: 'plain' });
        const joined = parts.map(({ content }) => content['body']).join('');
        expect(joined.replace(/\s/g, '')).toBe(said.replace(/\s/g, ''));
        const family = /👩‍👩‍👧/gu;
        const families = parts.flatMap(
          ({ content }) => String(content['body']).match(family) ?? [],
        );
        expect(families).toHaveLength(said.match(family)?.length ?? 0);
      }),
    );
  });
});
