import { expect, test } from '@jest/globals';
import { asTyped } from '../../dialogs/conversation/as-typed.ts';
import { entryOf } from '../../bot/desk/conversations/entry.ts';
import { readText } from '../../bot/ports/conversation/read-text.ts';
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
  expect(readText({ text: within, textFormat: 'markdown' })).toBe(text.replace(/\s+/g, ' '));
});

test('what was typed as plain text is read with each of its strokes', () => {
  expect(readText({ text: 'C:\\_map', textFormat: 'plain' })).toBe('C:\\_map');
});

const delivered = order({
  delivery: { status: 'delivered', deliveredAt: '2026-11-01T10:05:00+01:00' },
});

story(
  'what a customer gives as evidence is repeated as text, not as a link',
  {
    at: '2026-11-03T10:00:00+01:00',
    orders: [delivered],
  },
  [
    ['niet zoals beschreven', /bestelnummer/],
    ['1042 sanne@example.nl', /./],
    ['[Het klopt niet met de beschrijving]', /foto of pdf/],
    ['zie [de foto](https://x.example.nl)', /Je bewijs: zie \\\[de foto\\\]\(https:/],
  ],
);

story(
  'and reads as it was typed in the mailed transcript and at the desk',
  { at: '2026-11-03T10:00:00+01:00', orders: [delivered] },
  [
    ['niet zoals beschreven', /bestelnummer/],
    ['1042 sanne@example.nl', /./],
    ['[Het klopt niet met de beschrijving]', /foto of pdf/],
    ['zie IMG_1.heic, de knop werkt helemaal niet', /Je bewijs: zie IMG\\_1\.heic/],
    ['mail mij dit gesprek', /welk e-mailadres/],
    ['sanne@example.nl', /gaat naar sanne/],
  ],
  async ({ customer }) => {
    expect(customer.mails[0]?.text).toMatch(/Je bewijs: zie IMG_1\.heic/);
    const log = await customer.store.log(customer.id, 0);
    const shown = log.filter(({ from }) => from === 'bot').map((entry) => entryOf(entry)?.text);
    expect(shown.join('\n')).toMatch(/Je bewijs: zie IMG_1\.heic/);
  },
);
