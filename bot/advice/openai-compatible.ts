import type { Logger } from 'pino';
import { withoutPersonalData } from '../../dialogs/reading/facts/personal-data.ts';
import { nameFailure, readBody, untilAborted } from '../calls/answer.ts';
import { Breaker, pauseSeconds } from '../calls/breaker.ts';
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
    if (response.status === 200) return readBody(response, longestAnswer);
    await response.body?.cancel();
    throw new NoAdvice(`it answered with status ${response.status}`);
  }

  const breaker = new Breaker(clock);

  /** What `read` makes of the model's answer; `undefined` where there is none, or it is left alone. */
  async function consult<T>(
    task: string,
    about: object,
    read: (body: string) => T | undefined,
  ): Promise<T | undefined> {
    if (breaker.isOpen()) return undefined;
    try {
      const body = await ask(task, about);
      breaker.succeed();
      const answer = read(body);
      // no failure: else whoever provokes such answers would switch it off for all
      if (answer === undefined) log.warn({ why: 'its answer was not understood' }, without);
      return answer;
    } catch (error) {
      log.warn({ why: findReason(error) }, without);
      if (breaker.fail()) {
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

function findReason(error: unknown): string {
  return error instanceof NoAdvice ? error.message : nameFailure(error);
}
