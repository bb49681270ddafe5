import type { Server } from 'restify';
import { replyExpectation } from '../../policies/service/reply-expectation.ts';
import { isHandedOver } from '../handoff/rules.ts';
import type { StaffStore } from '../ports/staff-store.ts';
import type { WaitingQueue } from '../ports/waiting-queue.ts';
import { mountRoutes } from './api/mount-routes.ts';
import { openApiOf } from './api/openapi.ts';
import { apiPath, type RouteDescription } from './api/route.ts';
import { createThrottle, type Pace } from './api/throttle.ts';
import { DeedAudit } from './conversations/deed-audit.ts';
import { ConversationIndex } from './conversations/conversation-index.ts';
import { SeenMarks } from './conversations/seen-marks.ts';
import { waitingQueue } from './conversations/waiting-queue.ts';
import { ChangeLog } from './live/change-log.ts';
import { ChangeRecorder } from './live/change-recorder.ts';
import { RenderedConversations } from './conversations/rendered-conversations.ts';
import { Presence } from './live/presence.ts';
import { watchForAbsence } from './live/watch-for-absence.ts';
import { streamRoute } from './live/stream-route.ts';
import { Stream, type StreamLife } from './live/stream.ts';
import { actingRoutes } from './routes/acting-routes.ts';
import { readCanned } from './routes/canned.ts';
import { caseDocuments } from './routes/case-documents.ts';
import { caseRoutes } from './routes/case-routes.ts';
import { eventsFor, type DeskServices } from './routes/desk-services.ts';
import { privacyRoutes } from './routes/privacy-routes.ts';
import { readingRoutes } from './routes/reading-routes.ts';
import { errors } from './sign-in/refusals.ts';
import { openSignIn, readableAccounts, type SignInOptions } from './sign-in/sign-in.ts';

export interface DeskOptions
  extends
    Omit<
      DeskServices,
      | 'accounts'
      | 'guard'
      | 'deeds'
      | 'canned'
      | 'index'
      | 'rendered'
      | 'seen'
      | 'presence'
      | 'changeLog'
    >,
    Pick<SignInOptions, 'publicUrl' | 'openId' | 'teams' | 'mail' | 'warnings'> {
  staff: StaffStore;
  /** The YAML file of canned responses. */
  cannedFile: string;
  /** The book in use is the example, whose opening hours are nobody's. */
  isTrial?: boolean;
  /** Calls back when a customer is writing, on channels that can tell. */
  onCustomerTyping: (listener: (conversation: string) => void) => void;
  /** Calls back after so many milliseconds; the composition root's timer. */
  after: (milliseconds: number, run: () => void) => void;
  /** How long a member of staff may be gone before their conversations wait again, in milliseconds. */
  patience?: number;
  pace?: Pace;
  streamLife?: StreamLife;
}

export interface Desk {
  /** Adds the API, with signing in; the page is added by `mountDeskPages`. */
  mount(server: Server): void;
  presence: Pick<Presence, 'present' | 'isPresent'>;
  queue: WaitingQueue;
  /** Whether staff take over conversations now; `none` where there are no accounts. */
  takes(): Promise<'yes' | 'none' | 'closed'>;
  /** A link with which the first administrator chooses a password; `undefined` once there is one. */
  firstLink(url: string): Promise<string | undefined>;
  /** Why nobody can sign in who could before, in sentences for whoever runs it; nothing when all is well. */
  problems(): Promise<string[]>;
  /** Resolves when the streams know all that was committed. */
  idle(): Promise<void>;
  /** Ends the streams; to be called before the server is closed. */
  stop(): void;
}

const media = 'application/json';

const document: RouteDescription = {
  method: 'get',
  path: '/openapi.json',
  summary: 'This document.',
  open: true,
  media,
};

const unavailable = {
  status: 503,
  message: 'It could not be stored or read. Try again shortly.',
};

const movedOn = { status: 409, message: 'Somebody keeps writing there. Try again shortly.' };

