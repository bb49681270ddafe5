import type { Response } from 'restify';
import type { AttachedFile } from '../../policies/case/case-events.ts';
import { pictures } from './judge-file.ts';

/**
 * Hands out a kept file so that nothing in it can act on the page: pictures shown, others saved.
 * `shownOn` says whose pages may show the picture: any site's, or our own alone.
 */
export function sendFile(
  res: Response,
  { file, bytes }: { file: AttachedFile; bytes: Uint8Array },
  shownOn: 'cross-origin' | 'same-origin',
): void {
  const { name, contentType } = file;
  const disposition = pictures.has(contentType) ? 'inline' : 'attachment';
  res.sendRaw(200, Buffer.from(bytes), {
    'Content-Type': contentType === 'text/plain' ? 'text/plain; charset=utf-8' : contentType,
    'Content-Length': String(bytes.length),
    'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeForHeader(name)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': shownOn,
    'Cache-Control': 'private, max-age=86400, immutable',
  });
}

// RFC 8187 wants these encoded too; they part or end the value
function encodeForHeader(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}
