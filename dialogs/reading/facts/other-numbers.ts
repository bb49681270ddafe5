import { withoutEmails } from './email.ts';
import { withoutPostcodes } from './postcode.ts';

/*
 * Numbers that customers type and that are no order numbers. Each pattern begins where no number, word or
 * address goes on, so that a long one is tried once.
 */

const start = '(?<![\\w/.,-])';
const year = '(?:19|20)\\d{2}(?![\\w/-])';
const month =
  '(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const value = '(?=\\S{0,40}\\d)[\\w/.-]{1,40}(?: \\d{2,9}){0,5}';

/** Named as something else; some names need the word "number" behind them, since a parcel is an order too. */
const otherName = [
  '(?:factuur|invoice|tel(?:efoon)?|phone|mobiel|mobile|gsm|fax|track(?:ing)?(?: ?(?:&|en|and) ?trace)?|t ?& ?t|barcode|iban|kvk|btw|vat|sku|ean|error|fout(?:code|melding)?|versie|version|php|wordpress|windows)(?:[ -]?(?:nummer|number|nr|no|code|id))?',
  '(?:klant|customer|client|account|member(?:ship)?|lid(?:maatschap)?|contract|huis|house|kamer|room|rekening|bank|pakket|parcel|zending|shipment|serie|serial|[a-z]{0,12}licen[ct]ie|licen[sc]e|kortings?|discount|coupon|promo|voucher|gift|artikel|article|item|product|model|ticket|transacti(?:e|on)|betaling|payment|pin)[ -](?:nummer|number|nr|no|code|key|id|kenmerk)\\b',
  '(?!(?:web)?(?:o[rde]{2,4}r?|b[estl]{3,7}|aankoop|opdracht|referentie|zaak|klacht|dossier))[a-z]{2,20}-?(?:nummer|nr|code|kenmerk|sleutel)',
].join('|');

const units =
  'dagen|days|weken|weeks|maanden|months|jaren|years|uren|hours|minuten|minutes|stuks?|pieces?|pcs|boxes|artikelen|producten|items|products|exemplaren|copies|licenties|licen[cs]es|personen|people|kg|gram|km|cm|mm|ml|gb|mb|procent|percent|pct';
const unitsOfFew =
  'dag|day|week|maand|month|jaar|year|uur|hour|min|minuut|keer|maal|times|x|paar|pairs?';

const others: RegExp[] = [
  /\b(?:https?:\/\/|www\.)\S+/gi,
  // what leads to a date comes before what could be part of one
  new RegExp(`${start}\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?![\\w/-])`, 'g'),
  new RegExp(`${start}\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})(?![\\w/-])`, 'g'),
  new RegExp(`${start}(?:0?[1-9]|[12]\\d|3[01])[-/](?:0?[1-9]|1[0-2])(?![\\w/-])`, 'g'),
  new RegExp(`${start}\\d{1,2}(?:e|de|ste|st|nd|rd|th)?[ -](?:of )?${month}(?:[ -]${year})?`, 'gi'),
  new RegExp(`\\b${month} (?:\\d{1,2}(?:st|nd|rd|th)?\\b(?:,? ${year})?|${year})`, 'gi'),
  // a card, an account, a phone
  /(?<![\w-])\d{4}(?:[ -]\d{4}){3}(?![\w-])/g,
  /(?<!\w)[a-z]{2}\d{2} ?(?:[a-z]{4}(?: ?\d){10}|\d(?: ?\d){10})(?: ?\d){0,10}(?!\w)/gi,
  /(?<![\w-])(?:(?:\+|00)[1-9](?:[ ()./-]{0,3}\d){8,12}|\(?0[1-9](?:[ ()./-]{0,3}\d){7,8}|316(?: ?\d){8}|0[89]00[- ]?\d{4})(?!\d)/g,
  new RegExp(`\\b(?:${otherName})(?:[.:]| is| was){0,2} ?#?${value}`, 'gi'),
  // an hour, a price, a version
  new RegExp(`${start}\\d{1,2}(?:[:h]\\d{2}|u(?:\\d{2})?)(?!\\w)`, 'gi'),
  new RegExp(`${start}\\d{1,2}(?:[.:]\\d{2})? ?(?:uur|am|pm|a\\.m|p\\.m)(?!\\w)`, 'gi'),
  new RegExp(
    `${start}\\d(?:[\\d.,]{0,12}\\d)?(?:,-)?(?: ?(?:€|eur\\b)(?! ?\\d)| ?(?:euro'?s?|cent|dollars?|pounds?)\\b)`,
    'gi',
  ),
  /(?:[€$£]|\beur\b) ?\d(?:[\d.,]{0,12}\d)?/gi,
  new RegExp(`${start}\\d{1,9},-`, 'g'),
  new RegExp(`${start}\\d{1,9}(?:[.,]\\d{1,3}){1,4}(?!\\w)`, 'g'),
  /\bv\.? ?\d{1,3}(?:\.\d{1,4}){0,3}(?!\w)/gi,
  new RegExp(`${start}\\d{1,6}(?:[.,]\\d{1,3})?(?: ?%|[ -]?(?:${units})\\b)`, 'gi'),
  new RegExp(`${start}\\d{1,3}(?:[.,]\\d{1,3})?[ -]?(?:${unitsOfFew})\\b`, 'gi'),
  new RegExp(
    // 2001 is as good an order number; nothing was bought here that long ago
    `\\b(?:in|uit|van|sinds|tot|until|eind|begin|medio|voor|since|from|during|late|early|jaar|year|zomer|winter|najaar|voorjaar|herfst|lente|kerst|summer|spring|autumn|christmas) (?:199\\d|20[1-3]\\d)(?![\\w/-])`,
    'gi',
  ),
  /(?<!\p{L})(?!onderweg|halverweg)\p{L}{2,30}(?:straat|laan|weg|plein|gracht|kade|dijk|singel|steeg|street|road|avenue) \d{1,4}[a-z]?(?!\w)/giu,
];

/** Typed text without the numbers that are addresses, dates, times, amounts or named as something else. */
export function withoutOtherNumbers(text: string): string {
  const rest = others.reduce((said, other) => said.replace(other, ' '), withoutEmails(text));
  return withoutPostcodes(rest);
}
