import { expect, test } from '@jest/globals';
import { asksHowLong } from '../../../dialogs/reading/wishes/how-long.ts';

test.each([
  'Hoe lang duurt het nog?',
  'hoelang moet ik nog wachten',
  'duurt het nog lang??',
  'Ben ik al aan de beurt?',
  'is er al iemand',
  'wanneer komt er iemand',
  'wat is de wachttijd',
  'ik wacht al een kwartier',
  'How long will it take?',
  'am I next in line',
  'is anybody there?',
  'still waiting',
])('%s asks how long it takes', (text) => {
  expect(asksHowLong(text)).toBe(true);
});

test.each([
  'Het gaat over order 1042',
  'Ik wil mijn geld terug',
  'De thema-update van gisteren werkt niet',
  'My invoice is wrong',
  'het is een lang verhaal',
])('%s tells something else', (text) => {
  expect(asksHowLong(text)).toBe(false);
});
