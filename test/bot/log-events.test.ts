import { describe, expect, test } from '@jest/globals';
import { routed } from '../support/routed.ts';
import {
  logEventIn,
  namedEventIn,
  type LogEvent,
} from '../../bot/ports/conversation/log-events.ts';

/** Each as it has been stored since it was first written: changed, older logs could not be read. */
const stored: LogEvent[] = [
  { type: 'event', name: 'handoff', value: { what: 'asked', place: 2 } },
  { type: 'event', name: 'handoff', value: { what: 'claimed', by: 'Anna' } },
  { type: 'event', name: 'handoff', value: { what: 'transferred', by: 'Anna', to: 'Bram' } },
  {
    type: 'event',
    name: 'handoff',
    value: { what: 'transferred', by: 'Anna', to: 'queue', place: 1 },
  },
  { type: 'event', name: 'handoff', value: { what: 'requeued', by: 'Anna', place: 1 } },
  { type: 'event', name: 'handoff', value: { what: 'handed-back', by: 'Anna' } },
  { type: 'event', name: 'handoff', value: { what: 'closed', by: 'Anna', result: 'solved' } },
  { type: 'event', name: 'handoff', value: { what: 'left' } },
  { type: 'event', name: 'handoff', value: { what: 'wiped' } },
  { type: 'event', name: 'note', value: { text: 'belt morgen terug', by: 'Anna' } },
  { type: 'event', name: 'mail-transcript', value: { to: 'sanne@example.nl' } },
  {
    type: 'event',
    name: 'handoff.initiate',
    value: { reason: 'medewerker', gathered: '', language: 'nl', channel: 'webchat', place: 1 },
  },
  { type: 'event', name: 'handoff.status', value: { state: 'accepted', message: 'taken' } },
  { type: 'event', name: 'delivery-refused', value: { sequence: 7, reason: 'te laat' } },
  { type: 'event', name: 'customer-seen', value: { sequence: 7 } },
  { type: 'event', name: 'mail-if-unseen', value: { by: '2026-11-20T12:10:00+01:00' } },
  { type: 'event', name: 'unseen-mailed', value: { to: 'sanne@example.nl', upTo: 7 } },
  { type: 'event', name: 'unseen-kept', value: { upTo: 7, why: 'no-address' } },
  { type: 'trace', name: 'routed', valueType: 'loket/routed', value: routed('geld terug') },
];

function entry(activity: object, from: 'bot' | 'staff' | 'customer' = 'bot') {
  return { sequence: 1, at: '2026-11-20T10:00:00Z', from, activity };
}

describe('an event in the log', () => {
  test.each(stored)('is read as it was written: %j', (event) => {
    expect(logEventIn(entry(event))).toEqual(event);
    expect(namedEventIn(entry(event), event.name)).toEqual(event);
  });

  test('is none when a customer sent it', () => {
    for (const event of stored) expect(logEventIn(entry(event, 'customer'))).toBeUndefined();
  });

  test.each([
    [{ type: 'message', name: 'note', value: { text: 'a', by: 'b' } }],
    [{ type: 'event', name: 'language', value: 'nl' }],
    [{ type: 'event', name: 'handoff', value: { what: 'unheard-of' } }],
    [{ type: 'event', name: 'handoff' }],
  ])('is none in %j', (activity) => {
    expect(logEventIn(entry(activity))).toBeUndefined();
  });

  test('is found by its own name alone', () => {
    const note = entry({ type: 'event', name: 'note', value: { text: 'a', by: 'b' } });
    expect(namedEventIn(note, 'handoff')).toBeUndefined();
  });
});
