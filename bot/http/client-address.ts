import type { IncomingMessage } from 'node:http';

/**
 * The address of this server as the client sees it, without a slash at the end; `publicUrl` as configured.
 * Example: `https://loket.example.nl`
 */
export function baseOf(request: IncomingMessage, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl.replace(/\/+$/, '');
  const forwarded = String(request.headers['x-forwarded-proto']).split(',')[0]?.trim();
  return `${forwarded === 'https' ? 'https' : 'http'}://${request.headers.host ?? 'localhost'}`;
}

/**
 * By what a visitor is counted: the client's IPv4 address, or its IPv6 network, since every household has
 * billions of IPv6 addresses. Example: `2001:db8:1:2::7` → `2001:db8:1:2::/64`
 */
export function networkOf(request: IncomingMessage, publicUrl: string | undefined): string {
  const address = addressOf(request, publicUrl)
    .replace(/^::ffff:(?=[\d.]+$)/i, '')
    .replace(/^::1$/, '127.0.0.1');
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::', 2);
  const groups = (part: string) => part.split(':').filter(Boolean);
  const zeros = Math.max(0, 8 - groups(head).length - groups(tail).length);
  const all = [...groups(head), ...Array<string>(zeros).fill('0'), ...groups(tail)];
  return `${all.slice(0, 4).join(':')}::/64`;
}

/**
 * The network address of the client. This server has no TLS: with a public https address there is a proxy,
 * whose own entry comes last. Without a proxy, anybody could forge the header.
 */
function addressOf(request: IncomingMessage, publicUrl: string | undefined): string {
  const direct = request.socket.remoteAddress ?? '';
  if (publicUrl?.startsWith('https:') !== true) return direct;
  const forwarded = String(request.headers['x-forwarded-for'] ?? direct).split(',');
  return withoutPort(forwarded.at(-1)?.trim() ?? direct);
}

/** Some proxies add it, and it differs with every connection. Example: `[2001:db8::1]:443` → `2001:db8::1` */
function withoutPort(entry: string): string {
  return entry.replace(/^\[([^\]]*)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2');
}
