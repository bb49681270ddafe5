import { z } from 'zod';
import { hideSecrets } from '../../../../dialogs/reading/facts/secrets.ts';
import { keepable } from '../../keepable.ts';
import { mentionsIn, type Arrived, type Mention } from './activity.ts';
import { readHtml, tidy } from './html.ts';
import { parse } from '../parse.ts';

/** What somebody wrote, and what they replied to. */
export interface Words {
  /** Their own words alone, without the bot's name. */
  text: string;
  /** The channel's id of the message that is quoted. */
  replyTo?: string;
  /** What was quoted of it, for staff to read. */
  quoted?: string;
}

/** Of a quoted message, in characters. */
const longestQuote = 1000;

const referenceSchema = z.object({
  messageId: z.string().max(1000),
  messagePreview: z.string().catch(''),
});

/**
 * What the customer says: the bot's name is taken out where it is a mention, once for each, and the names of others stay as
 * they read. Teams may drop from `text` what stands between `<` and `>`, and puts a quoted message into it: both are told
 * apart in the part in HTML.
 */
export function readWords(activity: Arrived): Words {
  const { text: given, attachments, entities, recipient } = activity;
  const mentions = mentionsIn({ entities });
  const isBot = ({ mentioned }: Mention) => mentioned.id === recipient.id;
  const plain = tidy(nameMentions(given.replace(quotedMark, ''), mentions, isBot));
  const [html] = attachments.flatMap(({ contentType, content }) =>
    contentType === 'text/html' && typeof content === 'string' ? [keepable(content)] : [],
  );
  const rich =
    html === undefined
      ? undefined
      : readHtml(html, (place, shown) => {
          const mention = mentions[place] ?? mentions.find((one) => nameIn(one) === shown);
          return mention && isBot(mention) ? undefined : shown;
        });
  const quote = rich?.quote ?? referenceIn(activity);
  const isLacking = plain === '' || count(rich?.text ?? '') > count(plain);
  const text = rich && (rich.quote || isLacking) ? rich.text : plain;
  const quoted = hideSecrets(keepable((quote?.text ?? '').slice(0, longestQuote)));
  return {
    // before a file or a note is made of it: a card or a password reaches no disk
    text: hideSecrets(text),
    ...(quote?.id !== undefined && { replyTo: quote.id }),
    ...(quoted !== '' && { quoted }),
  };
}

/** Stands in the text where a message is quoted. */
const quotedMark = /<quoted messageId="[^"<>]{1,1000}" ?\/>/g;

function nameMentions(
  text: string,
  mentions: readonly Mention[],
  isBot: (mention: Mention) => boolean,
): string {
  return mentions.reduce((said, mention) => {
    const at = mention.text === '' ? -1 : said.indexOf(mention.text);
    if (at < 0) return said;
    const name = isBot(mention) ? ' ' : nameIn(mention);
    return said.slice(0, at) + name + said.slice(at + mention.text.length);
  }, text);
}

/** Who is mentioned, as it reads. */
function nameIn({ text, mentioned }: Mention): string {
  return /^<at\b[^<>]*>([^<>]*)<\/at>$/.exec(text)?.[1] ?? mentioned.name;
}

/** What is replied to, as newer clients tell it. */
function referenceIn({ attachments, entities }: Arrived) {
  for (const entity of entities) {
    if (entity.type !== 'quotedReply') continue;
    const { messageId, preview = '' } = entity.quotedReply;
    return { id: messageId, text: preview };
  }
  for (const { contentType, content } of attachments) {
    if (contentType !== 'messageReference') continue;
    const { data } = referenceSchema.safeParse(parse(content));
    if (data) return { id: data.messageId, text: data.messagePreview };
  }
  return undefined;
}

function count(text: string): number {
  return text.split('<').length;
}
