import { readText } from '../../../../../ports/conversation/read-text.ts';
import type { Language } from '../../language.ts';
import { texts } from '../texts.ts';
import type { Activity, Card } from '../web-chat.ts';
import { staffNameIn } from './who-spoke.ts';

/** The conversation as a text to keep: who said what and when, with files by name and receipts in full. */
export function writeTranscript(activities: Activity[], shop: string, language: Language): string {
  const words = texts[language];
  const moment = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
  });
  const messages = activities
    .filter(({ type }) => type === 'message')
    .map((activity) => {
      const { attachments = [], from, timestamp } = activity;
      const bot = staffNameIn(activity) ?? words.assistant;
      const speaker = from?.role === 'user' ? words.you : bot;
      // what has not been sent yet has no time
      const when = timestamp === undefined ? words.notSent : moment.format(new Date(timestamp));
      const files = attachments.flatMap(({ name }) => (name ? [`[${name}]`] : []));
      const receipts = attachments.flatMap(({ content }) => (content ? linesOf(content) : []));
      return [`${when}, ${speaker}:`, readText(activity), ...files, ...receipts]
        .filter(Boolean)
        .join('\n');
    });
  return `${[words.transcriptOf(shop), ...messages].join('\n\n')}\n`;
}

function linesOf({ body = [], actions = [] }: Card): string[] {
  return [
    ...body.flatMap(({ text, facts = [] }) => [
      ...(text ? [text] : []),
      ...facts.map(({ title, value }) => `${title}: ${value}`),
    ]),
    ...actions.flatMap(({ title, card }) => (card ? [title, ...linesOf(card)] : [])),
  ];
}

/** Hands the text to the customer as a file. */
export function download(text: string, name: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  URL.revokeObjectURL(href);
}
