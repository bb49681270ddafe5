import { describe, expect, test } from '@jest/globals';
import { readWithdrawal } from '../../../dialogs/reading/wishes/withdrawal.ts';

/*
 * As people type on a phone: without punctuation, with slips, and several things in one sentence.
 */

describe('a clear statement is one, whatever stands beside it', () => {
  test.each([
    'herroep bestelling 1042',
    'ik ontbindt hierbij de koopovereenkomst',
    'ben er klaar mee ik heroep de bestelling',
    'ik wil ontbiden de koop',
    'ontbinding koop',
    'ik wil van de koop af',
    'Ik wil de koop ongedaan maken',
    'bij deze zeg ik de koop op wegens bedenktijd',
    'retour binnen bedenktijd',
    'ik wil mijn recht op herroeping uitoefenen voor order 1042',
    // a "niet" before it is of something else
    'mijn vrouw wil m toch niet, dus ik ontbind de koop',
    'hij past niet en staat me niet dus ik ontbind de koop',
    'kan niet meer wachten dus ik ontbind de koop',
    'it does not fit so i withdraw from the purchase',
    // and so is a word that begins a question elsewhere
    'WAT EEN SLECHTE WINKEL ik ontbind de koop van 1042 en waar blijft mn geld',
    'wat een waardeloze troep is dit, ik ontbind de koop en wil mn geld terug en wel nu',
    'when it came it was too small, i withdraw from the order',
    'what a rubbish shop i hereby withdraw from my order 1042',
    // what is spoken of beside it is not what is withdrawn
    'ik ontbind de koop graag een reactie',
    'ik ontbind de koop van de licentie',
    'ik ontbind de overeenkomst want ik had om een offerte gevraagd',
    'ik herroep mijn aankoop, stuur het geld naar mijn rekening via mijn account',
    'this is rubbish, I withdraw from this sale and want my money back now!!',
    'I withdraw from the purchase, please send a statement by email',
    'pls revoke my order',
    'I am cancelling the contract within 14 days',
  ])('%s', (text) => {
    expect(readWithdrawal(text)).toBe('stated');
  });
});

describe('what only comes near it states nothing', () => {
  test.each([
    'als jullie niet reageren herroep ik',
    'als het morgen niet binnen is ontbind ik de koop',
    'wanneer ontbind ik de koop te laat',
    'hoe herroep ik',
    'of ik herroep of niet hangt van jullie af',
    'misschien ontbind ik de koop nog',
    'ik wil de koop niet ontbinden',
    'ja maar ik weet het nog niet of ik wil herroepen',
    'mijn klacht over bestelling 1042 herroep ik',
    'ik herroep mijn toestemming voor reclame bij bestelling 1042',
    'ik herroep mijn akkoord voor cookies',
    'ik wil mijn wachtwoord herroepen',
    'ik herroep mijn bezwaar',
    'ik heb het retour gestuurd binnen de bedenktijd, waar blijft mijn geld',
    'I withdraw my consent to mails about my order',
    'how do i withdraw from my purchase',
    'can i withdraw from order 1042',
    'what if i withdraw from the order',
    "if it doesn't arrive tomorrow i withdraw from the contract",
  ])('%s', (text) => {
    expect(readWithdrawal(text)).not.toBe('stated');
  });
});
