import type { IncomingMessage } from 'node:http';

/** Where this server stands, as the client sees it. Example: `https://loket.example.nl` */
export function baseOf(request: IncomingMessage, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl;
  const forwarded = String(request.headers['x-forwarded-proto']).split(',')[0]?.trim();
  return `${forwarded === 'https' ? 'https' : 'http'}://${request.headers.host ?? 'localhost'}`;
}

/**
 * Whether no page of another origin makes this request. Browsers send `Origin` with every change; what
 * sends neither that nor `Sec-Fetch-Site` is no browser, and acts for nobody but itself.
 */
export function isFromOurPages(request: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin } = request.headers;
  if (origin === undefined) {
    return ['same-origin', 'none', undefined].includes(request.headers['sec-fetch-site']);
  }
  const ours = [publicUrl, baseOf(request, undefined)].filter((url) => url !== undefined);
  return ours.some((url) => URL.canParse(url) && new URL(url).origin === origin);
}

/**
 * Whom to count wrong tries by: the client's address, or the network of it, for with IPv6 everybody has
 * billions of addresses. Example: `2001:db8:1:2::7` → `2001:db8:1:2`
 */
export function networkOf(request: IncomingMessage, publicUrl: string | undefined): string {
  const address = addressOf(request, publicUrl).replace(/^::ffff:(?=[\d.]+$)/i, '');
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::', 2);
  const groups = (part: string) => part.split(':').filter(Boolean);
  const zeros = Math.max(0, 8 - groups(head).length - groups(tail).length);
  return [...groups(head), ...Array<string>(zeros).fill('0'), ...groups(tail)]
    .slice(0, 4)
    .join(':');
}

// This server speaks no TLS: a public https address means that a proxy stands before it, and the proxy's
// own entry is the last. Without one, anybody could write what they like there.
function addressOf(request: IncomingMessage, publicUrl: string | undefined): string {
  const direct = request.socket.remoteAddress ?? '';
  if (publicUrl?.startsWith('https:') !== true) return direct;
  const forwarded = String(request.headers['x-forwarded-for'] ?? direct).split(',');
  return forwarded.at(-1)?.trim() ?? direct;
}
