import { localDay } from '../../../policies/calendar/calendar.ts';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import type { Case, CaseEvent } from '../../../policies/case/case-events.ts';
import type { CaseAuthor, CaseRefusal } from '../../ports/case-work.ts';
import type { Account } from '../../ports/staff-store.ts';
import {
  caseDetailSchema,
  caseEventsSchema,
  caseListQuerySchema,
  caseListSchema,
  enterEventsSchema,
  previewSchema,
} from '../api/case-schemas.ts';
import { languageOf, type Language } from '../api/language.ts';
import { Refusal } from '../api/refusal.ts';
import { route, type Route } from '../api/route.ts';
import { caseDetailOf, type CaseDetail } from '../cases/case-details.ts';
import { caseSummaryOf, readPlace, writePlace } from '../cases/case-summary.ts';
import { choicesFor } from '../cases/choices.ts';
import { matchOrder } from '../cases/match-order.ts';
import { readEvents } from '../cases/read-entry.ts';
import type { DeskServices } from './desk-services.ts';

/** What staff read of cases and enter in them. */
export function caseRoutes(services: DeskServices): Route[] {
  const { cases, caseWork, deeds, accounts, clock, index, orders } = services;

  function detailFor(one: Case, by: CaseAuthor, language: Language): Promise<CaseDetail> {
    const tools = { book: services.book(), caseWork, index, now: clock() };
    return caseDetailOf(one, { by, language }, tools);
  }

  async function demandCase(reference: string): Promise<Case> {
    const one = await cases.case(reference);
    if (!one) throw notFound();
    return one;
  }

  async function readGiven(given: readonly Record<string, unknown>[], by: CaseAuthor, one: Case) {
    const { subjects, causes } = choicesFor(one, services.book());
    const now = clock();
    const today = localDay(now, calendarAt(services.book(), now)).toString();
    const events = readEvents(given, {
      ...{ by, today, at: now.toString() },
      accounts: await accounts.accounts(),
      choices: { subject: subjects.map(({ id }) => id), cause: causes.map(({ id }) => id) },
    });
    return Promise.all(
      events.map(async (event, index) =>
        event.type === 'order-matched'
          ? matchOrder(event, `events.${index}`, one, { orders, book: services.book() })
          : event,
      ),
    );
  }

  return [
    route({
      method: 'get',
      path: '/cases',
      summary: 'Cases, what was promised first before the others; all may be searched.',
      query: caseListQuerySchema,
      answer: caseListSchema,
      async handle({ who, query: { after, late, ...query } }) {
        const staff = who.staff.id;
        const asked = {
          ...query,
          ...(late !== undefined && { late: late === 'true' }),
          ...(after !== undefined && { after: readPlace(after) }),
        };
        const { cases: found, next } = await cases.list(asked, staff);
        return {
          cases: found.map(caseSummaryOf),
          next: next ? writePlace(next) : null,
          counts: await cases.counts(staff),
        };
      },
    }),
    route({
      method: 'get',
      path: '/cases/:id',
      summary: 'A case whole, with what was promised and what you may enter.',
      answer: caseDetailSchema,
      refusals: [404],
      async handle({ who, id, request }) {
        return detailFor(await demandCase(id), authorOf(who.staff), languageOf(request));
      },
    }),
    route({
      method: 'get',
      path: '/cases/:id/events',
      summary: 'What happened to a case, as it is kept.',
      answer: caseEventsSchema,
      refusals: [404],
      handle: ({ id }) => demandCase(id),
    }),
    route({
      method: 'post',
      path: '/cases/:id/preview',
      summary: 'What entering these would write the customer. Nothing is kept.',
      body: enterEventsSchema.pick({ events: true }),
      answer: previewSchema,
      refusals: [404],
      async handle({ who, id, body: { events: given } }) {
        const by = authorOf(who.staff);
        const one = await demandCase(id);
        const events = await readGiven(given, by, one);
        const tried = await caseWork.preview(id, by, events);
        if (!tried.ok) throw refusalFor(tried, { events });
        const { letter } = tried;
        return { letter: letter ? { ...letter, to: letter.to ?? null } : null };
      },
    }),
    route({
      method: 'post',
      path: '/cases/:id/events',
      summary:
        'Enters what happened, all of it or nothing, and writes the customer where that is due.',
      body: enterEventsSchema,
      answer: caseDetailSchema,
      refusals: [404, 409],
      async handle({ who, id, request, body: { events: given, letter, after } }) {
        const by = authorOf(who.staff);
        const one = await demandCase(id);
        const events = await readGiven(given, by, one);
        const entry = { events, ...(letter && { letter }), ...(after !== undefined && { after }) };
        const entered = await caseWork.enter(id, by, entry);
        if (!entered.ok) {
          if (entered.why !== 'changed') throw refusalFor(entered, { events });
          const detail = await detailFor(entered.case, by, languageOf(request));
          throw refusalFor(entered, { events, detail });
        }
        await deeds.note(entered.audit);
        return detailFor(entered.case, by, languageOf(request));
      },
    }),
  ];
}

function authorOf({ id, name, role }: Account): CaseAuthor {
  return { id, name, role };
}

function notFound(): Refusal {
  return new Refusal(404, 'not-found', 'There is no such case.');
}

interface Refused {
  /** What was to be entered. */
  events: readonly CaseEvent[];
  /** The case as it is now. */
  detail?: CaseDetail;
}

function refusalFor(refusal: CaseRefusal, { detail, events }: Refused): Refusal {
  switch (refusal.why) {
    case 'not-found':
      return notFound();
    case 'changed':
      return new Refusal(409, 'changed', 'Somebody has entered something else meanwhile.', {
        ...(detail && { case: detail }),
      });
    case 'letter-lacks':
      return new Refusal(422, 'letter-lacks', 'The letter lacks something.', {
        faults: refusal.lacks.map((lack) => ({ field: 'letter.text', ...lack })),
      });
    case 'not-allowed': {
      const { reason, why, event, missing = [] } = refusal.refused;
      const index = events.findIndex(({ type }) => type === event);
      const faults = missing.map((field) => ({
        ...{ field: `events.${index}.${field}`, problem: 'fill it in' },
      }));
      const message = `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
      return new Refusal(422, reason, message, faults.length > 0 ? { faults } : {});
    }
  }
}
