/**
 * Whether nobody can read along: https, and without it this machine alone, where things are tried out. What is no
 * address passes: it is told as such elsewhere.
 */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
