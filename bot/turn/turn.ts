import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { Temporal } from 'temporal-polyfill';
import type {
  DialogState,
  Effect,
  Heard,
  LookUp,
  LookUpAnswer,
  Saying,
  Scene,
} from '../../dialogs/dialog.ts';
import { languageOf, type Language } from '../../dialogs/language.ts';
import { identificationAttempts } from '../../dialogs/order-number.ts';
import { hear, newDialog } from '../../dialogs/root.ts';
import type { Case } from '../../policies/case.ts';
import type { PolicyBook } from '../../policies/policy-book.ts';
import type { Clock } from '../ports/clock.ts';
import type { Conversation, LogEntry } from '../ports/conversation.ts';
import type { MailPort } from '../ports/mail.ts';
import type { RouteAdvice } from '../ports/route-advice.ts';
import { CommitConflict, type Commit, type NewEntry, type Store } from '../ports/store.ts';
import { heardIn } from './heard.ts';
import type { Identification } from './identify.ts';
import { routedActivity } from './routed.ts';
import { toActivity } from './to-activity.ts';
import { transcriptRequest } from './transcript.ts';

export interface TurnTools {
  store: Store;
  identification: Identification;
  mail: MailPort;
  clock: Clock;
  log: Logger;
  book: () => PolicyBook;
  wording: Record<Language, Scene['words']>;
  route: Scene['route'];
  /** A language model to ask where the router is not sure; absent unless the shop set one up. */
  advice?: RouteAdvice | undefined;
  /** Shows that the bot is at work: something slow is being looked up. */
  busy: (conversation: Conversation) => void;
}

/** How often a turn runs again when somebody else changed the conversation or a case meanwhile. */
const tries = 5;

/** How many answers of the shop one message may need. */
const lookUps = 5;

interface Outcome {
  dialog: DialogState;
  say: Saying[];
  effects: Effect[];
}

/**
 * Handles one message: hears it, asks the shop what the dialog needs to know, and commits once: state,
 * answers, cases, and that the message is handled. Sends nothing. Whatever it throws, nothing was kept.
 */
export async function takeTurn(id: string, sequence: number, tools: TurnTools): Promise<void> {
  for (let left = tries; ; left -= 1) {
    const conversation = await tools.store.conversation(id);
    const [entry] = await tools.store.log(id, sequence - 1);
    if (conversation === undefined || entry === undefined) return;
    try {
      // While staff hold it, the bot says nothing: their page shows the message from the log.
      const held = conversation.status !== 'with-bot';
      await tools.store.commit(
        held ? { conversation: id, handled: [sequence] } : await turn(conversation, entry, tools),
      );
      return;
    } catch (error) {
      if (!(error instanceof CommitConflict) || left <= 1) throw error;
    }
  }
}

async function turn(
  conversation: Conversation,
  entry: LogEntry,
  tools: TurnTools,
): Promise<Commit> {
  const { id, version, status, reference } = conversation;
  const outcome = await run(conversation, entry, tools);
  const at = tools.clock().toString();
  return {
    conversation: id,
    replace: { version, status, reference, dialog: outcome.dialog },
    handled: [entry.sequence],
    append: [
      ...outcome.say.map((saying) => toActivity(saying, outcome.dialog.language)),
      ...outcome.effects.flatMap((effect) =>
        effect.type === 'mail-transcript' ? [transcriptRequest(effect.to)] : [],
      ),
    ]
      .map((activity): NewEntry => ({ at, from: 'bot', activity, todo: 'deliver' }))
      .concat(
        outcome.effects.flatMap((effect) =>
          effect.type === 'routed'
            ? [{ at, from: 'bot', activity: routedActivity(effect.routed) }]
            : [],
        ),
      ),
    cases: await caseChanges(outcome.effects, tools.store),
  };
}

async function run(
  conversation: Conversation,
  entry: LogEntry,
  tools: TurnTools,
): Promise<Outcome> {
  const stage = {
    book: tools.book(),
    wording: tools.wording,
    // A request is judged at the moment it was received, not when it is handled.
    at: Temporal.Instant.from(entry.at),
    conversation: conversation.id,
    temporaryReference: temporaryReference(conversation.id, entry.sequence),
    mailReaches: tools.mail.reaches,
    route: tools.route,
    advised: tools.advice !== undefined,
  };
  const locale = entry.activity.locale;
  let heard: Heard = heardIn(entry.activity);
  const outcome: Outcome = {
    dialog: conversation.dialog ?? newDialog(languageOf(locale)),
    say: [],
    effects: [],
  };
  for (let asked = 0; asked <= lookUps; asked += 1) {
    const cases = await casesFor(heard, outcome.dialog, tools.store);
    const step = hear(heard, outcome.dialog, { ...stage, cases });
    outcome.dialog = step.state;
    outcome.say.push(...step.say);
    outcome.effects.push(...step.effects);
    if (step.lookUp === undefined) return outcome;
    heard = await lookUp(step.lookUp, conversation, outcome, tools);
  }
  throw new LookUpsWithoutEnd(
    `more than ${lookUps} look-ups for one message in ${conversation.id}`,
  );
}

async function casesFor(heard: Heard, dialog: DialogState, store: Store): Promise<Case[]> {
  const answer = heard.type === 'looked-up' ? heard.answer : undefined;
  const found = answer?.type === 'order' && answer.result === 'match' ? answer.order : undefined;
  const order = found ?? dialog.identified;
  return order ? await store.casesOfOrder(order.number) : [];
}

async function lookUp(
  asked: LookUp,
  conversation: Conversation,
  outcome: Outcome,
  tools: TurnTools,
): Promise<Heard> {
  tools.busy(conversation);
  if (asked.type === 'advice') {
    const advice = await tools.advice?.(asked.text, outcome.dialog.language);
    const answer: LookUpAnswer = advice
      ? { type: 'advice', result: 'match', ...advice }
      : { type: 'advice', result: 'unavailable' };
    return { type: 'looked-up', answer };
  }
  const exhausted = outcome.dialog.failedIdentifications >= identificationAttempts;
  const answer: LookUpAnswer =
    exhausted && asked.secondFact !== undefined
      ? { type: asked.type, result: 'too-many-attempts' }
      : await tools.identification.answer(asked, conversation.id);
  return { type: 'looked-up', answer };
}

async function caseChanges(all: Effect[], store: Store): Promise<NonNullable<Commit['cases']>> {
  const effects = all.filter((effect) => effect.type === 'case');
  const references = [...new Set(effects.map((effect) => effect.reference))];
  return Promise.all(
    references.map(async (reference) => {
      const append = effects
        .filter((effect) => effect.reference === reference)
        .map(({ event }) => event);
      const opened = append.find((event) => event.type === 'opened');
      // An opening expects that the reference is free; else the turn runs again and takes the next.
      const after = opened ? 0 : ((await store.case(reference))?.events.length ?? 0);
      const orderNumber = opened?.orderNumber;
      return { reference, after, append, ...(orderNumber !== undefined && { orderNumber }) };
    }),
  );
}

// Short enough to read aloud, and the same when the same message is handled again after a crash.
function temporaryReference(conversation: string, sequence: number): string {
  const digest = createHash('sha256').update(`${conversation} ${sequence}`).digest();
  return BigInt(`0x${digest.toString('hex')}`)
    .toString(36)
    .slice(0, 6)
    .toUpperCase();
}

export class LookUpsWithoutEnd extends Error {
  readonly code = 'look-ups-without-end';
  override name = 'LookUpsWithoutEnd';
}
