import MarkdownIt, { type Token } from 'markdown-it';
import { readText } from '../../../ports/conversation/read-text.ts';

// no HTML, no code by indentation, no tables: nobody means them in a chat
const parser = new MarkdownIt({ html: false }).disable(['code', 'lheading', 'reference', 'table']);

/** A piece of text in the Markdown that Teams draws: bold, italics, links and lists. No line break but between list items. */
export interface Block {
  text: string;
  /** Whether it goes on with the paragraph before it. */
  goesOn: boolean;
}

/**
 * The text of a message in blocks, as Teams draws line breaks, headings, code and quotes in its own way or not at all: a
 * block a line, a list in one. Example: `## Let op\nMorgen **dicht**` gives `**Let op**` and `Morgen **dicht**`.
 */
export function toBlocks(message: {
  text?: string | undefined;
  textFormat?: string | undefined;
}): Block[] {
  const { text = '', textFormat } = message;
  if (textFormat === 'markdown') return writeBlocks(parser.parse(text, {}));
  const paragraphs = text.split(/\n\s*\n/);
  return paragraphs.flatMap((paragraph) => toLines(paragraph.split('\n').map(escape)));
}

/** The blocks as one text in Markdown. */
export function joinBlocks(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n\n');
}

// what ends a sentence ends its address too
const address = /(https?:\/\/[^\s<>()[\]]*[^\s<>()[\].,;:!?'"])/;

/** What would be read as markup is not, however it was typed; a bare address is a link, as cards make none of it. */
function escape(text: string): string {
  return text
    .split(address)
    .reduce((written, part, index) => {
      const words = escapeSigns(part);
      return index % 2 === 1 ? addLink(written, words, part) : written + words;
    }, '')
    .replace(/^(\s*)([#>+-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');
}

function escapeSigns(text: string): string {
  return text.replace(/[\\*`[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}

function toLines(lines: string[]): Block[] {
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .map((text, index) => ({ text, goesOn: index > 0 }));
}

function writeBlocks(tokens: Token[]): Block[] {
  const blocks: Block[] = [];
  /** Of the outermost list that stands open; those within it stand further in. */
  const items: string[] = [];
  let depth = 0;
  let isHeading = false;
  let item: Token | undefined;
  const say = (lines: string[]) => {
    if (depth === 0) {
      blocks.push(...toLines(lines));
      return;
    }
    const mark = item ? `${item.info ? `${item.info}.` : '-'} ` : '  ';
    item = undefined;
    items.push(`${'  '.repeat(depth - 1)}${mark}${lines.map((line) => line.trim()).join(' ')}`);
  };
  for (const token of tokens) {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        depth += 1;
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        depth -= 1;
        if (depth === 0) blocks.push({ text: items.splice(0).join('\n'), goesOn: false });
        break;
      case 'list_item_open':
        item = token;
        break;
      case 'heading_open':
        isHeading = true;
        break;
      case 'heading_close':
        isHeading = false;
        break;
      case 'inline': {
        const lines = writeInline(token.children ?? []).split('\n');
        say(isHeading ? lines.map(embolden) : lines);
        break;
      }
      case 'fence':
        say(token.content.trimEnd().split('\n').map(escape));
        break;
    }
  }
  return blocks.filter(({ text }) => text.trim() !== '');
}

function embolden(line: string): string {
  return line.includes('**') || line.trim() === '' ? line : `**${line.trim()}**`;
}

/** What the text of a block says, without its markup: links as their words, with the address where that says more. */
export function readMarkdown(text: string): string {
  const links = /(?<!\\)\[((?:\\.|[^\\[\]])+)\]\(([^()]+)\)/g;
  const linked = text.replace(links, (_, words: string, href: string) => {
    const read = readText({ text: words, textFormat: 'markdown' });
    return isAddress(read) ? words : `${words} (${href})`;
  });
  return readText({ text: linked.replace(/(?<!\\)\*\*/g, ''), textFormat: 'markdown' });
}

function isAddress(words: string): boolean {
  return /^https?:\/\//.test(words);
}

const marks: Record<string, string> = { strong: '**', em: '_' };

function writeInline(tokens: Token[]): string {
  let written = '';
  const links: { href: string; from: number }[] = [];
  for (const token of tokens) {
    const { type, content } = token;
    const mark = marks[type.replace(/_(open|close)$/, '')];
    if (mark !== undefined) written += mark;
    else if (type === 'softbreak' || type === 'hardbreak') written += '\n';
    else if (type === 'link_open') {
      links.push({ href: String(token.attrGet('href') ?? ''), from: written.length });
    } else if (type === 'link_close') {
      const { href, from } = links.pop() ?? { href: '', from: written.length };
      written = addLink(written.slice(0, from), written.slice(from), href);
    } else if (type === 'image') {
      written = addLink(written, escapeSigns(content), String(token.attrGet('src') ?? ''));
    } else written += links.length > 0 ? escapeSigns(content) : escape(content);
  }
  return written;
}

/** Adds a link to what is written. With a bare exclamation mark before it, it would be a picture. */
function addLink(written: string, words: string, href: string): string {
  const to = href.replace(
    /[()\s*_\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${written.replace(/!$/, '\\!')}[${words === '' ? escapeSigns(href) : words}](${to})`;
}
