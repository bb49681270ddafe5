import type { DialogState } from '../../dialogs/conversation/dialog-state.ts';
import type { DialogContext } from '../../dialogs/conversation/dialog.ts';
import type { LookUp, LookUpAnswer } from '../../dialogs/conversation/look-up.ts';
import { signedInAt } from '../../dialogs/conversation/signed-in.ts';
import { identificationAttempts } from '../../dialogs/conversation/form/order/no-match.ts';
import { serviceAt } from '../../policies/service/service-at.ts';
import { queueOf } from '../handoff/queue.ts';
import type { TurnTools } from './tools.ts';

/** The shop's answer to what a dialog needs to know for the message of this number. */
export async function lookUp(
  asked: LookUp,
  { conversation, sequence }: { conversation: string; sequence: number },
  dialog: DialogState,
  { book, at }: Pick<DialogContext, 'book' | 'at'>,
  { advice, desk, identification, mailQuota, store }: TurnTools,
): Promise<LookUpAnswer> {
  if (asked.type === 'advice') {
    const found = await advice?.route(asked.text, dialog.language);
    return found
      ? { type: 'advice', result: 'match', ...found }
      : { type: 'advice', result: 'unavailable' };
  }
  if (asked.type === 'meaning') {
    const answer = await advice?.choose(asked.text, asked, dialog.language);
    return { type: 'meaning', result: 'match', text: asked.text, answer };
  }
  if (asked.type === 'desk') {
    const takes = (await desk?.()) ?? 'none';
    const { length: ahead } = takes === 'yes' ? await queueOf(store) : [];
    const busy = takes === 'yes' && ahead >= serviceAt(book, at).longestQueue;
    return { type: 'desk', result: 'match', takes: busy ? 'busy' : takes, ahead };
  }
  if (asked.type === 'own-orders') {
    const signedIn = signedInAt(dialog, at);
    return signedIn
      ? identification.ownOrders(signedIn.email)
      : { type: asked.type, result: 'no-match' };
  }
  if (asked.type === 'mail') {
    const { to, orderNumber } = asked;
    const isOwn = orderNumber !== undefined && (await identification.isOfOrder(orderNumber, to));
    const may = mailQuota.take(to, isOwn, conversation, sequence);
    return may ? { type: 'mail', result: 'match' } : { type: 'mail', result: 'too-many-attempts' };
  }
  const exhausted = dialog.failedIdentifications >= identificationAttempts;
  return exhausted && asked.secondFact !== undefined
    ? { type: asked.type, result: 'too-many-attempts' }
    : identification.answer(asked, conversation, dialog.identified?.number);
}
