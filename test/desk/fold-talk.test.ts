import { expect, test } from '@jest/globals';
import { foldTalk } from '../../bot/desk/page/transcript/fold-talk.ts';
import { buildTranscript } from '../../bot/desk/page/transcript/transcript-lines.ts';
import type { Entry } from '../../bot/desk/conversations/entry.ts';

type Said = ['customer' | 'bot' | 'staff' | 'note' | 'event', string, string?];

/** The transcript in short: a talk that is folded as `talk of 3`, everything else as it was said. */
function folded(...all: Said[]): string[] {
  const entries = all.map(([who, text, day = '20'], index): Entry => {
    const isSaid = who === 'customer' || who === 'bot' || who === 'staff';
    return {
      ...{ sequence: index + 1, at: `2026-11-${day}T10:00:00Z`, key: null, by: null },
      ...{
        files: [],
        choices: [],
        about: [],
        mark: null,
        quoted: null,
        from: isSaid ? who : 'staff',
      },
      ...(who === 'event'
        ? { kind: 'event', what: text, text: '' }
        : { kind: isSaid ? 'message' : 'note', what: null, text }),
    };
  });
  return foldTalk(buildTranscript({ entries, receipts: [] }, [])).map((part) => {
    if (part.kind === 'talk') return `talk of ${part.messages}`;
    if (part.kind === 'pending' || part.kind === 'day') return part.kind;
    return part.kind === 'event' ? (part.entry.what ?? '') : part.entry.text;
  });
}

const talk: Said[] = [
  ['bot', 'Waarmee kan ik je helpen?'],
  ['customer', 'Mijn factuur klopt niet'],
  ['bot', 'Daar haal ik een medewerker bij.'],
];

test('nothing is folded while the customer waits', () => {
  expect(folded(...talk, ['event', 'asked'])).not.toContain('talk of 3');
});

test('the talk is folded once somebody took over, but not what was said while they waited', () => {
  expect(
    folded(...talk, ['event', 'asked'], ['customer', 'Bent u daar?'], ['event', 'claimed']),
  ).toEqual(['day', 'talk of 3', 'asked', 'Bent u daar?', 'claimed']);
});

test('what staff took from the bot unasked stays whole', () => {
  expect(folded(...talk, ['event', 'claimed'])).toHaveLength(5);
});

test('two messages are not worth a line that stands for them', () => {
  expect(folded(...talk.slice(1), ['event', 'asked'], ['event', 'claimed'])).toContain(
    'Mijn factuur klopt niet',
  );
});

test('each talk is folded by itself, and nothing that staff wrote', () => {
  expect(
    folded(
      ...talk,
      ['event', 'asked'],
      ['event', 'claimed'],
      ['staff', 'Ik kijk het na'],
      ['note', 'Belt vaak'],
      ['event', 'handed-back'],
      ...talk,
      ['event', 'asked'],
      ['event', 'claimed'],
      ['staff', 'Daar ben ik weer'],
    ),
  ).toEqual([
    ...['day', 'talk of 3', 'asked', 'claimed', 'Ik kijk het na', 'Belt vaak', 'handed-back'],
    ...['talk of 3', 'asked', 'claimed', 'Daar ben ik weer'],
  ]);
});

test('a talk that went unanswered the day before is folded with the one that was answered', () => {
  const today = talk.map(([who, text]): Said => [who, text, '21']);
  expect(
    folded(
      ...talk,
      ['event', 'asked'],
      ['event', 'left'],
      ...today,
      ['event', 'asked', '21'],
      ['event', 'claimed', '21'],
    ),
  ).toEqual(['day', 'talk of 3', 'asked', 'left', 'day', 'talk of 3', 'asked', 'claimed']);
});
