import type { Language } from '../../language.ts';
import { deedWords } from './deed-words.ts';
import { numerals } from './numerals.ts';

export const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
export const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/**
 * The words a day is spoken of in. Each is heard as the English word on the left, whatever the language;
 * what is not here is not heard. Forms stand apart by commas and may have several words. A question mark:
 * the form is a word or a name of its own too ("zo", "may"), and only its neighbours tell.
 */
const words: Record<Language, Record<string, string>> = {
  nl: {
    monday: 'maandag',
    tuesday: 'dinsdag',
    wednesday: 'woensdag',
    thursday: 'donderdag',
    friday: 'vrijdag',
    saturday: 'zaterdag',
    sunday: 'zondag',
    'monday?': 'ma, maa',
    'tuesday?': 'di, din, dins',
    'wednesday?': 'wo, woe, woens',
    'thursday?': 'do, don, dond',
    'friday?': 'vr, vri, vrij',
    'saturday?': 'za, zat',
    'sunday?': 'zo, zon',
    january: 'januari',
    'january?': 'jan',
    february: 'februari, feb, febr',
    march: 'maart, mrt',
    april: 'april, apr',
    may: 'mei',
    june: 'juni, jun',
    july: 'juli, jul',
    august: 'augustus, aug',
    september: 'september, sept, sep',
    october: 'oktober, okt',
    november: 'november, nov',
    december: 'december, dec',
    today:
      'vandaag, vanochtend, vanmorgen, vanmiddag, vanavond, zojuist, daarnet, zonet, zo net, half uur geleden, half uurtje geleden, halfuur geleden, halfuurtje geleden',
    night: 'vannacht',
    yesterday: 'gisteren, gister',
    'the day before yesterday': 'eergisteren, eergister, de dag voor gisteren',
    tomorrow: 'morgen, overmorgen',
    _: 'goede morgen, goeie morgen, goed morgen',
    day: 'dag, dagen, dgn, dagje, dagjes',
    workday: 'werkdag, werkdagen',
    week: 'week, weken, wk, wkn, weekje, weekjes',
    month: 'maand, maanden, mnd, maandje, maandjes',
    year: 'jaar, jaren, jaartje',
    hour: 'uur, uren, uurtje, uurtjes',
    minute: 'minuut, minuten, minuutjes, min',
    weekend: 'weekend, weekeinde',
    ago: 'geleden',
    back: 'terug, trug, trg',
    last: 'vorige, vorig, verleden, voorgaande',
    past: 'afgelopen, laatste, voorbije, jl, j.l., ll, l.l., jongstleden, laatstleden',
    this: 'deze, dit',
    next: 'volgende, volgend, komende, komend, aanstaande, aankomende, eerstvolgende, a.s.',
    until: 'voor, tot, uiterlijk, tegen',
    bound:
      "op zijn vroegst, op z'n vroegst, op zn vroegst, ten vroegste, niet eerder dan, niet voor, op zijn laatst, op z'n laatst, op zn laatst, ten laatste, niet later dan",
    birth: 'geboren, geb, geboortedatum, verjaardag, jarig',
    '24 december': 'kerstavond',
    '25 december': 'eerste kerstdag, 1e kerstdag',
    '26 december': 'tweede kerstdag, 2e kerstdag',
    '31 december': 'oudejaarsdag, oudejaarsavond, oudjaarsdag, oudjaarsavond',
    '1 january': 'nieuwjaarsdag',
    within: 'binnen',
    later: 'na, over',
    about:
      "~, ±, niet eens, ongeveer, circa, ca, rond, rondom, omstreeks, zo'n, zo n, zowat, bijna, ruim, dik, krap, minder dan, meer dan, langer dan, korter dan, nog geen, minstens, pakweg, plusminus, hooguit, andere, geen",
    maybe: 'misschien, wellicht, mogelijk',
    not: 'niet',
    but: 'maar',
    unsure: 'weet niet of, weet niet meer of, weet niet zeker of, niet zeker of',
    some: 'zeker',
    perhaps:
      'of zo, ofzo, of zoiets, of de dag ervoor, of de dag erna, of een dag later, of een dag eerder',
    thereafter:
      'erna, ervoor, erop, daarna, daarvoor, daarop, nadien, na mijn, na de, na jullie, na onze',
    '': 'precies, exact',
    every:
      'altijd, meestal, elke, elk, ieder, iedere, dagelijks, wekelijks, maandelijks, jaarlijks, maandags, dinsdags, woensdags, donderdags, vrijdags, zaterdags, zondags, maandagen, dinsdagen, woensdagen, donderdagen, vrijdagen, zaterdagen, zondagen',
    vague:
      'laatst, onlangs, recent, recentelijk, pasgeleden, kortgeleden, voorlaatste, black friday, cyber monday, goede vrijdag, witte donderdag, kerst, pasen, pinksteren, koningsdag, sinterklaas',
    the: 'de, het, den',
    on: 'op',
    of: 'van',
    since: 'sinds, vanaf, sedert',
    in: 'in',
    and: 'en, &, +',
    or: 'of, /',
    to: 't/m, tot en met, a',
  },
  en: {
    monday: 'monday',
    tuesday: 'tuesday, tue, tues',
    wednesday: 'wednesday, weds',
    thursday: 'thursday, thu, thur, thurs',
    friday: 'friday, fri',
    saturday: 'saturday',
    sunday: 'sunday',
    'monday?': 'mon',
    'wednesday?': 'wed',
    'saturday?': 'sat',
    'sunday?': 'sun',
    january: 'january, jan',
    february: 'february, feb, febr',
    'march?': 'march, mar',
    april: 'april, apr',
    'may?': 'may',
    june: 'june, jun',
    july: 'july, jul',
    august: 'august, aug',
    september: 'september, sept, sep',
    october: 'october, oct',
    november: 'november, nov',
    december: 'december, dec',
    today: 'today, this morning, this afternoon, this evening, tonight, just now, half an hour ago',
    yesterday: 'yesterday, last night, yest, yday',
    'the day before yesterday': 'the day before yesterday, day before yesterday',
    tomorrow: 'tomorrow',
    day: 'day, days',
    workday: 'working day, working days, workday, workdays, business day, business days',
    week: 'week, weeks, wk, wks, w/c',
    fortnight: 'fortnight, fortnights',
    month: 'month, months',
    year: 'year, years',
    hour: 'hour, hours, hr, hrs',
    minute: 'minute, minutes, mins, min',
    weekend: 'weekend',
    ago: 'ago',
    back: 'back',
    last: 'last, previous',
    past: 'past, gone',
    this: 'this',
    next: 'next, coming, upcoming, following',
    until: 'before, for, until, till, by, up to, up to and including',
    bound:
      'at the earliest, at the latest, at the soonest, no later than, not later than, no earlier than, not earlier than, no sooner than, not before, not after, not until',
    birth: 'born, birthday, birth, dob, birthdate',
    '24 december': 'christmas eve',
    '25 december': 'christmas day, xmas day',
    '26 december': 'boxing day',
    '31 december': "new year's eve, new years eve",
    '1 january': "new year's day, new years day",
    within: 'within',
    later: 'after',
    about:
      '~, ±, not even, about, around, approximately, approx, roughly, circa, nearly, almost, more than, less than, at least, half, other',
    maybe: 'maybe, perhaps, possibly',
    not: "not, wasn't",
    but: 'but',
    unsure:
      'know if, know whether, sure if, sure whether, remember if, remember whether, wonder if',
    some: 'some, over, under',
    perhaps:
      'or so, or thereabouts, or the day before, or the day after, or a day later, or a day earlier, give or take',
    '': 'exactly, precisely, just',
    every:
      'always, usually, every, each, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays, daily, weekly, monthly, yearly',
    vague:
      'recently, lately, the other day, black friday, cyber monday, good friday, easter monday, whit monday, bank holiday monday, christmas, easter',
    the: 'the',
    on: 'on',
    of: 'of, from, commencing, beginning, starting',
    since: 'since',
    in: 'in',
    and: 'and, &, +',
    or: 'or, /',
    to: 'to, through',
  },
};

