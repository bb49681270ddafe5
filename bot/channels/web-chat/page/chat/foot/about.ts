import type { Language } from '../../language.ts';
import { texts } from '../texts.ts';

interface Hours {
  from: string;
  until: string;
}

/** `day` as `2026-12-24`; no hours where nobody is there. */
interface Day {
  day: string;
  hours: Hours[];
  why?: Record<Language, string>;
}

/** What the server says of the shop: as much as the shop has written down. */
interface About {
  contact?: { company?: string; address?: string; email?: string; phone?: string };
  /** From Monday on. */
  week?: Hours[][];
  today?: Day;
  /** The days of the next two weeks that are not as in other weeks. */
  special?: Day[];
}

/** The dialog that says who runs the shop, how else to reach it, and when its staff are there. */
export function createAbout(dialog: HTMLDialogElement, json: string | undefined) {
  const lines = dialog.querySelector('#about-lines');
  const about = JSON.parse(json || '{}') as About;
  return {
    open(language: Language) {
      lines?.replaceChildren(...linesOf(about, language));
      dialog.showModal();
    },
    // not before it is open: the names of days take a phone a third of a second
    label(language: Language) {
      if (dialog.open) lines?.replaceChildren(...linesOf(about, language));
    },
  };
}

function linesOf(about: About, language: Language): HTMLElement[] {
  const { company, address, email, phone } = about.contact ?? {};
  const { week = [], today, special = [] } = about;
  const words = texts[language];
  const coming = special.filter(({ day }) => day !== today?.day);
  return [
    ...[company, address].flatMap((text) => (text ? [paragraph(text)] : [])),
    ...(email ? [paragraph(`${words.email}: `, link(`mailto:${email}`, email))] : []),
    ...(phone
      ? [paragraph(`${words.phone}: `, link(`tel:${phone.replace(/[^\d+]/gu, '')}`, phone))]
      : []),
    ...(today ? [paragraph(`${words.today}: ${sayHours(today, language)}`)] : []),
    ...(week.length > 0 ? [paragraph(words.staffHours), list(daysOf(week, language))] : []),
    ...(coming.length > 0
      ? [paragraph(words.otherwise), list(coming.map((day) => sayDay(day, language)))]
      : []),
  ];
}

/** Days in a row with the same hours are one line. Example: `maandag t/m vrijdag: 09:00–17:30`. */
function daysOf(week: Hours[][], language: Language): string[] {
  const words = texts[language];
  const said = week.map((hours) => sayHours({ hours }, language));
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

/** Example: `donderdag 24 december: 09:00–15:00 (kerstavond)` */
function sayDay(day: Day, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    timeZone: 'UTC',
  });
  return `${format.format(new Date(day.day))}: ${sayHours(day, language)}`;
}

function sayHours({ hours, why }: Pick<Day, 'hours' | 'why'>, language: Language): string {
  const said = hours.map(({ from, until }) => `${from}–${until}`).join(', ');
  return `${said || texts[language].closed}${why ? ` (${why[language]})` : ''}`;
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
