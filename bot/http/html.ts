/** Markup that is safe to send: what was put into it has been escaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in markup: texts are escaped, and `undefined` leaves nothing. */
export type HtmlPart = string | number | Html | undefined | readonly HtmlPart[];

/**
 * Markup from a template, in which every value is escaped that is not markup itself.
 * Example: html`<p>${'1 < 2'}</p>` is `<p>1 &#60; 2</p>`
 */
export function html(strings: TemplateStringsArray, ...values: HtmlPart[]): Html {
  return new Html(String.raw({ raw: strings }, ...values.map(toMarkup)));
}

/** The value as it stands in markup. */
export function toMarkup(value: HtmlPart): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(toMarkup).join('');
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
