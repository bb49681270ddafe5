import type { z } from 'zod';
import { byOwnOrder, handoffStateOf, isInHandsOf, waitsFor } from '../../handoff/rules.ts';
import { sendFile } from '../../files/send-file.ts';
import { matcherFor } from '../conversations/match-words.ts';
import { detailsOf } from '../conversations/details.ts';
import { placeOf, type IndexedConversation } from '../conversations/indexed-conversation.ts';
import { entryOf } from '../conversations/entry.ts';
import { excerptOf } from '../conversations/excerpt.ts';
import { normalizeText, searchedWords } from '../../ports/normalize-text.ts';
import { conversationListSchema, listQuerySchema } from '../api/list-schemas.ts';
import { shopNameOf, staffOf, viewerOf, type DeskServices } from './desk-services.ts';
import { refusalFor } from './outcome.ts';
import { auditListSchema, auditQuerySchema } from '../api/audit-schemas.ts';
import { permissions } from '../api/permissions.ts';
import { Refusal } from '../api/refusal.ts';
import { Rendered } from '../api/rendered.ts';
import { route, type Route } from '../api/route.ts';
import * as schemas from '../api/schemas.ts';
import { summaryOf, type Summary } from '../conversations/summary.ts';

type ConversationList = z.input<typeof conversationListSchema>;

const auditPage = 100;

/** What staff read. */
export function readingRoutes(services: DeskServices): Route[] {
  const { index, rendered, store, files, log, canned, accounts } = services;

  /** The places in the queue; what is in the hands of this member of staff; and what they may claim, by arrival. */
  async function listsOf(staff: string) {
    const { all, waiting, places } = await index.held();
    return {
      places,
      me: all.filter((one) => isInHandsOf(stateOf(one), staff)).sort(compareOwn),
      claimable: waiting.filter((one) => waitsFor(stateOf(one), staff)),
    };
  }

  /** Adds an excerpt of where the words were found, unless the summary itself has them. */
  function excerptAdder(q: string) {
    return async (summary: Summary) => {
      const visible = normalizeText([summary.title, ...summary.caseReferences.slice(-1)].join(' '));
      if (searchedWords(q).every((word) => visible.includes(word))) return summary;
      const entries = (await store.log(summary.id, 0)).flatMap((entry) => entryOf(entry) ?? []);
      const excerpt = excerptOf(entries, q);
      return excerpt ? { ...summary, excerpt } : summary;
    };
  }

  return [
    route({
      method: 'get',
      path: '/conversations',
      summary:
        'The queue by arrival, what you hold or were handed, or the latest that staff ever had; all may be searched.',
      query: listQuerySchema,
      answer: conversationListSchema,
      async handle({ who, query: { holder, q = '', ...part } }) {
        const staff = who.staff.id;
        const { places, me, claimable } = await listsOf(staff);
        const everywhere = () => (q === '' ? index.latest(part) : index.search(q, part));
        const { conversations, next } =
          holder === 'all'
            ? await everywhere()
            : { conversations: { queue: claimable, me }[holder].filter(matcherFor(q)) };
        const viewer = viewerOf(services, staff);
        const rest = {
          next: next ? `${next.at} ${next.id}` : null,
          counts: { queue: claimable.length, me: me.length },
        };
        if (q === '') {
          const listed = conversations.map((one) => rendered.summary(one, viewer, places));
          const json = JSON.stringify(rest).slice(1);
          return new Rendered<ConversationList>(`{"conversations":[${listed.join(',')}],${json}`);
        }
        const summaries = conversations.map((one) => summaryOf(one, viewer, places));
        return { conversations: await Promise.all(summaries.map(excerptAdder(q))), ...rest };
      },
    }),
    route({
      method: 'get',
      path: '/conversations/:id',
      summary: 'A conversation whole, with the order, receipts and cases.',
      answer: schemas.conversationSchema,
      refusals: [404],
      async handle({ who, id }) {
        const indexed = await index.get(id);
        if (!indexed) throw refusalFor('not-found');
        const viewer = viewerOf(services, who.staff.id);
        const details = await detailsOf(indexed.head, viewer.id, { store, log });
        const { places } = await index.held();
        return { ...summaryOf(indexed, viewer, places), ...details };
      },
    }),
    route({
      method: 'get',
      path: '/files/:id',
      summary: 'A file of a customer or of staff: pictures to look at, others to save.',
      media: 'application/octet-stream',
      refusals: [404],
      async handle({ id, response }) {
        const found = /^[\w-]{1,100}$/.test(id) ? await files.read(id) : undefined;
        if (!found) throw new Refusal(404, 'not-found', 'There is no such file.');
        sendFile(response, found, 'same-origin');
      },
    }),
    route({
      method: 'get',
      path: '/staff',
      summary: 'Everybody of the staff, and who is at the desk now.',
      answer: schemas.staffListSchema,
      handle: async () => ({ staff: await staffOf(services) }),
    }),
    route({
      method: 'get',
      path: '/canned',
      summary: 'Answers that are sent often.',
      answer: schemas.cannedListSchema,
      handle() {
        const shop = shopNameOf(services);
        const answers = canned.map(({ text: { nl, en }, ...one }) => ({
          ...one,
          text: {
            nl: nl.replaceAll('{shop}', () => shop),
            en: en.replaceAll('{shop}', () => shop),
          },
        }));
        return Promise.resolve({ canned: answers });
      },
    }),
    route({
      method: 'get',
      path: '/audit',
      summary: 'What staff did, newest first.',
      roles: permissions.readAudit,
      query: auditQuerySchema,
      answer: auditListSchema,
      async handle({ query: { before } }) {
        const names = new Map((await accounts.accounts()).map(({ id, name }) => [id, name]));
        const entries = await accounts.audited(auditPage, before);
        const audit = entries.map(({ at, staff, action, subject = null, detail = null }) => {
          const holder =
            staff === undefined ? null : { id: staff, name: names.get(staff) ?? staff };
          return { at, staff: holder, action, subject, detail };
        });
        return { audit };
      },
    }),
  ];
}

function stateOf({ head }: IndexedConversation) {
  return handoffStateOf(head);
}

function compareOwn(one: IndexedConversation, other: IndexedConversation): number {
  const placed = (of: IndexedConversation) => ({ ...placeOf(of), status: of.head.status });
  return byOwnOrder(placed(one), placed(other));
}
