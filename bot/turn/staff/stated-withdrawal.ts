import { newDialog } from '../../../dialogs/conversation/dialog-state.ts';
import type { Input } from '../../../dialogs/conversation/dialog.ts';
import { formatMoment } from '../../../dialogs/language.ts';
import type { TurnContext } from '../../../dialogs/respond.ts';
import { receiveStated } from '../../../dialogs/topics/withdrawal/receive-stated.ts';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import type { Conversation } from '../../ports/conversation/conversation.ts';
import type { Commit } from '../../ports/store.ts';
import { caseChanges, casesFor } from '../cases.ts';
import { entriesOf, fromBot } from '../effect-entries.ts';
import { toPlainActivity } from '../to-activity.ts';
import type { TurnTools } from '../tools.ts';

/**
 * What comes of a statement of withdrawal in a conversation that the bot does not hold: its case, which staff see
 * beside the conversation, and its letter. Who waits in the queue reads that it was received; to who talks to staff, the
 * bot says nothing.
 */
export async function receiveStatement(
  conversation: Conversation,
  input: Input,
  base: Omit<TurnContext, 'cases'>,
  tools: TurnTools,
): Promise<Pick<Commit, 'append' | 'cases'>> {
  if (input.type !== 'text' && input.type !== 'files') return {};
  const { id, status, cases: opened, dialog = newDialog('nl') } = conversation;
  const { language } = dialog;
  const { book, at, wording } = base;
  const words = wording[language];
  const cases = await casesFor(input, dialog, opened, tools.store);
  const context = { ...base, cases, conversation: id, language, words };
  const received = receiveStated(input.text, dialog, context);
  if (received === undefined) return {};
  const { effects, reference } = received;
  const now = tools.clock().toString();
  const moment = formatMoment(at, calendarAt(book, at).zone, language);
  const text = words('withdrawal.received', { moment, reference });
  const told =
    status === 'waiting-for-staff'
      ? [fromBot(now, toPlainActivity(text, language), 'deliver')]
      : [];
  return {
    append: [...told, ...entriesOf(effects, now, language, tools)],
    cases: await caseChanges(effects, tools.store),
  };
}
