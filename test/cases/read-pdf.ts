import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Node = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>;

/** What stands in a PDF: the lines of each page, the tags of its structure, and what it says about itself. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  const tags: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
    const tree = await page.getStructTree();
    tags.push(...tagsOf(tree));
  }
  const { info } = await pdf.getMetadata();
  const marked = await pdf.getMarkInfo();
  await task.destroy();
  return { pages, tags, info: info as Record<string, unknown>, marked };
}

function tagsOf({ role, children }: Node): string[] {
  return [role, ...children.flatMap((child) => ('role' in child ? tagsOf(child) : []))];
}