/**
 * Heard words in whose forms a typing error may be mended, from this length on: "maar" is no "maart". A unit is
 * held against the number before it.
 */
const mendableFrom = new Map([
  ...[...weekdays, ...months].map((name) => [name, 6] as const),
  ...['today', 'yesterday', 'the day before yesterday', 'ago', 'last', 'past'].map(
    (word) => [word, 6] as const,
  ),
  ...['day', 'week', 'month'].map((unit) => [unit, 5] as const),
]);

/** What is heard in a language. */
export interface Vocabulary {
  /** By form, in lower case, without accents, with single spaces. */
  heard: ReadonlyMap<string, string>;
  /** The forms of several words or with marks in them, as the source of a pattern; the longest first. */
  phrases: string;
  /** The forms a misspelt word may stand for. */
  mendable: readonly (readonly [form: string, heard: string])[];
}

function build(language: Language): Vocabulary {
  const said = [words[language], deedWords[language]].flatMap((known) => Object.entries(known));
  const spoken = said.flatMap(([heard, forms]) =>
    forms.split(', ').map((form) => [form, heard] as const),
  );
  const heard = new Map([...numerals(language), ...spoken]);
  const phrases = [...heard.keys()]
    .filter((form) => /[a-z][^a-z]/.test(form))
    .sort((one, other) => other.length - one.length)
    .map((form) => form.replaceAll('.', '\\.').replaceAll(' ', '[\\s-]+'));
  // by first letter: most words of a message begin none of them
  const initials = [...new Set(phrases.map(([initial = '']) => initial))].map((initial) => {
    const rests = phrases.filter((phrase) => phrase.startsWith(initial));
    return `${initial}(?:${rests.map((phrase) => phrase.slice(1)).join('|')})`;
  });
  return {
    heard,
    phrases: initials.join('|'),
    mendable: spoken.filter(
      ([form, as]) => /^[a-z]+$/.test(form) && form.length >= (mendableFrom.get(as) ?? Infinity),
    ),
  };
}

const built: Partial<Record<Language, Vocabulary>> = {};

/** The vocabulary of a language; built when it is first asked for. */
export function vocabulary(language: Language): Vocabulary {
  return (built[language] ??= build(language));
}
