import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeFault } from '../../../policies/book-file/book-fault.ts';
import { parseBook, type BookFile } from '../../../policies/policy-book.ts';
import { bookFiles, bookOf, edited } from '../sample.ts';

function faultsOf(files: BookFile[]): string[] {
  const parsed = parseBook(files);
  return 'faults' in parsed ? parsed.faults.map(describeFault) : [];
}

const sameDay = `
  - effectiveFrom: 2024-01-01
    zone: Europe/Amsterdam
    country: NL
    closedOn: { goodFriday: true, liberationDay: true }
`;

describe('a fault says where it is and what to write instead', () => {
  test.each<[string, string, string | RegExp, string, string]>([
    [
      'a number in words',
      'refund.yaml',
      'not-delivered: { days: 7,',
      'not-delivered: { days: seven,',
      'refund.yaml:7: windows.not-delivered.days is "seven"; write a whole number of days, such as 7',
    ],
    [
      'no days',
      'refund.yaml',
      'not-delivered: { days: 7,',
      'not-delivered: { days: 0,',
      'refund.yaml:7: windows.not-delivered.days is 0; write 1 day or more, such as 7',
    ],
    [
      'a kind of day that is not known',
      'refund.yaml',
      'days: 7, kind: calendar-days, from: latest-payment',
      'days: 7, kind: workdays, from: latest-payment',
      'refund.yaml:9: windows.cancel-recurring.kind is "workdays"; write calendar-days or working-days',
    ],
    [
      'a zone that is not known',
      'calendar.yaml',
      'zone: Europe/Amsterdam',
      'zone: Amsterdam/Europe',
      'calendar.yaml:6: zone is "Amsterdam/Europe"; write a time zone, such as Europe/Amsterdam',
    ],
    [
      'a name much like one that is there already',
      'refund.yaml',
      'not-delivered: { days: 7,',
      'not-delivered: { day: 7, days: 7,',
      'refund.yaml:7: windows.not-delivered.day is not known here; leave it out; what may stand here is days, kind, from',
    ],
    [
      'a switch in words',
      'calendar.yaml',
      'goodFriday: false',
      'goodFriday: nee',
      'calendar.yaml:9: closedOn.goodFriday is "nee"; write true or false',
    ],
    [
      'a date the other way round',
      'calendar.yaml',
      'effectiveFrom: 2024-01-01',
      'effectiveFrom: 01-01-2024',
      'calendar.yaml:5: effectiveFrom is "01-01-2024"; write a day as year-month-day, such as 2024-01-01',
    ],
    [
      'opening hours in another form',
      'service.yaml',
      'monday: 09:00-17:30',
      'monday: 9-17',
      'service.yaml:7: openingHours.monday is "9-17"; write opening hours, such as 09:00-17:30, or closed',
    ],
    [
      'opening hours that end before they begin',
      'service.yaml',
      'monday: 09:00-17:30',
      'monday: 17:30-09:00',
      'service.yaml:7: openingHours.monday is "17:30-09:00"; write the opening time first and the closing time after it, such as 09:00-17:30',
    ],
    [
      'hours to reply the wrong way round',
      'service.yaml',
      'from: 24',
      'from: 72',
      'service.yaml:14: replyWithin is {"from":72,"to":48}; write the shorter time in from and the longer one in to',
    ],
    [
      'a number that a text names and nobody wrote',
      'refund.yaml',
      'binnen {windows.not-delivered.days} dagen',
      'binnen {windows.not-deliverd.days} dagen',
      'refund.yaml:27: clauses.not-delivered.text.nl holds {windows.not-deliverd.days}, and this version has no such number; write {windows.not-delivered.days}',
    ],
    [
      'a key written twice',
      'calendar.yaml',
      'country: NL',
      'zone: Europe/Brussels\n    country: NL',
      'calendar.yaml:7: this is not YAML (Map keys must be unique); keep one of the two, under a name of its own',
    ],
    [
      'a tab',
      'calendar.yaml',
      / {4}zone:[^]*$/,
      '\tzone: Europe/Amsterdam\n',
      'calendar.yaml:6: this is not YAML (Tabs are not allowed as indentation); indent with spaces',
    ],
    [
      'two colons in a line',
      'service.yaml',
      'shopName: Voorbeeldwinkel',
      'shopName: Voorbeeld: de: winkel',
      'service.yaml:5: this is not YAML (Nested mappings are not allowed in compact mappings); put the text between quotes when it holds a colon',
    ],
    [
      'an alias without an anchor',
      'calendar.yaml',
      'country: NL',
      'country: *NL',
      'calendar.yaml:7: *NL refers to nothing; put a text that begins with * between quotes, and write out what it stands for',
    ],
    [
      'two versions of one day',
      'calendar.yaml',
      /$/,
      sameDay,
      'calendar.yaml:12: effectiveFrom is 2024-01-01, as in another version; write the day on which this version came into force',
    ],
    [
      'a key that has no place',
      'calendar.yaml',
      'country: NL',
      'country: NL\n    weekend: [saturday]',
      'calendar.yaml:8: weekend is not known here; leave it out; what may stand here is effectiveFrom, zone, country, closedOn',
    ],
  ])('%s', (_, name, from, to, fault) => {
    expect(faultsOf(edited(name, from, to))).toEqual([fault]);
  });

  test('a misspelt key is missing and unknown, and the right one is suggested', () => {
    expect(faultsOf(edited('refund.yaml', '    windows:', '    windos:'))).toEqual([
      'refund.yaml:5: windows is missing; write these fields below it: not-delivered, not-as-described, cancel-recurring, not-satisfied',
      'refund.yaml:6: windos is not known here; write windows',
    ]);
  });
});

