import type { Language } from '../../language.ts';
import { withdrawAddress } from '../../withdraw-address.ts';
import type { Embedding } from '../embedding.ts';

/**
 * Shows the way to where customers withdraw: on our own page always, within a shop's page where the shop wants it. The
 * shop's own page, as the address of this one has it, is followed only to one of the `origins` that we know.
 */
export function showWithdrawLink(
  query: URLSearchParams,
  origins: string,
  { embedded }: Embedding,
  language: Language,
): void {
  const link = document.getElementById('withdraw') as HTMLAnchorElement;
  const named = query.get('withdraw') ?? '';
  const isKnown = URL.canParse(named) && origins.split(' ').includes(new URL(named).origin);
  link.hidden = embedded && !query.has('withdraw');
  link.href = withdrawAddress(isKnown ? named : '', location.origin, language);
}
