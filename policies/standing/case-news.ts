import type { CaseEvent } from '../case/case-events.ts';
import type { CaseAlarm } from './standing.ts';

/**
 * What customers did since staff last touched the case, or what did not reach them: its owner is told, of each kind
 * once, however much of it comes.
 */
export function newsOf(events: readonly CaseEvent[]): Omit<CaseAlarm, 'raised'>[] {
  const [opened] = events;
  const touched = events.findLastIndex(({ by }) => by !== undefined);
  const news = events.slice(touched + 1).flatMap((event) => {
    switch (event.type) {
      case 'evidence-added':
        // what came with the opening is no news
        return event.at === opened?.at ? [] : [newsAt(event.at, 'evidence-in')];
      case 'quote-accepted':
      case 'quote-declined':
      case 'letter-refused':
      case 'order-change-refused':
        return [newsAt(event.at, event.type)];
      default:
        return [];
    }
  });
  return news.filter(({ about }, place) => news.findIndex((one) => one.about === about) === place);
}

function newsAt(since: string, about: CaseAlarm['about']): Omit<CaseAlarm, 'raised'> {
  return { about, to: ['customer-service'], since };
}
