import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Store } from '../../../bot/ports/store.ts';
import { shippedWording } from '../book.ts';
import type { SentMessage } from '../stand-ins/whatsapp/switchboard.ts';

/** A choice as the phone shows it: to press, or under a number to type. */
export interface ShownChoice {
  label: string;
  /** What is typed for it, where it cannot be pressed. */
  number?: string;
}

/** The choices of a message: buttons, rows of a list, or the numbers at the end of its text. */
export function choicesOn({ body }: SentMessage): ShownChoice[] {
  const { buttons = [], sections = [] } = body.interactive?.action ?? {};
  const rows = sections.flatMap((section) => section.rows);
  return [
    ...buttons.map(({ reply }) => ({ label: reply.title })),
    ...rows.map(({ title, description }) => ({ label: description ?? title })),
    ...numbersIn(body.text?.body ?? ''),
  ];
}

/** The words of a message: its text, or those below a file. */
export function wordsOf({ body }: SentMessage): string {
  const { text, interactive, image, document } = body;
  return text?.body ?? interactive?.body.text ?? image?.caption ?? document?.caption ?? '';
}

/**
 * A message on the phone as the activity of other channels: its choices as buttons. The space that keeps WhatsApp from
 * taking a mark for its own is not seen. What is told to programs stands in the log alone, and comes from there.
 */
export async function asActivity(message: SentMessage, store: Store): Promise<Partial<Activity>> {
  const actions = choicesOn(message).map(({ label }) => ({
    ...{ type: 'messageBack', title: label },
    value: undefined,
  }));
  const [conversation, ...entries] = alongSchema.parse(
    JSON.parse(message.body.biz_opaque_callback_data ?? '[""]'),
  );
  const log = await store.log(conversation, 0);
  return {
    type: 'message',
    text: wordsOf(message).replaceAll('\u200a', ''),
    ...(actions.length > 0 && { suggestedActions: { to: [], actions } }),
    entities: log
      .filter(({ sequence }) => entries.includes(sequence))
      .flatMap(({ activity }) => activity.entities ?? []),
  };
}

const alongSchema = z.tuple([z.string()]).rest(z.number());

function numbersIn(text: string): ShownChoice[] {
  const [offered = '', asks = ''] = text.split('\n\n').slice(-2);
  const { nl, en } = shippedWording();
  if (![nl, en].some((words) => words('whatsapp.answer-by-number') === asks)) return [];
  return offered.split('\n').map((line) => {
    const [, number = '', label = ''] = /^(\d+)\. (.+)$/.exec(line) ?? [];
    return { label, number };
  });
}
