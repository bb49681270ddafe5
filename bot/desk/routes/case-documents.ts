import type { Response } from 'restify';
import type { Case } from '../../../policies/case/case-events.ts';
import { printCaseFile, type PrintedConversation } from '../../cases/pdf/case-file.ts';
import { printComplaintsLog } from '../../cases/pdf/complaints-log.ts';
import { languageOf } from '../api/language.ts';
import { permissions } from '../api/permissions.ts';
import { Refusal } from '../api/refusal.ts';
import { route, type Route } from '../api/route.ts';
import { entryOf } from '../conversations/entry.ts';
import { titleOf, type IndexedConversation } from '../conversations/indexed-conversation.ts';
import { conversationsOf } from '../cases/case-details.ts';
import type { DeskServices } from './desk-services.ts';

const media = 'application/pdf';

/** What is printed of cases. */
export function caseDocuments(services: DeskServices): Route[] {
  const { store, index, book, clock } = services;

  async function printed(indexed: IndexedConversation): Promise<PrintedConversation> {
    const entries = await store.log(indexed.head.id, 0);
    const messages = entries
      .flatMap((entry) => entryOf(entry) ?? [])
      .filter(({ kind }) => kind === 'message')
      .map(({ at, from, by, text, files }) => ({
        at,
        from: by ?? from,
        text: [text, ...files.map(({ name }) => `[${name}]`)].filter(Boolean).join('\n'),
      }));
    return { title: titleOf(indexed), messages };
  }

  return [
    route({
      method: 'get',
      path: '/cases/:id/file.pdf',
      summary: 'The whole file of a case, for who decides on it next.',
      media,
      refusals: [404],
      async handle({ id, request, response }) {
        const one = await store.case(id);
        if (!one) throw new Refusal(404, 'not-found', 'There is no such case.');
        const found = await conversationsOf(one, { index });
        const conversations = await Promise.all(found.map(printed));
        const file = { book: book(), one, conversations, now: clock() };
        sendPdf(
          response,
          `${id}.pdf`,
          await printCaseFile({ ...file, language: languageOf(request) }),
        );
      },
    }),
    route({
      method: 'get',
      path: '/complaints-log.pdf',
      summary: 'Every complaint, with what became of it.',
      roles: permissions.readComplaintsLog,
      media,
      async handle({ request, response }) {
        const cases: Case[] = [];
        for await (const one of store.cases()) cases.push(one);
        const log = { book: book(), cases, now: clock(), language: languageOf(request) };
        sendPdf(response, 'complaints-log.pdf', await printComplaintsLog(log));
      },
    }),
  ];
}

function sendPdf(response: Response, name: string, bytes: Uint8Array): void {
  response.sendRaw(200, Buffer.from(bytes), {
    'Content-Type': media,
    'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
    'X-Content-Type-Options': 'nosniff',
  });
}
