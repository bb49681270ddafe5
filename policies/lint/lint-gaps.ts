import {
  fieldOf,
  firstPerText,
  partsOf,
  textsOf,
  type LintedPolicy,
  type Remark,
} from './lint-remark.ts';

/* Questions that rest on what the book itself leaves open. */

/** Lists without an item. */
export function emptyLists({ version }: LintedPolicy): Remark[] {
  return partsOf(version).flatMap(({ path, value }) => {
    // A step that needs nothing says so with an empty list.
    if (!Array.isArray(value) || value.length > 0 || path.at(-1) === 'needs') return [];
    const why = `${path.join('.')} is left empty: customers are told nothing where it should help them.`;
    return { path, rule: 'empty-list', why, source: sourceAround(version, path) };
  });
}

/** Steps of a ladder that nobody has to take. */
export function stepsWithoutOwner({ version }: LintedPolicy): Remark[] {
  return Object.entries(fieldOf(version, 'ladder') ?? {}).flatMap(([step, value]) => {
    if (typeof fieldOf(value, 'owner') === 'string') return [];
    const path = ['ladder', step];
    const why = `the step ${step} has no owner: what nobody has to do is not done.`;
    return { path, rule: 'step-without-owner', why, source: sourceAround(version, path) };
  });
}

/** What must be filled in before a step counts, and the customer is not told. */
export function needsNotSaid({ version }: LintedPolicy): Remark[] {
  return partsOf(version).flatMap(({ path, value }) => {
    const [needs, sent] = [fieldOf(value, 'needs'), fieldOf(value, 'sent')];
    if (!Array.isArray(needs)) return [];
    return needs.flatMap((need: unknown) => {
      const unsaid = textsOf(sent).find(({ text }) => !text.includes(`[${String(need)}]`));
      if (!unsaid) return [];
      const why = `${path.at(-1) ?? ''} needs ${String(need)}, and the text that is sent does not say [${String(need)}].`;
      const source = sourceAround(version, path);
      return [{ path: [...path, 'sent', ...unsaid.path], rule: 'need-not-said', why, source }];
    });
  });
}

/** Bodies whose name alone tells their country. */
const bodies: [RegExp, string][] = [
  [/\btrading standards\b|\bcitizens advice\b/i, 'GB'],
  [/\bbetter business bureau\b/i, 'US'],
  [/\bverbraucherzentrale\b/i, 'DE'],
  [/\bgeschillencommissie\b|\bconsuwijzer\b/i, 'NL'],
];

/** Outside bodies of another country than the shop's. */
export function bodiesAbroad({ version, country }: LintedPolicy): Remark[] {
  const listed = partsOf(version).flatMap(({ path, value }) => {
    const [home, name] = [fieldOf(value, 'country'), fieldOf(value, 'name')];
    if (typeof home !== 'string' || typeof name !== 'string' || home === country) return [];
    return [remarkAbroad(path, name, home, country)];
  });
  const inTexts = firstPerText(version, (text) => homeOf(text, country) !== undefined)
    .filter(({ path }) => !listed.some((body) => isAround(body.path.map(String), path)))
    .map(({ path, text }) => {
      const [body, home] = homeOf(text, country) ?? ['', ''];
      return remarkAbroad(path, body, home, country);
    });
  return [...listed, ...inTexts];
}

function remarkAbroad(
  path: readonly string[],
  body: string,
  home: string,
  country: string,
): Remark {
  const instead = country === 'NL' ? ' Name one such as ConsuWijzer or a Geschillencommissie.' : '';
  return {
    path,
    rule: 'body-abroad',
    why: `${body} is a body of another country (${home}), of no help to customers of a shop in ${country}.${instead}`,
    source: 'Directive 2013/11/EU, art. 5 and 13: bodies for where the trader is established',
  };
}

function homeOf(text: string, country: string): [body: string, home: string] | undefined {
  for (const [name, home] of bodies) {
    const [body] = name.exec(text) ?? [];
    if (body !== undefined && home !== country) return [body, home];
  }
  return undefined;
}

const stopgap = /^(todo|tbd|fixme|n\/?a|[-–—.…?x]+)$/i;

/** Sentences that nobody has put into the other language. A missing one is a fault of the book. */
export function sameInBothLanguages({ version }: LintedPolicy): Remark[] {
  return partsOf(version).flatMap(({ path, value }) => {
    const [nl, en] = [fieldOf(value, 'nl'), fieldOf(value, 'en')];
    if (typeof nl !== 'string' || typeof en !== 'string') return [];
    const language = missingLanguage(nl, en);
    if (language === undefined) return [];
    const why = `the ${language} text is missing in substance: customers in that language cannot read this rule.`;
    const rule = 'missing-text';
    return { path: [...path, language === 'Dutch' ? 'nl' : 'en'], rule, why, source: plainTerms };
  });
}

const plainTerms = 'Directive 93/13/EEC, art. 5: terms in plain, intelligible language';

function missingLanguage(nl: string, en: string): 'Dutch' | 'English' | undefined {
  if (stopgap.test(nl.trim())) return 'Dutch';
  // A name may be the same in both; a sentence is not.
  const untranslated = /\s/.test(en) && /[.!?]$/.test(en.trim()) && nl.trim() === en.trim();
  return untranslated || stopgap.test(en.trim()) ? 'English' : undefined;
}

/** The source that the closest part around a place names, else the document of its first clause. */
function sourceAround(version: unknown, path: readonly string[]): string {
  const around = partsOf(version).filter(
    ({ path: place }) => place.at(-1) === 'source' && isAround(place.slice(0, -1), path),
  );
  const closest =
    around.at(-1) ?? partsOf(version).find(({ path: [, , field] }) => field === 'source');
  return typeof closest?.value === 'string' ? closest.value : 'the design of the book';
}

function isAround(outer: readonly string[], inner: readonly string[]): boolean {
  return outer.every((step, index) => inner[index] === step);
}
