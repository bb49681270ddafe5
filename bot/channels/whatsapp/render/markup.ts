import MarkdownIt, { type Token } from 'markdown-it';

// no HTML, no code by indentation, no tables: nobody means them in a chat
const parser = new MarkdownIt({ html: false }).disable(['code', 'lheading', 'reference', 'table']);

/** What WhatsApp sets before and after the words. */
const marks: Record<string, string> = { strong: '*', em: '_', s: '~', heading: '*' };

const address = /(https?:\/\/\S+)/;

/**
 * Puts a hair space after what would begin bold, italics, strike or code in WhatsApp, which knows no escape: only what
 * is followed by no space begins one. Addresses stay whole. Example: of `*zie*`, the first star.
 */
export function asWritten(text: string): string {
  return text
    .split(address)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/(?<![\p{L}\p{N}])([*_~`])(?=\S)/gu, '$1\u200a'),
    )
    .join('');
}

/**
 * The text of a message in WhatsApp's markup: `**x**` becomes `*x*`, `[x](address)` becomes `x: address`, a heading is
 * bold. What is no markup in markdown is none here either; what is not markdown stays as it was typed.
 */
export function toMarkup(message: {
  text?: string | undefined;
  textFormat?: string | undefined;
}): string {
  const { text = '', textFormat } = message;
  if (textFormat !== 'markdown') return text.trim();
  return writeAll(parser.parse(text, {}), '\n\n').trim();
}

interface Frame {
  open?: Token;
  parts: string[];
  /** What stands between the parts. */
  between: string;
}

/** The written forms of the tokens, what stands inside of others among them. */
function writeAll(tokens: Token[], between: string): string {
  const outer: Frame = { parts: [], between };
  const frames = [outer];
  for (const [index, token] of tokens.entries()) {
    if (token.nesting === 1) frames.push({ open: token, parts: [], between: gapIn(token) });
    const frame = frames.at(-1) ?? outer;
    if (token.nesting === 0) frame.parts.push(writeLeaf(token));
    if (token.nesting === -1) {
      frames.pop();
      const around = frames.at(-1) ?? outer;
      const before = around.parts.at(-1) ?? '';
      around.parts.push(writeFrame(frame, before, tokens[index + 1]?.content ?? ''));
    }
  }
  return outer.parts.join(outer.between);
}

function gapIn({ type }: Token): string {
  if (type === 'blockquote_open') return '\n\n';
  return /^(bullet_list|ordered_list|list_item)_open$/.test(type) ? '\n' : '';
}

function writeFrame({ open, parts, between }: Frame, before: string, after: string): string {
  const inner = parts.join(between);
  const kind = open?.type.replace('_open', '') ?? '';
  if (kind === 'link') return writeLink(inner, String(open?.attrGet('href') ?? ''));
  if (kind === 'list_item') return `${marker(open)} ${inner.replaceAll('\n', '\n  ')}`;
  if (kind === 'blockquote') return inner.replace(/^/gm, '> ');
  const mark = marks[kind];
  return mark === undefined ? inner : embrace(inner, mark, before, after);
}

function marker(item: Token | undefined): string {
  return item?.info ? `${item.info}.` : '-';
}

/** WhatsApp marks words in one line, that no letter touches; where it would not, its marks are left out. */
function embrace(inner: string, mark: string, before: string, after: string): string {
  const touches = /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after);
  if (touches || inner.includes(mark)) return inner;
  return inner
    .split('\n')
    .map((line) => line.replace(line.trim(), (words) => words && `${mark}${words}${mark}`))
    .join('\n');
}

function writeLink(words: string, href: string): string {
  const plain = href.replace(/^(mailto|tel):/, '');
  return words === '' || words === href || words === plain ? plain : `${words}: ${href}`;
}

function writeLeaf(token: Token): string {
  const { type, content, children } = token;
  if (type === 'inline') return writeAll(children ?? [], '');
  if (type === 'softbreak' || type === 'hardbreak') return '\n';
  if (type === 'hr') return '———';
  if (type === 'image') return writeLink(asWritten(content), String(token.attrGet('src') ?? ''));
  if (type === 'fence') return `\`\`\`\n${content.trimEnd()}\n\`\`\``;
  if (type === 'code_inline') return content.includes('`') ? asWritten(content) : `\`${content}\``;
  return asWritten(content);
}
