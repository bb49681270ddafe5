import { bareNumber } from '../../policies/order/order-number.ts';
import type { Case } from '../../policies/case/case-events.ts';
import type { Conversation, LogEntry } from '../ports/conversation/conversation.ts';
import { mailIn, namedEventIn } from '../ports/conversation/log-events.ts';
import type { Store } from '../ports/store.ts';

/** A conversation with its whole log. */
export interface WholeConversation {
  head: Conversation;
  log: LogEntry[];
}

/** What there is of a person. */
export interface Found {
  conversations: WholeConversation[];
  cases: Case[];
}

/** Whether a name, as `orderName` and `emailName` give it, is the person's; `lastAt` is when it was last used there. */
export type IsTheirs = (name: string, lastAt: string) => boolean;

export function orderName(number: string): string {
  return `order ${bareNumber(number)}`;
}

export function emailName(address: string): string {
  return `email ${address.trim().toLowerCase()}`;
}

const address = /[\w.%+'-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * Every conversation of the person, and every case of theirs or of one of these. An order is theirs where they had
 * shown it to be, or there is a case on it; an address wherever they wrote it. It reads all there is, for as long as
 * it `goesOn`.
 */
export async function findPerson(
  store: Store,
  isTheirs: IsTheirs,
  goesOn: () => boolean = () => true,
): Promise<Found> {
  const conversations: WholeConversation[] = [];
  const references = new Set<string>();
  for await (const head of store.conversations()) {
    if (!goesOn()) break;
    const log = await store.log(head.id, 0);
    const opened = await Promise.all(head.cases.map((reference) => store.case(reference)));
    const names = [
      ...namesIn({ head, log }),
      ...opened.flatMap((one) => (one ? namesInCase(one) : [])),
    ];
    if (!names.some((name) => isTheirs(name, head.lastAt))) continue;
    conversations.push({ head, log });
    for (const reference of head.cases) references.add(reference);
  }
  const cases: Case[] = [];
  for await (const one of store.cases()) {
    if (!goesOn()) break;
    const theirs = namesInCase(one).some((name) => isTheirs(name, lastAtOf(one)));
    if (theirs || references.has(one.reference)) cases.push(one);
  }
  return { conversations, cases };
}

/** When anything last happened to the case. */
export function lastAtOf({ events }: Case): string {
  return events.at(-1)?.at ?? '1970-01-01T00:00:00Z';
}

function namesIn({ head, log }: WholeConversation): string[] {
  const { dialog } = head;
  const orders = [dialog?.identified?.number, dialog?.lastDecision?.orderNumber];
  for (const entry of log) orders.push(namedEventIn(entry, 'handoff.initiate')?.value.orderNumber);
  // the bot reads addresses back, and those of staff and the shop are nobody's who asks
  const written = log
    .filter(({ from }) => from === 'customer')
    .map(({ activity }) => activity.text);
  const mailed = log.map((entry) => mailIn(entry)?.to);
  const texts = [
    dialog?.signedIn?.email,
    ...written,
    ...mailed,
    JSON.stringify(dialog?.form ?? {}),
  ];
  return [
    ...orders.flatMap((number) => (number === undefined ? [] : orderName(number))),
    ...texts.flatMap((text) => text?.match(address) ?? []).map(emailName),
  ];
}

function namesInCase({ events }: Case): string[] {
  return events.flatMap((event) => {
    if (event.type === 'contact-given') return emailName(event.contact);
    if (event.type === 'order-matched') return orderName(event.orderNumber);
    if (event.type !== 'opened') return [];
    const { orderNumber, contact } = event;
    return [
      ...(orderNumber === undefined ? [] : [orderName(orderNumber)]),
      ...(contact === undefined ? [] : [emailName(contact)]),
    ];
  });
}
