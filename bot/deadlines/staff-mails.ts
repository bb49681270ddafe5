import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import type { Logger } from 'pino';
import type { Language } from '../../dialogs/language.ts';
import { localDay } from '../../policies/calendar/calendar.ts';
import { calendarAt } from '../../policies/calendar/calendar-at.ts';
import type { StandingBook } from '../../policies/standing/standing.ts';
import { MailRefused, type MailPort } from '../ports/mail.ts';
import type { Account, StaffStore } from '../ports/staff-store.ts';
import { staffMail } from './staff-mail.ts';
import { recipientsOf, type Item } from './to-tell.ts';

export interface StaffMailOptions {
  mail: MailPort;
  staff: Pick<StaffStore, 'accounts' | 'audit' | 'audited'>;
  book: () => StandingBook;
  log: Logger;
  language: Language;
  publicUrl: string | undefined;
}

/** Lines that are looked at before others get a turn. */
const atOnce = 100;
/** Action in the audit log, whose subject is the day. */
const digestSent = 'digest-sent';

/** The mails to staff about cases: one a morning, and one at once for what comes later in the day. */
export class StaffMails {
  readonly #options: StaffMailOptions;
  /** The latest day of which the digest was sent, or had nothing to tell. */
  #digestOn: string | undefined;
  /** Ids of the mails of this morning, so that one which failed does not send the others again. */
  #sent = new Set<string>();

  constructor(options: StaffMailOptions) {
    this.#options = options;
  }

  /** Whether the digest of this day was sent, by this process or one before it. */
  async hasDigest(now: Temporal.Instant): Promise<boolean> {
    const today = this.#today(now);
    this.#digestOn ??= await this.#latestDigest(now);
    return this.#digestOn >= today;
  }

  /** Each gets what is theirs, and nobody an empty one. Throws `MailUnavailable`; sent again, it has the same ids. */
  async sendDigest(items: readonly Item[], now: Temporal.Instant): Promise<void> {
    const today = this.#today(now);
    const sent = await this.#send(
      items,
      now,
      'digest',
      (account) => `digest-${today}-${account.id}`,
    );
    if (sent > 0) {
      const at = now.toString();
      await this.#options.staff.audit({
        at,
        action: digestSent,
        subject: today,
        detail: String(sent),
      });
    }
    this.#digestOn = today;
    this.#sent.clear();
  }

  async sendAlarms(items: readonly Item[], now: Temporal.Instant): Promise<void> {
    await this.#send(items, now, 'alarm', ({ id }, own) => {
      const what = own.map(({ reference, about, at }) => `${reference}-${about}-${at}`).sort();
      return `alarm-${id}-${digestOf(what)}`;
    });
    this.#sent.clear();
  }

  /** The day of the latest digest in the audit log, looked for in that of today. */
  async #latestDigest(now: Temporal.Instant): Promise<string> {
    const { staff, book } = this.#options;
    const calendar = calendarAt(book(), now);
    const midnight = localDay(now, calendar).toZonedDateTime(calendar.zone).toInstant();
    let before: string | undefined;
    for (;;) {
      const entries = await staff.audited(200, before);
      const found = entries.find(({ action }) => action === digestSent);
      const oldest = entries.at(-1)?.at;
      if (found || oldest === undefined || Date.parse(oldest) < midnight.epochMilliseconds) {
        return found?.subject ?? '';
      }
      before = oldest;
    }
  }

  async #send(
    items: readonly Item[],
    now: Temporal.Instant,
    kind: 'digest' | 'alarm',
    idOf: (account: Account, items: readonly Item[]) => string,
  ): Promise<number> {
    const { mail, staff, book, language, publicUrl, log } = this.#options;
    const all = await staff.accounts();
    const { zone } = calendarAt(book(), now);
    const toTell = new Map<Account, Item[]>();
    for (const [place, item] of items.entries()) {
      for (const account of recipientsOf(item, all)) {
        const own = toTell.get(account) ?? [];
        own.push(item);
        toTell.set(account, own);
      }
      if (place % atOnce === 0) await setImmediate();
    }
    let sent = 0;
    for (const [account, own] of toTell) {
      const id = idOf(account, own);
      if (this.#sent.has(id)) continue;
      try {
        await mail.send(staffMail(account, own, { id, kind }, { language, zone, publicUrl }));
        this.#sent.add(id);
        sent += 1;
      } catch (error) {
        if (!(error instanceof MailRefused)) throw error;
        log.warn({ err: error, staff: account.id }, 'a member of staff could not be mailed');
      }
    }
    return sent;
  }

  #today(now: Temporal.Instant): string {
    return localDay(now, calendarAt(this.#options.book(), now)).toString();
  }
}

function digestOf(what: readonly string[]): string {
  return createHash('sha256').update(what.join(' ')).digest('hex').slice(0, 16);
}
