import { z } from 'zod';
import { fieldOf, firstPerText, type LintedPolicy, type Remark } from './lint-remark.ts';
import { statutoryDays } from './lint-withdrawal.ts';

/*
 * Questions that rest on a law or a guideline. They are put to a lawyer, not answered here: whether a
 * law applies depends on what is sold, and to whom.
 */

const windowsSchema = z.record(
  z.string(),
  z.object({ days: z.number(), kind: z.enum(['calendar-days', 'working-days']) }),
);

/**
 * Windows to ask for money back that are shorter than the time to withdraw from a distance sale. They may be, as a
 * withdrawal is decided first; what customers are told of them must not sound as if there were no other.
 */
export function shortWindows({ policy, version, withdrawalDays }: LintedPolicy): Remark[] {
  const windows = windowsSchema.safeParse(fieldOf(version, 'windows'));
  if (policy !== 'refund' || !windows.success) return [];
  return Object.entries(windows.data).flatMap(([name, { days, kind }]) => {
    if (leastCalendarDays(days, kind) >= statutoryDays) return [];
    const written = kind === 'working-days' ? `${days} working days` : `${days} days`;
    return {
      path: ['windows', name],
      rule: 'short-window',
      why:
        `${name} closes after ${written}; a consumer may withdraw from a distance sale within ` +
        `${statutoryDays} days. For digital content that right ends earlier only when performance ` +
        `began with the consumer's prior express consent and acknowledgement that it is lost.` +
        (withdrawalDays >= statutoryDays ? ` ${besideWithdrawal}` : '') +
        (besides[name] ?? ''),
      source:
        'Directive 2011/83/EU, art. 9 and 16(m); art. 6:230o and 6:230p BW' +
        (sourcesBesides[name] ?? ''),
    };
  });
}

const besideWithdrawal =
  'That stands in withdrawal.yaml, which is decided first: no text of this window may read as if it were all.';

const besides: Record<string, string> = {
  'cancel-recurring':
    ' The statutory days run once, for services and digital content from the conclusion of the contract, and not again with each payment.',
  'not-delivered':
    ' And what was paid for and never came stays owed after these days: a consumer can end such a sale of goods once a reasonable extra term has passed.',
  'not-as-described':
    ' And goods or digital content that are not as agreed can be complained of for longer: within two months of finding it is in time for goods.',
};

const sourcesBesides: Record<string, string> = {
  'not-delivered': '; Directive 2011/83/EU, art. 18',
  'not-as-described': '; Directives (EU) 2019/770 and 2019/771; art. 7:23(1) BW',
};

/** The fewest days on the calendar that so many days can be: working days asked for on a Sunday. */
function leastCalendarDays(days: number, kind: 'calendar-days' | 'working-days'): number {
  if (kind === 'calendar-days') return days;
  const weeks = Math.floor((days - 1) / 5);
  return 7 * weeks + days - 5 * weeks;
}

const days: Record<string, number> = { da: 1, we: 7, ma: 30, mo: 30, ja: 365, ye: 365 };
const counts = ['een|één|one', 'twee|two', 'drie|three', 'vier|four', 'vijf|five', 'zes|six'];
const notice = /opzegtermijn|opzeg|notice/i;
const duration =
  /((?<!\d)\d+|een|één|twee|drie|vier|vijf|zes|one|two|three|four|five|six)[\s-]+(dag|dagen|day|days|week|weken|weeks|maand|maanden|month|months|jaar|year|years)\b/gi;

/** Notice of more than a month for what was renewed tacitly. */
export function longNotice({ policy, version }: LintedPolicy): Remark[] {
  const source = 'Wet van Dam: art. 6:236, opening words and under j, BW';
  const said = firstPerText(version, (text) =>
    text.split(/(?<=[.!?])\s/).some((sentence) => notice.test(sentence) && isLong(sentence)),
  ).map(({ path }) => ({
    path,
    rule: 'long-notice',
    why: 'this asks for more than a month of notice; after tacit renewal a consumer may end a contract for regular services or deliveries at any time, with a month of notice at most.',
    source,
  }));
  const windows = windowsSchema.safeParse(fieldOf(version, 'windows'));
  const left = 365 - (windows.data?.['cancel-recurring']?.days ?? 365);
  if (policy !== 'refund' || left <= 31) return said;
  const why =
    'where the billing cycle is a year, a payment that is not returned and a service that runs to the end of the cycle come to a notice of more than a month; after tacit renewal a consumer owes a month at most.';
  return [...said, { path: ['clauses', 'future-invoices'], rule: 'long-notice', why, source }];
}

function isLong(sentence: string): boolean {
  return [...sentence.matchAll(duration)].some(([, count = '', unit = '']) => {
    const spelt = counts.findIndex((words) => words.split('|').includes(count.toLowerCase())) + 1;
    const length = (spelt || Number(count)) * (days[unit.slice(0, 2).toLowerCase()] ?? 0);
    return length > 31;
  });
}

const review = /\breviews?\b|recensie|\b(klant)?beoordeling(en)?\b/i;
const unless = String.raw`(?<!\b(?:niet|nooit|geen|not|never)\s(?:\S+\s){0,2})`;
const consequence = new RegExp(
  `${unless}(annule|geannuleerd|ingetrokken|intrekken|beëindig|vervalt|vervallen|boete|opgezegd|stopgezet|blokke|cancel|revoke|withdraw|terminat|forfeit|\\bfined?\\b|penalt|suspend)`,
  'i',
);

/** A consequence for whoever writes a review. */
export function consequencesOfReviews({ version }: LintedPolicy): Remark[] {
  const fits = (text: string) =>
    text.split(/(?<=[.!?])\s/).some((part) => review.test(part) && consequence.test(part));
  return firstPerText(version, fits).map(({ path }) => ({
    path,
    rule: 'review-penalty',
    why: 'a consequence for writing a review puts pressure on reviewers: Trustpilot tolerates no threats against them, and reviews that such pressure has shaped misrepresent what customers think.',
    source:
      "Trustpilot's Guidelines for Businesses; Directive 2005/29/EC, Annex I, points 23b and 23c, as added by Directive (EU) 2019/2161 (Omnibus)",
  }));
}

const platform =
  /ec\.europa\.eu\/(consumers\/)?odr|\bODR\b|online dispute resolution|onlinegeschillenbeslechting|\bODS-platform/i;

/** The platform for online dispute resolution of the EU, which is closed. */
export function closedPlatform({ version }: LintedPolicy): Remark[] {
  return firstPerText(version, (text) => platform.test(text)).map(({ path }) => ({
    path,
    rule: 'closed-platform',
    why: 'the ODR platform of the EU was closed on 20 July 2025, and nobody can be sent there any more.',
    source: 'Regulation (EU) 2024/3228, which repealed Regulation (EU) No 524/2013',
  }));
}
