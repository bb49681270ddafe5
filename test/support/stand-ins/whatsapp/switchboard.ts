import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from '../../../../bot/ports/clock.ts';
import { Pace } from '../../../../bot/limits/pace.ts';
import { GraphRefusal } from './graph-error.ts';
import type { MediaShelf } from './media-shelf.ts';
import { messageSchema, readSchema, type MessageBody } from './message-schema.ts';

/** Somebody with WhatsApp. Of number and business-scoped id, one may be hidden from the shop. */
export interface Person {
  name: string;
  phone?: string | undefined;
  userId?: string | undefined;
  /** Their number, where the shop sees it only once they share it. */
  hiddenPhone?: string | undefined;
}

/** A message of the shop that Meta took. */
export interface SentMessage {
  id: string;
  from: string;
  to: Person;
  at: string;
  body: MessageBody;
}

/** A message of the shop that was marked as read or answered with the sign of writing. */
export interface ReadMark {
  messageId: string;
  typing: boolean;
}

/** A template as it was approved. */
export interface ApprovedTemplate {
  name: string;
  languages: string[];
  /** How many parameters its body has. */
  parameters: number;
  quickReplies: string[];
  state?: 'approved' | 'paused';
}

export function newWamid(): string {
  return `wamid.HBgL${Buffer.from(randomUUID()).toString('base64url')}`;
}

/** Who may be written to, and what was: the rules of sending that are not about the form of a message. */
export function switchboard(tools: {
  clock: Clock;
  media: MediaShelf;
  templates: ApprovedTemplate[];
  /** Whether too many messages at once are refused. */
  holdsPace: boolean;
}) {
  const { clock, media, templates, holdsPace } = tools;
  const people: Person[] = [];
  const sent: SentMessage[] = [];
  const marks: ReadMark[] = [];
  const inbound = new Map<string, { from: Person; at: Temporal.Instant }>();
  const windows = new Map<string, Temporal.Instant>();
  const ofNumber = new Pace({ burst: 80, perSecond: 80 }, clock);
  const ofPair = new Pace({ burst: 45, perSecond: 1 / 6 }, clock);
  const names = new Map<Person, string>();

  function pairOf(phoneNumberId: string, person: Person): string {
    const name = names.get(person) ?? randomUUID();
    names.set(person, name);
    return `${phoneNumberId} ${name}`;
  }

  function findRecipient({ to, recipient }: MessageBody): Person {
    // the number counts where both are there
    const found =
      to === undefined
        ? people.find(({ userId }) => userId === recipient)
        : people.find(({ phone }) => phone === to.replace('+', ''));
    if (found) return found;
    if (to === undefined) throw new GraphRefusal(131009, 'Recipient is not a known user id');
    throw new GraphRefusal(131026, 'Message Undeliverable');
  }

  function checkTemplate({ name, language, components }: NonNullable<MessageBody['template']>) {
    const found = templates.find(
      (one) => one.name === name && one.languages.includes(language.code),
    );
    if (!found) {
      const details = `template name (${name}) does not exist in ${language.code}`;
      throw new GraphRefusal(132001, details);
    }
    if (found.state === 'paused') throw new GraphRefusal(132015, 'Template is paused');
    const given = components.find(({ type }) => type === 'body')?.parameters.length ?? 0;
    if (given !== found.parameters) {
      const details = `body: number of localizable_params (${given}) does not match the expected number of params (${found.parameters})`;
      throw new GraphRefusal(132000, details);
    }
    const buttons = components.filter(({ type }) => type === 'button');
    if (buttons.length > found.quickReplies.length) {
      throw new GraphRefusal(132012, 'buttons: the template has fewer');
    }
  }

  function checkMedia({ image, document }: MessageBody): void {
    if (image && !/^image\/(jpeg|png)$/.test(media.find(image.id).contentType)) {
      throw new GraphRefusal(131053, 'an image must be JPEG or PNG');
    }
    if (document) media.find(document.id);
  }

  return {
    people,
    sent,
    marks,
    templates,
    /** The customer wrote or called: free text may be sent for 24 hours. */
    noteInbound(phoneNumberId: string, from: Person, id: string): void {
      inbound.set(id, { from, at: clock() });
      windows.set(pairOf(phoneNumberId, from), clock());
    },
    /** Takes what was posted to `/messages`. */
    take(phoneNumberId: string, posted: unknown): { mark?: ReadMark; message?: SentMessage } {
      if ((posted as { status?: unknown }).status !== undefined) {
        const read = readSchema.safeParse(posted);
        if (!read.success) throw new GraphRefusal(100, z.prettifyError(read.error));
        if (!inbound.has(read.data.message_id)) {
          throw new GraphRefusal(131009, 'message_id is not a message of a customer');
        }
        const typing = read.data.typing_indicator !== undefined;
        const mark = { messageId: read.data.message_id, typing };
        marks.push(mark);
        return { mark };
      }
      const parsed = messageSchema.safeParse(posted);
      if (!parsed.success) throw new GraphRefusal(100, z.prettifyError(parsed.error));
      const body = posted as MessageBody;
      const to = findRecipient(body);
      const pair = pairOf(phoneNumberId, to);
      if (holdsPace && ofNumber.take(phoneNumberId) > 0) throw new GraphRefusal(130429, 'Too many');
      if (holdsPace && ofPair.take(pair) > 0) throw new GraphRefusal(131056, 'Too many to one');
      if (body.template) checkTemplate(body.template);
      else {
        const opened = windows.get(pair);
        const closes = opened?.add({ hours: 24 });
        if (!closes || Temporal.Instant.compare(clock(), closes) >= 0) {
          throw new GraphRefusal(
            131047,
            'More than 24 hours have passed since the customer replied',
          );
        }
      }
      checkMedia(body);
      const message = { id: newWamid(), from: phoneNumberId, to, at: clock().toString(), body };
      sent.push(message);
      return { message };
    },
  };
}

export type Switchboard = ReturnType<typeof switchboard>;
