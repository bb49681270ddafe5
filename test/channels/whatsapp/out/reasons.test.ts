import { expect, test } from '@jest/globals';
import { reasonOf, troubleOf } from '../../../../bot/channels/whatsapp/graph/reasons.ts';

test.each([
  130472, 130497, 131008, 131009, 131021, 131026, 131047, 131048, 131049, 131051, 131053, 131062,
  132000, 132001, 132005, 132007, 132012, 132015, 132016, 190, 368, 131031, 131042, 133010,
])('%d is told in sentences, without a code', (code) => {
  expect(reasonOf({ code, title: 'In English' })).toMatch(/^[A-Z][^]*[a-z].*\.$/);
  expect(reasonOf({ code, title: 'In English' })).not.toMatch(/English|\b1[23]\d{4}\b/);
});

test('of an unknown code, Meta’s own words are told', () => {
  expect(reasonOf({ code: 139999, title: '(#139999) Try later' })).toBe(
    'WhatsApp bezorgde dit bericht niet. Meta zegt: "Try later" (code 139999).',
  );
  expect(reasonOf({ code: 139999 })).toBe('WhatsApp bezorgde dit bericht niet (code 139999).');
});

test('what the shop must mend is told with where to do it', () => {
  expect(troubleOf(190)).toMatch(/^WhatsApp verstuurt niets: .*LOKET_WHATSAPP_ACCESS_TOKEN/);
  expect(troubleOf(0)).toBe(troubleOf(190));
  expect(troubleOf(131005)).toMatch(/whatsapp_business_messaging/);
});
