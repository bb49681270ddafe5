import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { formatReview } from '../../bot/commands/examples-report.ts';
import {
  reviewRouting,
  readRoutedMessages,
  type Review,
} from '../../bot/commands/examples-review.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import type { Routed } from '../../dialogs/conversation/dialog-state.ts';
import { keepRouted, routed, routedTrace, tuesday } from '../support/routed.ts';

interface Asked {
  examples?: string[];
  since?: string;
}

async function review(said: Routed[], { examples = [], since }: Asked = {}): Promise<Review> {
  const store = new MemoryStore();
  await keepRouted(store, said);
  return reviewRouting(readRoutedMessages(store, since), examples);
}

describe('what a message teaches:', () => {
  const support = 'support.in_scope';
  test.each<[string, Partial<Routed>, 'an example' | 'nothing']>([
    ['nobody asked', {}, 'nothing'],
    [
      'the guess of a rule was right',
      { by: 'rule', score: 1, confirmed: 'refund.general' },
      'nothing',
    ],
    ['a sure guess was right', { score: 0.9, confirmed: 'refund.general' }, 'nothing'],
    ['a guess was right that was not sure', { confirmed: 'refund.general' }, 'an example'],
    [
      'advice was right where the guess was not sure',
      { by: 'advice', confirmed: 'refund.general' },
      'an example',
    ],
    ['a guess was wrong that was not sure', { confirmed: support }, 'an example'],
    ['a sure guess was wrong', { score: 0.9, confirmed: support }, 'an example'],
    ['a rule was wrong', { by: 'rule', score: 1, confirmed: support }, 'an example'],
    ['out of scope was wrong', { route: 'oos', score: 0.9, confirmed: support }, 'an example'],
    ['nothing offered was meant', { confirmed: 'none' }, 'an example'],
  ])('%s', async (_, more, lesson) => {
    const { candidates } = await review([routed('mijn centen graag', more)]);
    expect(candidates.map(({ text }) => text)).toEqual(
      lesson === 'an example' ? ['mijn centen graag'] : [],
    );
  });
});

describe('a sentence', () => {
  const meant = (text: string, more: Partial<Routed> = {}) =>
    routed(text, { confirmed: 'support.in_scope', ...more });

  test('comes without what is personal, on one line', async () => {
    const { candidates } = await review([
      meant('de editor\nstart niet,\tmail jan@example.nl\u001b[2J'),
    ]);
    expect(candidates[0]?.text).toBe('de editor start niet, mail [email] [2J');
  });

  test('that came more often stands once, as the latest put it, the newest on top', async () => {
    const store = new MemoryStore();
    await keepRouted(store, [meant('EDITOR START NIET!', { score: 0.3 })], tuesday);
    await keepRouted(store, [
      meant('editor start niet'),
      meant('Editor start niet.'),
      meant('hij hapert'),
    ]);
    const wednesday = [meant('editor start niet', { confirmed: 'human' })];
    await keepRouted(store, wednesday, '2026-11-18T00:00:00+01:00');
    const { candidates } = await reviewRouting(readRoutedMessages(store), []);
    expect(candidates.map(({ text, confirmed, times }) => [text, confirmed, times])).toEqual([
      ['editor start niet', 'human', 1],
      ['EDITOR START NIET!', 'support.in_scope', 3],
      ['hij hapert', 'support.in_scope', 1],
    ]);
    expect(candidates[1]).toMatchObject({ score: 0.3, at: tuesday });
  });

  test('that is one of the examples is left out, also with the data of another person', async () => {
    const said = [meant('Bel me, 06-12345678!'), meant('bel hem, 06-12345678')];
    const { candidates, leftOut } = await review(said, { examples: ['bel me 06 87654321'] });
    expect(candidates.map(({ text }) => text)).toEqual(['bel hem, [phone]']);
    expect(leftOut).toEqual({ known: 1, tooLong: 0 });
  });

  test('of more than 300 characters is left out', async () => {
    const said = [meant('x'.repeat(300)), meant('y'.repeat(301))];
    const { candidates, leftOut } = await review(said);
    expect(candidates.map(({ text }) => text)).toEqual(['x'.repeat(300)]);
    expect(leftOut).toEqual({ known: 0, tooLong: 1 });
  });

  test('from before the day is left out, and counts for nothing', async () => {
    const store = new MemoryStore();
    await keepRouted(store, [meant('net te vroeg')], '2026-11-17T00:59:59+01:00');
    await keepRouted(store, [meant('op tijd')], '2026-11-17T01:00:00+01:00');
    const later = { at: tuesday, from: 'bot' as const, activity: routedTrace(meant('later')) };
    await store.commit({ conversation: '2026-11-17T00:59:59+01:00 0', append: [later] });
    const { candidates, all } = await reviewRouting(readRoutedMessages(store, '2026-11-17'), []);
    expect(candidates.map(({ text }) => text)).toEqual(['later', 'op tijd']);
    expect(all.routed).toBe(2);
  });
});

