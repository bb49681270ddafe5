import type { Language } from '../../dialogs/language.ts';
import type { Words } from '../../dialogs/wording.ts';
import { html, type Html } from '../http/html.ts';
import type { Statement } from '../ports/withdrawals.ts';
import { fieldPart, faultSummary } from './field.ts';
import { fields, type Fault } from './read-statement.ts';
import { rowsPart, sayOf, statementRows, type View } from './view.ts';

/** The first step: what is stated. What is wrong with it stands on top, and at each field. */
export function formView(
  language: Language,
  words: Words,
  given: { shopName: string; token: string; typed?: Statement; faults?: readonly Fault[] },
): View {
  const { shopName, token, typed, faults = [] } = given;
  const say = sayOf(words);
  const summary = faults.length > 0 ? faultSummary(faults, say) : undefined;
  const isBlank = typed === undefined;
  return {
    title: faults.length > 0 ? `${say('fault')} ${say('heading')}` : say('heading'),
    ...(isBlank && { aside: languageLink(language, say) }),
    main: html`${summary}
      <p class="step">${say('step', { step: 1 })}</p>
      <h1>${say('heading')}</h1>
      <p>${say('introduction', { shop: shopName })}</p>
      <form method="post" novalidate>
        ${hidden('token', token)}
        ${fields.map((field) => fieldPart(field, typed?.[field] ?? '', faults, say))}
        <p><button name="step" value="check">${say('next')}</button></p>
      </form>`,
  };
}

/** The second step: what was stated is read back, and confirmed by one button. */
export function checkView(
  words: Words,
  {
    token,
    statement,
    isTrouble = false,
  }: { token: string; statement: Statement; isTrouble?: boolean },
): View {
  const say = sayOf(words);
  const carried = [
    hidden('token', token),
    ...fields.map((field) => hidden(field, statement[field])),
  ];
  const trouble = html`<div class="alert" role="alert" tabindex="-1" autofocus>
    <h2>${say('trouble')}</h2>
    <p>${say('trouble-text')}</p>
  </div>`;
  return {
    title: isTrouble ? say('trouble') : say('check'),
    main: html`${isTrouble ? trouble : undefined}
      <p class="step">${say('step', { step: 2 })}</p>
      <h1>${say('check')}</h1>
      <p>${say('check-text')}</p>
      <div class="card">
        <p>${say('statement-words')}</p>
        ${rowsPart(statementRows(statement, say))}
        <form method="post">
          ${carried}
          <button class="link" name="step" value="edit">${say('change')}</button>
        </form>
      </div>
      <form method="post">
        ${carried}
        <p><button name="step" value="confirm">${say('confirm')}</button></p>
      </form>`,
  };
}

function languageLink(language: Language, say: Words): Html {
  const other =
    language === 'nl'
      ? html`lang="en" hreflang="en" href="/withdraw"`
      : html`lang="nl" hreflang="nl" href="/herroepen"`;
  return html`<a ${other}>${say('other-language')}</a>`;
}

function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}" />`;
}
