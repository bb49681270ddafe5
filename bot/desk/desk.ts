import type { Server } from 'restify';
import { actingRoutes } from './routes/acting-routes.ts';
import { watchForTheAway } from './live/requeue-absent.ts';
import { readCanned } from './routes/canned.ts';
import { Changes } from './live/change-recorder.ts';
import { Conversations } from './conversations/conversation-index.ts';
import { Feed } from './live/change-log.ts';
import { eventsOf, noteInAudit, type Office } from './routes/desk-services.ts';
import { openApiOf } from './api/openapi.ts';
import { Presence } from './live/presence.ts';
import { readingRoutes } from './routes/reading-routes.ts';
import { mountRoutes, prefix, route, type Described } from './api/route.ts';
import { SeenMarks } from './conversations/seen-marks.ts';
import { Stream, type Life } from './live/stream.ts';
import type { Guard } from './api/guard.ts';

export interface DeskSetup extends Pick<
  Office,
  'store' | 'files' | 'handoffs' | 'accounts' | 'book' | 'clock' | 'log'
> {
  guard: Guard;
  /** The file of answers that staff send often. */
  cannedFile: string;
  /** Routes of the same API that are mounted elsewhere, for its OpenAPI document. */
  elsewhere?: readonly Described[];
  /** Calls back with the id of each conversation on which something was committed. */
  changes: (listener: (conversation: string) => void) => void;
  /** Calls back when a customer is writing; for channels that can tell. */
  onCustomerTyping: (listener: (conversation: string) => void) => void;
  /** Calls back after so many milliseconds; the composition root's timer. */
  after: (milliseconds: number, run: () => void) => void;
  /** How long a member of staff may be gone before their conversations wait again, in milliseconds. */
  patience?: number;
  /** How many requests of one member of staff are taken at once, and a second after that. */
  pace?: { burst: number; rate: number };
  /** How often a stream gives a sign of life, and when it is ended; a minute by default. */
  streamLife?: Life;
}

export interface Desk {
  mount(server: Server): void;
  /** Ids of the staff who are at the desk now. */
  presentStaff(): string[];
  isPresent(staff: string): boolean;
  /** Resolves when all that was committed has been told to the streams. */
  idle(): Promise<void>;
  /** Ends the streams; to be called before the server is closed. */
  stop(): void;
}

/**
 * The desk behind its page: the API, the live stream, and who is there. Throws `CannedFaults`.
 * Whoever vanishes with conversations loses them to the queue after `patience`, 90 seconds by default.
 */
export async function openDesk(setup: DeskSetup): Promise<Desk> {
  const { store, guard, accounts, clock, log, after, handoffs, patience = 90_000 } = setup;
  const canned = await readCanned(setup.cannedFile);
  const feed = new Feed();
  const conversations = new Conversations({ store, clock, log });
  const presence = new Presence(clock);
  const seen = new SeenMarks();
  const office: Office = { ...setup, canned, conversations, seen, presence, feed };

  const changes = new Changes({ store, conversations, feed, log });
  setup.changes((conversation) => {
    changes.changed(conversation);
  });

  let there = '';
  function presenceChanged(): void {
    const now = presence.present().sort().join(' ');
    if (now !== there) feed.add({ about: 'staff' });
    there = now;
  }

  const stream = new Stream({
    ...{ feed, presence, guard, log, presenceChanged },
    render: (happenings, staff) => eventsOf(office, happenings, staff),
    life: setup.streamLife,
  });
  guard.onStaffChanged(() => {
    feed.add({ about: 'staff' });
    void stream.checkWho().catch((error: unknown) => {
      log.error(error, 'nobody could see who is still signed in');
    });
  });
  setup.onCustomerTyping((id) => {
    // of those that staff have to do with
    const { status } = conversations.known(id)?.head ?? {};
    if (status !== 'with-staff' && status !== 'waiting-for-staff') return;
    stream.mention({ event: 'typing', data: { id, who: 'customer' } });
  });

  const stopWatching = watchForTheAway({
    ...{ handoffs, conversations, presence, accounts, clock, log, after, patience },
    looked: presenceChanged,
    requeued: (id, lost) => noteInAudit(office, undefined, 'requeued', id, lost.name),
  });

  const routes = [
    ...readingRoutes(office),
    ...actingRoutes(office, (event, except) => {
      stream.mention(event, except);
    }),
    route({
      method: 'get',
      path: '/stream',
      summary: 'What happens, as server-sent events.',
      headers: { 'Last-Event-ID': 'Goes on after the event of this id; without it, from now on' },
      media: 'text/event-stream',
      example:
        'event: handoff\nid: 72ba4ac35981-14\ndata: {"id":"…","title":"1042","reason":"…"}\n\n',
      byItself: true,
      refusals: [503],
      handle({ who, request, response }) {
        stream.follow(who, request, response);
        return Promise.resolve();
      },
    }),
  ];
  const document: Described = {
    method: 'get',
    path: '/openapi.json',
    summary: 'This document.',
    open: true,
    media: 'application/json',
  };
  const openApi = openApiOf([...routes, document, ...(setup.elsewhere ?? [])]);

  return {
    mount(server) {
      mountRoutes(server, routes, {
        guard,
        pace: setup.pace,
        asked({ staff }) {
          presence.asked(staff.id);
          presenceChanged();
        },
      });
      server.get(prefix + document.path, (_request, response, next) => {
        response.send(200, openApi);
        next();
      });
    },
    presentStaff: () => presence.present(),
    isPresent: (staff) => presence.isPresent(staff),
    idle: () => changes.idle(),
    stop() {
      stopWatching();
      stream.stop();
    },
  };
}
