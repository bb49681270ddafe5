import type { IncomingMessage } from 'node:http';
import { baseOf } from '../../http/client-address.ts';

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
