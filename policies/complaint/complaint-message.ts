import type { CaseEvent } from '../case/case-events.ts';
import { foldEvents } from '../case/fold-case.ts';
import { complaintSteps, type ComplaintBook, type ComplaintPolicy } from './complaint-policy.ts';
import {
  complaintRulesOf,
  outsideBody,
  eventsOfStep,
  type ComplaintRules,
} from './complaint-rules.ts';

type Texts = ComplaintPolicy['received'];
type Language = keyof Texts;

/** A day such as 2026-12-29 in words. */
type SayDay = (day: string, language: Language) => string;

/**
 * What the customer is sent because of the latest event of a complaint, in the words of the version
 * that judges it; `undefined` for an event of which nothing is sent.
 *
 * Example: after `acknowledged`: "Noor behandelt je klacht. Je krijgt uiterlijk 6 januari antwoord."
 */
export function complaintMessage(
  book: ComplaintBook,
  events: readonly CaseEvent[],
  sayDay: SayDay,
): Texts | undefined {
  const [opened] = events;
  const event = events.at(-1);
  if (opened?.type !== 'opened' || !event) return undefined;
  const rules = complaintRulesOf(book, opened);
  const parts = partsFor(event, rules, wasEarly(events));
  if (parts.length === 0) return undefined;
  const inLanguage = (language: Language) =>
    parts.map((texts) => fillFields(texts[language], event, language, sayDay)).join('\n\n');
  return { nl: inLanguage('nl'), en: inLanguage('en') };
}

function partsFor(event: CaseEvent, rules: ComplaintRules, early: boolean): Texts[] {
  const { received, escalation } = rules.policy;
  const outside = outsideBody(rules);
  const sent = complaintSteps
    .flatMap((step) => eventsOfStep(step, rules.policy))
    .filter(([type]) => type === event.type)
    .map(([, texts]) => texts.sent);
  switch (event.type) {
    case 'opened':
      return [received];
    case 'resolved':
      return [...sent, escalation.offer];
    case 'escalated':
      return [early ? escalation.early.sent : escalation.sent];
    case 'board-answered':
      return outside ? [...sent, outside.text] : sent;
    case 'referred-outside':
      return outside ? [outside.text] : [];
    default:
      return sent;
  }
}

/** Whether the complaint had no outcome yet when the latest event came. */
function wasEarly(events: readonly CaseEvent[]): boolean {
  const folded = foldEvents('', events);
  return 'state' in folded && folded.state.phase === 'open';
}

/** Puts the fields of the event in; the parts of a written outcome stand on lines of their own. */
function fillFields(text: string, event: CaseEvent, language: Language, sayDay: SayDay): string {
  const fields: Record<string, unknown> = { ...event };
  return text
    .replace(/ ?\[(\w+)\] ?/g, (found, field: string) => {
      const value = fields[field];
      const said = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
      if (event.type === 'resolved') return `\n${said.trim()}\n\n`;
      const spoken = /^\d{4}-\d{2}-\d{2}$/.test(said) ? sayDay(said, language) : said;
      return found.replace(`[${field}]`, () => spoken);
    })
    .trim();
}
