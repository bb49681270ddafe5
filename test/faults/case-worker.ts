import { randomUUID } from 'node:crypto';
import { caseSchema, type CaseEvent } from '../../policies/case/case-events.ts';
import { atTheApi, hire } from '../support/desk/staff.ts';
import type { Answer, StaffMember } from '../support/desk/staff-member.ts';
import type { Random } from '../support/random.ts';
import { askAgain } from './employee.ts';
import type { Server } from './server.ts';

/** What is filled in, by the type of what is entered; the words are said once. */
const fields = (words: string, day: string): Record<string, Record<string, unknown>> => ({
  acknowledged: { answerBy: day },
  'passed-to-manager': {},
  'progress-reported': { newDate: day, text: words },
  resolved: { actions: words, conclusions: words, changes: words },
  answered: { text: words },
  decided: { outcome: 'refused', reasons: words },
  'waiting-for-customer': { text: words },
  noted: { text: words },
  reopened: { text: words },
  closed: { text: words },
});

/** What somebody entered in a case, and whether they know that it stands there. */
export interface Entered {
  reference: string;
  type: string;
  /** Part of what they wrote, where the entry has words. */
  key: string | undefined;
  isAcknowledged: boolean;
}

/** A manager who works on cases, as the desk's page does. */
export class CaseWorker {
  readonly entered: Entered[] = [];
  readonly #server: Server;
  readonly #desk: StaffMember;

  private constructor(server: Server, desk: StaffMember) {
    this.#server = server;
    this.#desk = desk;
  }

  static async hire(server: Server, name: string): Promise<CaseWorker> {
    const account = await hire(server.dataDir, name, 'manager');
    return new CaseWorker(server, await atTheApi(server, account));
  }

  /** Reads the case, and enters one thing of what may be entered now; by this day where a day is promised. */
  async workOn(reference: string, day: string, random: Random): Promise<void> {
    const { body } = await this.#ask(() => this.#desk.get(`cases/${reference}`));
    const { version, moves } = body as {
      version: number;
      moves: { type: string; allowed: boolean }[];
    };
    const key = randomUUID();
    const filled = fields(`Uitgezocht: ${key}`, day);
    const types = moves.filter(({ allowed }) => allowed).map(({ type }) => type);
    const type = random.pick(types.filter((one) => one in filled));
    const event = { type, ...filled[type] };
    const hasWords = JSON.stringify(event).includes(key);
    const entry = { reference, type, key: hasWords ? key : undefined, isAcknowledged: false };
    this.entered.push(entry);
    const send = () =>
      this.#ask(() =>
        this.#desk.post(`cases/${reference}/events`, { events: [event], after: version }),
      );
    const first = await send();
    // as where the answer is lost on the way
    const { status } = this.entered.length % 5 === 0 ? await send() : first;
    entry.isAcknowledged = first.status === 200 || status === 200;
    // entered by somebody meanwhile: by themselves, before the answer was cut off, or by a colleague
    if (status === 409 && hasWords) {
      const events = await this.eventsOf(reference);
      entry.isAcknowledged ||= events.some((one) => JSON.stringify(one).includes(key));
    }
  }

  async eventsOf(reference: string): Promise<CaseEvent[]> {
    const { body } = await this.#ask(() => this.#desk.get(`cases/${reference}/events`));
    return caseSchema.parse(body).events;
  }

  #ask(request: () => Promise<Answer>): Promise<Answer> {
    return askAgain(this.#server, request);
  }
}
