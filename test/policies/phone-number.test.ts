import { expect, test } from '@jest/globals';
import { readPhoneNumber } from '../../policies/order/phone-number.ts';

test.each([
  ['06-12345678', 'NL', '+31612345678'],
  ['06 - 1234 5678', 'NL', '+31612345678'],
  ['(0)6 12345678', 'NL', '+31612345678'],
  ['+31 (0)6 12 34 56 78', 'NL', '+31612345678'],
  ['0031612345678', 'NL', '+31612345678'],
  ['31612345678', 'NL', '+31612345678'],
  ['0470 12 34 56', 'BE', '+32470123456'],
  ['+32 470 12 34 56', 'NL', '+32470123456'],
  ['+31612345678', undefined, '+31612345678'],
  // without a country it could be anybody's
  ['06-12345678', undefined, undefined],
  ['06-12345678', 'XX', undefined],
  ['bel maar niet', 'NL', undefined],
  ['12', 'NL', undefined],
  ['', 'NL', undefined],
  ['9'.repeat(5000), 'NL', undefined],
])('%j in %s is %s', (text, country, number) => {
  expect(readPhoneNumber(text, country)).toBe(number);
});
