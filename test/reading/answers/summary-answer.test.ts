import { describe, expect, test } from '@jest/globals';
import {
  agreesToSummary,
  contradictsClaim,
} from '../../../dialogs/reading/answers/summary-answer.ts';

describe('after "Verzoek: Niet geleverd. Klopt dat?"', () => {
  test.each([
    'nee niks gekregen',
    'nee hoor, nog steeds niks ontvangen',
    'neen nog altijd niks gehad',
    'nee niks gehad, da klopt',
    'nee, mijn pakje is nooit aangekomen',
    'ja nog niet binnen',
    'nee hoor niks aanpassen, dat klopt gewoon',
    'nothing arrived',
    "no, I still haven't received anything",
    'no it never came',
    'no changes',
    'ja is goed, wanneer krijg ik bevestiging?',
    'prima, hoe lang duurt het?',
    'yes, and when will I hear back?',
  ])('"%s" agrees', (text) => {
    expect(agreesToSummary(text, 'not-delivered')).toBe(true);
  });

  test.each([
    'nee',
    'nee niks',
    'nee, niet geleverd wat ik besteld had',
    'nee niet compleet geleverd',
    'nee niet geleverd maar beschadigd',
    'nee niet ontvangen, toch?',
    'niks gekregen of toch wel',
    'nee ik ben niet tevreden',
    'ja hij is wel geleverd dat klopt',
    'ja maar wanneer krijg ik mijn geld?',
    'nee, wanneer krijg ik mijn geld?',
    'ja wanneer ik mijn geld krijg',
    'no, not the one I received',
  ])('"%s" does not by itself', (text) => {
    expect(agreesToSummary(text, 'not-delivered')).toBe(false);
  });
});

test.each([
  ['ja ja, hij bevalt me gewoon niet', 'not-satisfied'],
  ['nee ben ni tevreden', 'not-satisfied'],
  ["no I'm not happy with it", 'not-satisfied'],
  ['nee, niet zoals beschreven', 'not-as-described'],
] as const)('"%s" says again that it is %s', (text, claim) => {
  expect(agreesToSummary(text, claim)).toBe(true);
  expect(agreesToSummary(text, 'not-delivered')).toBe(false);
});

test.each([
  ['ja hij is wel geleverd dat klopt', 'not-delivered', true],
  ['yes it has arrived', 'not-delivered', true],
  ['ja ik ben blij', 'not-satisfied', true],
  ['ja niet geleverd', 'not-delivered', false],
  ["yes it hasn't arrived", 'not-delivered', false],
  ['ja klopt', 'not-delivered', false],
] as const)('whether "%s" contradicts %s: %s', (text, claim, contradicts) => {
  expect(contradictsClaim(text, claim)).toBe(contradicts);
});