describe('the report', () => {
  test('has YAML for each file of examples, and all else as comments', async () => {
    const said = [
      routed('ik wil een klacht indienen', { route: 'complaint.open', score: 1, by: 'rule' }),
      routed('mijn centen', { score: 0.95, confirmed: 'refund.general' }),
      routed('hij hapert', { confirmed: 'support.in_scope' }),
      routed('Hij hapert!', { confirmed: 'support.in_scope' }),
      routed('it stutters', { language: 'en', by: 'advice', confirmed: 'support.in_scope' }),
      routed('hebben jullie fietsen?', { route: 'support.in_scope', confirmed: 'none' }),
      routed('verkopen jullie dit', { confirmed: 'none' }),
      routed('x'.repeat(400), { confirmed: 'none' }),
    ];
    const found = await review(said, { examples: ['Verkopen jullie dit?'] });
    expect(formatReview(found)).toBe(`\
# Customers wrote this, and nobody has read it. Read every sentence before it becomes an example: what
# is personal was struck out by rules that miss some of it, and a customer may have chosen in haste.

# dialogs/reading/router/examples/support.in_scope.yaml
nl:
  - hij hapert # 2x, taken for refund.general (model, 0.40)
en:
  - it stutters # taken for refund.general (advice, 0.40)

# Nothing offered was meant: oos.yaml, or a new route
# nl:
#   - hebben jullie fietsen? # taken for support.in_scope (model, 0.40)

# Left out: 1 that stand in the examples already.

# Left out: 1 that are longer than 300 characters.

# guess                       messages  confirmed  corrected   declined
# all                                8          1          3          3  ████████████████████
# by rule                            1          0          0          0  ███
# by model                           6          1          2          3  ███████████████
# by advice                          1          0          1          0  ███
# refund.general                     6          1          3          2  ███████████████
# support.in_scope                   1          0          0          1  ███
# complaint.open                     1          0          0          0  ███`);
  });

  test('is YAML that means what was written, whatever was written', async () => {
    const texts = [
      '- nee: # "ja"',
      "'s avonds",
      'yes',
      '[x]',
      '{a: b}',
      '1042',
      '? !ja &nee *',
      'é 🙂 |',
    ];
    const said = texts.map((text) => routed(text, { confirmed: 'support.in_scope' }));
    const { nl } = parse(formatReview(await review(said))) as { nl: unknown[] };
    expect(nl.map(String).sort()).toEqual(texts.sort());
  });

  test.each<[string, Routed[], RegExp]>([
    ['no message was routed', [], /^# Nothing to review: no message was led anywhere\.$/],
    [
      'every guess was right',
      [routed('mijn centen', { score: 0.9, confirmed: 'refund.general' })],
      /^# Nothing to review: no guess was corrected\.\n\n# guess/,
    ],
  ])('says kindly that %s', async (_, said, words) => {
    expect(formatReview(await review(said))).toMatch(words);
  });
});
