import type { OrderWords } from '../../fact-words.ts';

export const orderWords: OrderWords = {
  order: [
    ['orders', '(orders?|ord\\.|ordr|oder)'],
    ['bestelling', 'best+el+(ing(en|s)?)?'],
    ...['aankoop', 'opdracht'],
  ],
  confirmation: 'bevestiging',
  number: [
    ['nummer', 'numm?e?rs?'],
    ...['numero', 'num', 'nmr', 'nr', 'no', 'code', 'kenmerk', 'referentie', 'ref'],
  ],
  numberAlone: [['referentienummer', 'referentie(nummer)?'], ...['nummer', 'nr', 'kenmerk', 'ref']],
  glued: 'nr no nummer',
  link: [
    ...['is', 'was', 'luidt', 'het', 'dus', 'namelijk', 'denk ik', 'van mij'],
    ['volgens mij', 'volgens (mij|de mail|jullie)'],
  ],
  is: 'is was',
  owner: 'mijn het de ons onze',
  notYet: 'nog',
  not: ['niet', 'geen', 'ipv', 'i.p.v.', 'in plaats van'],
  article: 'de het',
  correction: [
    ...['sorry', 'oeps', 'nee', 'correctie', 'moet', 'wacht'],
    ['eh', '(o{1,9}h?|e{1,9}hm?|u{1,9}hm?)'],
    ['ik bedoelde', '(ik )?bedoel(de)?'],
    ['het gaat over', '(het )?(gaat|ging) (over|om)'],
    ['klopt niet het', '(klopt niet|is fout),? (het|dat)'],
  ],
  keeps: [['hou ik', '(ik )?(wil (ik )?)?(hou(d|den)?|behoud(en)?)']],
  keeping: [
    ['hou ik', 'hou(d|den)?'],
    ['die is er wel', 'er wel|wel (er|goed|gekregen|gewoon|binnen)'],
    ['is goed', '(is|was) (wel )?(prima|goed|oke)'],
  ],
  correctionLink: 'het dat is was moet zijn',
  and: 'of en',
  or: 'of',
  also: 'en ook nog plus daarnaast',
  itIs: ['het is'],
  capitals: 'NR NUM REF ORDER IS EN OF',
  aroundOrder: [
    ...['hoi', 'hallo', 'mijn', "m'n", 'mn', 'het', 'de', 'is', 'dit', 'en', 'met', 'nummer', 'nr'],
    ...['postcode', 'adres'],
    ['bestelling', 'bestel\\w*'],
    ['ordernummer', 'order\\w*'],
    ['mailadres', '(e-?)?mail\\w*'],
  ],
  aroundOneMore: 'voor van bij graag hetzelfde dezelfde zelfde geldt niet',
};
