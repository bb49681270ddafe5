import type { Activity } from 'botbuilder';
import type { Effect } from '../../dialogs/conversation/dialog.ts';
import type { NewEntry } from '../ports/store.ts';

/** What an effect leaves in the log. */
export function entryOf(effect: Effect, at: string): NewEntry[] {
  switch (effect.type) {
    case 'mail-transcript':
      return [
        fromBot(
          at,
          { type: 'event', name: 'mail-transcript', value: { to: effect.to } },
          'deliver',
        ),
      ];
    case 'routed':
      return [
        fromBot(at, {
          type: 'trace',
          name: 'routed',
          valueType: 'loket/routed',
          value: effect.routed,
        }),
      ];
    case 'letter': {
      const value = { ...effect.letter, automatic: true };
      return [fromBot(at, { type: 'event', name: 'letter', value }, 'deliver')];
    }
    case 'order-action': {
      const { reference, action } = effect;
      return [
        fromBot(
          at,
          { type: 'event', name: 'order-action', value: { reference, action } },
          'deliver',
        ),
      ];
    }
    case 'hand-off':
    case 'case':
      return [];
  }
}

/** An entry of the bot, to be delivered or only kept. */
export function fromBot(at: string, activity: Partial<Activity>, todo?: 'deliver'): NewEntry {
  return { at, from: 'bot', activity, ...(todo && { todo }) };
}
