import type { Language } from '../language.ts';
import { texts } from './texts.ts';

/** What the server says of the shop: as much as the shop has written down. */
interface About {
  contact?: { company?: string; address?: string; email?: string; phone?: string };
  /** From Monday on. */
  hours?: ({ from: string; until: string } | null)[];
}

/** Lists who runs the shop, how else to reach it, and when its staff are there. */
export function showAbout(lines: HTMLElement, json: string | undefined, language: Language): void {
  const { contact: { company, address, email, phone } = {}, hours = [] } = JSON.parse(
    json || '{}',
  ) as About;
  const words = texts[language];
  lines.replaceChildren(
    ...[company, address].flatMap((text) => (text ? [paragraph(text)] : [])),
    ...(email ? [paragraph(`${words.email}: `, link(`mailto:${email}`, email))] : []),
    ...(phone
      ? [paragraph(`${words.phone}: `, link(`tel:${phone.replace(/[^\d+]/gu, '')}`, phone))]
      : []),
    ...(hours.length > 0 ? [paragraph(words.staffHours), list(daysOf(hours, language))] : []),
  );
}

/** Days in a row with the same hours are one line. Example: `maandag t/m vrijdag: 09:00–17:30`. */
function daysOf(hours: NonNullable<About['hours']>, language: Language): string[] {
  const words = texts[language];
  const said = hours.map((day) => (day ? `${day.from}–${day.until}` : words.closed));
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // the first of January 2024 was a Monday
  const nameOf = (day: number) => format.format(Date.UTC(2024, 0, day + 1));
  return said.flatMap((text, first) => {
    if (text === said[first - 1]) return [];
    const after = said.findIndex((other, day) => day > first && other !== text);
    const last = (after < 0 ? said.length : after) - 1;
    const days = last > first ? `${nameOf(first)} ${words.upTo} ${nameOf(last)}` : nameOf(first);
    return [`${days}: ${text}`];
  });
}

function paragraph(...parts: (string | Node)[]): HTMLElement {
  const made = document.createElement('p');
  made.append(...parts);
  return made;
}

function list(items: string[]): HTMLElement {
  const made = document.createElement('ul');
  made.append(
    ...items.map((text) => Object.assign(document.createElement('li'), { textContent: text })),
  );
  return made;
}

function link(href: string, textContent: string): HTMLElement {
  return Object.assign(document.createElement('a'), { href, textContent, target: '_blank' });
}
