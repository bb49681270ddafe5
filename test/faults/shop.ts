import type { Random } from '../support/random.ts';
import { Customer } from './customer.ts';
import { Employee } from './employee.ts';
import { countCloses, examine, type Found } from './examine.ts';
import type { Server } from './server.ts';

/** What came of one way to break it: all but `tries` are to be 0. */
export interface Outcome {
  what: string;
  /** Messages, files, answers and closes that the server said it has. */
  tries: number;
  lost: number;
  doubled: number;
  stuck: number;
  unaudited: number;
}

/** How long a customer waits for an answer, however slow the machine. */
export const patience = 60_000;
/** After which the customer asks again. */
const aWhile = 3_000;

/** Customers and staff at work on one server, which may come and go meanwhile. */
export class Shop {
  readonly customers: Customer[] = [];
  readonly employees: Employee[] = [];
  readonly server: Server;
  readonly #random: Random;

  constructor(server: Server, random: Random) {
    this.server = server;
    this.#random = random;
  }

  /** Two at the desk; the server may run or not. */
  async hire(): Promise<void> {
    for (const name of ['Mara', 'Noor'])
      this.employees.push(await Employee.hire(this.server, name));
  }

  /** So many customers, one after the other, each until they have said all. */
  async serve(customers: number): Promise<void> {
    for (let count = 0; count < customers; count += 1) {
      const customer = await this.arrive();
      while (customer.hasMoreToSay) await customer.doSomething(this.#random);
    }
  }

  async arrive(): Promise<Customer> {
    const customer = await Customer.arrive(this.server, this.customers.length + 1);
    this.customers.push(customer);
    return customer;
  }

  /** Staff take what they find until there is no more. */
  async attend(isOver: () => boolean): Promise<void> {
    const work = this.employees.map(async (employee) => {
      while (!isOver()) {
        const recent = this.customers.slice(-20);
        if (recent.length > 0) {
          await employee.attend(this.#random.pick(recent).conversation, this.#random);
        }
        await new Promise(setImmediate);
      }
    });
    await Promise.all(work);
  }

  /** Customers, so many at the same time, and staff among them; resolves when all have said what they had to say. */
  async work(atOnce: number, each: number): Promise<void> {
    let isOver = false;
    const staff = this.attend(() => isOver);
    await Promise.all(Array.from({ length: atOnce }, () => this.serve(each)));
    isOver = true;
    await staff;
  }

  /**
   * Asks in every conversation whether somebody is still there, stops the server, and holds what it has kept against
   * what it said that it has.
   */
  async count(what: string): Promise<Outcome> {
    const { server } = this;
    const answered: boolean[] = [];
    const left = [...this.customers];
    const ask = async (): Promise<void> => {
      for (let next = left.pop(); next; next = left.pop()) answered.push(await this.isServed(next));
    };
    await Promise.all(Array.from({ length: 6 }, ask));
    await server.stop();
    const { unfinished, ...found } = await this.#examine();
    const stuck = answered.filter((is) => !is).length + unfinished;
    const acknowledged = [...this.customers, ...this.employees].map((one) => one.acknowledged.size);
    const closes = this.employees.map((one) => one.closed.length);
    const tries = [...acknowledged, ...closes].reduce((sum, one) => sum + one, 0);
    return { what, tries, stuck, ...found };
  }

  /** Whether the bot still answers, once it has the conversation. */
  async isServed(customer: Customer): Promise<boolean> {
    const [employee] = this.employees;
    const end = performance.now() + patience;
    while (performance.now() < end) {
      if (employee && !(await employee.isWithBot(customer.conversation))) {
        await customer.say('zijn jullie er nog?');
        await employee.giveToBot(customer.conversation);
      }
      const number = await customer.say('openingstijden?');
      // what they said before may have led to staff meanwhile, who do not answer here
      if (number !== undefined && (await customer.isAnswered(number, aWhile))) return true;
    }
    return false;
  }

  // the lines that the audit log lacks are added after a start, while requests are served already
  async #examine(): Promise<Found> {
    const found = await examine(this);
    if (found.unaudited === 0) return found;
    const end = performance.now() + patience;
    await this.server.start();
    const lines = await countCloses(this.server.dataDir);
    while (performance.now() < end) {
      if ((await countCloses(this.server.dataDir)) >= lines + found.unaudited) break;
    }
    await this.server.stop();
    return examine(this);
  }
}
