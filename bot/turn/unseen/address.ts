import { emailSchema } from '../../../dialogs/reading/facts/email.ts';
import type { Conversation } from '../../ports/conversation/conversation.ts';
import type { TurnTools } from '../tools.ts';

/**
 * Where a customer may be answered by mail: the address that they confirmed for a case of this conversation, the last
 * one first, or that of the order which they have shown to be theirs. Throws `OrderLookupUnavailable`.
 */
export async function addressOf(
  { cases, dialog }: Conversation,
  { store, identification }: Pick<TurnTools, 'store' | 'identification'>,
): Promise<{ to: string; isOwn: boolean } | undefined> {
  const number = dialog?.identified?.number;
  const own = number === undefined ? undefined : await identification.addressOf(number);
  const opened = await Promise.all(cases.map((reference) => store.case(reference)));
  const given = opened
    .flatMap((one) => one?.events ?? [])
    .flatMap((event) => {
      if (event.type !== 'opened' && event.type !== 'contact-given') return [];
      return event.contact === undefined ? [] : [{ at: event.at, contact: event.contact }];
    })
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .at(-1)?.contact;
  // shops write what they like into an order
  const to = emailSchema.safeParse(given ?? own).data;
  return to === undefined ? undefined : { to, isOwn: to.toLowerCase() === own?.toLowerCase() };
}
