import { Temporal } from 'temporal-polyfill';
import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import { formatDate, type Language } from '../../dialogs/language.ts';
import type { Words } from '../../dialogs/wording.ts';
import { nameZone } from '../../dialogs/zone-name.ts';
import { calendarAt } from '../../policies/calendar/calendar-at.ts';
import type { PolicyBook } from '../../policies/policy-book.ts';
import { serviceAt } from '../../policies/service/service-at.ts';
import { sendPage, type readTemplate } from '../http/built-pages.ts';
import { networkOf } from '../http/client-address.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReceivedStatement, Statement, Withdrawals } from '../ports/withdrawals.ts';
import { confirmationText, confirmationView } from './confirmation.ts';
import type { FormTokens } from './form-token.ts';
import { readStatement } from './read-statement.ts';
import { checkView, formView } from './steps.ts';
import { contactPart, noticeView, type View } from './view.ts';

export interface WithdrawalPageSetup {
  /** Where `deploy/scripts/build-pages.mjs` put what it built. */
  folder: string;
  withdrawals: Withdrawals;
  wording: Record<Language, Words>;
  book: () => PolicyBook;
  /** Signs what forms carry. The same after a restart, or what stood open counts from its confirmation. */
  secret: string;
  publicUrl?: string | undefined;
  clock: Clock;
  log: Logger;
}

interface AnswersSetup extends WithdrawalPageSetup {
  template: ReturnType<typeof readTemplate>;
  tokens: FormTokens;
  language: Language;
  path: string;
}

// no script, nothing from elsewhere, and in nobody's frame
const policy =
  `default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; ` +
  `frame-ancestors 'none'`;

/** For how long a confirmation is shown again at its address, which browsers remember. */
const daysToShow = 30;

/** What the page answers in one language. */
export function createAnswers(setup: AnswersSetup) {
  const { template, tokens, language, path, withdrawals, wording, book, clock, log } = setup;
  const words = wording[language];
  const service = () => serviceAt(book(), clock());

  function send(response: Response, { title, main, aside }: View, status = 200): void {
    const { shopName, contact } = service();
    const footer = contactPart(words, contact ?? {});
    const page = template({ language, title, shopName, main, aside, footer });
    sendPage(response, page, policy, status);
  }

  function sendForm(
    response: Response,
    given: Omit<Parameters<typeof formView>[2], 'shopName'> & { status?: number },
  ): void {
    const { shopName } = service();
    send(response, formView(language, words, { ...given, shopName }), given.status);
  }

  function sendConfirmation(response: Response, received: ReceivedStatement, id: string): void {
    const text = `${path}?receipt=${id}&text`;
    const moment = sayMoment(received.at);
    send(response, confirmationView(words, received, { moment, text, again: path }));
  }

  function sendText(response: Response, received: ReceivedStatement): void {
    const { shopName } = service();
    const name = `${words('withdrawal-page.file')}-${received.reference}.txt`;
    response.writeHead(200, {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-cache',
    });
    response.end(confirmationText(words, received, { moment: sayMoment(received.at), shopName }));
  }

  /** To the minute, in the shop's zone: "zondag 29 november 2026 om 17:20 (Nederlandse tijd)". */
  function sayMoment(at: string): string {
    const { zone } = calendarAt(book(), clock());
    const time = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime();
    return words('withdrawal-page.moment', {
      day: formatDate(at, zone, language),
      time: time.toString({ smallestUnit: 'minute' }),
      zone: nameZone(zone, words),
    });
  }

  function isShown({ at }: ReceivedStatement): boolean {
    const until = Temporal.Instant.from(at).add({ hours: 24 * daysToShow });
    return Temporal.Instant.compare(clock(), until) < 0;
  }

  async function confirm(
    request: Request,
    response: Response,
    { token, statement }: { token: string; statement: Statement },
  ): Promise<void> {
    try {
      const { id, at } = await tokens.read(token, statement);
      const visitor = networkOf(request, setup.publicUrl);
      await withdrawals.receive(id, statement, { at, language, visitor });
      // an address of its own: to be loaded again without sending anything again
      response.writeHead(303, { location: `${path}?receipt=${id}`, 'cache-control': 'no-store' });
      response.end();
    } catch (error) {
      // whatever broke: what was stated stays, and is not said to have been received
      log.error({ err: error }, 'a withdrawal could not be received');
      response.setHeader('retry-after', '60');
      send(response, checkView(words, { token, statement, isTrouble: true }), 503);
    }
  }

  return {
    refuseLarge(response: Response): void {
      send(response, noticeView(words, 'too-large', path), 413);
    },

    /** A blank form, or what was received under the id in the address. */
    async show(request: Request, response: Response): Promise<void> {
      const query = new URLSearchParams(request.getQuery());
      const id = query.get('receipt');
      if (id === null) {
        sendForm(response, { token: await tokens.issue() });
        return;
      }
      try {
        const received = await withdrawals.received(id);
        if (!received || !isShown(received)) {
          send(response, noticeView(words, 'gone', path), 404);
        } else if (query.has('text')) sendText(response, received);
        else sendConfirmation(response, received, id);
      } catch (error) {
        log.error({ err: error }, 'the confirmation of a withdrawal could not be read');
        response.setHeader('retry-after', '60');
        send(response, noticeView(words, 'away', path), 503);
      }
    },

    /** What was sent by the button of one of the steps. */
    async take(request: Request, response: Response): Promise<void> {
      const sent = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
      const token = sent.get('token') ?? '';
      const step = sent.get('step');
      const read = readStatement(sent);
      const { typed } = read;
      if (!read.ok) sendForm(response, { token, typed, faults: read.faults, status: 422 });
      else if (step === 'edit') sendForm(response, { token, typed });
      else if (step === 'confirm') {
        await confirm(request, response, { token, statement: read.statement });
      } else {
        const { statement } = read;
        const stamped = await tokens.stamp(token, statement);
        send(response, checkView(words, { token: stamped, statement }));
      }
    },
  };
}
