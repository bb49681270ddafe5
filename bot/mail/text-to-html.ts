const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// what ends a sentence is no part of an address in it
const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]']/g;

/** Plain text as the HTML of a mail: paragraphs, line breaks, and links to what is on the web. No word of it is markup. */
export function textToHtml(text: string): string {
  const paragraphs = text.replaceAll('\r\n', '\n').split('\n\n');
  const said = paragraphs.map((paragraph) => paragraph.trim()).filter((one) => one !== '');
  const shown = said.map((paragraph) => `<p>${linkAddresses(paragraph)}</p>`);
  const style =
    'font-family: sans-serif; line-height: 1.5; max-width: 40em; overflow-wrap: anywhere';
  return `<!doctype html><html><body style="${style}">\n${shown.join('\n')}\n</body></html>`;
}

function linkAddresses(text: string): string {
  let shown = '';
  let from = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const link = escapeText(found);
    shown += `${escapeText(text.slice(from, index))}<a href="${link}">${link}</a>`;
    from = index + found.length;
  }
  return shown + escapeText(text.slice(from));
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter).replaceAll('\n', '<br>\n');
}
