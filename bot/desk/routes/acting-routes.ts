import type { z } from 'zod';
import { mayTakeOver } from '../../handoff/rules.ts';
import type { SseEvent } from '../live/sse-connection.ts';
import { holderFor, summaryFor, type DeskServices } from './desk-services.ts';
import { MessageReader } from './read-message.ts';
import { demandDone, demandHeld, refusalFor } from './outcome.ts';
import { Refusal } from '../api/refusal.ts';
import { route, type Call, type Route, type RouteDescription } from '../api/route.ts';
import * as schemas from '../api/schemas.ts';
import type { Holder } from '../../ports/conversation/conversation.ts';
import type { Outcome } from '../../ports/handoffs.ts';
import type { Who } from '../api/guard.ts';

/** What staff do with conversations. `broadcast` tells all but one of them at once, and keeps nothing. */
export function actingRoutes(
  services: DeskServices,
  broadcast: (event: SseEvent, except: string) => void,
): Route[] {
  const { clock, handoffs, store, files, seen, changeLog, guard, deeds } = services;
  const messages = new MessageReader();

  /** A route that acts on a conversation, notes that in the audit log, and answers with the conversation. */
  function actingRoute<Body extends z.ZodType>({
    path,
    act,
    ...spec
  }: Pick<RouteDescription, 'path' | 'summary' | 'formPart' | 'refusals'> & {
    body?: Body;
    act: (call: Call<unknown, z.output<Body>, Who>, by: Holder) => Promise<Outcome>;
  }): Route {
    return route({
      ...{ method: 'post', path: `/conversations/:id/${path}`, ...spec },
      answer: schemas.doneSchema,
      async handle(call: Call<unknown, z.output<Body>, Who>) {
        const { staff } = call.who;
        const outcome = await act(call, holderFor(staff));
        const { conversation, sequence, audit } = demandDone(outcome);
        await deeds.note(audit);
        const summary = await summaryFor(services, staff.id, conversation.id);
        if (!summary) throw refusalFor('not-found');
        return { conversation: summary, ...(sequence !== undefined && { sequence }) };
      },
    });
  }

  return [
    actingRoute({
      path: 'claim',
      summary: 'Takes the conversation. With force also from a colleague.',
      body: schemas.claimSchema,
      refusals: [404, 409],
      act({ who, id, body: { force } }, by) {
        if (force && !mayTakeOver(who.staff.role)) {
          throw new Refusal(403, 'not-allowed', 'Only managers and administrators take over.');
        }
        return handoffs.claim(id, by, { force });
      },
    }),
    actingRoute({
      path: 'messages',
      summary: 'Writes to the customer.',
      body: schemas.messageSchema,
      formPart: 'message',
      refusals: [404, 409, 415],
      async act({ id, request, body }, by) {
        const { text, key, files: given } = await messages.read(request, body);
        // before a file is stored that may not be sent
        if (given.length > 0) demandHeld(await store.conversation(id), by.id);
        const at = clock().toString();
        const kept = await Promise.all(given.map((file) => files.keep({ ...file, at })));
        const said = { text, files: kept, ...(key !== undefined && { key }) };
        return handoffs.say(id, by, said);
      },
    }),
    actingRoute({
      path: 'notes',
      summary: 'Writes a note for colleagues, which the customer never sees.',
      body: schemas.noteSchema,
      refusals: [404, 409],
      act: ({ id, body: { text, key } }, by) =>
        handoffs.note(id, by, { text, ...(key !== undefined && { key }) }),
    }),
    actingRoute({
      path: 'transfer',
      summary: 'Hands it to a colleague who is at the desk, or back to the queue.',
      body: schemas.transferSchema,
      refusals: [404, 409],
      async act({ who, id, body }, by) {
        return handoffs.transfer(
          id,
          by,
          body.to === 'queue' ? body.to : await colleague(body.to, who),
        );
      },
    }),
    actingRoute({
      path: 'hand-back',
      summary: 'Hands it back to the bot, which goes on where it stopped.',
      refusals: [404, 409],
      act: ({ id }, by) => handoffs.handBack(id, by),
    }),
    actingRoute({
      path: 'close',
      summary: 'Closes it with a result.',
      body: schemas.closeSchema,
      refusals: [404, 409],
      act: ({ id, body: { result } }, by) => handoffs.close(id, by, result),
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
        const isFirst = seen.seen(who.staff.id, id) === 0;
        if (!seen.mark(who.staff.id, id, last)) return;
        // only the first time: otherwise looking would bury in the audit log what was done
        if (isFirst) await guard.audit({ staff: who.staff.id, action: 'seen', subject: id });
        // for their other tabs
        const after = head.lastSequence;
        changeLog.add({ about: 'conversation', conversation: id, after, only: who.staff.id });
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
        broadcast({ event: 'typing', data: { id, who: who.staff.name } }, who.staff.id);
      },
    }),
  ];

  async function colleague(id: string, who: Who) {
    const { accounts, presence } = services;
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
