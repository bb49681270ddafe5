import { expect, test } from '@jest/globals';
import { printCaseFile } from '../../bot/cases/pdf/case-file.ts';
import { printComplaintsLog } from '../../bot/cases/pdf/complaints-log.ts';
import type { Case, CaseEvent } from '../../policies/case/case-events.ts';
import { complaintReceipt, decideComplaint } from '../../policies/complaint/decide-complaint.ts';
import { openedAt, steps, toTheBoard } from '../policies/complaint/complaint-sample.ts';
import { at, book } from '../policies/sample.ts';
import { readPdf } from './read-pdf.ts';

const now = at('2027-01-08T10:00:00+01:00');
const conversations = [
  {
    title: 'Sanne, 23 december 2026',
    messages: [
      {
        at: '2026-12-23T14:58:00Z',
        from: undefined,
        text: 'Het pakket kwam te laat, en ik betaalde € 12 voor één dag.',
      },
      {
        at: '2026-12-23T14:59:00Z',
        from: 'Noor',
        text: 'Wat vervelend! Heb je een foto van de doos?',
      },
    ],
  },
];

function complaint(reference: string, ...later: CaseEvent[]): Case {
  const opened = openedAt();
  if (opened.type !== 'opened') throw new Error('not opened');
  const asked = { orderNumber: '1042', evidence: true };
  const moment = at(opened.at);
  const receipt = complaintReceipt(asked, decideComplaint(book, asked, moment), moment);
  const contact = 'sanne@example.nl';
  return { reference, events: [{ ...opened, orderNumber: '1042', contact, receipt }, ...later] };
}

const evidence: CaseEvent = {
  type: 'evidence-added',
  at: '2026-12-23T15:10:00+01:00',
  files: [{ id: 'f1', name: 'doos.jpg', contentType: 'image/jpeg', bytes: 120_000 }],
};
const classified: CaseEvent = {
  type: 'classified',
  at: '2026-12-24T10:30:00+01:00',
  subject: 'delivery',
  cause: 'carrier',
};
const withBoard = complaint(
  '1042',
  evidence,
  ...toTheBoard.map((name): CaseEvent =>
    name === 'resolved' ? { ...steps[name], remedies: ['refund', 'apology'] } : steps[name],
  ),
  classified,
);

