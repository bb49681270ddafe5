import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { writeBody } from './body.ts';
import { countCharacters, shorten } from '../../writing/characters.ts';
import { showChoices, type OfferedChoice } from './choices.ts';
import { asWritten } from './markup.ts';
import { splitText } from '../../writing/split.ts';

/** The few sentences that stand around what is said. */
export type WhatsAppWords = (
  key: 'whatsapp.choose' | 'whatsapp.open-list' | 'whatsapp.answer-by-number',
) => string;

/** A file of the file store, as a message names it. */
const fileSchema = z.object({ id: z.string(), name: z.string(), contentType: z.string() });

export type SentFile = z.infer<typeof fileSchema>;

/** A message of WhatsApp, without whom it goes to. A file is yet to be uploaded. */
export type WhatsAppMessage =
  | { type: 'text' | 'interactive'; content: Record<string, unknown> }
  | { type: 'file'; file: SentFile; caption?: string };

/** Of a text, and of the words below a file, in characters. */
const longest = { text: 4096, caption: 1024 };

/**
 * What a message becomes in WhatsApp: one message wherever it fits, as each is billed. A file takes the words below it
 * where it can; choices stand in the last one. `channelData.asksForPhone` puts a button below it that gives the customer's
 * number.
 */
export function renderMessage(
  activity: Partial<Activity>,
  words: WhatsAppWords,
): WhatsAppMessage[] {
  const files = (activity.attachments ?? []).flatMap(
    ({ content }) => fileSchema.safeParse(content).data ?? [],
  );
  const body = writeBody(activity);
  const shown = showChoices(activity, body);
  const asked = body === '' ? words('whatsapp.choose') : body;
  switch (shown.as) {
    case 'buttons': {
      const buttons = shown.buttons.map((reply) => ({ type: 'reply', reply }));
      return [...files.map(toFile), interactive('button', asked, { buttons })];
    }
    case 'list': {
      // the shop may have written more than fits
      const action = {
        button: shorten(words('whatsapp.open-list'), 20),
        sections: [{ rows: shown.rows }],
      };
      return [...files.map(toFile), interactive('list', asked, action)];
    }
    case 'numbers': {
      const said = splitText(asked, longest.text);
      const offered = splitText(numberChoices(shown.choices, words), longest.text);
      const meeting = `${said.at(-1) ?? ''}\n\n${offered[0] ?? ''}`;
      const texts =
        countCharacters(meeting) <= longest.text
          ? [...said.slice(0, -1), meeting, ...offered.slice(1)]
          : [...said, ...offered];
      return [...files.map(toFile), ...texts.map(toText)];
    }
    case 'nothing': {
      if (asksForPhone(activity)) {
        const text = shorten(asked, longest.caption);
        return [interactive('request_contact_info', text, { name: 'request_contact_info' })];
      }
      const [first, ...others] = files;
      if (first && body !== '' && countCharacters(body) <= longest.caption) {
        return [{ ...toFile(first), caption: body }, ...others.map(toFile)];
      }
      return [...splitText(body, longest.text).map(toText), ...files.map(toFile)];
    }
  }
}

/** Whether the message asks for the customer's phone number, which a button gives with one tap. */
function asksForPhone({ channelData }: Partial<Activity>): boolean {
  return (channelData as { asksForPhone?: boolean } | undefined)?.asksForPhone === true;
}

function interactive(type: string, text: string, action: object): WhatsAppMessage {
  return { type: 'interactive', content: { type, body: { text }, action } };
}

function toFile(file: SentFile): WhatsAppMessage & { type: 'file' } {
  return { type: 'file', file };
}

function toText(body: string): WhatsAppMessage {
  return { type: 'text', content: { body, preview_url: false } };
}

function numberChoices(choices: OfferedChoice[], words: WhatsAppWords): string {
  const lines = choices.map(({ label }, index) => `${index + 1}. ${asWritten(label)}`);
  return `${lines.join('\n')}\n\n${words('whatsapp.answer-by-number')}`;
}
