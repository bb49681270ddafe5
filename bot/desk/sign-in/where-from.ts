import type { IncomingMessage } from 'node:http';
import { addressOf, baseOf } from '../../http/client-address.ts';

/**
 * Whether this request is not made by a page of another origin. Browsers send `Origin` with every change;
 * a client that sends neither that nor `Sec-Fetch-Site` is no browser, and cannot be made use of by a page.
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
 * By what wrong tries are counted: the client's IPv4 address, or its IPv6 network, since every household has
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
