import { z } from 'zod';
import { nameFailure, readBody, untilAborted } from '../../../calls/answer.ts';
import type { ChannelTools } from '../../channel.ts';
import { DeliveryRefused } from '../../channel.ts';
import type { AllowedHosts } from '../hosts.ts';
import type { BotToken } from './bot-token.ts';
import { noAnswer, noToken, readFailure, type FailedCall } from './failure.ts';
import { notAllowedHost } from './reasons.ts';

/** A call of the connector's API, below the service URL of its conversation. */
export interface ConnectorCall {
  serviceUrl: string;
  conversation: string;
  /** The message that is answered, or replaced. */
  activityId?: string | undefined;
  replaces?: boolean;
  body: object;
}

export interface ConnectorClient {
  /**
   * Posts an activity, or puts it in the place of another; gives its id. Throws `DeliveryRefused`, `DeliveryDelayed`, and
   * `MessageTooLarge`.
   */
  send(call: ConnectorCall): Promise<string>;
  /** What is wrong with the shop's bot, in Dutch; `undefined` as soon as a call goes well. */
  problem(): string | undefined;
}

export interface ClientOptions {
  token: BotToken;
  hosts: Pick<AllowedHosts, 'isConnector'>;
  log: ChannelTools['log'];
  random?: () => number;
  /** For a whole call, in milliseconds. */
  patience?: number;
}

const usualPatience = 10_000;

/** Bytes of an answer that are read: those of the connector are below a thousand. */
const longestAnswer = 100_000;

// some channels give no id
const sentSchema = z.object({ id: z.string().default('') });

export function createConnectorClient(options: ClientOptions): ConnectorClient {
  const { token, hosts, log, random = Math.random, patience = usualPatience } = options;
  let trouble: string | undefined;

  function giveUp({ thrown, trouble: news }: FailedCall): never {
    if (news !== undefined && news !== trouble) {
      log.error({ why: thrown.message }, 'Azure Bot Service refuses our bot');
    }
    trouble = news ?? trouble;
    throw thrown;
  }

  async function getToken(isRefused: boolean): Promise<string> {
    try {
      return await token.get({ isRefused });
    } catch (cause) {
      return giveUp(noToken(cause, random));
    }
  }

  async function exchange(call: ConnectorCall, isAgain = false): Promise<string> {
    const bearer = await getToken(isAgain);
    const signal = AbortSignal.timeout(patience);
    let response: Response;
    let text: string;
    try {
      response = await fetch(addressOf(call), {
        method: call.replaces === true ? 'PUT' : 'POST',
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        body: JSON.stringify(call.body),
        // the token goes to this host, and nowhere else
        redirect: 'manual',
        signal,
      });
      text = await untilAborted(signal, readBody(response, longestAnswer));
    } catch (cause) {
      return giveUp(noAnswer(nameFailure(cause), random, cause));
    }
    // it may have been revoked before its time
    if (response.status === 401 && !isAgain) return exchange(call, true);
    if (!response.ok) return giveUp(readFailure(response, text, random));
    trouble = undefined;
    return sentSchema.safeParse(parse(text)).data?.id ?? '';
  }

  return {
    async send(call) {
      if (!hosts.isConnector(call.serviceUrl)) throw new DeliveryRefused(notAllowedHost);
      return exchange(call);
    },
    problem: () => trouble,
  };
}

function addressOf({ serviceUrl, conversation, activityId }: ConnectorCall): string {
  const base = serviceUrl.replace(/(?<!\/)\/+$/, '');
  const activities = `${base}/v3/conversations/${encodeURIComponent(conversation)}/activities`;
  return activityId === undefined ? activities : `${activities}/${encodeURIComponent(activityId)}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
