import { describe, expect, test } from '@jest/globals';
import { readChoice } from '../../dialogs/reading/choice.ts';
import { readCommand } from '../../dialogs/reading/command.ts';
import { readOrderNumber, spotOrderNumber } from '../../dialogs/reading/order-number.ts';
import { readSecondFact, spotSecondFact } from '../../dialogs/reading/second-fact.ts';
import { readYesNo } from '../../dialogs/reading/yes-no.ts';

describe('an order number in an answer', () => {
  test.each([
    ['1042', '1042'],
    ['#1042', '1042'],
    ['het is 1042!', '1042'],
    ['order 1042 en mijn mail is sanne@example.nl', '1042'],
    ['1042 en sanne@example.nl', '1042'],
    ['bestelnummer: web-2041', 'WEB-2041'],
    ['1042, 3511 AB', '1042'],
    ['1042 3511ab', '1042'],
    ['weet ik niet', undefined],
    ['06-12345678', undefined],
    ['1042 of 1043', undefined],
    ['sanne99@example.nl', undefined],
  ])('%s is %s', (text, number) => {
    expect(readOrderNumber(text)).toBe(number);
  });
});

describe('an order number in running text, unasked', () => {
  test.each([
    ['bestelling 1042 is nooit aangekomen', '1042'],
    ['nee, het was order 1043', '1043'],
    ['mijn ordernummer is #1042', '1042'],
    ['ik heb 3 dagen gewacht', undefined],
    ['in 2026 besteld', undefined],
    ['ik deed mijn bestelling 5 dagen geleden', undefined],
    ['my order 2 weeks ago', undefined],
  ])('%s: %s', (text, number) => {
    expect(spotOrderNumber(text)).toBe(number);
  });
});

describe('a second fact', () => {
  test.each([
    ['sanne@example.nl', 'sanne@example.nl'],
    ['Het is Sanne@Example.nl.', 'sanne@example.nl'],
    ['3511ab', '3511 AB'],
    ['3511 AB', '3511 AB'],
    ['1042 en dan nog wat', undefined],
    ['1042', undefined],
  ])('%s: %s', (text, fact) => {
    expect(spotSecondFact(text)).toBe(fact);
    if (text !== '1042') expect(readSecondFact(text)).toBe(fact);
  });
});

describe('yes or no', () => {
  test.each([
    ['ja', 'yes'],
    ['Ja, klopt!', 'yes'],
    ['👍 ja', 'yes'],
    ['yes please', 'yes'],
    ['nee', 'no'],
    ['toch niet', 'no'],
    ['ja maar niet nu', undefined],
    ['wat kost dat?', undefined],
    ['ok?', undefined],
    ['graag eerst meer weten', undefined],
  ])('%s: %s', (text, said) => {
    expect(readYesNo(text)).toBe(said);
  });
});

describe('a choice', () => {
  const choices = [{ label: 'Niet geleverd' }, { label: 'Niet tevreden' }];
  test.each([
    ['niet geleverd', 'Niet geleverd'],
    ['NIET GELEVERD!!', 'Niet geleverd'],
    ['2', 'Niet tevreden'],
    ['de tweede', 'Niet tevreden'],
    ['hij is niet geleverd', 'Niet geleverd'],
    ['niet geleverd en niet tevreden', undefined],
    ['niet', undefined],
    ['tevreden', undefined],
    ['7', undefined],
  ])('%s: %s', (text, label) => {
    expect(readChoice(text, choices)?.label).toBe(label);
  });
});

describe('a command', () => {
  test.each([
    ['stop', 'stop'],
    ['Menu.', 'menu'],
    ['terug', 'back'],
    ['geld terug', undefined],
    ['ik wil dat het stopt', undefined],
    ['kan ik iemand spreken?', 'human'],
  ])('%s: %s', (text, command) => {
    expect(readCommand(text, { freeText: false })).toBe(command);
  });

  test('in free text a person mentioned in passing is part of the story', () => {
    const said = 'De medewerker aan de telefoon zei dat het zou komen';
    expect(readCommand(said, { freeText: true })).toBeUndefined();
    expect(readCommand('medewerker graag', { freeText: true })).toBe('human');
  });
});
