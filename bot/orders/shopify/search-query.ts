/**
 * A search for orders of which the field holds one of the values. Shopify searches by words and their beginnings, so
 * more may be found than was asked for: whoever searches compares.
 * Example: `searchFor('name', ['1001', '#1001'])` is `name:"1001" OR name:"#1001"`.
 */
export function searchFor(field: 'name' | 'email', values: readonly string[]): string {
  return values.map((value) => `${field}:"${withoutSyntax(value)}"`).join(' OR ');
}

/** Without what would end the quotation, or stand for any letters. */
function withoutSyntax(value: string): string {
  return value.replace(/[\\"*\p{Cc}]/gu, ' ');
}
