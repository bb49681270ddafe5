import { describe, expect, test } from '@jest/globals';
import { describeFault } from '../../../policies/book-file/book-fault.ts';
import { writeLetter } from '../../../policies/letters/write-letter.ts';
import { parseBook, type BookFile } from '../../../policies/policy-book.ts';
import { bookFiles, bookOf, edited } from '../sample.ts';
import { caseOf, saying } from './happened.ts';
import { refused } from './letters-sample.ts';

function faultsOf(files: BookFile[]): string[] {
  const parsed = parseBook(files);
  return 'faults' in parsed ? parsed.faults.map(describeFault) : [];
}

describe('a faulty letter is refused, with its line and what to write instead', () => {
  test.each<[string, string | RegExp, string, RegExp]>([
    [
      'a placeholder that must be there',
      'De reden: {$reasons}',
      'Daarom.',
      /^letters\.yaml:\d+: letters\.refund\.granted\.text\.nl is .*; put \{\$reasons\} in it$/,
    ],
    [
      'an amount that must be there',
      'Je krijgt {$amount :currency} terug.',
      'Je krijgt alles terug.',
      /letters\.refund\.granted\.text\.nl is .*; put \{\$amount :currency\} in it$/,
    ],
    [
      'an amount without its currency',
      'Je krijgt {$amount :currency} terug.',
      'Je krijgt {$amount} terug.',
      /letters\.refund\.granted\.text\.nl is .*; write \{\$amount :currency\}$/,
    ],
    [
      'a misspelt placeholder',
      'De reden: {$reasons}',
      'De reden: {$reasons} {$openedon}',
      /letters\.refund\.granted\.text\.nl is .*; write \{\$openedOn\} instead of \{\$openedon\}$/,
    ],
    [
      'a placeholder that this letter has nothing for',
      'nl: Je krijgt geld terug',
      'nl: Je krijgt {$remedies} terug',
      /letters\.refund\.granted\.subject\.nl is .*; leave \{\$remedies\} out; what may stand here is \{\$reference\}, \{\$openedOn\}, \{\$shop\}$/,
    ],
    [
      'an open brace',
      'De reden: {$reasons}',
      'De reden: {$reasons} {',
      /letters\.refund\.granted\.text\.nl is .*; write it as MessageFormat 2, in which a placeholder is \{\$name\} and a brace of its own \\\{ \(.*\)$/,
    ],
    [
      'a function that there is not',
      'krijgt {$amount :currency}',
      'krijgt {$amount :money}',
      /letters\.refund\.granted\.text\.nl is .*; write it as MessageFormat 2, .*:money/,
    ],
    [
      'no language but one',
      /en: You get a refund\n/,
      '\n',
      /letters\.refund\.granted\.subject\.en is missing; write the English text$/,
    ],
    [
      'no letter',
      / {8}paid-out:[^]*?(?= {8}cancellation-carried-out:)/,
      '',
      /letters\.refund\.paid-out is missing; write these fields below it: subject, text$/,
    ],
  ])('%s', (_, from, to, fault) => {
    const [first = '', ...more] = faultsOf(edited('letters.yaml', from, to));
    expect(first).toMatch(fault);
    expect(more).toEqual([]);
    const [, line] = /^letters\.yaml:(\d+):/.exec(first) ?? [];
    expect(Number(line)).toBeGreaterThan(40);
  });

  test('a book from before there were letters is told what to copy', () => {
    const former = bookFiles().filter(({ name }) => name !== 'letters.yaml');
    expect(faultsOf(former)).toEqual([
      'letters.yaml:1: the file is missing; copy policies/book/letters.yaml of Loket to it, and change what is otherwise in your shop',
    ]);
  });
});

test('below the letter stands how else the shop is reached, as far as the book says', () => {
  const contact = `contact: { phone: '030 123 45 67', email: info@shop.example.nl }`;
  const name = 'shopName: Voorbeeldwinkel';
  const book = bookOf(edited('service.yaml', name, `${name}\n    ${contact}`));
  const one = caseOf('refund', 'R-1042', refused);
  expect(writeLetter(book, one, 'decided', 'nl', saying('nl'))?.text).toMatch(
    /\n\nGroet,\nVoorbeeldwinkel\nReferentie: R-1042\nTelefoon: 030 123 45 67\nE-mail: info@shop\.example\.nl$/,
  );
});

test('a refused refund names the statutory rights of what was claimed', () => {
  const one = caseOf('refund', 'R-1042', refused);
  const [opened] = one.events;
  if (opened?.type !== 'opened') throw new Error('not opened');
  opened.receipt = {
    policy: 'refund',
    version: '1',
    outcome: 'too-late',
    clauses: ['not-delivered'],
    lastDay: '2026-11-08',
    decidedAt: opened.at,
    inputs: { claim: 'not-delivered' },
  };
  const [nl, en] = (['nl', 'en'] as const).map(
    (language) =>
      writeLetter(bookOf(bookFiles()), one, 'decided', language, saying(language))?.text,
  );
  expect(nl).toContain('Wat je kocht, moeten we leveren.');
  expect(en).toContain('We have to deliver what you bought.');
});

test('the letter is written in the texts in force when it happened', () => {
  const file = bookFiles().find(({ name }) => name === 'letters.yaml');
  const [, first = ''] = /versions:\n([^]*)/.exec(file?.text ?? '') ?? [];
  const later = first.replace('2024-01-01', '2026-12-03').replace('nl: Hallo,', 'nl: Dag,');
  const book = bookOf(edited('letters.yaml', 'versions:\n', `versions:\n${later}`));
  const asked = caseOf('support', 'S-1042');
  const answered = caseOf('support', 'S-1042', { type: 'answered', text: 'Ja.' });
  expect(writeLetter(book, asked, 'where-things-stand', 'nl', saying('nl'))?.text).toMatch(
    /^Hallo,/,
  );
  expect(writeLetter(book, answered, 'answered', 'nl', saying('nl'))?.text).toMatch(/^Dag,/);
});

test('what staff write stands there as it is, whatever signs are in it', () => {
  const text = 'Vul {$reasons} in bij {{naam}}, en typ \\ of |.';
  const one = caseOf('support', 'S-1042', { type: 'answered', text });
  const book = bookOf(bookFiles());
  expect(writeLetter(book, one, 'answered', 'nl', saying('nl'))?.text).toContain(text);
});
