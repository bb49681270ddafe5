import { Temporal } from 'temporal-polyfill';
import { formatMoment } from '../../../../dialogs/language.ts';
import type { WaitingCustomer } from '../../../ports/waiting-queue.ts';
import { makeCard, type Element } from '../render/card.ts';
import type { Rendered } from '../render/message.ts';

export interface QueueView {
  waiting: readonly WaitingCustomer[];
  /** Today in the shop's zone, such as 2026-11-30. */
  day: string;
  zone: string;
  /** An address in Teams that opens the desk there, with this conversation. */
  linkTo: (conversation?: string) => string;
}

/** Lines on the card: more would be too long for a phone, and who waits longest comes first. */
const mostLines = 8;

const channels: Record<string, string> = {
  webchat: 'de website',
  directline: 'de website',
  whatsapp: 'WhatsApp',
  msteams: 'Teams',
};

/**
 * Who waits, for a channel of a team, where others than staff may read: nobody's name, address or words stand there.
 * Times are moments and not lengths, so that the card holds until somebody comes or goes.
 */
export function renderQueue({ waiting, linkTo, ...when }: QueueView): Rendered {
  const title = countIn(waiting.length);
  const shown = waiting.slice(0, mostLines);
  const more = waiting.length - shown.length;
  const lines = shown.map((one) => ({ ...one, text: describe(one, when) }));
  const body = [
    { type: 'TextBlock', text: title, wrap: true, weight: 'bolder', style: 'heading' },
    ...lines.map(({ text, conversation }) => renderLine(text, linkTo(conversation))),
    ...(more > 0 ? [{ type: 'TextBlock', text: `En nog ${more}.`, wrap: true }] : []),
  ];
  const rest = more > 0 ? [`En nog ${more}.`] : [];
  const words = [title, ...lines.map(({ text }) => text), ...rest].join('\n\n');
  const actions = [{ type: 'Action.OpenUrl', title: 'Open de balie', url: linkTo() }];
  return { type: 'message', summary: title, attachments: [makeCard(words, { body, actions })] };
}

/** What stands in the place of a card when another one was put up. */
export function renderMoved(): Rendered {
  const text = 'De wachtrij staat in een nieuwer bericht.';
  const body = [{ type: 'TextBlock', text, wrap: true, isSubtle: true }];
  return { type: 'message', summary: text, attachments: [makeCard(text, { body })] };
}

function countIn(count: number): string {
  if (count === 0) return 'Er wacht niemand';
  return count === 1 ? 'Er wacht 1 klant' : `Er wachten ${count} klanten`;
}

function describe(one: WaitingCustomer, { day, zone }: Pick<QueueView, 'day' | 'zone'>): string {
  const { since, channel, orderNumber } = one;
  const moment = Temporal.Instant.from(since);
  const local = moment.toZonedDateTimeISO(zone);
  const isToday = local.toPlainDate().toString() === day;
  const said = isToday
    ? local.toPlainTime().toString({ smallestUnit: 'minute' })
    : formatMoment(moment, zone, 'nl');
  const who = orderNumber === undefined ? 'Klant' : `Bestelling ${orderNumber}`;
  return `${who} via ${channels[channel] ?? channel}, wacht sinds ${said}`;
}

function renderLine(text: string, url: string): Element {
  return {
    type: 'ColumnSet',
    separator: true,
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        verticalContentAlignment: 'center',
        items: [{ type: 'TextBlock', text, wrap: true }],
      },
      {
        type: 'Column',
        width: 'auto',
        items: [
          { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: 'Overnemen', url }] },
        ],
      },
    ],
  };
}
