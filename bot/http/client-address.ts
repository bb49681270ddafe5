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
 * The network address of the client. This server has no TLS: with a public https address there is a proxy,
 * whose own entry comes last. Without a proxy, anybody could forge the header.
 */
export function addressOf(request: IncomingMessage, publicUrl: string | undefined): string {
  const direct = request.socket.remoteAddress ?? '';
  if (publicUrl?.startsWith('https:') !== true) return direct;
  const forwarded = String(request.headers['x-forwarded-for'] ?? direct).split(',');
  return forwarded.at(-1)?.trim() ?? direct;
}
