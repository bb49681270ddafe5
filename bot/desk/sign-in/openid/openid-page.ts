import { createHash } from 'node:crypto';
import type { Request, Response } from 'restify';
import { languageOf } from '../../api/language.ts';
import { sentence, type Sentence } from '../sentences.ts';

const style =
  ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem}' +
  'h1{font-size:1.25rem}a{color:LinkText;margin-inline-end:1.5rem}';
const styleHash = createHash('sha256').update(style).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Sends a page that says why somebody is not signed in, and where to go on. */
export function sendRefusalPage(
  request: Request,
  response: Response,
  status: number,
  key: Sentence,
  values: Record<string, string>,
): void {
  const language = languageOf(request);
  const say = (each: Sentence) => escape(sentence(each, language, values));
  const heading = say('openid-heading');
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
      `<meta name="viewport" content="width=device-width"><title>${heading}</title><style>${style}</style></head>` +
      `<body><main><h1>${heading}</h1><p>${say(key)}</p>` +
      `<p><a href="/desk/sign-in/openid">${say('openid-again')}</a><a href="/desk">${say('openid-to-desk')}</a></p>` +
      `</main></body></html>`,
  );
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
