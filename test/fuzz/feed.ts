import { createContext, Script } from 'node:vm';
import { Random } from '../support/random.ts';
import type { Parser } from './parsers.ts';

/** What a reader did with all that it was given. */
export interface Fed {
  what: string;
  inputs: number;
  refused: number;
  /** Inputs that made it throw something else, or that it did not come back from, as JSON. */
  broken: string[];
  seconds: number;
}

/** How long one input may take, however slow the machine; it is stopped then. */
const longest = 20_000;
const batch = 500;
/** After so many there is nothing more to learn. */
const enough = 5;

/** Feeds a reader with so many inputs, the same ones for the same seed. */
export async function feed(
  parser: Parser,
  inputs: number,
  seed: number,
  patience = longest,
): Promise<Fed> {
  const random = new Random(seed);
  const start = performance.now();
  const fed: Fed = { what: parser.name, inputs: 0, refused: 0, broken: [], seconds: 0 };
  let input: unknown;
  const pending: Promise<unknown>[] = [];
  const judge = (given: unknown, error: unknown) => {
    if (parser.refuses?.(error) === true) fed.refused += 1;
    else fed.broken.push(`${String(error)}: ${JSON.stringify(given).slice(0, 2_000)}`);
  };
  const work = () => {
    for (let count = 0; count < batch && fed.inputs < inputs; count += 1) {
      const next = parser.next(random);
      const given = (input = next.input);
      fed.inputs += 1;
      try {
        const read = next.read();
        if (read instanceof Promise)
          pending.push(
            inTime(read, patience).catch((error: unknown) => {
              judge(given, error);
            }),
          );
      } catch (error) {
        judge(given, error);
      }
    }
  };
  const context = createContext({ work });
  const script = new Script('work()');
  while (fed.inputs < inputs && fed.broken.length < enough) {
    try {
      // what never comes back is stopped, and its input told
      script.runInContext(context, { timeout: patience });
    } catch (error) {
      judge(input, error);
    }
    await Promise.all(pending.splice(0));
  }
  fed.seconds = (performance.now() - start) / 1000;
  return fed;
}

class TookTooLong extends Error {
  override name = 'TookTooLong';
}

async function inTime(read: Promise<unknown>, patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new TookTooLong('it did not come back'));
    }, patience);
  });
  await Promise.race([read, late]).finally(() => {
    clearTimeout(timer);
  });
}
