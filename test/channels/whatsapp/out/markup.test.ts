import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asTyped } from '../../../../dialogs/conversation/as-typed.ts';
import { toMarkup } from '../../../../bot/channels/whatsapp/render/markup.ts';

const hair = '\u200a';

test.each([
  ['bold', 'Dat kan **tot en met maandag**.', 'Dat kan *tot en met maandag*.'],
  ['italics', 'Dat is *echt* waar.', 'Dat is _echt_ waar.'],
  ['strike', 'Het was ~~50~~ 45 euro.', 'Het was ~50~ 45 euro.'],
  ['bold italics', '***Let op***', '_*Let op*_'],
  ['a heading', '## Je bestelling\n\nHij is onderweg.', '*Je bestelling*\n\nHij is onderweg.'],
  ['a bold heading', '# **Let op**', '*Let op*'],
  [
    'a list',
    'Even controleren:\n\n- Bestelling 1042\n- Ja',
    'Even controleren:\n\n- Bestelling 1042\n- Ja',
  ],
  ['a list with stars', '* een\n* twee', '- een\n- twee'],
  ['a numbered list', '3. drie\n4. vier', '3. drie\n4. vier'],
  ['a list in a list', '- een\n  - a\n  - b\n- twee', '- een\n  - a\n  - b\n- twee'],
  ['lines', 'Betaald: 3 mei\nVerzonden: 4 mei', 'Betaald: 3 mei\nVerzonden: 4 mei'],
  [
    'a link',
    'Zie [onze site](https://example.nl/a_b_c).',
    'Zie onze site: https://example.nl/a_b_c.',
  ],
  ['an address', 'Zie <https://example.nl/x>.', 'Zie https://example.nl/x.'],
  ['a mail address', '[info@example.nl](mailto:info@example.nl)', 'info@example.nl'],
  ['an address in words', 'Volgen: https://example.nl/_x_', 'Volgen: https://example.nl/_x_'],
  ['a quotation', '> eerste\n> tweede', '> eerste\n> tweede'],
  ['code', 'Typ `stop`.', 'Typ `stop`.'],
  ['escapes', 'IMG\\_1.heic en \\[x\\]', 'IMG_1.heic en [x]'],
  ['a customer’s stars', 'Je schreef: \\*zie\\* hier', `Je schreef: *${hair}zie* hier`],
  ['a customer’s tildes', '\\~weg\\~', `~${hair}weg~`],
  ['no markup', '5 \\* 3 = 15, en snake\\_case\\_naam', '5 * 3 = 15, en snake_case_naam'],
  ['bold within a word', 'klant**en**service', 'klantenservice'],
  ['HTML as it was typed', 'een <b>vet</b> woord & meer', 'een <b>vet</b> woord & meer'],
])('%s is written as WhatsApp does', (_, text, written) => {
  expect(toMarkup({ text, textFormat: 'markdown' })).toBe(written);
});

test('what staff typed stays as it is', () => {
  const text = '**Let op**: je _kunt_ [hier](https://example.nl) kijken';
  expect(toMarkup({ text, textFormat: 'plain' })).toBe(text);
});

const typed = fc.string({
  unit: fc.constantFrom(...Array.from('ab1 *_~`[]()<>&\\.:-#!é'), '👩‍👩‍👧', '\n'),
  maxLength: 60,
});

test('what a customer typed reads as typed and is no markup', () => {
  fc.assert(
    fc.property(typed, (said) => {
      const written = toMarkup({ text: `Je zei: ${asTyped(said)}.`, textFormat: 'markdown' });
      expect(written.replaceAll(hair, '')).toBe(`Je zei: ${said.replace(/\s+/g, ' ')}.`);
      // WhatsApp marks only what follows no letter and is followed by no space
      expect(written).not.toMatch(/(?<![\p{L}\p{N}])([*_~`])(?=\S)/u);
    }),
  );
});
