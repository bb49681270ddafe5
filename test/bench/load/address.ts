let used = 0;

/** Another address of this machine, so that nobody is counted with somebody else; there are 30,000. */
export function nextAddress(): string {
  used += 1;
  return `127.1.${used >> 7}.${1 + (used & 127)}`;
}
