import { expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { readNumber } from '../../../../bot/channels/whatsapp/activity/numbered.ts';
import type { LogEntry } from '../../../../bot/ports/conversation/conversation.ts';

type Said = [from: LogEntry['from'], activity: Partial<Activity>];

const log = (...said: Said[]): LogEntry[] =>
  said.map(([from, activity], index) => ({
    sequence: index + 1,
    at: '2026-11-03T10:00:00Z',
    from,
    activity: { type: 'message', ...activity },
  }));

const asks = (count: number): Said => [
  'bot',
  {
    text: 'Welke bedoel je?',
    suggestedActions: {
      to: [],
      actions: Array.from({ length: count }, (_, index) => ({
        type: 'messageBack',
        title: `Bestelling ${index + 1}`,
        value: { loket: { dialog: 'support', slot: 'number', value: `${index + 1}` } },
      })),
    },
  },
];

const numbered = log(['customer', { text: 'hoi' }], asks(11));

test.each([
  ['2', 'Bestelling 2'],
  [' 11. ', 'Bestelling 11'],
  ['2)', 'Bestelling 2'],
  ['optie 2', 'Bestelling 2'],
  ['Nr. 2', 'Bestelling 2'],
  ['no 2', 'Bestelling 2'],
  ['12', undefined],
  ['0', undefined],
  ['1042', undefined],
  ['2 of 3', undefined],
  ['de tweede', undefined],
  ['', undefined],
])('after eleven choices that were shown by number, %j is %s', (text, label) => {
  expect(readNumber(text, numbered)?.label).toBe(label);
});

test.each<[string, LogEntry[]]>([
  ['after buttons', log(asks(2))],
  ['after a list', log(asks(10))],
  [
    'after a question without choices',
    log(asks(11), ['customer', {}], ['bot', { text: 'Sinds?' }]),
  ],
  ['before anything was said', []],
])('%s a number is what it says', (_told, said) => {
  expect(readNumber('2', said)).toBeUndefined();
});

test.each<[string, LogEntry[]]>([
  ['with what was said after them', log(asks(11), ['bot', { text: 'Neem de tijd.' }])],
  ['after a thumb up', log(asks(11), ['customer', { text: '👍', channelData: { quiet: true } }])],
  ['after what is no message', log(asks(11), ['bot', { type: 'event', name: 'nudged' }])],
])('the choices stand %s', (_told, said) => {
  expect(readNumber('2', said)?.label).toBe('Bestelling 2');
});