/**
 * The desk behind its page: signing in, the API, the live stream, and who is present. Throws `CannedFaults`
 * and `StoreUnavailable`. Whoever vanishes with conversations loses them to the queue after `patience`, 90
 * seconds by default; once nobody has been there for half of that, nobody waits any more.
 */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { store, staff, files, clock, log, after, handoffs, book, publicUrl, openId } = options;
  const { cases, caseWork, orders, privacy, replyHours } = options;
  const { patience = 90_000, isTrial = false } = options;
  const canned = await readCanned(options.cannedFile);
  const presence = new Presence(clock);
  const signIn = await openSignIn({
    ...{ store: staff, clock, log, publicUrl, openId },
    ...{ teams: options.teams, mail: options.mail, warnings: options.warnings },
    isPresent: (id) => presence.isPresent(id),
    signedOut: (id) => {
      presence.noteSignedOut(id);
    },
  });
  const { guard } = signIn;
  const changeLog = new ChangeLog();
  const index = new ConversationIndex({ store, clock, log });
  const deeds = new DeedAudit(store, staff);
  deeds.catchUp().catch((error: unknown) => {
    log.error(error, 'what the audit log lacks after the last stop could not be added');
  });
  const services: DeskServices = {
    ...{ store, files, handoffs, replyHours, cases, caseWork, orders, privacy, book, clock, log },
    ...{ accounts: staff, guard, deeds, canned, index, presence, changeLog },
    ...{ rendered: new RenderedConversations(store), seen: new SeenMarks() },
  };

  const recorder = new ChangeRecorder({ store, index, changeLog, log });
  store.onCommit((conversation) => {
    recorder.onCommit(conversation);
  });
  cases.load().catch((error: unknown) => {
    log.error(error, 'the cases could not be read');
  });
  cases.onChange((reference) => {
    changeLog.add({ about: 'case', reference });
  });

  let lastPresent = '';
  function notePresence(): void {
    const present = presence.present().sort().join(' ');
    if (present !== lastPresent) changeLog.add({ about: 'staff' });
    lastPresent = present;
  }

  const stream = new Stream({
    ...{ changeLog, presence, guard, log },
    notePresence: (id) => {
      notePresence();
      // their last stream has closed
      if (presence.signedOutAt(id) !== undefined) void watch.look();
    },
    render: (changes, id) => eventsFor(services, changes, id),
    life: options.streamLife,
  });
  guard.onStaffChanged(() => {
    changeLog.add({ about: 'staff' });
    void stream
      .endSignedOut()
      .catch((error: unknown) => {
        log.error(error, 'nobody could see who is still signed in');
      })
      .then(watch.look);
  });
  options.onCustomerTyping((id) => {
    // the bot's own conversations are not on anybody's screen
    const head = index.peek(id)?.head;
    if (head === undefined || !isHandedOver(head)) return;
    stream.broadcast({ event: 'typing', data: { id, who: 'customer' } });
  });

  /** With a round of the watch, those who wait hear of it within a minute. */
  function isLeft(): boolean {
    const since = presence.emptySince();
    return since !== undefined && clock().epochMilliseconds - since >= patience / 2;
  }

  const watch = watchForAbsence({
    ...{ handoffs, index, presence, clock, log, after, patience },
    // while they are damaged nobody is known to be disabled
    accounts: { accounts: async () => (await readableAccounts(staff)) ?? [] },
    onRound: notePresence,
    isLeft,
    onDone: ({ audit }) => deeds.note(audit),
  });

  const routes = [
    ...readingRoutes(services),
    ...caseRoutes(services),
    ...caseDocuments(services),
    ...privacyRoutes(services),
    ...actingRoutes(services, (event, except) => {
      stream.broadcast(event, except);
    }),
    streamRoute(stream),
  ];
  // made when it is first asked for: few ever do
  let openApi: Buffer | undefined;
  const throttle = createThrottle(options.pace);

  return {
    presence,
    queue: waitingQueue(store, index),
    mount(server) {
      signIn.mount(server);
      mountRoutes(server, routes, {
        guard,
        errors: {
          'accounts-unreadable': errors['accounts-unreadable'],
          'store-unavailable': unavailable,
          'file-store-unavailable': unavailable,
          'commit-conflict': movedOn,
        },
        admit(who, request, response) {
          presence.noteRequest(who.staff.id);
          notePresence();
          return throttle(who, request, response);
        },
      });
      server.get(apiPath + document.path, (_request, response, next) => {
        openApi ??= Buffer.from(JSON.stringify(openApiOf([...routes, document, ...signIn.routes])));
        response.sendRaw(200, openApi, { 'Content-Type': media });
        next();
      });
    },
    async takes() {
      const accounts = await readableAccounts(staff);
      if (accounts === undefined) return 'closed';
      if (accounts.every(({ disabled }) => disabled)) return 'none';
      if (isLeft()) return 'closed';
      const { staffed } = replyExpectation(book(), clock());
      // while the shop tries it out, the desk is open whenever somebody is at it
      return staffed || (isTrial && presence.present().length > 0) ? 'yes' : 'closed';
    },
    firstLink: (url) => signIn.firstLink(url),
    problems: () => signIn.problems(),
    async idle() {
      await cases.idle();
      await recorder.idle();
    },
    stop() {
      watch.stop();
      stream.stop();
    },
  };
}
