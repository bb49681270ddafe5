import type { Activity } from 'botbuilder';
import { receiptCardsIn } from '../../../ports/conversation/receipt-card.ts';
import { shorten } from '../../writing/characters.ts';
import { splitText } from '../../writing/split.ts';
import { joinBlocks, readMarkdown, toBlocks, type Block } from './blocks.ts';
import { receiptInLines, renderCard } from './card.ts';
import { choicesIn } from './choices.ts';

/** The few sentences that stand around what is said. */
export type AzureBotWords = (key: 'teams.chosen', values: { choice: string }) => string;

/** What an activity says, apart from who it goes to. */
export type Rendered = Pick<Activity, 'type'> & Partial<Activity>;

/** Somebody in the chat. */
export interface Mentioned {
  /** As the channel calls them. */
  id: string;
  name: string;
}

export interface RenderOptions {
  /** Of the Bot Framework, such as `msteams`. */
  channelId: string;
  words: AzureBotWords;
  /** Whether a person wrote it: the rest is labelled as automatic. */
  isByStaff: boolean;
  /** Characters of text in one message, in a card fewer. */
  most: number;
  /** Whom it is said to, where others read along. */
  mentions?: Mentioned | undefined;
  /** What the customer chose, where its choices are to go. */
  chosen?: string | undefined;
}

/** Characters of what is shown of a message before it is opened. */
const longestSummary = 1000;

/** Teams shows beside such a message that it was not written by a person. */
const automatic = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  '@id': '',
  additionalType: ['AIGeneratedContent'],
};

/**
 * What a message becomes: on Teams a card where there is a receipt or a choice, and text otherwise; elsewhere text with
 * suggested actions. What is too long for one goes in several, the card last.
 */
export function renderMessage(activity: Partial<Activity>, options: RenderOptions): Rendered[] {
  const isTeams = options.channelId === 'msteams';
  const rendered = isTeams ? renderForTeams(activity, options) : renderElsewhere(activity, options);
  if (!isTeams) return rendered;
  return rendered.map((one, index) => {
    const named = index === 0 && options.mentions ? mention(one, options.mentions) : one;
    const entities = [...(named.entities ?? []), ...(options.isByStaff ? [] : [automatic])];
    return { ...named, ...(entities.length > 0 && { entities }) };
  });
}

/** Names the person before what is said: Teams tells them then. Above a card, the name stands alone. */
function mention(message: Rendered, mentioned: Mentioned): Rendered {
  const name = `<at>${mentioned.name}</at>`;
  const { text, textFormat } = message;
  const said = textFormat === 'plain' ? joinBlocks(toBlocks({ text, textFormat })) : text;
  return {
    ...message,
    text: said === undefined ? name : `${name}${startsList(said) ? '\n\n' : ' '}${said}`,
    textFormat: 'markdown',
    entities: [{ type: 'mention', text: name, mentioned }],
  };
}

function startsList(text: string): boolean {
  return /^(?:[-*]|\d+\.) /.test(text);
}

function renderForTeams(activity: Partial<Activity>, options: RenderOptions): Rendered[] {
  const { most, chosen, words } = options;
  const choices = choicesIn(activity);
  const receipts = receiptCardsIn({ activity });
  const isCard = choices.length > 0 || receipts.length > 0;
  const { text = '', textFormat } = activity;
  const parts = splitText(text, isCard ? Math.floor(most / 3) : most);
  if (!isCard) return parts.map((part) => renderText(part, textFormat));
  const [last = ''] = parts.slice(-1);
  const blocks = toBlocks({ text: last, textFormat });
  const { said, asked } = receipts.length > 0 ? partQuestion(blocks) : { said: blocks, asked: [] };
  const receiptWords = receipts.map((receipt) => receiptInLines(receipt, false));
  const all = [...readBlocks(said), ...receiptWords, ...readBlocks(asked)].join('\n\n');
  const labels = choices.map(({ label }) => label).join(', ');
  const card = renderCard({
    ...{ said, receipts, asked, choices },
    chosen: chosen === undefined ? undefined : words('teams.chosen', { choice: chosen }),
    words: all === '' ? labels : all,
  });
  const shown: Rendered = {
    type: 'message',
    // beside a card, Teams would show a text a second time
    summary: shorten((all === '' ? labels : all).replace(/\s+/g, ' '), longestSummary),
    attachments: [card],
  };
  return [...parts.slice(0, -1).map((part) => renderText(part, textFormat)), shown];
}

function renderText(text: string, textFormat: string | undefined): Rendered {
  if (textFormat !== 'markdown') return { type: 'message', text, textFormat: 'plain' };
  const blocks = toBlocks({ text, textFormat });
  return { type: 'message', text: joinBlocks(blocks), textFormat: 'markdown' };
}

/** The question at the end stands below the receipts, right above its choices. */
function partQuestion(blocks: Block[]): { said: Block[]; asked: Block[] } {
  const asks = blocks.length > 1 && blocks.at(-1)?.text.endsWith('?') === true;
  return asks
    ? { said: blocks.slice(0, -1), asked: blocks.slice(-1) }
    : { said: blocks, asked: [] };
}

function readBlocks(blocks: Block[]): string[] {
  return blocks.map(({ text }) => readMarkdown(text));
}

function renderElsewhere(activity: Partial<Activity>, options: RenderOptions): Rendered[] {
  const { text = '', textFormat } = activity;
  const isMarkdown = textFormat === 'markdown';
  const receipts = receiptCardsIn({ activity }).map((one) => receiptInLines(one, isMarkdown));
  const whole = [text, ...receipts].filter((part) => part.trim() !== '').join('\n\n');
  const actions = choicesIn(activity).map(({ label, value }) =>
    keepsValues.has(options.channelId)
      ? {
          ...{ type: 'messageBack', title: label, text: label, displayText: label },
          value: { loket: value },
        }
      : { type: 'imBack', title: label, value: label },
  );
  const labels = actions.map(({ title }) => title).join(', ');
  const parts = splitText(whole === '' ? labels : whole, options.most);
  return parts.map((part, index) => ({
    ...renderText(part, textFormat),
    ...(index === parts.length - 1 &&
      actions.length > 0 && { suggestedActions: { to: [], actions } }),
  }));
}

/** Channels that send back what a button stands for; the others send its words, as if they were typed. */
const keepsValues = new Set(['directline', 'webchat', 'emulator']);
