import type { Case, CaseEvent } from '../../../policies/case/case-events.ts';
import type { Clock } from '../../ports/clock.ts';

interface TimelineOptions {
  zone: string;
  clock: Clock;
  tell: (line: string) => void;
}

/** Prints what happens with its moment in the shop's zone: what is said, entered in the case, and mailed. */
export class Timeline {
  readonly #options: TimelineOptions;
  readonly #events = new Map<string, number>();
  readonly #mails = new Set<string>();
  #day = '';

  constructor(options: TimelineOptions) {
    this.#options = options;
  }

  say(who: string, text: string): void {
    const [first = '', ...more] = text.split('\n').filter((line) => line.trim() !== '');
    this.#print(who, more.length > 0 ? `${first} […]` : first);
  }

  /** Tells what of cases and mails is new. */
  note(cases: readonly Case[], mails: readonly { name: string; source: string }[]): void {
    for (const { reference, events } of cases) {
      const told = this.#events.get(reference) ?? 0;
      for (const event of events.slice(told)) this.#print(`case ${reference}`, describe(event));
      this.#events.set(reference, events.length);
    }
    for (const { name, source } of mails) {
      if (this.#mails.has(name)) continue;
      this.#mails.add(name);
      const [to = '', subject = ''] = ['To', 'Subject'].map((header) => headerOf(source, header));
      this.#print('mail', `to ${to}: ${subject}`);
    }
  }

  #print(who: string, what: string): void {
    const { zone, clock, tell } = this.#options;
    const now = clock().toZonedDateTimeISO(zone);
    const day = now.toPlainDate().toLocaleString('en-GB', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
    if (day !== this.#day) tell(`\n${day}`);
    this.#day = day;
    const time = now.toPlainTime().toString({ smallestUnit: 'minute' });
    tell(`  ${time}  ${who.padEnd(12)} ${what}`);
  }
}

/** Fields of events that say nothing to a reader. */
const hidden = ['receipt', 'conversation', 'files', 'owner'];

/** The event with its fields, but for those that only the machine reads. */
function describe({ type, at, by, ...fields }: CaseEvent): string {
  const author = by ? ` by ${by.name}` : '';
  const told = Object.entries(fields as Record<string, unknown>).flatMap(([name, value]) =>
    hidden.includes(name) || value === undefined || value === '' || value === false
      ? []
      : [`${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`],
  );
  return [`${type}${author}`, ...told].join('; ').replace(/\s+/g, ' ');
}

function headerOf(source: string, name: string): string {
  const found = new RegExp(`^${name}: (.*(?:\\r?\\n[ \\t].*)*)`, 'm').exec(source)?.[1] ?? '';
  return found
    .replace(/\r?\n[ \t]+/g, ' ')
    .replace(/=\?utf-8\?q\?(.*?)\?=\s*/gi, (_, encoded: string) =>
      decodeURIComponent(encoded.replace(/_/g, ' ').replace(/=/g, '%')),
    );
}
