import type { Logger } from 'pino';
import { withoutPersonalData } from '../../dialogs/reading/facts/personal-data.ts';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../ports/clock.ts';
import type { LanguageAdvice } from '../ports/language-advice.ts';
import { choosing, instructions } from './instructions.ts';
import { readAdvice, readChosen } from './read-advice.ts';

export interface LanguageModel {
  /** The base of the API, such as `http://localhost:11434/v1`. */
  url: string;
  model: string;
  apiKey?: string | undefined;
  log: Logger;
  clock: Clock;
  /** For the whole answer. */
  timeoutMs?: number;
}

/** Characters of a message that are sent. */
const longestText = 1_000;

/** Bytes of an answer that are read. */
const longestAnswer = 100_000;

/** So many failures in a row, and it is left alone for so many seconds: no customer waits for one that is down. */
const failuresBeforePause = 3;
const pauseSeconds = 60;

const without = 'the language model gave no advice';

/** Why there is no advice, in words that may be logged: nothing of the customer's stands in them. */
class NoAdvice extends Error {
  readonly code = 'no-advice';
  override name = 'NoAdvice';
}

/**
 * The advice of a language model behind the chat completions API that OpenAI, Ollama, vLLM, llama.cpp and
 * others share. Personal data is struck out before the text is sent; what comes back is read strictly. One that fails
 * again and again is not asked for a minute.
 */
export function createOpenAiAdvice(options: LanguageModel): LanguageAdvice {
  const { url, model, apiKey, log, clock, timeoutMs = 3_000 } = options;
  const endpoint = `${url.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')}/chat/completions`;
  const headers = {
    'content-type': 'application/json',
    ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
  };

  function ask(task: string, about: object): Promise<string> {
    const signal = AbortSignal.timeout(timeoutMs);
    return untilAborted(signal, post(task, about, signal));
  }

  async function post(task: string, about: object, signal: AbortSignal): Promise<string> {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers,
      redirect: 'error',
      signal,
      body: JSON.stringify({
        model,
        temperature: 0,
        max_tokens: 120,
        response_format: { type: 'json_object' },
        messages: [
          { role: 'system', content: task },
          // as JSON, so that no words can step out of it
          { role: 'user', content: JSON.stringify(about) },
        ],
      }),
    });
    if (response.status === 200) return readBody(response);
    await response.body?.cancel();
    throw new NoAdvice(`it answered with status ${response.status}`);
  }

  let failures = 0;
  let pausedUntil: Temporal.Instant | undefined;

  /** What `read` makes of the model's answer; `undefined` where there is none, or it is left alone. */
  async function consult<T>(
    task: string,
    about: object,
    read: (body: string) => T | undefined,
  ): Promise<T | undefined> {
    if (pausedUntil && Temporal.Instant.compare(clock(), pausedUntil) < 0) return undefined;
    try {
      const body = await ask(task, about);
      failures = 0;
      const answer = read(body);
      // no failure: else whoever provokes such answers would switch it off for all
      if (answer === undefined) log.warn({ why: 'its answer was not understood' }, without);
      return answer;
    } catch (error) {
      log.warn({ why: findReason(error) }, without);
      failures += 1;
      if (failures >= failuresBeforePause) {
        pausedUntil = clock().add({ seconds: pauseSeconds });
        log.warn({ pauseSeconds }, 'the language model is left alone for a while');
      }
      return undefined;
    }
  }

  return {
    route(text, language) {
      const message = toSend(text);
      return consult(instructions, { language, message }, (body) => readAdvice(body, message));
    },
    async choose(text, { question, answers }, language) {
      const about = { language, question: toSend(question), answers, message: toSend(text) };
      const chosen = await consult(choosing, about, (body) => readChosen(body, answers.length));
      return chosen === undefined ? undefined : answers[chosen - 1];
    },
  };
}

function toSend(text: string): string {
  return Array.from(withoutPersonalData(text)).slice(0, longestText).join('');
}

/**
 * What `work` comes to, unless the signal comes first. Node may leave the body of an aborted answer pending for ever
 * (nodejs/node#56917), and the customer with it.
 */
function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
  return Promise.race([work, aborted]);
}

async function readBody(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > longestAnswer) throw new NoAdvice('its answer was too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

// An error of fetch keeps what happened in its cause.
function findReason(error: unknown): string {
  if (error instanceof NoAdvice) return error.message;
  const { name, cause } = error as Error;
  return (cause as { code?: string } | undefined)?.code ?? name;
}
