import { Parser } from 'htmlparser2';

/** What the HTML of a message says. */
export interface HtmlWords {
  text: string;
  /** What is quoted above a reply: another's words, or our own. */
  quote: { id: string | undefined; text: string } | undefined;
}

/** Whose name stands in the place of a mention, by its number; `undefined` takes it away. */
export type NameMention = (place: number, shown: string) => string | undefined;

const blocks = new Set(['p', 'div', 'li', 'tr', 'ul', 'ol', 'table', 'blockquote', 'pre', 'hr']);
const silent = new Set(['script', 'style', 'attachment', 'title', 'head']);
const voids = new Set(['br', 'img', 'hr', 'input', 'wbr', 'meta', 'link']);

/** What an open element does to what stands in it. */
type Role = 'quote' | 'silent' | 'mention' | undefined;

/**
 * Reads the `text/html` part of a message as Teams makes it. The words of a quoted message are kept apart: whoever replies
 * did not say them.
 * Example: `<blockquote itemtype="http://schema.skype.com/Reply">Wie?</blockquote><p>ik &lt;hier&gt;</p>` says `ik <hier>`.
 */
export function readHtml(html: string, nameMention: NameMention): HtmlWords {
  const said: string[] = [];
  const quoted: string[] = [];
  const open: Role[] = [];
  // counted, as elements may be nested without end
  const within = { quote: 0, silent: 0, mention: 0 };
  let quoteId: string | undefined;
  let mention: { place: number; shown: string } | undefined;
  const write = (text: string) => {
    if (within.silent > 0) return;
    if (mention) mention.shown += text;
    else (within.quote > 0 ? quoted : said).push(text);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const role = roleOf(name, attributes);
        if (role === 'quote' && within.quote === 0) quoteId = attributes['itemid'];
        if (name === 'br' || blocks.has(name)) write('\n');
        const emoji = isEmoji(name, attributes) ? attributes['alt'] : undefined;
        if (emoji !== undefined) write(emoji);
        if (role === 'mention' && !mention) {
          mention = { place: Number(attributes['itemid'] ?? attributes['id']), shown: '' };
        }
        if (voids.has(name)) return;
        open.push(role);
        if (role) within[role] += 1;
      },
      ontext(text) {
        // a line break in HTML is a space
        write(text.replace(/[\n\t]/g, ' '));
      },
      onclosetag(name) {
        if (voids.has(name)) return;
        const role = open.pop();
        if (role) within[role] -= 1;
        if (role === 'mention' && mention && within.mention === 0) {
          const { place, shown } = mention;
          mention = undefined;
          write(nameMention(place, shown) ?? '');
        }
        if (blocks.has(name)) write('\n');
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  const quote = tidy(quoted.join(''));
  const hasQuote = quoteId !== undefined || quote !== '';
  return { text: tidy(said.join('')), quote: hasQuote ? { id: quoteId, text: quote } : undefined };
}

function roleOf(name: string, { itemtype = '', itemprop = '' }: Record<string, string>): Role {
  if (name === 'blockquote' && itemtype.endsWith('/Reply')) return 'quote';
  if (name === 'at' || itemtype.endsWith('/Mention')) return 'mention';
  // whose words are quoted, and of when
  if (itemprop === 'mri' || itemprop === 'time') return 'silent';
  // its picture as text stands in the attribute
  return silent.has(name) || name === 'emoji' ? 'silent' : undefined;
}

function isEmoji(name: string, { itemtype = '' }: Record<string, string>): boolean {
  return name === 'emoji' || (name === 'img' && itemtype.endsWith('/Emoji'));
}

/** Without the spaces that nobody typed, and with one empty line at most between two. */
export function tidy(text: string): string {
  const lines = text
    .replace(/\u00a0|&nbsp;/g, ' ')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/ {2,}/g, ' ').trim());
  const kept = lines.filter((line, at) => line !== '' || lines[at - 1] !== '');
  return kept.join('\n').trim();
}
