import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { createCaseWork } from '../../bot/cases/case-desk.ts';
import { CaseIndex } from '../../bot/cases/case-index.ts';
import { MovedClock } from '../../bot/commands/simulate/moved-clock.ts';
import { StaffMails } from '../../bot/deadlines/staff-mails.ts';
import { DeadlineWatch } from '../../bot/deadlines/watch-deadlines.ts';
import type { EventToEnter } from '../../bot/ports/case-work.ts';
import type { Mail, MailPort } from '../../bot/ports/mail.ts';
import type { Role } from '../../bot/ports/staff-store.ts';
import type { Store } from '../../bot/ports/store.ts';
import { MemoryStaff } from '../../bot/stores/memory/memory-staff.ts';
import { MemoryStore } from '../../bot/stores/memory/memory-store.ts';
import type { CaseEvent, CaseKind } from '../../policies/case/case-events.ts';
import { mailIfUnseen } from '../../bot/turn/unseen/unseen.ts';
import { shippedBook } from '../support/book.ts';

export const people = {
  agent: { id: 'anna', name: 'Anna Demo', role: 'agent' },
  manager: { id: 'mira', name: 'Mira Demo', role: 'manager' },
  board: { id: 'dirk', name: 'Dirk Demo', role: 'board' },
} as const;

export type Someone = keyof typeof people;

export interface SentMail extends Mail {
  /** The shop's clock when it was taken over. */
  at: string;
}

interface Settings {
  at: string;
  store?: Store;
  /** Throws where a mail server would. */
  onMail?: (mail: Mail) => void;
}

/** A shop with three members of staff and its deadlines, on a clock that is moved. */
export async function openShop({ at, store = new MemoryStore(), onMail }: Settings) {
  const zone = 'Europe/Amsterdam';
  const staff = new MemoryStaff();
  for (const { id, name, role } of Object.values(people)) {
    const account = { id, name, role: role as Role, email: `${id}@example.nl` };
    await staff.saveAccount({ ...account, disabled: false, createdAt: at });
  }
  const mails: SentMail[] = [];
  const complaints: string[] = [];
  const log = pino({ base: null }, { write: (line) => void complaints.push(line) });
  let timers = 0;
  let running = await start(Temporal.Instant.from(at));

  async function start(now: Temporal.Instant) {
    const time = new MovedClock(now);
    const { clock } = time;
    const after: typeof time.after = (milliseconds, run) => {
      timers += 1;
      time.after(milliseconds, run);
    };
    const book = shippedBook;
    const mail: MailPort = {
      reaches: 'receiver',
      send(one) {
        onMail?.(one);
        const local = clock().toZonedDateTimeISO(zone).toPlainDateTime();
        mails.push({ ...one, at: local.toString({ smallestUnit: 'minute' }) });
        return Promise.resolve();
      },
    };
    const index = new CaseIndex({ store, book, clock, log });
    const work = createCaseWork({
      ...{ store, book, clock },
      isOpen: () => false,
      mailIfUnseen: () => mailIfUnseen({ clock }),
      buttonsFor: () => undefined,
      ownAddress: () => Promise.resolve(undefined),
      run: () => Promise.resolve(),
    });
    await index.load();
    const options = { mail, staff, book, log, language: 'nl', publicUrl: undefined } as const;
    const mailer = new StaffMails(options);
    const watch = new DeadlineWatch({
      ...{ index, work, store, mails: mailer, book, clock, log, after },
    });
    await watch.idle();
    return { time, work, index, watch };
  }

  async function settle(): Promise<void> {
    await running.index.idle();
    await running.watch.idle();
  }

  async function says(reference: string, from: 'customer' | 'staff', text: string): Promise<void> {
    const at = running.time.clock().toString();
    const activity = { type: 'message', text };
    await store.commit({ conversation: `chat-${reference}`, append: [{ at, from, activity }] });
  }

  return {
    store,
    staff,
    mails,
    complaints,
    /** How many timers it has set. */
    timers: () => timers,
    now: () => running.time.clock(),
    /** Lets the time pass; `local` is a moment in the shop's zone, such as `2026-12-24T10:00`. */
    async waitsUntil(local: string) {
      const moment = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
      await running.time.moveTo(moment, settle);
    },
    /** A process that stops now, and another that starts at this moment. */
    async isDownUntil(local: string) {
      await running.watch.stop();
      running = await start(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant());
      await settle();
    },
    /** A case that a customer opens now. */
    async opens(reference: string, kind: CaseKind, more: Partial<CaseEvent> = {}) {
      const now = running.time.clock().toString();
      const conversation = `chat-${reference}`;
      const opened = { type: 'opened', at: now, kind, conversation, summary: 'iets', ...more };
      const channel = { channel: 'webchat', reference: { serviceUrl: 'x', channelId: 'webchat' } };
      await store.commit({
        conversation,
        create: channel,
        append: [{ at: now, from: 'customer', activity: { type: 'message', text: 'iets' } }],
        cases: [{ reference, after: 0, append: [opened as CaseEvent] }],
      });
      await settle();
    },
    /** What the customer adds to the case. */
    async adds(reference: string, event: EventToEnter) {
      await says(reference, 'customer', 'en nog iets');
      const entered = await running.work.enter(reference, undefined, { events: [event] });
      await settle();
      return entered;
    },
    /** What staff write in the chat that the case came from. */
    async writes(reference: string, text: string) {
      await says(reference, 'staff', text);
    },
    async enters(who: Someone, reference: string, event: EventToEnter) {
      const entered = await running.work.enter(reference, people[who], { events: [event] });
      await settle();
      return entered;
    },
    /** The events of the case of one type, in its zone's time. */
    async told(reference: string, type: 'alarm-raised' | 'update-sent') {
      const { events = [] } = (await store.case(reference)) ?? {};
      return events.flatMap((event) => {
        if (event.type !== type) return [];
        const local = (moment: string) =>
          Temporal.Instant.from(moment)
            .toZonedDateTimeISO(zone)
            .toPlainDateTime()
            .toString({ smallestUnit: 'minute' });
        return [`${local(event.at)} ${event.about}`];
      });
    },
    async stop() {
      await running.watch.stop();
    },
  };
}
