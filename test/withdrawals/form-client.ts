/** What is on a page without script: its status, its text, and what its forms would send. */
export interface SeenPage {
  status: number;
  url: string;
  headers: Headers;
  html: string;
  /** As people read it. */
  text: string;
  /** The fields of the last form, which is the one that goes on. */
  fields: Record<string, string>;
}

const entities: Record<string, string> = {
  '&#34;': '"',
  '&#38;': '&',
  '&#39;': "'",
  '&#60;': '<',
  '&#62;': '>',
};

/** Reads a page as a browser without script does. */
export async function readPage(answer: Response): Promise<SeenPage> {
  const html = await answer.text();
  const { status, url, headers } = answer;
  return { status, url, headers, html, text: textOf(html), fields: fieldsOf(html) };
}

/** Opens the address. */
export async function openForm(url: string): Promise<SeenPage> {
  return readPage(await fetch(url));
}

/** Sends the form of the page by the button of this step, and follows where that leads. */
export async function send(
  { url, fields }: Pick<SeenPage, 'url' | 'fields'>,
  step: 'check' | 'confirm' | 'edit',
  changes: Record<string, string> = {},
): Promise<SeenPage> {
  const body = new URLSearchParams({ ...fields, ...changes, step });
  return readPage(await fetch(url, { method: 'POST', body }));
}

/** The reference that a confirmation names. */
export function referenceOn({ text }: SeenPage): string | undefined {
  return /\bH-[A-Z\d]+\b/.exec(text)?.[0];
}

function textOf(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  return unescape(body.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
}

function fieldsOf(html: string): Record<string, string> {
  const form = html.slice(html.lastIndexOf('<form'), html.lastIndexOf('</form>'));
  const inputs = [...form.matchAll(/<input\s([^>]*)>/g)].map(([, attributes = '']) => attributes);
  const of = (attributes: string, name: string) =>
    unescape(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
  const area = /<textarea[^>]*name="(\w+)"[^>]*>\n?([^<]*)</.exec(form);
  return Object.fromEntries([
    ...inputs.map((input) => [of(input, 'name'), of(input, 'value')]),
    ...(area ? [[area[1] ?? '', unescape(area[2] ?? '')]] : []),
  ]) as Record<string, string>;
}

function unescape(text: string): string {
  return text.replace(/&#\d+;/g, (entity) => entities[entity] ?? entity);
}
