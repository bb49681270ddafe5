import { z } from 'zod';
import { nameFailure } from '../../../calls/answer.ts';
import type { ChannelTools } from '../../channel.ts';
import { DeliveryRefused } from '../../channel.ts';
import type { AllowedHosts } from '../hosts.ts';
import type { BotToken } from './bot-token.ts';
import { noAnswer, noToken, readFailure, type FailedCall } from './failure.ts';
import { postJson, type Answered } from './post-json.ts';
import { parse } from '../parse.ts';
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
  /** Begins a conversation with its first message; gives the ids of both. Throws the same. */
  begin(call: Pick<ConnectorCall, 'serviceUrl' | 'body'>): Promise<Begun>;
  /** What is wrong with the shop's bot, in Dutch; `undefined` as soon as a call goes well. */
  problem(): string | undefined;
}

export interface Begun {
  conversation: string;
  message: string;
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
const begunSchema = z.object({ id: z.string().min(1), activityId: z.string().min(1) });

interface Request {
  method: 'POST' | 'PUT';
  url: string;
  body: object;
}

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

  async function exchange(request: Request, isAgain = false): Promise<unknown> {
    const bearer = await getToken(isAgain);
    let answered: Answered;
    try {
      answered = await postJson(request.url, {
        ...{ method: request.method, body: request.body, bearer },
        ...{ most: longestAnswer, signal: AbortSignal.timeout(patience) },
      });
    } catch (cause) {
      return giveUp(noAnswer(nameFailure(cause), random, cause));
    }
    // it may have been revoked before its time
    if (answered.status === 401 && !isAgain) return exchange(request, true);
    const isGood = answered.status >= 200 && answered.status < 300;
    if (!isGood) return giveUp(readFailure(answered, random));
    trouble = undefined;
    return parse(answered.text);
  }

  async function call(serviceUrl: string, request: Request): Promise<unknown> {
    if (!hosts.isConnector(serviceUrl)) throw new DeliveryRefused(notAllowedHost);
    return exchange(request);
  }

  return {
    async send({ serviceUrl, replaces, body, ...place }) {
      const method = replaces === true ? 'PUT' : 'POST';
      const url = conversationsOf(serviceUrl) + pathOf(place);
      const told = await call(serviceUrl, { method, url, body });
      return sentSchema.safeParse(told).data?.id ?? '';
    },
    async begin({ serviceUrl, body }) {
      const url = conversationsOf(serviceUrl);
      const told = await call(serviceUrl, { method: 'POST', url, body });
      const begun = begunSchema.safeParse(told);
      if (!begun.success) return giveUp(noAnswer('it told no ids', random, begun.error));
      return { conversation: begun.data.id, message: begun.data.activityId };
    },
    problem: () => trouble,
  };
}

function conversationsOf(serviceUrl: string): string {
  return `${serviceUrl.replace(/(?<!\/)\/+$/, '')}/v3/conversations`;
}

function pathOf({
  conversation,
  activityId,
}: Pick<ConnectorCall, 'conversation' | 'activityId'>): string {
  const activities = `/${encodeURIComponent(conversation)}/activities`;
  return activityId === undefined ? activities : `${activities}/${encodeURIComponent(activityId)}`;
}
