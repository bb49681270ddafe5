import type { Activity } from 'botbuilder';
import type { Effect } from '../../dialogs/conversation/dialog.ts';
import type { Language } from '../../dialogs/language.ts';
import type { Words } from '../../dialogs/wording.ts';
import type { NewEntry } from '../ports/store.ts';
import type { TurnTools } from './tools.ts';

/** What effects leave in the log; and a note at the order of each case that is opened, where the shop wants that. */
export function entriesOf(
  effects: readonly Effect[],
  at: string,
  language: Language,
  tools: NoteTools,
): NewEntry[] {
  const notes = effects.flatMap((effect) => noteOf(effect, tools.wording[language], tools));
  return [...effects, ...notes].flatMap((effect) => entryOf(effect, at));
}

type NoteTools = Pick<TurnTools, 'orders' | 'publicUrl' | 'wording'>;

/** Says at the order that there is a case, for who looks at the order and not at the desk. */
function noteOf(effect: Effect, words: Words, { orders, publicUrl }: NoteTools): Effect[] {
  if (effect.type !== 'case' || effect.event.type !== 'opened') return [];
  const { reference, event } = effect;
  if (event.orderNumber === undefined || !orders.actions.has('note')) return [];
  const said = words('order-note.opened', { kind: words(`order-note.${event.kind}`), reference });
  const page = publicUrl && `\n${publicUrl}/desk/cases/${encodeURIComponent(reference)}`;
  const text = `${said}${page ?? ''}`;
  return [
    { type: 'order-action', reference, action: { type: 'note', number: event.orderNumber, text } },
  ];
}

function entryOf(effect: Effect, at: string): NewEntry[] {
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
    case 'await-silence':
      return [fromBot(at, { type: 'event', name: 'await-silence' }, 'deliver')];
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
