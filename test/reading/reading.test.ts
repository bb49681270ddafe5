import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../dialogs/reading/wishes/command.ts';

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

  test.each([
    'medewerker graag',
    'iemand spreken',
    'bel me',
    'Kan ik een mens spreken?',
    'echte medewerker',
    'I want to talk to a human',
    'call me back',
  ])('in free text, "%s" is the wish for a person', (text) => {
    expect(readCommand(text, { freeText: true })).toBe('human');
  });

  test.each([
    'De medewerker aan de telefoon zei dat het zou komen',
    'de medewerker aan de telefoon',
    'een medewerker belt mij steeds',
    'het gesprek met de medewerker',
    'ik kreeg geen medewerker te spreken',
    'jullie bellen niet terug',
    'the agent called me',
  ])('in free text, "%s" is part of the story', (text) => {
    expect(readCommand(text, { freeText: true })).toBeUndefined();
  });
});
