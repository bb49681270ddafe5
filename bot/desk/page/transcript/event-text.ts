import type { Entry } from '../api/types.ts';
import { wordFor, type Texts } from '../texts/texts.ts';

/** What happened, in a line. Example: `Doorgezet door Anna naar Ties`. */
export function eventText({ what, by, text }: Entry, texts: Texts): string {
  const { events } = texts;
  const who = by ?? texts.bot;
  switch (what) {
    case 'asked':
    case 'left':
    case 'wiped':
    case 'unattended':
      return events[what];
    case 'claimed':
    case 'requeued':
    case 'handed-back':
      return events[what](who);
    case 'transferred':
      return text === 'queue' ? events.queued(who) : events.transferred(who, text);
    case 'call':
    case 'standby':
    case 'bot-removed':
      // as its channel says it, in the brackets of what nobody wrote
      return text.replace(/^\[|\]$/g, '');
    case 'returned':
      return events.returned(text);
    case 'closed':
      return events.closed(who, text && wordFor(texts.results, text));
    case 'delivery-refused':
    case 'unseen-mailed':
      return events[what](text);
    case 'reply-window-closed':
      return events[what];
    case 'nudged':
      return text === '' ? events.nudged : events.notNudged(text);
    case 'unseen-kept':
      return events[what](wordFor(texts.unseenKept, text));
    default:
      return [what, by, text].filter(Boolean).join(' · ');
  }
}
