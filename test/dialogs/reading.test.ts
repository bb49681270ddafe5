import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../dialogs/reading/command.ts';

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
