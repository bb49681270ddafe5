/**
 * The text of a message where nothing renders markdown: without what keeps a customer's own words in a sentence of ours
 * from being markup. Example: `IMG\_1.heic` reads `IMG_1.heic`; what is not markdown reads as it was typed.
 */
export function readText(message: {
  text?: string | undefined;
  textFormat?: string | undefined;
}): string {
  const { text = '', textFormat } = message;
  return textFormat === 'markdown' ? text.replace(/\\([\\`*_[\]<>~&])/g, '$1') : text;
}
