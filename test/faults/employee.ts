import { randomUUID } from 'node:crypto';
import type { Random } from '../support/random.ts';
import { atTheApi, hire } from '../support/desk/staff.ts';
import type { Answer, StaffMember } from '../support/desk/staff-member.ts';
import type { Server } from './server.ts';

/** A manager at the desk, who knows what of their work was acknowledged. */
export class Employee {
  /** Texts of answers and notes, each said once, with the conversation they belong to. */
  readonly posted = new Map<string, string>();
  readonly acknowledged = new Set<string>();
  /** Conversations, one for each time that one was closed. */
  readonly closed: string[] = [];
  readonly #server: Server;
  readonly #desk: StaffMember;

  private constructor(server: Server, desk: StaffMember) {
    this.#server = server;
    this.#desk = desk;
  }

  static async hire(server: Server, name: string): Promise<Employee> {
    const account = await hire(server.dataDir, name, 'manager');
    return new Employee(server, await atTheApi(server, account));
  }

  /** Takes the conversation over, answers or notes something, and closes it or hands it back or keeps it. */
  async attend(conversation: string, random: Random): Promise<void> {
    const { status } = await this.#act(conversation, 'claim', { force: true });
    if (status !== 200) return;
    if (random.share() < 0.7) await this.#write(conversation, 'messages');
    if (random.share() < 0.4) await this.#write(conversation, 'notes');
    const chance = random.share();
    if (chance < 0.5) await this.close(conversation);
    else if (chance < 0.85) await this.#act(conversation, 'hand-back');
  }

  async close(conversation: string): Promise<void> {
    const { status } = await this.#act(conversation, 'close', { result: 'solved' });
    if (status === 200) this.closed.push(conversation);
  }

  /** Whether the bot has the conversation. */
  async isWithBot(conversation: string): Promise<boolean> {
    const { body } = await this.#ask(() => this.#desk.get(`conversations/${conversation}`));
    return body['status'] === 'with-bot';
  }

  /** Sees to it that the bot has it, whoever had it. */
  async giveToBot(conversation: string): Promise<void> {
    await this.#act(conversation, 'claim', { force: true });
    await this.#act(conversation, 'hand-back');
  }

  async #write(conversation: string, what: 'messages' | 'notes'): Promise<void> {
    const key = randomUUID();
    const text = `${what} ${key}`;
    this.posted.set(text, conversation);
    const send = () => this.#act(conversation, what, { text, key });
    let { status } = await send();
    // as where the answer is lost on the way
    if (this.posted.size % 5 === 0) ({ status } = await send());
    if (status === 200) this.acknowledged.add(text);
  }

  #act(conversation: string, what: string, body?: object): Promise<Answer> {
    return this.#ask(() => this.#desk.post(`conversations/${conversation}/${what}`, body));
  }

  #ask(request: () => Promise<Answer>): Promise<Answer> {
    return askAgain(this.#server, request);
  }
}

/** Whoever asks too fast asks again. */
export async function askAgain(
  { line }: Pick<Server, 'line'>,
  request: () => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    const answer = await line.ask(request);
    if (answer.status !== 429) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
