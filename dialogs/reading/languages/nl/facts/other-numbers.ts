import type { OtherNumberWords } from '../../fact-words.ts';

export const otherNumbers: OtherNumberWords = {
  months: [
    ['januari', 'jan(uari)?'],
    ['februari', 'feb(ruari)?'],
    ['maart', 'maart|mrt'],
    ['april', 'apr(il)?'],
    'mei',
    ['juni', 'juni?'],
    ['juli', 'juli?'],
    ['augustus', 'aug(ustus)?'],
    ['september', 'sept?(ember)?'],
    ['oktober', 'okt(ober)?'],
    ['november', 'nov(ember)?'],
    ['december', 'dec(ember)?'],
  ],
  ordinalSuffix: 'e de ste',
  names: [
    ['telefoon', 'tel(efoon)?'],
    ['track en trace', 'track(ing)?( ?(&|en) ?trace)?'],
    ['foutcode', 'fout(code|melding)?'],
    ...['factuur', 'mobiel', 'gsm', 'fax', 'barcode', 'iban', 'kvk', 'btw', 'versie', 'bsn'],
  ],
  nameSuffix: 'nummer nr no code',
  namesWithNumber: [
    ['lidmaatschap', 'lid(maatschap)?'],
    ['supportlicentie', '[a-z]{0,12}licen[ct]ie'],
    ['korting', 'kortings?'],
    ...['klant', 'account', 'contract', 'huis', 'kamer', 'rekening', 'bank', 'pakket', 'zending'],
    ...['serie', 'artikel', 'product', 'model', 'ticket', 'transactie', 'betaling', 'pin'],
  ],
  numberSuffix: 'nummer nr no code kenmerk',
  compoundSuffix: 'nummer nr code kenmerk sleutel',
  // "bestelnummer", "ordrenr" and what a case is called
  ownCompounds:
    '(?:web)?(?:o[rde]{2,4}r?|b[estl]{3,7}|aankoop|opdracht|referentie|zaak|klacht|dossier)',
  is: 'is was',
  units: [
    ['stuks', 'stuks?'],
    ...['dagen', 'weken', 'maanden', 'jaren', 'uren', 'minuten', 'artikelen', 'producten', 'items'],
    ...['exemplaren', 'licenties', 'personen', 'procent'],
  ],
  unitsOfFew: ['dag', 'week', 'maand', 'jaar', 'uur', 'min', 'minuut', 'keer', 'maal', 'paar'],
  clock: 'uur',
  money: [['euro', "euro'?s?"], 'cent'],
  beforeYear: `in uit van sinds tot eind begin medio voor jaar zomer winter najaar voorjaar herfst lente kerst`,
  // which end like a street and are none
  notStreets: 'onderweg halverweg',
  streets: 'straat laan weg plein gracht kade dijk singel steeg',
};