test('the board gets the whole file of a complaint', async () => {
  const bytes = await printCaseFile({ book, one: withBoard, conversations, now, language: 'nl' });
  const { pages, info, marked } = await readPdf(bytes);
  const text = pages.join('\n').replace(/\s+/g, ' ');
  for (const said of [
    'Dossier 1042, Voorbeeldwinkel',
    'Status: bij de directie',
    'Bestelnummer: 1042',
    'Contact: sanne@example.nl',
    'In de woorden van de klant: Te laat.',
    'donderdag 24 december 2026, 10:00 – Bevestigd',
    'Antwoord uiterlijk: woensdag 6 januari 2027',
    'Onderwerp: Bezorging',
    'Antwoord van de directie – uiterlijk vrijdag 15 januari 2027',
    'Beleid: complaint 2024-01-01.',
    'Uitkomst: in het klachtenlogboek gezet',
    'Toegekend: geld terug, excuses',
    'We bevestigen je klacht binnen 3 werkdagen.',
    'Onderzoeker: Bram',
    'Wat we hebben vastgesteld: Het pakket lag in het depot.',
    'woensdag 23 december 2026, 15:58 – klant',
    'Het pakket kwam te laat, en ik betaalde € 12 voor één dag.',
    'woensdag 23 december 2026, 15:59 – Noor',
    'doos.jpg image/jpeg, woensdag 23 december 2026, 15:10',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).toContain(`1/${pages.length}`);
  expect(info).toMatchObject({
    Title: 'Dossier 1042',
    Language: 'nl',
    PDFFormatVersion: '1.7',
  });
  expect(marked).toMatchObject({ Marked: true });
});

test('a screen reader finds its title, headings, lists and paragraphs', async () => {
  const bytes = await printCaseFile({ book, one: withBoard, conversations, now, language: 'en' });
  const { tags } = await readPdf(bytes);
  const count = (tag: string) => tags.filter((each) => each === tag).length;
  expect(count('H1')).toBe(1);
  expect(count('H2')).toBe(7);
  for (const tag of ['Document', 'P', 'L', 'LI', 'Lbl', 'LBody']) {
    expect(count(tag)).toBeGreaterThan(0);
  }
});

test('a long conversation goes on over as many pages as it needs, and loses nothing', async () => {
  const messages = Array.from({ length: 120 }, (_, index) => ({
    at: '2026-12-23T14:58:00Z',
    from: undefined,
    text: `Bericht ${index}. ${'Nog steeds niets ontvangen. '.repeat(12)}`,
  }));
  const long = [{ title: 'Lang', messages }];
  const bytes = await printCaseFile({
    book,
    one: withBoard,
    conversations: long,
    now,
    language: 'nl',
  });
  const { pages } = await readPdf(bytes);
  expect(pages.length).toBeGreaterThan(5);
  const text = pages.join('\n');
  for (const index of messages.keys()) expect(text).toContain(`Bericht ${index}.`);
});

test('signs that no font of the document has are question marks, and the rest stays readable', async () => {
  const messages = [
    { at: '2026-12-23T14:58:00Z', from: 'Zoë', text: 'Fijn 😀 – “dank je”, Łukasz' },
  ];
  const bytes = await printCaseFile({
    book,
    one: withBoard,
    conversations: [{ title: 'Teken', messages }],
    now,
    language: 'nl',
  });
  const text = (await readPdf(bytes)).pages.join('\n');
  expect(text).toContain('Zoë');
  expect(text).toContain('Fijn ? – “dank je”, ?ukasz');
});

test('the complaints log has a row for each complaint, and says which were late', async () => {
  const resolvedLate = { ...steps.resolved, at: '2027-01-07T09:00:00+01:00' };
  const cases = [
    complaint('1043', steps.acknowledged, steps['passed-to-manager'], steps.assigned, resolvedLate),
    withBoard,
    { reference: 'R-7', events: [{ ...openedAt(), kind: 'refund' as const }] },
    { reference: '1044', events: [openedAt('2026-12-28T10:00:00+01:00'), steps['board-answered']] },
  ] as Case[];
  const { pages, tags } = await readPdf(
    await printComplaintsLog({ book, cases, now, language: 'en' }),
  );
  const text = pages.join('\n').replace(/\s+/g, ' ');
  expect(text).toContain('Complaints log, Voorbeeldwinkel');
  expect(text).toMatch(
    /1042 2026-12-23 Delivery Carrier with the board Het pakket lag in het depot\. 2027-01-05 no/,
  );
  expect(text).toMatch(
    /1043 2026-12-23 outcome given Het pakket lag in het depot\. 2027-01-07 yes/,
  );
  expect(text).toContain('1044 unreadable');
  expect(text).not.toContain('R-7');
  expect(tags.filter((tag) => tag === 'TH')).toHaveLength(8);
  expect(tags.filter((tag) => tag === 'TR')).toHaveLength(4);
});

test('a log of many complaints has all of them', async () => {
  const cases = Array.from({ length: 90 }, (_, index) => complaint(String(2000 + index)));
  const { pages } = await readPdf(await printComplaintsLog({ book, cases, now, language: 'nl' }));
  expect(pages.length).toBeGreaterThan(2);
  const text = pages.join('\n');
  for (const { reference } of cases) expect(text).toContain(reference);
  for (const page of pages) expect(page).toMatch(/Referentie[^]*Onderwerp[^]*Te laat/);
});

test('while a long log is drawn, others have their turn', async () => {
  const cases = Array.from({ length: 90 }, (_, index) => complaint(String(2000 + index)));
  let turns = 0;
  let isDrawing = true;
  const turn = () => {
    turns += 1;
    if (isDrawing) setImmediate(turn);
  };
  setImmediate(turn);
  await printComplaintsLog({ book, cases, now, language: 'nl' });
  isDrawing = false;
  expect(turns).toBeGreaterThanOrEqual(90 / 5);
});
