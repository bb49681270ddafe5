import { expect, test } from '@jest/globals';
import { asTyped } from '../../dialogs/conversation/as-typed.ts';
import { order } from '../support/orders.ts';
import { story } from '../support/story.ts';

test.each([
  ['order 1042, a-b (2x) c.d', 'order 1042, a-b (2x) c.d'],
  ['[kijk](https://evil.example.net)', '\\[kijk\\](https://evil.example.net)'],
  ['![](https://evil.example.net/x.png)', '!\\[\\](https://evil.example.net/x.png)'],
  ['<img src=x onerror=alert(1)> &lt;', '\\<img src=x onerror=alert(1)\\> \\&lt;'],
  ['een\n\n# twee\n- drie', 'een # twee - drie'],
  ['`a` *b* _c_ ~d~ \\', '\\`a\\` \\*b\\* \\_c\\_ \\~d\\~ \\\\'],
])('%j is no markup in a sentence of ours', (text, within) => {
  expect(asTyped(text)).toBe(within);
});

story(
  'what a customer gives as evidence is repeated as text, not as a link',
  {
    at: '2026-11-03T10:00:00+01:00',
    orders: [
      order({ delivery: { status: 'delivered', deliveredAt: '2026-11-01T10:05:00+01:00' } }),
    ],
  },
  [
    ['niet zoals beschreven', /bestelnummer/],
    ['1042 sanne@example.nl', /./],
    ['[Het klopt niet met de beschrijving]', /foto of pdf/],
    ['zie [de foto](https://x.example.nl)', /Je bewijs: zie \\\[de foto\\\]\(https:/],
  ],
);
