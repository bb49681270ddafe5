import type { ServicePolicy } from './service-policy.ts';

/**
 * What the law says, in every language: of the claim where the book has it, else in general. It stands
 * beside the shop's own policy and decides nothing.
 */
export function statutoryRights(
  { statutoryRights: general, statutoryRightsOf: own }: ServicePolicy,
  claim: string | undefined,
): ServicePolicy['statutoryRights'] {
  const claims: Record<string, { text: ServicePolicy['statutoryRights'] } | undefined> = { ...own };
  return (claim === undefined ? undefined : claims[claim]?.text) ?? general;
}
