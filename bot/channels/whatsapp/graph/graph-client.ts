import { z } from 'zod';
import { AnswerTooLong, nameFailure, readBytes, untilAborted } from '../../../calls/answer.ts';
import { Breaker } from '../../../calls/breaker.ts';
import type { ChannelTools } from '../../channel.ts';
import type { WhatsAppSettings } from '../settings.ts';
import {
  exchange,
  readAnswer,
  usualPatience,
  type GraphHabits,
  type GraphRequest,
} from './exchange.ts';
import { noAnswer } from './graph-error.ts';

/** Meta's Graph API, as far as a shop's chat needs it. */
export interface GraphClient {
  /**
   * Sends a message and gives Meta's id of it. Throws `DeliveryRefused` with a reason in Dutch, `ReplyWindowClosed`, or
   * `DeliveryDelayed`; the last too where it is not known whether Meta took it.
   */
  send(phoneNumberId: string, body: object): Promise<string>;
  /** Marks a message of a customer as read, and shows with `typing` that an answer is being written. Never throws. */
  markRead(phoneNumberId: string, wamid: string, options?: { typing?: boolean }): Promise<void>;
  /**
   * The bytes of a file that a customer sent. Throws `AnswerTooLong` for more than `mostBytes`, `DeliveryDelayed` to try
   * again, and `DeliveryRefused` where it is gone.
   */
  media(mediaId: string, mostBytes: number): Promise<{ bytes: Uint8Array; contentType: string }>;
  /** Hands over a file and gives the id under which it can be sent. Throws as `send` does. */
  upload(
    phoneNumberId: string,
    file: { name: string; contentType: string; bytes: Uint8Array },
  ): Promise<string>;
  /** What the number is called: the shortest way to see that all is set up well. Throws as `send` does. */
  number(phoneNumberId: string): Promise<{ number: string; name: string }>;
  /**
   * What is wrong with the shop's key, number or account, or that Meta gives no answer, in Dutch; `undefined` as soon as a
   * call goes well.
   */
  problem(): string | undefined;
}

const sentSchema = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });
const uploadedSchema = z.object({ id: z.string() });
const mediaSchema = z.object({
  url: z.url(),
  mime_type: z.string().default('application/octet-stream'),
  file_size: z.coerce.number().default(0),
});
const numberSchema = z.object({
  display_phone_number: z.string().default(''),
  verified_name: z.string().default(''),
});

/** Where Meta keeps media. The key goes to no other host. */
const mediaHosts = /(^|\.)(fbsbx\.com|facebook\.com|fbcdn\.net|whatsapp\.net)$/;

export function createGraphClient(
  settings: Pick<WhatsAppSettings, 'accessToken' | 'graphUrl'>,
  { log, clock }: Pick<ChannelTools, 'log' | 'clock'>,
  { random = Math.random, patience = usualPatience }: Partial<GraphHabits> = {},
): GraphClient {
  const { accessToken, graphUrl } = settings;
  const breaker = new Breaker(clock);
  let trouble: string | undefined;

  async function call(request: Omit<GraphRequest, 'accessToken'>) {
    // files lie elsewhere: where they fail, messages may well leave
    const counts = request.asksForFile !== true;
    if (counts && breaker.isOpen()) throw noAnswer('it is left alone for a while', random);
    const exchanged = await exchange({ ...request, accessToken }, { random, patience });
    if (!('failed' in exchanged)) {
      if (counts) breaker.succeed();
      trouble = undefined;
      return exchanged;
    }
    const { failed } = exchanged;
    if (counts && !failed.isAway) breaker.succeed();
    else if (counts && breaker.fail())
      log.warn({ why: failed.thrown.message }, 'WhatsApp is left alone');
    if (failed.trouble !== undefined && failed.trouble !== trouble) {
      log.error({ why: failed.thrown.message }, 'WhatsApp refuses our key, number or account');
    }
    trouble = failed.trouble ?? trouble;
    throw failed.thrown;
  }

  async function ask<T>(schema: z.ZodType<T>, request: Omit<GraphRequest, 'accessToken'>) {
    const parsed = schema.safeParse(await readAnswer(await call(request)));
    if (parsed.success) return parsed.data;
    throw noAnswer('what it said was not understood', random);
  }

  return {
    async send(phoneNumberId, body) {
      const url = `${graphUrl}/${phoneNumberId}/messages`;
      const { messages } = await ask(sentSchema, { url, body });
      return messages[0]?.id ?? '';
    },
    async markRead(phoneNumberId, wamid, { typing = false } = {}) {
      const body = {
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: wamid,
        ...(typing && { typing_indicator: { type: 'text' } }),
      };
      try {
        const { response } = await call({ url: `${graphUrl}/${phoneNumberId}/messages`, body });
        await response.body?.cancel();
      } catch (error) {
        // a mark is worth no second try
        log.debug(error, 'a message could not be marked as read');
      }
    },
    async media(mediaId, mostBytes) {
      const id = encodeURIComponent(mediaId);
      const told = await ask(mediaSchema, { url: `${graphUrl}/${id}`, asksForFile: true });
      if (told.file_size > mostBytes) throw new AnswerTooLong('the file is too long');
      const { hostname, origin } = new URL(told.url);
      if (!mediaHosts.test(hostname) && origin !== new URL(graphUrl).origin) {
        throw noAnswer(`its file lies at ${hostname}`, random);
      }
      const { response, signal } = await call({ url: told.url, hasFile: true, asksForFile: true });
      try {
        const bytes = await untilAborted(signal, readBytes(response, mostBytes));
        return { bytes, contentType: told.mime_type };
      } catch (error) {
        if (error instanceof AnswerTooLong) throw error;
        throw noAnswer(nameFailure(error), random, error);
      }
    },
    async upload(phoneNumberId, { name, contentType, bytes }) {
      const body = new FormData();
      body.set('messaging_product', 'whatsapp');
      body.set('type', contentType);
      body.set('file', new File([new Uint8Array(bytes)], name, { type: contentType }));
      const url = `${graphUrl}/${phoneNumberId}/media`;
      return (await ask(uploadedSchema, { url, body, hasFile: true })).id;
    },
    async number(phoneNumberId) {
      const url = `${graphUrl}/${phoneNumberId}?fields=display_phone_number,verified_name`;
      const told = await ask(numberSchema, { url });
      return { number: told.display_phone_number, name: told.verified_name };
    },
    problem: () =>
      breaker.isOpen()
        ? 'WhatsApp geeft geen antwoord. Berichten worden bewaard en gaan zodra het weer kan.'
        : trouble,
  };
}
