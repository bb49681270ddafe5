import { expect } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { fitMessage } from '../../../../bot/channels/azure-bot/render/fit-message.ts';
import type { Rendered, RenderOptions } from '../../../../bot/channels/azure-bot/render/message.ts';
import type { Choice, ShownReceipt } from '../../../../dialogs/conversation/dialog.ts';
import { toActivity } from '../../../../bot/turn/to-activity.ts';
import { shippedWording } from '../../../support/book.ts';
import {
  cardsIn,
  readActivity,
  type PostedActivity,
} from '../../../support/stand-ins/azure-bot/activity-schema.ts';

const wording = shippedWording();

/** The messages as they are sent, each of which the channel would take. */
export function sent(
  activity: Partial<Activity>,
  options: Partial<RenderOptions> = {},
): PostedActivity[] {
  const { channelId = 'msteams' } = options;
  const rendering = { channelId, words: wording.nl, isByStaff: false, ...options };
  return asPosted(fitMessage(activity, rendering)?.parts ?? [], channelId);
}

/** What was rendered as it is sent, each message of which the channel would take. */
export function asPosted(parts: Rendered[], channelId = 'msteams'): PostedActivity[] {
  const frame = { from: { id: 'bot' }, conversation: { id: 'room' } };
  return parts.map((part) => {
    const body = Buffer.from(JSON.stringify({ ...frame, ...part }));
    let refused: unknown;
    try {
      return readActivity(body, { channelId, conversation: 'room', bot: 'bot' });
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeUndefined();
    throw refused;
  });
}

/** The card of the last message. */
export function cardOf(messages: PostedActivity[]) {
  const [card] = messages.slice(-1).flatMap(cardsIn);
  if (!card) throw new Error('there is no card');
  return card;
}

/** What the bot says, with choices of these labels. */
export function say(
  text: string,
  labels: string[] = [],
  receipt?: ShownReceipt,
): Partial<Activity> {
  const choices = labels.map((label): Choice => ({
    ...{ dialog: 'menu', slot: 'item', label },
    value: label,
  }));
  return toActivity(
    { text, ...(choices.length > 0 && { choices }), ...(receipt && { receipt }) },
    'nl',
  );
}

/** A receipt as a decision about a refund shows it. */
export const receipt: ShownReceipt = {
  title: 'Geld terug: op tijd',
  facts: [
    { label: 'Bestelling', value: '1042' },
    { label: 'Laatste dag', value: 'zondag 8 november 2026' },
    { label: 'Betaald', value: '€ 49,00 met iDEAL, op zondag 1 november 2026 om 11.20 uur' },
  ],
  why: {
    label: 'Waarom?',
    clauses: [
      'Je kunt je geld terugkrijgen tot en met zeven dagen na je bestelling, als je hem niet hebt gekregen.',
      'Je aanvraag is van dinsdag 3 november 2026.',
    ],
  },
  receipt: {
    policy: 'refund',
    version: '1',
    outcome: 'in-time',
    clauses: [],
    lastDay: '2026-11-08',
    decidedAt: '2026-11-03T09:00:00Z',
    inputs: {},
  },
};
