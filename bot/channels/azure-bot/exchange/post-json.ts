import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { AnswerTooLong } from '../../../calls/answer.ts';

/** What came back. */
export interface Answered {
  status: number;
  /** Of the header, as it came; `undefined` where there is none. */
  retryAfter: string | undefined;
  text: string;
}

export interface Posting {
  method: 'POST' | 'PUT';
  bearer: string;
  body: object;
  signal: AbortSignal;
  /** Bytes of the answer that are read. Throws `AnswerTooLong` for more. */
  most: number;
}

// no connection is used that has been silent for longer: who is at its other end may have closed it
const keepAlive = { keepAlive: true, timeout: 4000 };
const agents = { plain: new PlainAgent(keepAlive), secure: new Agent(keepAlive) };

/**
 * Sends an object as JSON, and reads the answer; a redirect is an answer like any other. By Node's own client, as `fetch`
 * costs about twice as much of the processor. Rejects where no whole answer comes.
 */
export function postJson(address: string, posting: Posting): Promise<Answered> {
  const { method, bearer, body, signal, most } = posting;
  const json = Buffer.from(JSON.stringify(body));
  const isPlain = address.startsWith('http:');
  const headers = {
    authorization: `Bearer ${bearer}`,
    'content-type': 'application/json',
    'content-length': json.length,
  };
  return new Promise((resolve, reject) => {
    const options = { method, headers, signal, agent: isPlain ? agents.plain : agents.secure };
    const asked = (isPlain ? plainRequest : request)(address, options, (response) => {
      readText(response, most).then((text) => {
        const { statusCode: status = 0, headers: told } = response;
        resolve({ status, retryAfter: told['retry-after'], text });
      }, reject);
    });
    asked.on('error', reject);
    asked.end(json);
  });
}

async function readText(response: IncomingMessage, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) throw new AnswerTooLong('the answer has no end');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
