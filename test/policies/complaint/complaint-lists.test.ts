import { expect, test } from '@jest/globals';
import { describeFault } from '../../../policies/book-file/book-fault.ts';
import { parseBook } from '../../../policies/policy-book.ts';
import { book, bookOf, edited } from '../sample.ts';

const lists = / {4}# What staff choose from[^]*?(?= {4}clauses:)/;

test('staff choose what a complaint is about, and its cause, in either language', () => {
  const [{ subjects, causes } = { subjects: [], causes: [] }] = book.complaint;
  expect(subjects).toContainEqual({ id: 'delivery', nl: 'Bezorging', en: 'Delivery' });
  expect(causes).toContainEqual({ id: 'carrier', nl: 'Bezorgdienst', en: 'Carrier' });
});

test('a book from before there were lists has empty ones', () => {
  const [former] = bookOf(edited('complaint.yaml', lists, '')).complaint;
  expect(former).toMatchObject({ subjects: [], causes: [] });
});

test.each([
  [
    'an id twice',
    'id: product,',
    'id: delivery,',
    /subjects is .*; write a list of choices \(id, nl, en\), each with an id of its own, or \[\]$/,
  ],
  [
    'an id with spaces',
    'id: carrier,',
    'id: The carrier,',
    /causes\.1\.id is "The carrier"; write an id of small letters, digits and hyphens, such as delivery$/,
  ],
  ['no English', ', en: Website }', ' }', /subjects\.5\.en is missing; write a name$/],
  [
    'a field that has no place',
    'en: Website }',
    'en: Website, de: Webseite }',
    /subjects\.5\.de is not known here; leave it out; what may stand here is id, nl, en$/,
  ],
])('%s is a fault', (_, from, to, fault) => {
  const parsed = parseBook(edited('complaint.yaml', from, to));
  const faults = 'faults' in parsed ? parsed.faults.map(describeFault) : [];
  expect(faults).toEqual([expect.stringMatching(fault)]);
  expect(faults[0]).toMatch(/^complaint\.yaml:1\d\d:|^complaint\.yaml:[89]\d:/);
});
