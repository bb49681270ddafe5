import { describe, expect, test } from '@jest/globals';
import { readOrderNumber } from '../../dialogs/reading/facts/order-number.ts';
import { hideSecrets } from '../../dialogs/reading/facts/secrets.ts';

describe('hidden is', () => {
  test.each([
    ['mijn kaart is 4111 1111 1111 1111 exp 12/27', 'mijn kaart is •••• exp 12/27'],
    ['4111-1111-1111-1111', '••••'],
    ['5500000000000004', '••••'],
    ['mijn bsn is 123456782', 'mijn bsn is ••••'],
    ['burgerservicenummer: 123 456 782', 'burgerservicenummer: ••••'],
    ['mijn wachtwoord is Zomer2026! help', 'mijn wachtwoord is •••• help'],
    ['my password: hunter2', 'my password: ••••'],
  ])('%s', (text, kept) => {
    expect(hideSecrets(text)).toBe(kept);
    expect(readOrderNumber(kept)).toBeUndefined();
  });
});

describe('kept as it is', () => {
  test.each([
    'order 123456782 is niet geleverd',
    '4111 1111 1111 1112',
    'mijn wachtwoord is verlopen',
    'ik ben mijn wachtwoord vergeten, order 1042',
    'my password does not work',
    'NL91ABNA0417164300',
    'bel me op 06-12345678',
    'tussen 2026-11-01 en 2026-11-08',
  ])('%s', (text) => {
    expect(hideSecrets(text)).toBe(text);
  });
});

test('the code of a parcel or a licence is no order number', () => {
  for (const text of [
    '3SABCD1234567',
    'JVGL06123456789012',
    'A1B2-C3D4-E5F6-G7H8',
    'CD123456789NL',
  ])
    expect(readOrderNumber(text)).toBeUndefined();
});
