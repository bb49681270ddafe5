import type { Response } from 'restify';
import type { Counter } from '../channel.ts';
import { Refusal } from './refusal.ts';
import { pictures } from './uploaded-file.ts';

/** Hands out a kept file so that nothing in it can act on the page: pictures shown, others saved. */
export function sendFile(res: Response, found: Awaited<ReturnType<Counter['readFile']>>): void {
  if (!found) throw new Refusal(404, 'NoSuchFile', 'There is no such file.');
  const { name, contentType } = found.file;
  const disposition = pictures.has(contentType) ? 'inline' : 'attachment';
  res.sendRaw(200, Buffer.from(found.bytes), {
    'Content-Type': contentType === 'text/plain' ? 'text/plain; charset=utf-8' : contentType,
    'Content-Length': String(found.bytes.length),
    'Content-Disposition': `${disposition}; filename*=UTF-8''${inHeader(name)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    // The shop's page, which stands elsewhere, shows the picture.
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'private, max-age=86400, immutable',
  });
}

// RFC 8187 wants these encoded too; they part or end the value
function inHeader(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}
