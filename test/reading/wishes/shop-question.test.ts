import { describe, expect, test } from '@jest/globals';
import { readShopQuestion } from '../../../dialogs/reading/wishes/shop-question.ts';

const read = (text: string) => readShopQuestion(text, { freeText: false });

describe('a question about the shop itself', () => {
  test.each([
    ['Wat zijn jullie openingstijden?', 'hours'],
    ['openingstijden', 'hours'],
    ['mag ik de openingstijden van de winkel weten?', 'hours'],
    ['what are the opening times on Saturday', 'hours'],
    ['hoe laat gaan jullie morgen open', 'hours'],
    ['tot hoe laat zijn jullie bereikbaar?', 'hours'],
    ['wanneer is de winkel dicht', 'hours'],
    ['zijn jullie nu open?', 'hours'],
    ['zijn jullie zaterdag ook bereikbaar', 'hours'],
    ['what are your opening hours?', 'hours'],
    ['zijn jullie tweede kerstdag open?', 'hours'],
    ['zijn jullie open op 24 december?', 'hours'],
    ['zijn jullie dicht met kerst?', 'hours'],
    ['hebben jullie lunchpauze?', 'hours'],
    ['zijn jullie tussen de middag bereikbaar?', 'hours'],
    ['are you open on boxing day?', 'hours'],
    ['are you open at lunchtime?', 'hours'],
    ['wat is jullie telefoonnummer?', 'contact'],
    ['wat is het adres van de winkel', 'contact'],
    ['wat is jullie e-mailadres?', 'contact'],
    ['hebben jullie een telefoonnummer?', 'contact'],
    ['hoe kan ik jullie bereiken?', 'contact'],
    ['what is your address?', 'contact'],
    ['do you have a phone number?', 'contact'],
    ['when are you open', 'hours'],
    ['are you open on Saturday?', 'hours'],
    ['hoe lang duurt dat?', 'reply-time'],
    ['en hoelang gaat dat duren', 'reply-time'],
    ['wanneer hoor ik iets?', 'reply-time'],
    ['wanneer krijg ik een antwoord', 'reply-time'],
    ['hoe snel reageren jullie?', 'reply-time'],
    ['hoe lang duurt het voordat ik antwoord krijg', 'reply-time'],
    ['how long will it take?', 'reply-time'],
    ['when do I hear from you', 'reply-time'],
    ['when can I expect an answer?', 'reply-time'],
    ['wanneer krijg ik mijn geld terug?', 'payout'],
    ['wanneer staat het geld op mijn rekening', 'payout'],
    ['when will I get my money back', 'payout'],
    ['how soon is the refund here?', 'payout'],
    ['tot wanneer loopt mijn abonnement?', 'subscription'],
    ['Hoe lang loopt mijn abonnement nog', 'subscription'],
    ['kan ik opzeggen wanneer ik wil?', 'subscription'],
    ['kan ik mijn abonnement op elk moment opzeggen', 'subscription'],
    ['hebben jullie een opzegtermijn?', 'subscription'],
    ['when does my subscription end?', 'subscription'],
    ['can I cancel any time', 'subscription'],
    ['ben je een robot?', 'robot'],
    ['Ben jij een echt mens', 'robot'],
    ['praat ik met een mens of een robot?', 'robot'],
    ['is dit een bot', 'robot'],
    ['are you a bot?', 'robot'],
    ['am I talking to a real person?', 'robot'],
  ])('%s: %s', (text, question) => {
    expect(read(text)).toBe(question);
  });

  test.each([
    'niet geleverd',
    'hoe lang duurt het nog voor mijn pakket er is',
    'wanneer komt mijn pakket?',
    'de openingstijden op mijn site kloppen niet',
    'zijn jullie open over jullie prijzen',
    'mijn telefoonnummer is veranderd',
    'het adres op mijn factuur klopt niet',
    'ik wil de openingstijden in de footer laten aanpassen',
    'de doos was al open',
    'mijn review staat open',
    'ik wil mijn geld terug',
    'kan ik mijn abonnement opzeggen',
    'ik wil opzeggen, wanneer stopt mijn abonnement dan',
    'mijn abonnement loopt nog terwijl ik heb opgezegd',
    'ik wil een mens spreken',
    'when is my order coming',
    'the shop is open but my parcel was closed and broken and I do not like it',
  ])('is not: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('in a story it must be asked, not told', () => {
    expect(readShopQuestion('openingstijden', { freeText: true })).toBeUndefined();
    expect(readShopQuestion('Hoe lang duurt dat?', { freeText: true })).toBe('reply-time');
  });
});
