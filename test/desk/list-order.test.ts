import { expect, test } from '@jest/globals';
import type { Summary } from '../../bot/desk/page/api/types.ts';
import { conversationsOf } from '../../bot/desk/page/state/desk-state.ts';

const summary = (id: string, at: string): Summary => ({
  ...{ id, status: 'closed', place: null, since: at, holder: null, handedTo: null },
  ...{ handedBy: null, name: null },
  ...{ channel: 'web-chat', language: 'nl', title: id, email: null, orderNumber: null },
  ...{ reason: '', caseReferences: [], unread: 0, replies: null },
  last: { at, from: 'customer', text: '' },
});

// an instant is written without the zeros at its end
test.each([
  ['a tenth of a second', '2026-03-02T10:00:00.1Z', '2026-03-02T10:00:00.12Z'],
  ['a whole second', '2026-03-02T10:00:00Z', '2026-03-02T10:00:00.5Z'],
  ['another minute', '2026-03-02T10:00:59.9Z', '2026-03-02T10:01:00Z'],
])('the latest comes first: %s', (_moment, earlier, later) => {
  const all = [summary('earlier', earlier), summary('later', later)];
  const found = conversationsOf('all', new Map(all.map((one) => [one.id, one])), 'anna');
  expect(found.map(({ id }) => id)).toEqual(['later', 'earlier']);
});
