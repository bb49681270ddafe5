import type { Words } from '../../dialogs/wording.ts';
import { html, type Html } from '../http/html.ts';
import type { Statement } from '../ports/withdrawals.ts';
import type { Fault } from './read-statement.ts';

/** How the browser is helped to fill a field in. No autocomplete="off": browsers then forget it on the way back. */
const filling: Record<keyof Statement, Html> = {
  name: html`autocomplete="name"`,
  contract: html`autocapitalize="off"`,
  email: html`type="email" autocomplete="email" autocapitalize="off" spellcheck="false"`,
  text: html`rows="4"`,
};

/** A field with its label, what it is for, and what is wrong with it. */
export function fieldPart(
  field: keyof Statement,
  value: string,
  faults: readonly Fault[],
  say: Words,
): Html {
  const fault = faults.find((one) => one.field === field);
  const hint = field === 'name' ? undefined : `${field}-hint`;
  const described = [hint, fault && `${field}-fault`].filter(Boolean).join(' ');
  const about = html`${described === '' ? undefined : html`aria-describedby="${described}"`}
  ${fault && html`aria-invalid="true"`} ${field === 'text' ? undefined : html`required`}`;
  return html`<div class="field">
    <label for="${field}">${say(field)}</label>
    ${hint === undefined ? undefined : html`<p class="hint" id="${hint}">${say(hint)}</p>`}
    ${
      fault &&
      html`<p class="fault" id="${field}-fault">${say('fault')} ${say(fault.key, fault.values)}</p>`
    }
    ${
      field === 'text'
        ? html`<textarea id="text" name="text" ${filling.text} ${about}>${value}</textarea>`
        : html`<input id="${field}" name="${field}" value="${value}" ${filling[field]} ${about} />`
    }
  </div>`;
}

/** All that is wrong, on top, each with the way to its field. */
export function faultSummary(faults: readonly Fault[], say: Words): Html {
  const lines = faults.map(
    ({ field, key: what, values }) =>
      html`<li><a href="#${field}">${say(field)} – ${say(what, values)}</a></li>`,
  );
  return html`<div class="alert" role="alert" tabindex="-1" autofocus>
    <h2>${say('faults')}</h2>
    <ul>
      ${lines}
    </ul>
  </div>`;
}
