import type { ConversationReference } from 'botbuilder';
import { newDialog } from '../../dialogs/conversation/dialog-state.ts';
import type { Effect } from '../../dialogs/conversation/dialog.ts';
import { localeOf } from '../../dialogs/language.ts';
import { readOrderNumber } from '../../dialogs/reading/facts/order-number.ts';
import { hideSecrets } from '../../dialogs/reading/facts/secrets.ts';
import { receiveWithdrawal } from '../../dialogs/topics/withdrawal/receive-withdrawal.ts';
import type { OrderFacts } from '../../policies/order/order.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { namedEventIn } from '../ports/conversation/log-events.ts';
import { CommitConflict } from '../ports/store.ts';
import {
  statementSchema,
  withdrawalChannel,
  type ReceivedStatement,
  type Statement,
  type Withdrawals,
} from '../ports/withdrawals.ts';
import { caseChanges } from './cases.ts';
import { entriesOf } from './effect-entries.ts';
import { temporaryReference } from './temporary-reference.ts';
import type { TurnTools } from './tools.ts';
import type { Visitors } from './visitors.ts';

export interface WithdrawalTools extends TurnTools {
  visitors: Visitors;
  /** Sends what was committed. */
  run: (conversation: string) => Promise<void>;
}

type From = Parameters<Withdrawals['receive']>[2];

/** How often another reference is tried where one is taken. */
const tries = 5;

/**
 * Receives withdrawals that are stated on the page: each in a conversation of its own, which holds the statement, and
 * in which staff can answer by mail.
 */
export function createWithdrawals(tools: WithdrawalTools): Withdrawals {
  const receiving = new KeyedQueue();

  async function received(id: string): Promise<ReceivedStatement | undefined> {
    const conversation = conversationOf(id);
    const [reference] = (await tools.store.conversation(conversation))?.cases ?? [];
    const one = reference === undefined ? undefined : await tools.store.case(reference);
    const opened = one?.events.find((event) => event.type === 'opened');
    if (one === undefined || opened === undefined) return undefined;
    const log = await tools.store.log(conversation, 0);
    const stated = log.find(({ from }) => from === 'customer')?.activity.value as unknown;
    const isMailed =
      tools.mail.reaches === 'receiver' &&
      log.some((entry) => namedEventIn(entry, 'letter') !== undefined);
    const { reference: said } = one;
    return { statement: statementSchema.parse(stated), reference: said, at: opened.at, isMailed };
  }

  async function receive(id: string, statement: Statement, from: From): Promise<ReceivedStatement> {
    const conversation = conversationOf(id);
    tools.visitors.note(conversation, from.visitor);
    const safe = withoutSecrets(statement);
    if ((await tools.store.conversation(conversation)) === undefined) {
      await keepStatement(conversation, safe, from, tools);
    }
    // the order is looked for once the statement is kept; without it the statement counts all the same
    const order = await findOrder(safe, conversation, tools);
    for (let attempt = 1; ; attempt += 1) {
      try {
        await openCase(conversation, { statement: safe, order, attempt }, from, tools);
        break;
      } catch (error) {
        if (!(error instanceof CommitConflict) || attempt === tries) throw error;
      }
    }
    void tools.run(conversation);
    const kept = await received(id);
    if (kept === undefined) throw new StatementMissing(`nothing was received in ${conversation}`);
    return kept;
  }

  return {
    received,
    receive: (id, statement, from) =>
      receiving.run([id], async () => (await received(id)) ?? receive(id, statement, from)),
  };
}

function conversationOf(id: string): string {
  return `withdrawal-${id}`;
}

// a card or a password never reaches the disk; an address is one or is refused
function withoutSecrets({ name, contract, email, text }: Statement): Statement {
  return {
    name: hideSecrets(name),
    contract: hideSecrets(contract),
    email,
    text: hideSecrets(text),
  };
}

async function keepStatement(
  conversation: string,
  statement: Statement,
  { language }: From,
  { store, clock, wording }: TurnTools,
): Promise<void> {
  const { name, serviceUrl } = withdrawalChannel;
  const user = { id: conversation, name: statement.name };
  const reference = {
    ...{ channelId: name, serviceUrl, user, bot: { id: 'bot', name: '' } },
    conversation: { id: conversation, name: '', isGroup: false, conversationType: 'personal' },
  } satisfies Partial<ConversationReference>;
  const locale = localeOf(language);
  await store.commit({
    conversation,
    create: { channel: name, reference },
    replace: { version: 0, status: 'with-bot', reference, dialog: newDialog(language) },
    append: [
      {
        at: clock().toString(),
        from: 'customer',
        activity: {
          type: 'message',
          ...{ from: user, locale, textFormat: 'plain', value: statement },
          text: wording[language]('withdrawal-page.statement', statement).trim(),
        },
      },
    ],
  });
}

/** The order that the statement names, where the address is that of its buyer. */
async function findOrder(
  { contract, email }: Statement,
  conversation: string,
  { identification }: TurnTools,
): Promise<OrderFacts | undefined> {
  const number = readOrderNumber(contract);
  if (number === undefined) return undefined;
  const lookUp = { type: 'order', number, secondFact: email } as const;
  const answer = await identification.answer(lookUp, conversation);
  return answer.type === 'order' && answer.result === 'match' ? answer.order : undefined;
}

async function openCase(
  conversation: string,
  given: { statement: Statement; order: OrderFacts | undefined; attempt: number },
  { at, language }: From,
  tools: TurnTools,
): Promise<void> {
  const { store, clock, book, wording } = tools;
  const { statement, order, attempt } = given;
  const { name, contract, email, text } = statement;
  const head = await store.conversation(conversation);
  if (head === undefined) throw new StatementMissing(`${conversation} is not there`);
  const { reference, effects } = receiveWithdrawal(
    {
      ...{ at, book: book(), cases: [], conversation, language, words: wording[language] },
      temporaryReference: () => temporaryReference(conversation, attempt),
    },
    { name, contract, text, order, contact: email, isDiscreet: true },
  );
  const now = clock().toString();
  const kept = withinQuota(effects, reference, conversation, tools);
  const { version, status } = head;
  const dialog = { ...newDialog(language), ...(order && { identified: order }) };
  await store.commit({
    conversation,
    replace: { version, status, reference: head.reference, dialog },
    append: entriesOf(kept, now, language, tools),
    cases: await caseChanges(kept, store),
  });
}

/**
 * Without the letter where the address has had its share of mail today: the case then says to staff that it was not
 * confirmed by mail.
 */
function withinQuota(
  effects: readonly Effect[],
  reference: string,
  conversation: string,
  { mailQuota, clock }: TurnTools,
): Effect[] {
  return effects.map((effect) => {
    if (effect.type !== 'letter') return effect;
    const { to } = effect.letter;
    if (mailQuota.takeConfirmation(to, conversation)) return effect;
    const reason = 'There were too many confirmations today. Send this one yourself.';
    const event = { type: 'letter-refused' as const, at: clock().toString(), to, reason };
    return { type: 'case', reference, event };
  });
}

/** What was just kept is not there. */
export class StatementMissing extends Error {
  readonly code = 'statement-missing';
  override name = 'StatementMissing';
}
