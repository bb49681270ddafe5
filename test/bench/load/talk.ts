/** One customer's conversation with a server. */
export interface Talk {
  /** Says something; resolves once an answer has come that says what it should. */
  say(text: string, answer: RegExp): Promise<void>;
  end(): void;
}

/** What a customer who wants a refund says, one message after the other, and what each is answered with. */
export type Script = (order: string) => [text: string, answer: RegExp][];

// no order is asked about twice: the second time it has a case, and all goes another way
let orders = 1_000;

/** Each conversation from its beginning to its end, so many of them at the same time. Gives how many messages were answered. */
export async function talkAll(
  talks: readonly Talk[],
  script: Script,
  atOnce: number,
): Promise<number> {
  const left = [...talks];
  let answered = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = left.pop(); next; next = left.pop()) {
        orders += 1;
        for (const [text, answer] of script(String(orders))) {
          await next.say(text, answer);
          answered += 1;
        }
      }
    }),
  );
  return answered;
}

const patienceMs = 30_000;

/** What was waited for, or an error that says so when it does not come. */
export async function within<T>(what: string, waited: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer to: ${what}`));
    }, patienceMs);
  });
  try {
    return await Promise.race([waited, late]);
  } finally {
    clearTimeout(timer);
  }
}
