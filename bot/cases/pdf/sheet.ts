import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import type PDFDocument from 'pdfkit';
import type { Language } from '../../../dialogs/language.ts';

/** What a document is written with, from top to bottom; screen readers find headings, lists and tables in it. */
export interface Sheet {
  title: (text: string) => void;
  heading: (text: string) => void;
  paragraph: (text: string) => void;
  /** A name and what it says, in one line. */
  fact: (name: string, value: string) => void;
  list: (items: { head: string; lines: string[] }[]) => void;
  /** Rows are drawn a few at a time, so that a long table holds up nobody else. */
  table: (head: string[], widths: number[], rows: Iterable<string[]>) => Promise<void>;
}

interface Sort {
  title: string;
  language: Language;
  /** Stands at the foot of each page, before its number. */
  foot: string;
  layout: 'portrait' | 'landscape';
  createdAt: Date;
}

type Document = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Document['struct']>;

const [plain, bold] = ['Helvetica', 'Helvetica-Bold'];
const cellPadding = 3;
const rowsAtOnce = 5;
const sizes = { title: 18, heading: 13, text: 10, cell: 8, foot: 8 };

/** A tagged PDF 1.7. The same input gives the same document. */
export async function writeSheet(
  sort: Sort,
  write: (sheet: Sheet) => void | Promise<void>,
): Promise<Uint8Array> {
  // once a document is asked for: the server starts quicker without its fonts
  const { default: Pdf } = await import('pdfkit');
  const doc = new Pdf({
    size: 'A4',
    margin: 50,
    layout: sort.layout,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: sort.language,
    bufferPages: true,
    info: { Title: printable(sort.title), CreationDate: sort.createdAt },
  });
  const bytes = buffer(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  await write(sheetOn(doc, root));
  root.end();
  numberPages(doc, printable(sort.foot));
  doc.end();
  return new Uint8Array(await bytes);
}

function sheetOn(doc: Document, root: Element): Sheet {
  /** Adds text as an element of the structure. */
  const put = (to: Element, tag: string, font: string, size: number, text: string) => {
    const print = () => doc.font(font).fontSize(size).text(printable(text));
    to.add(doc.struct(tag, {}, print));
  };
  return {
    title(text) {
      put(root, 'H1', bold, sizes.title, text);
      doc.moveDown(0.5);
    },
    heading(text) {
      // a heading does not stand alone at the foot of a page
      if (doc.y > doc.page.maxY() - 60) doc.addPage();
      doc.moveDown();
      put(root, 'H2', bold, sizes.heading, text);
      doc.moveDown(0.3);
    },
    paragraph(text) {
      put(root, 'P', plain, sizes.text, text);
      doc.moveDown(0.3);
    },
    fact(name, value) {
      const print = () => {
        doc
          .font(bold)
          .fontSize(sizes.text)
          .text(printable(`${name}: `), { continued: true });
        doc.font(plain).text(printable(value));
      };
      root.add(doc.struct('P', {}, print));
    },
    list(items) {
      doc.moveDown(0.4);
      const list = doc.struct('L');
      root.add(list);
      for (const { head, lines } of items) {
        const item = doc.struct('LI');
        list.add(item);
        put(item, 'Lbl', bold, sizes.text, head);
        const body = doc.struct('LBody');
        item.add(body);
        for (const line of lines) put(body, 'P', plain, sizes.text, line);
        body.end();
        item.end();
        doc.moveDown(0.4);
      }
      list.end();
    },
    async table(head, widths, rows) {
      const repeat = () => {
        repeatHead(doc, head, widths);
      };
      doc.on('pageAdded', repeat);
      const options = {
        structParent: root,
        columnStyles: widths,
        defaultStyle: { borderColor: '#999999', border: 0.5, padding: cellPadding },
      };
      const table = doc.font(plain).fontSize(sizes.cell).table(options);
      table.row(head.map((text) => ({ type: 'TH' as const, text, font: { src: bold } })));
      let drawn = 0;
      for (const row of rows) {
        table.row(row.map((text) => ({ text: printable(text) })));
        drawn += 1;
        if (drawn % rowsAtOnce === 0) await setImmediate();
      }
      table.end();
      doc.off('pageAdded', repeat);
    },
  };
}

/** Names the columns above a table that goes on; its structure has them once. */
function repeatHead(doc: Document, head: string[], widths: number[]): void {
  const { x, y } = doc;
  const { left, top } = doc.page.margins;
  doc.markContent('Artifact', { type: 'Pagination' });
  doc.font(bold).fontSize(sizes.cell);
  let at = left;
  for (const [column, width] of widths.entries()) {
    doc.text(printable(head[column] ?? ''), at + cellPadding, top - 14, { lineBreak: false });
    at += width;
  }
  doc.endMarkedContent();
  doc.font(plain);
  doc.x = x;
  doc.y = y;
}

function numberPages(doc: Document, foot: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let number = 0; number < count; number += 1) {
    doc.switchToPage(start + number);
    const { margins, height } = doc.page;
    // what stands in the margin would begin another page
    margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .font(plain)
      .fontSize(sizes.foot)
      .text(`${foot} – ${number + 1}/${count}`, margins.left, height - 35, { lineBreak: false });
    doc.endMarkedContent();
  }
}

/** The signs beside Latin-1 that the fonts of every reader have (WinAnsi). */
const signs = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** Signs that the fonts lack are shown as a question mark, and spaces of any width as a space. */
function printable(text: string): string {
  const known = text
    .normalize('NFC')
    .replace(/[\u2000-\u200a\u202f]/g, ' ')
    .replace(/\t/g, '  ');
  return Array.from(known, (sign) =>
    /[\n\u0020-\u007e\u00a0-\u00ff]/.test(sign) || signs.includes(sign) ? sign : '?',
  ).join('');
}
