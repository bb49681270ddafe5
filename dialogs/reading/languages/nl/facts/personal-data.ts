import type { PersonalDataWords } from '../../fact-words.ts';

export const personalData: PersonalDataWords = {
  passwords: [['wachtwoord', '(wachtwoord|pincode|pin|ww)']],
  citizenNumbers: ['bsn', 'burgerservicenummer', 'sofinummer', 'rijksregisternummer'],
  at: 'apenstaartje',
  shopsNumbers: [['licentie', 'licent'], ...['order', 'bestel', 'factuur', 'ticket', 'track']],
  number: 'nummer nr no code',
  is: 'is was',
  months: 'jan feb mar maa mrt apr mei jun jul aug sep okt nov dec',
  houseNumber: [['nr.', 'nr\\.?'], 'nummer'],
  houseSuffix: ['bis', 'hs', ['bus 3', 'bus \\d+']],
  born: ['geboren', 'geboortedatum', 'geb.'],
  bornLink: 'op in is',
  phone: ['tel', 'telefoon', 'telefoonnummer', 'mobiel', 'whatsapp', 'bel me op'],
  phoneLink: 'nummer nr is',
  pairsOfLetters: `al an da de do en er eu ff ga he hi ie ik in is ja je la me mn na nr nu of oh ok om op pm te tv uw we
    wo ze zo`,
  streetLead: "van de den der het 't te ten ter",
  streets: 'straat laan weg plein gracht kade singel dijk steeg dreef',
  notStreets: 'onderweg halverweg snelweg',
  streetNames: 'Gracht Singel Dijk Markt Plein',
  streetsBefore: 'Laan Plein',
  streetsAfter: '',
  address: [
    ['adres is', 'adres( is|:)'],
    ['woon op', '(woon|wonen) (op|aan)'],
  ],
  article: 'de het',
};
