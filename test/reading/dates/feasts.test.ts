import { describe, expect, test } from '@jest/globals';
import { en, nl, read } from './day-of.ts';

const june = '2026-06-15';
const newYear = '2027-01-04';

describe('a day called by its name is the last one of that name', () => {
  test.each([
    ['met Sinterklaas besteld', newYear, '2026-12-05'],
    ['op pakjesavond', newYear, '2026-12-05'],
    ['eerste kerstdag', newYear, '2026-12-25'],
    ['2e kerstdag gekocht', newYear, '2026-12-26'],
    ['kerstavond', newYear, '2026-12-24'],
    ['op oudjaarsdag', newYear, '2026-12-31'],
    ['nieuwjaarsdag', newYear, '2027-01-01'],
    ['tijdens Black Friday', newYear, '2026-11-27'],
    ['op Black Friday bij jullie gekocht', '2026-11-29', '2026-11-27'],
    ['Cyber Monday', newYear, '2026-11-30'],
    ['Goede Vrijdag', june, '2026-04-03'],
    ['eerste paasdag', june, '2026-04-05'],
    ['tweede paasdag, een maandag', june, '2026-04-06'],
    ['op Koningsdag', june, '2026-04-27'],
    ['koningsdag 2025', june, '2025-04-26'],
    ['bevrijdingsdag', june, '2026-05-05'],
    ['moederdag', june, '2026-05-10'],
    ['met hemelvaart', june, '2026-05-14'],
    ['tweede pinksterdag', june, '2026-05-25'],
    ['valentijnsdag', june, '2026-02-14'],
    ['besteld op vaderdag', '2026-07-01', '2026-06-21'],
    ['met halloween', newYear, '2026-10-31'],
    ['vandaag, Koningsdag', '2026-04-27', '2026-04-27'],
  ])('%s, said on %s: %s', (text, today, day) => {
    expect(nl(text, today)).toBe(day);
  });

  test.each([
    ["New Year's Eve", newYear, '2026-12-31'],
    ["it was New Year's Day", newYear, '2027-01-01'],
    ['Boxing Day', newYear, '2026-12-26'],
    ['on Christmas Day', newYear, '2026-12-25'],
    ['Black Friday', newYear, '2026-11-27'],
    ['ordered on cyber monday', newYear, '2026-11-30'],
    ['Easter Monday', june, '2026-04-06'],
    ['Good Friday', june, '2026-04-03'],
    ["Valentine's Day", june, '2026-02-14'],
    ["Mother's Day", june, '2026-05-10'],
    ['on Whit Monday', june, '2026-05-25'],
    ['Easter Sunday', june, '2026-04-05'],
    ['at Halloween', newYear, '2026-10-31'],
    ["on King's Day", june, '2026-04-27'],
  ])('%s, said on %s: %s', (text, today, day) => {
    expect(en(text, today)).toBe(day);
  });
});

describe('of which year, the words may say', () => {
  test.each([
    ['vorig jaar met Sinterklaas', newYear, '2026-12-05'],
    ['koningsdag vorig jaar', june, '2025-04-26'],
    ['het afgelopen jaar met Koningsdag', june, '2026-04-27'],
    ['twee jaar geleden op Koningsdag', june, '2024-04-27'],
    ['goede vrijdag 3 april', june, '2026-04-03'],
    ['met Black Friday in 2024', june, '2024-11-29'],
    ['in 2024 met Black Friday', june, '2024-11-29'],
    ['tweede kerstdag van 2024', june, '2024-12-26'],
    ['afgelopen Sinterklaas', '2026-11-21', '2025-12-05'],
    ['vorige Koningsdag', '2026-11-21', '2026-04-27'],
    // more than nine months ago, so read back
    ['kerstavond', '2026-11-21', '~2025-12-24'],
  ])('%s, said on %s: %s', (text, today, day) => {
    expect(nl(text, today)).toBe(day);
  });
});

