import { describe, expect, test } from '@jest/globals';
import { nameZone } from '../../dialogs/zone-name.ts';
import { shippedWording } from '../support/book.ts';

describe('the time of a zone is called as people call it', () => {
  const { nl, en } = shippedWording();

  test.each([
    ['Europe/Amsterdam', 'Nederlandse tijd', 'Dutch time'],
    ['Europe/Brussels', 'Belgische tijd', 'Belgian time'],
    ['Europe/Berlin', 'Duitse tijd', 'German time'],
    ['Europe/Paris', 'Franse tijd', 'French time'],
    ['Europe/London', 'Britse tijd', 'UK time'],
    ['UTC', 'UTC', 'UTC'],
    ['America/New_York', 'plaatselijke tijd in New York', 'local time in New York'],
    [
      'America/Argentina/Buenos_Aires',
      'plaatselijke tijd in Buenos Aires',
      'local time in Buenos Aires',
    ],
  ])('%s', (zone, dutch, english) => {
    expect([nameZone(zone, nl), nameZone(zone, en)]).toEqual([dutch, english]);
  });
});
