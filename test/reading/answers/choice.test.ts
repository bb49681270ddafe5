import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readLabel, readChoice } from '../../../dialogs/reading/answers/choice.ts';

const choices = (...labels: string[]) => labels.map((label) => ({ label }));

describe('a choice by its label', () => {
  const claims = choices('Niet geleverd', 'Niet tevreden', 'Abonnement opzeggen', 'Meteen');
  test.each([
    ['niet geleverd', 'Niet geleverd'],
    ['NIET GELEVERD!!', 'Niet geleverd'],
    ['hij is niet geleverd', 'Niet geleverd'],
    ['nee, abonnement opzeggen', 'Abonnement opzeggen'],
    ['niet geleverd en niet tevreden', undefined],
    ['niet meteen', undefined],
    ['ik wil niet dat het meteen stopt', undefined],
    ['geen abonnement opzeggen', undefined],
    ['wat als het meteen stopt?', undefined],
    ['misschien meteen', undefined],
    // a slip in a longer word
    ['niet gelevrd', 'Niet geleverd'],
    ['niet gelevert', 'Niet geleverd'],
    ['niet geleevrd', 'Niet geleverd'],
    ['abonement opzeggen', 'Abonnement opzeggen'],
    ['metten', 'Meteen'],
    ['nit geleverd', undefined],
    ['geteen', undefined],
    // by words of one label only
    ['opzeggen', 'Abonnement opzeggen'],
    ['opzegen', 'Abonnement opzeggen'],
    ['die van het abonnement graag', 'Abonnement opzeggen'],
    ['ik ben niet tevreden', 'Niet tevreden'],
    ['abonnement is duur geworden', undefined],
    ['niet opzeggen', undefined],
    ['opzeggen?', undefined],
    ['tevreden', undefined],
    ['niet', undefined],
    ['', undefined],
  ])('%s: %s', (text, label) => {
    expect(readChoice(text, claims)?.label).toBe(label);
  });

  test.each([
    ['aan het eind', 'Aan het eind van de periode'],
    ['door iemand anders', 'Ja, door iemand anders'],
    ['door mij', 'Ja, door mij'],
    ['niet door mij', undefined],
    ['nee iets', undefined],
    ['zoals beschreven', undefined],
    ['heb ik nu niet, stuur ik later', 'Stuur ik later'],
    ['later', 'Stuur ik later'],
    ['later kapot gegaan', undefined],
    ['something doesn’t work', "Something doesn't work"],
    ['something works', undefined],
    ['14 november', 'zaterdag 14 november'],
    ['zaterdag', undefined],
    ['1042', undefined],
  ])('a part of it: %s is %s', (text, label) => {
    const many = choices(
      'Aan het eind van de periode',
      'Nee, niets',
      'Ja, door mij',
      'Ja, door iemand anders',
      'Niet zoals beschreven',
      'Stuur ik later',
      "Something doesn't work",
      'zaterdag 14 november',
      'Klacht 1042',
    );
    expect(readChoice(text, many)?.label).toBe(label);
  });

  test('each choice is found by its own label, and never another', () => {
    const word = fc.stringMatching(/^[a-z]{2,9}$/);
    const label = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(label, { minLength: 1, maxLength: 6 }), (labels) => {
        for (const one of labels) expect(readLabel(one, choices(...labels))?.label).toBe(one);
      }),
    );
  });
});

describe('a choice by its place', () => {
  const three = choices('Rood', 'Groen', 'Blauw');
  test.each([
    ['1', 'Rood'],
    ['2', 'Groen'],
    ['2.', 'Groen'],
    ['#2', 'Groen'],
    ['2️⃣', 'Groen'],
    ['nr. 2', 'Groen'],
    ['nummer 2 graag', 'Groen'],
    ['optie twee', 'Groen'],
    ['twee', 'Groen'],
    ['één', 'Rood'],
    ['ik kies 3', 'Blauw'],
    ['number 3 please', 'Blauw'],
    ['de tweede', 'Groen'],
    ['die tweede', 'Groen'],
    ['het 2e', 'Groen'],
    ['doe maar de derde', 'Blauw'],
    ['second please', 'Groen'],
    ['the third option', 'Blauw'],
    ['I want the first one', 'Rood'],
    ['de bovenste', 'Rood'],
    ['laatste', 'Blauw'],
    ['de onderste', 'Blauw'],
    ['the last one', 'Blauw'],
    ['niet de eerste', undefined],
    ['de eerste of de tweede', undefined],
    ['op een na laatste', undefined],
    ['4', undefined],
    ['0', undefined],
    ['de vierde', undefined],
    ['ik wil een', undefined],
    ['2 dagen', undefined],
    ['1042', undefined],
  ])('%s: %s', (text, label) => {
    expect(readChoice(text, three)?.label).toBe(label);
  });

  test('counts to ten', () => {
    const ten = choices(...'a b c d e f g h i j'.split(' '));
    expect(readLabel('10', ten)?.label).toBe('j');
    expect(readLabel('de achtste', ten)?.label).toBe('h');
  });

  test('is none where the last may be the newest', () => {
    const versions = choices('Ja, de nieuwste', 'Nee, een oudere', 'Weet ik niet');
    expect(readLabel('de laatste', versions)).toBeUndefined();
    expect(readLabel('the last one', choices('Yes, the latest', 'No idea'))).toBeUndefined();
    expect(readLabel('de tweede', versions)?.label).toBe('Nee, een oudere');
  });

  test('is none where there is one choice, or where labels bear numbers', () => {
    expect(readChoice('de laatste', choices('Die heb ik niet'))).toBeUndefined();
    expect(
      readChoice('2', choices('vrijdag 13 november', 'donderdag 12 november')),
    ).toBeUndefined();
    expect(readChoice('de tweede', choices('Klacht 1042', 'Klacht 1042-2'))?.label).toBe(
      'Klacht 1042-2',
    );
  });
});

test('a message of any length is no choice by chance', () => {
  for (const piece of ['niet ', 'meteen of ', '2 ', 'a', 'de ']) {
    expect(
      readChoice(piece.repeat(10_000 / piece.length), choices('Meteen', 'Later')),
    ).toBeUndefined();
  }
});