describe('a day counted from one with a name', () => {
  test.each([
    ['de dag na Sinterklaas', newYear, '2026-12-06'],
    ['een dag voor kerst', newYear, '2026-12-24'],
    ['twee dagen na Koningsdag', june, '2026-04-29'],
    ['een dag later dan Koningsdag', june, '2026-04-28'],
    ['daags na Koningsdag', june, '2026-04-28'],
    ['de dag voor nieuwjaarsdag', newYear, '2026-12-31'],
  ])('%s, said on %s: %s', (text, today, day) => {
    expect(nl(text, today)).toBe(day);
  });

  test('in English', () => {
    expect(en('the day after Boxing Day', newYear)).toBe('2026-12-27');
    expect(en('two days before Black Friday', newYear)).toBe('2026-11-25');
  });
});

describe('a name that two days share, or that may be of two years, is asked about', () => {
  test.each([
    ['met kerst', newYear, ['2026-12-25', '2026-12-26']],
    ['een dag na kerst', newYear, ['2026-12-26', '2026-12-27']],
    ['met pasen', june, ['2026-04-05', '2026-04-06']],
    ['pinksteren', june, ['2026-05-24', '2026-05-25']],
    ['oud en nieuw', newYear, ['2026-12-31', '2027-01-01']],
    ['vorig jaar met Pasen', june, ['2025-04-20', '2025-04-21']],
    ['vorige Sinterklaas', newYear, ['2025-12-05', '2026-12-05']],
  ])('%s, said on %s', (text, today, between) => {
    expect(read(text, { today })).toMatchObject({ type: 'ask', why: 'two-readings', between });
  });

  test('kerst, said on the first of the two, is that one', () => {
    expect(nl('kerst', '2026-12-25')).toBe('~2026-12-25');
  });

  test('kerst is one day beside its date', () => {
    expect(nl('met kerst, op 26 december', newYear)).toBe('2026-12-26');
  });
});

describe('no day is taken', () => {
  test.each([
    ['vlak voor Sinterklaas', 'vague'],
    ['kort na kerst', 'vague'],
    ['rond Black Friday', 'vague'],
    ['in de week van Black Friday', 'vague'],
    ['een week na Koningsdag', 'vague'],
    ['de intocht van Sinterklaas', 'vague'],
    ['jullie Black Friday aanbieding', 'vague'],
    ['via jullie Black Friday-actie', 'vague'],
    ['een paar dagen na Black Friday', 'vague'],
    ['tot aan Koningsdag', 'vague'],
    ['kerst 24', 'vague'],
    ['in de kerstvakantie', 'vague'],
    ['de Sinterklaas voor de vorige', 'vague'],
    ['tussen kerst en nieuwjaar', 'several'],
    ['vrijdag voor kerst', 'several'],
    ['komende Sinterklaas', 'future'],
    ['Koningsdag 2027', 'future'],
    ['koningsdag 2010', 'impossible'],
  ])('%s: %s', (text, why) => {
    expect(nl(text, newYear)).toBe(why);
  });

  test.each([
    ['met Sinterklaas', '2026-11-21'],
    ['deze kerst', '2026-09-01'],
    ['krijg ik het met kerstavond?', '2026-11-21'],
  ])('%s, said on %s, is still to come', (text, today) => {
    expect(nl(text, today)).toBe('future');
  });

  test.each(['prettige kerst!', 'moederdagcadeautje', 'een kerstpakket'])(
    '%s says nothing',
    (text) => {
      expect(nl(text, newYear)).toBeUndefined();
    },
  );
});

test('a count beyond all reason is read to its end', () => {
  for (const text of [
    `${'9'.repeat(30)} dagen na Pasen`,
    `${'9'.repeat(30)} jaar geleden met Pasen`,
  ]) {
    expect(nl(text, newYear)).not.toMatch(/^\d/);
  }
});

describe('a name beside another day', () => {
  test.each([
    ['op 12 november gekocht voor Sinterklaas', '2026-11-12'],
    ['rond Black Friday, op 25 november', '2026-11-25'],
    ['gelukkig nieuwjaar! besteld op 12 december', '2026-12-12'],
    ['met de Black Friday korting op 26 november besteld', '2026-11-26'],
  ])('%s: %s', (text, day) => {
    expect(nl(text, newYear)).toBe(day);
  });
});
