import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { detectLanguage } from '../../dialogs/reading/detect-language.ts';

/** The code of the language that is detected, whether we speak it or not. */
function detected(text: string): string | undefined {
  const found = detectLanguage(text);
  return found?.language === 'other' ? found.name : found?.language;
}

describe('the language of a message', () => {
  test.each([
    ['mijn pakket is niet geleverd', 'nl'],
    ['de checkout van mijn shop crasht na de update', 'nl'],
    ['ik krijg een error 500 op de checkout page', 'nl'],
    ['hoi waar blijft mn pakketje nou', 'nl'],
    ['kheb da nog altijd nie gekregen', 'nl'],
    ['kunde gij mij zeggen waar mijn pakske blijft', 'nl'],
    ['hoe kan ik me abbonement opzegge', 'nl'],
    ['ben ni tevreden he', 'nl'],
    ['amai da werkt ni zenne', 'nl'],
    ['ge moet efkes kijken he', 'nl'],
    ['allez en waar blijft da nu', 'nl'],
    ["'k zen ni content ofzo", 'nl'],
    ['nen dag later nog niks', 'nl'],
    ['mijn naam is John Smith en ik heb een vraag', 'nl'],
    ['IK WIL MIJN GELD TERUG NU METEEN', 'nl'],
    ['I have not received my order', 'en'],
    ['wheres my stuff its been ages', 'en'],
    ['i’d like to edit my review not delete it', 'en'],
    ['the page at www.example.nl/hoe-installeer-ik-de-plugin does not help', 'en'],
    ['wo bleibt mein Paket', 'de'],
    ["je n'ai pas reçu ma commande", 'fr'],
    ['no he recibido mi pedido', 'es'],
    ['non ho ricevuto il mio ordine', 'it'],
    ['não recebi a minha encomenda', 'pt'],
    ['nu am primit comanda mea', 'ro'],
    ['nie otrzymałem mojego zamówienia', 'pl'],
    ['siparişim hala elime ulaşmadı', 'tr'],
    ['я не получил свой заказ', 'ru'],
    ['я не отримав своє замовлення', 'uk'],
    ['لم أستلم طلبي حتى الآن', 'ar'],
    ['我还没有收到我的订单', 'zh'],
  ])('%s: %s', (text, language) => {
    expect(detected(text)).toBe(language);
  });

  test('one that we do not speak is named', () => {
    expect(detectLanguage('où est mon colis svp')).toEqual({ language: 'other', name: 'fr' });
  });
});

describe('not sure', () => {
  test.each([
    ['fewer than four words', 'where is it'],
    ['fewer than four words beside a number', 'order 1042 is wrong'],
    ['a greeting in Arabic', 'السلام عليكم'],
    ['two languages', 'waar is my package'],
    ['two languages, half and half', 'ik heb een vraag but I do not speak it well'],
    ['names of products', 'Trustpilot review plugin WooCommerce Magento'],
    ['the title of a book', 'Harry Potter and the Chamber of Secrets'],
    ['the name of a firm', 'Bakkerij van den Berg en Zonen'],
    ['number, address and postcode', '1042 sanne@example.nl Kerkstraat 12 3511 AB Utrecht'],
    ['a link', 'https://shop.example.com/this/is/not/the/language of'],
    ['a quoted message', 'er staat "Your payment could not be processed. Please try again."'],
    ['a pasted error', 'Uncaught TypeError: this is not a function and cannot be called'],
    ['the same word again and again', 'the the the the my my my'],
    ['Persian, which shares letters with Arabic', 'می خواهم پولم را پس بگیرم'],
    ['emoji', '👍 👍 😀 😀 😀'],
    ['nothing', ''],
  ])('%s', (_what, text) => {
    expect(detected(text)).toBeUndefined();
  });

  test('what is quoted is left out, and the rest is read', () => {
    const text =
      'ik krijg steeds de melding "The license key you entered is not valid for this site"';
    expect(detected(text)).toBe('nl');
  });
});

describe('sentences as customers write them', () => {
  const path = join(import.meta.dirname, '..', 'eval', 'languages.jsonl');
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; lang: string });
  const ours = ['nl', 'en'];
  const share = (lang: string) => {
    const long = rows.filter((row) => row.lang === lang && row.text.split(/\s+/).length >= 4);
    return long.filter(({ text }) => detected(text) === lang).length / long.length;
  };

  test('none is taken for Dutch or English that is not, nor the other way round', () => {
    const misread = rows.filter(({ text, lang }) => {
      const found = detected(text);
      return (
        found !== undefined && found !== lang && ours.some((our) => [found, lang].includes(our))
      );
    });
    expect(misread).toEqual([]);
  });

  test('what is no sentence is of no language', () => {
    const read = rows.filter(({ text, lang }) => lang === 'none' && detected(text) !== undefined);
    expect(read).toEqual([]);
  });

  test('most are decided', () => {
    expect(share('nl')).toBeGreaterThan(0.95);
    expect(share('en')).toBeGreaterThan(0.88);
  });
});
