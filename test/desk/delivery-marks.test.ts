import { describe, expect, test } from '@jest/globals';
import { entryOf, type Entry } from '../../bot/desk/conversations/entry.ts';
import { eventText } from '../../bot/desk/page/transcript/event-text.ts';
import type { Summary } from '../../bot/desk/page/api/types.ts';
import { replyTime } from '../../bot/desk/page/reply/why-note.ts';
import { texts } from '../../bot/desk/page/texts/texts.ts';
import { buildTranscript } from '../../bot/desk/page/transcript/transcript-lines.ts';

const blank = {
  at: '2026-11-20T10:00:00Z',
  key: null,
  by: null,
  files: [],
  choices: [],
  mark: null,
  quoted: null,
};

const said = (sequence: number, from: Entry['from']): Entry => ({
  ...blank,
  ...{ sequence, from, kind: 'message', text: `bericht ${sequence}`, what: null, about: [] },
});

const told = (sequence: number, text: string, about: number[]): Entry => ({
  ...blank,
  ...{ sequence, from: 'bot', kind: 'event', text, what: 'delivery', about },
});

/** What became of each message, by its number; what is told stands in no line of its own. */
function marksIn(entries: Entry[]) {
  const lines = buildTranscript({ entries, receipts: [] }, []);
  return lines.flatMap((line): unknown[] => {
    if (line.kind === 'day') return [];
    if (line.kind !== 'message') return [line.kind];
    const { entry, delivery } = line;
    return [[entry.sequence, delivery && Object.values(delivery).join(' ').trim()]];
  });
}

describe('what became of a message', () => {
  test('stands at the last of those that went out as one, in whatever order it is told', () => {
    const entries = [said(1, 'customer'), said(2, 'bot'), said(3, 'bot'), said(6, 'staff')];
    const both = [2, 3];
    expect(
      marksIn([
        ...entries,
        told(4, 'read', both),
        told(5, 'delivered', both),
        told(7, 'sent', [6]),
      ]),
    ).toEqual([
      [1, undefined],
      [2, undefined],
      [3, 'read'],
      [6, 'sent'],
    ]);
  });

  test('is why it did not arrive, where it did not', () => {
    const reason = 'dit nummer is niet op WhatsApp: mail de klant';
    expect(
      marksIn([said(1, 'staff'), told(2, 'sent', [1]), told(3, `failed: ${reason}`, [1])]),
    ).toEqual([[1, `failed ${reason}`]]);
  });

  test('is that it waits, while the channel has not taken what staff wrote', () => {
    const sent = [said(1, 'staff'), told(2, 'sent', [1])];
    expect(marksIn([...sent, said(3, 'staff'), said(4, 'staff')])).toEqual([
      [1, 'sent'],
      [3, 'waiting'],
      [4, 'waiting'],
    ]);
    const refused = { ...told(5, 'te oud', [4]), what: 'delivery-refused' };
    const mailed = { ...told(5, 'klant@example.nl', []), what: 'unseen-mailed' };
    for (const end of [refused, mailed]) {
      expect(marksIn([...sent, said(3, 'staff'), said(4, 'staff'), end])).toEqual([
        [1, 'sent'],
        [3, undefined],
        [4, undefined],
        'event',
      ]);
    }
  });
});

test('a message that was rewritten has a heading that says so, and so has the next, without it', () => {
  const entries = [said(1, 'customer'), { ...said(2, 'customer'), mark: 'edited' as const }];
  const lines = buildTranscript({ entries: [...entries, said(3, 'customer')], receipts: [] }, []);
  const follows = lines.flatMap((line) => (line.kind === 'message' ? [line.follows] : []));
  expect(follows).toEqual([false, false, false]);
});

test('a call, and that another assistant has the conversation, is a line of its own', () => {
  const activity = {
    ...{
      type: 'event',
      name: 'standby',
      text: '[de assistent van Meta beantwoordt dit gesprek nu]',
    },
    channelData: { quiet: true },
  };
  const entry = entryOf({ sequence: 4, at: blank.at, from: 'customer', activity });
  expect(entry && eventText(entry, texts.nl)).toBe(
    'de assistent van Meta beantwoordt dit gesprek nu',
  );
});

describe('how long the customer can be answered', () => {
  const now = Date.parse('2026-11-20T10:00:00Z');
  const hint = (replies: Summary['replies']) =>
    replyTime({ replies } as Summary, now, texts.nl, 'nl');

  test('is told while it lasts, and what happens after it', () => {
    expect(hint({ until: '2026-11-20T13:20:00Z' })).toEqual({
      hint: 'Je kunt nog 3 u 20 min antwoorden',
      isOver: false,
    });
    for (const until of ['2026-11-20T10:00:00Z', null]) {
      expect(hint({ until })).toEqual({ isOver: true, hint: texts.nl.replyOver });
    }
  });

  test('is nothing to speak of on channels that always take an answer', () => {
    expect(hint(null)).toEqual({ hint: '', isOver: false });
  });
});
