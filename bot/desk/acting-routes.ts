import type { LineEvent } from './line.ts';
import { MessagesIn } from './message-in.ts';
import { holderFor, noteInAudit, summaryFor, type Office } from './office.ts';
import { demandHeld, refusalFor, settled } from './outcome.ts';
import { Refusal, route, type Call, type Route } from './routes.ts';
import * as schemas from './schemas.ts';
import type { Outcome } from '../ports/handoffs.ts';
import { holderOf } from './summary.ts';
import type { Who } from './who.ts';

/** What staff do with conversations. `mention` tells colleagues what may be lost. */
export function actingRoutes(
  office: Office,
  mention: (event: LineEvent, except: string) => void,
): Route[] {
  const { handoffs, store, files, seen, feed } = office;
  const messages = new MessagesIn();

  /** Answers with the conversation as it stands after it, once it stands in the audit log. */
  async function done(
    { who, id }: Pick<Call<never, never>, 'who' | 'id'>,
    outcome: Outcome,
    action: string,
    detail?: string,
  ) {
    const { conversation, sequence } = settled(outcome);
    await noteInAudit(office, who, action, id, detail);
    const summary = await summaryFor(office, who.staff.id, conversation);
    if (!summary) throw refusalFor('not-found');
    return { conversation: summary, ...(sequence !== undefined && { sequence }) };
  }

  return [
    route({
      method: 'post',
      path: '/conversations/:id/claim',
      summary: 'Takes the conversation. With force also from a colleague.',
      body: schemas.claimSchema,
      answer: schemas.doneSchema,
      refusals: [404, 409],
      async handle(call) {
        const {
          who,
          id,
          body: { force },
        } = call;
        if (force && !leads(who)) {
          throw new Refusal(403, 'not-allowed', 'Only managers and administrators take over.');
        }
        const before = force ? await store.conversation(id) : undefined;
        const outcome = await handoffs.claim(id, holderFor(who.staff), { force });
        const from = before && (holderOf(before) ?? before.handoff?.handedTo);
        return from && from.id !== who.staff.id
          ? done(call, outcome, 'took-over', from.name)
          : done(call, outcome, 'claimed');
      },
    }),
    route({
      method: 'post',
      path: '/conversations/:id/messages',
      summary: 'Writes to the customer.',
      body: schemas.messageSchema,
      formPart: 'message',
      answer: schemas.doneSchema,
      refusals: [404, 409, 413, 415],
      async handle(call) {
        const { who, id, request, body } = call;
        const { text, key, files: given } = await messages.read(request, body);
        // before anything is kept of what may not be sent
        if (given.length > 0) demandHeld(await store.conversation(id), who.staff.id);
        const kept = await Promise.all(given.map((file) => files.keep(file)));
        const said = { text, files: kept, ...(key !== undefined && { key }) };
        return done(call, await handoffs.say(id, holderFor(who.staff), said), 'answered');
      },
    }),
    route({
      method: 'post',
      path: '/conversations/:id/notes',
      summary: 'Writes a note for colleagues, which the customer never sees.',
      body: schemas.noteSchema,
      answer: schemas.doneSchema,
      refusals: [404],
      async handle(call) {
        const {
          who,
          id,
          body: { text },
        } = call;
        return done(call, await handoffs.note(id, holderFor(who.staff), text), 'noted');
      },
    }),
    route({
      method: 'post',
      path: '/conversations/:id/transfer',
      summary: 'Hands it to a colleague who is at the desk, or back to the queue.',
      body: schemas.transferSchema,
      answer: schemas.doneSchema,
      refusals: [404, 409],
      async handle(call) {
        const {
          who,
          id,
          body: { to },
        } = call;
        const target = to === 'queue' ? to : await colleague(to, who);
        const outcome = await handoffs.transfer(id, holderFor(who.staff), target);
        return done(call, outcome, 'transferred', target === 'queue' ? target : target.name);
      },
    }),
    route({
      method: 'post',
      path: '/conversations/:id/hand-back',
      summary: 'Hands it back to the bot, which goes on where it stopped.',
      answer: schemas.doneSchema,
      refusals: [404, 409],
      async handle(call) {
        const outcome = await handoffs.handBack(call.id, holderFor(call.who.staff));
        return done(call, outcome, 'handed-back');
      },
    }),
    route({
      method: 'post',
      path: '/conversations/:id/close',
      summary: 'Closes it with a result.',
      body: schemas.closeSchema,
      answer: schemas.doneSchema,
      refusals: [404, 409],
      async handle(call) {
        const {
          who,
          id,
          body: { result },
        } = call;
        return done(call, await handoffs.close(id, holderFor(who.staff), result), 'closed', result);
      },
    }),
    route({
      method: 'post',
      path: '/conversations/:id/seen',
      summary: 'Notes up to which entry you have seen it.',
      body: schemas.seenSchema,
      refusals: [404],
      async handle({ who, id, body: { sequence } }) {
        const head = await store.conversation(id);
        if (!head) throw refusalFor('not-found');
        const last = Math.min(sequence, head.lastSequence);
        if (!seen.mark(who.staff.id, id, last)) return;
        // their other tabs
        const after = head.lastSequence;
        feed.add({ about: 'conversation', conversation: id, after, only: who.staff.id });
      },
    }),
    route({
      method: 'post',
      path: '/conversations/:id/typing',
      summary: 'Shows the customer that you are writing.',
      refusals: [404, 409],
      async handle({ who, id }) {
        demandHeld(await store.conversation(id), who.staff.id);
        await handoffs.typing(id, holderFor(who.staff));
        mention({ event: 'typing', data: { id, who: who.staff.name } }, who.staff.id);
      },
    }),
  ];

  async function colleague(id: string, who: Who) {
    const { accounts, presence } = office;
    const account = id === who.staff.id ? undefined : await accounts.account(id);
    if (account && !account.disabled && presence.isPresent(id)) return holderFor(account);
    const problem =
      !account || account.disabled
        ? 'write the id of a colleague, or queue'
        : `${account.name} is not at the desk now; choose somebody who is, or the queue`;
    const faults = [{ field: 'to', problem }];
    throw new Refusal(422, 'invalid', 'It cannot be handed to them.', { faults });
  }
}

function leads({ staff: { role } }: Who): boolean {
  return role === 'manager' || role === 'admin';
}
