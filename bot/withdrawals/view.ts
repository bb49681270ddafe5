import type { Words } from '../../dialogs/wording.ts';
import { html, type Html, type HtmlPart } from '../http/html.ts';
import type { Statement } from '../ports/withdrawals.ts';

/** What stands on a page, within what stands on every page. */
export interface View {
  title: string;
  main: Html;
  aside?: Html;
}

/** What the page says, by its keys below `withdrawal-page`. */
export function sayOf(words: Words): Words {
  return (name, values) => words(`withdrawal-page.${name}`, values);
}

/** A name and what it stands for. */
export type Row = [name: string, value: string];

/** What was stated, as it is read back. */
export function statementRows({ name, contract, email, text }: Statement, say: Words): Row[] {
  const rows: Row[] = [
    [say('name'), name],
    [say('order'), contract],
    [say('email'), email],
  ];
  return text === '' ? rows : [...rows, [say('said'), text]];
}

export function rowsPart(rows: Row[]): Html {
  return html`<dl>
    ${rows.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

export interface Contact {
  phone?: string;
  email?: string;
}

/** How else the shop is reached. */
export function contactPart(words: Words, { phone, email }: Contact): HtmlPart {
  const say = sayOf(words);
  if (phone === undefined && email === undefined) return undefined;
  const call = (number: string) =>
    html`${say('phone')} <a href="tel:${number.replace(/[^\d+]/gu, '')}">${number}</a>. `;
  const write = (address: string) =>
    html`${say('mail')} <a href="mailto:${address}">${address}</a>.`;
  return html`<p>
    ${say('contact')} ${phone === undefined ? undefined : call(phone)}
    ${email === undefined ? undefined : write(email)}
  </p>`;
}

/** A page that says one thing, and leads to the form. */
export function noticeView(words: Words, about: 'gone' | 'away' | 'too-large', form: string): View {
  const say = sayOf(words);
  return {
    title: say(about),
    main: html`<h1>${say(about)}</h1>
      <p>${say(`${about}-text`)}</p>
      <p><a href="${form}">${say('begin')}</a></p>`,
  };
}