test('a language that is missing is named', () => {
  const files = edited('refund.yaml', / {10}en: >-\n {12}Stuck[^]*?often sooner.\n/, '');
  expect(faultsOf(files)).toEqual([
    'refund.yaml:17: clauses.contact.text.en is missing; write the English text',
  ]);
});

test('a text of nothing but spaces is missing too', () => {
  const files = edited('service.yaml', 'shopName: Voorbeeldwinkel', 'shopName: "  "');
  expect(faultsOf(files)).toEqual(['service.yaml:5: shopName is ""; write a name']);
});

test('a clause that decisions cite cannot be left out', () => {
  const files = edited('refund.yaml', / {6}evidence:[^]*?(?= {6}expectation-only:)/, '');
  expect(faultsOf(files)).toEqual([
    'refund.yaml:14: clauses.evidence is missing; write the clause (source, text.nl, text.en), because decisions cite it',
  ]);
});

test('a shop may add clauses of its own', () => {
  const clause = `      gift:\n        source: own.txt\n        text: { nl: Ook cadeaus., en: Gifts too. }\n`;
  const own = bookOf(edited('refund.yaml', '    clauses:\n', `    clauses:\n${clause}`));
  expect(own.refund[0]?.clauses['gift']?.text.nl).toBe('Ook cadeaus.');
});

test('a file that is missing, or under a wrong name, is a fault', () => {
  const files = bookFiles().map((file) =>
    file.name === 'refund.yaml' ? { ...file, name: 'refunds.yaml' } : file,
  );
  expect(faultsOf(files)).toEqual([
    'refund.yaml:1: the file is missing; copy policies/book/refund.yaml of Loket to it, and change what is otherwise in your shop',
    'refunds.yaml:1: the book has no such file; name it refund.yaml',
  ]);
});

test.each([
  [
    'an empty file',
    '',
    'the file is null; write versions, and below it a list with at least one version',
  ],
  [
    'no versions',
    'versions: []',
    'versions is []; write versions, and below it a list with at least one version',
  ],
  [
    'a lone word',
    'hello',
    'the file is "hello"; write versions, and below it a list with at least one version',
  ],
])('%s is a fault', (_, text, fault) => {
  const files = bookFiles().map((file) => (file.name === 'refund.yaml' ? { ...file, text } : file));
  expect(faultsOf(files)).toEqual([`refund.yaml:1: ${fault}`]);
});

test('all faults of all files come at once, in order', () => {
  const edits = [
    edited('refund.yaml', 'not-delivered: { days: 7,', 'not-delivered: { days: x,'),
    edited('service.yaml', 'to: 48', 'to: soon'),
    edited('calendar.yaml', /zone: .*\n.*country: NL/, 'zone: here\n    country: there'),
  ];
  const sound = new Set(bookFiles().map(({ text }) => text));
  const broken = edits.flat().filter(({ text }) => !sound.has(text));
  const names = broken.map(({ name }) => name);
  const files = [...bookFiles().filter(({ name }) => !names.includes(name)), ...broken];
  expect(faultsOf(files).map((fault) => fault.split(';')[0])).toEqual([
    'calendar.yaml:6: zone is "here"',
    'calendar.yaml:7: country is "there"',
    'refund.yaml:7: windows.not-delivered.days is "x"',
    'service.yaml:16: replyWithin.to is "soon"',
  ]);
});

test('whatever stands in a file, faults are told and nothing is thrown', () => {
  const lines = bookFiles().flatMap(({ text }) => text.split('\n'));
  const line = fc.oneof(
    fc.constantFrom(...lines),
    fc.string(),
    fc.constantFrom(
      '&a',
      '*a',
      '<<: *a',
      '__proto__: 1',
      'versions: [[[',
      '- -',
      '? x',
      '!!js x',
      '---',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (written) => {
      const files = bookFiles().map((file) => ({ ...file, text: written.join('\n') }));
      for (const fault of faultsOf(files)) expect(fault).toMatch(/^\w+\.yaml:[1-9]\d*: .+; .+/s);
    }),
  );
});
