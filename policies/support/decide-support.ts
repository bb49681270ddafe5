import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { instantSchema } from '../calendar/instant.ts';
import { receiptOf, type Decision, type Receipt } from '../case/receipt.ts';
import { versionsAt } from '../versions-at.ts';
import type { SupportBook, SupportClause } from './support-policy.ts';

export const supportAsks = [
  'usage',
  'technical',
  'defect',
  'bundled-asset-defect',
  'compatibility-update',
  'security-update',
  'customization',
  'third-party-modification',
] as const;

export type SupportAsk = (typeof supportAsks)[number];

export const supportFactsSchema = z.object({
  /** What the customer asks for; empty when that stayed unclear. */
  asks: z.array(z.enum(supportAsks)),
  /** Whether the product is of the latest version. */
  version: z.enum(['current', 'outdated']),
  /** Who changed the product after delivery. */
  modifiedBy: z.enum(['nobody', 'customer', 'third-party']),
  /** Whether it is about a hole in the security; that asks for an update, whatever else is asked. */
  securityHole: z.boolean(),
  /** When the product was bought, if known. */
  boughtAt: instantSchema.optional(),
});

export type SupportFacts = z.infer<typeof supportFactsSchema>;

export type SupportOutcome =
  | 'in-scope'
  | 'paid-customization'
  | 'not-supported-outdated'
  | 'not-supported-modified'
  | 'staff-judges';

/** Everything asked that has the same outcome. It is opened as one case. */
export interface SupportCase {
  outcome: SupportOutcome;
  asks: SupportAsk[];
  clauses: SupportClause[];
}

/** `version` is that of support.yaml, `calendar` that of calendar.yaml. */
export interface SupportDecision {
  cases: SupportCase[];
  version: string;
  calendar: string;
}

/**
 * Whether support covers what is asked. `now` is when the question was received. The version in force
 * at purchase decides; where the purchase is not known, that of `now`, for nothing older was ever agreed
 * with this customer as far as we know. What comes out alike is one case; a defect and a customization
 * asked together are two, in the order in which they were asked. Source: 002.
 *
 * Example: a defect and a customization, current and unmodified: `in-scope` and `paid-customization`.
 */
export function decideSupportScope(
  book: SupportBook,
  facts: SupportFacts,
  now: Temporal.Instant,
): SupportDecision {
  const boughtAt = facts.boughtAt === undefined ? now : Temporal.Instant.from(facts.boughtAt);
  const { policy, calendar, begun } = versionsAt(book, book.support, boughtAt);
  const asks = new Set(facts.asks);
  if (facts.securityHole) asks.add('security-update');

  const cases: SupportCase[] = [];
  for (const ask of asks) {
    const ruling = begun ? ruleOn(ask, facts) : forStaff([]);
    const same = cases.find(({ outcome }) => outcome === ruling.outcome);
    if (same) {
      same.asks.push(ask);
      same.clauses = [...new Set([...same.clauses, ...ruling.clauses])];
    } else {
      cases.push({ ...ruling, asks: [ask] });
    }
  }
  if (cases.length === 0) cases.push({ ...forStaff([]), asks: [] });
  return { cases, version: policy.version, calendar: calendar.version };
}

/** What one case of a decision leaves behind; `now` is the one it was decided with. */
export function supportReceipt(
  facts: SupportFacts,
  decision: SupportDecision,
  one: Ruling,
  now: Temporal.Instant,
): Receipt {
  return receiptOf('support', decisionOn(one, decision), supportFactsSchema.parse(facts), now);
}

/** What is decided on one of the cases, in the shape of every decision. Support sets no last day. */
export function decisionOn(
  { outcome, clauses }: Ruling,
  { version, calendar }: SupportDecision,
): Decision {
  return { outcome, clauses, version, calendar, lastDay: null };
}

type Ruling = Pick<SupportCase, 'outcome' | 'clauses'>;

/** What covers each ask of a current product that nobody changed. */
const covered: Record<
  Exclude<SupportAsk, 'customization' | 'third-party-modification'>,
  SupportClause
> = {
  usage: 'usage',
  technical: 'technical',
  defect: 'defects',
  'bundled-asset-defect': 'bundled-assets',
  'compatibility-update': 'updates',
  'security-update': 'updates',
};

function ruleOn(ask: SupportAsk, { version, modifiedBy, securityHole }: SupportFacts): Ruling {
  // What is written anew does not depend on the state of the product.
  if (ask === 'customization') {
    return { outcome: 'paid-customization', clauses: ['customization', 'paid-solution'] };
  }
  const byThirdParty = modifiedBy === 'third-party' || ask === 'third-party-modification';
  if (byThirdParty || modifiedBy === 'customer') {
    const clause = byThirdParty ? 'third-party-modification' : 'modified';
    // A security hole may harm others than whoever changed the product.
    if (securityHole) return forStaff([clause, 'updates']);
    return { outcome: 'not-supported-modified', clauses: [clause] };
  }
  if (version === 'outdated') {
    // The update that is proposed may be all that is needed; it is judged again afterwards.
    return { outcome: 'not-supported-outdated', clauses: ['outdated', 'updates'] };
  }
  return { outcome: 'in-scope', clauses: [covered[ask]] };
}

function forStaff(clauses: SupportClause[]): Ruling {
  return { outcome: 'staff-judges', clauses: [...clauses, 'nobody-left-behind'] };
}
