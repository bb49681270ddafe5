import type { PersonalDataWords } from '../../fact-words.ts';

export const personalData: PersonalDataWords = {
  passwords: [['password', '(password|passcode|pin( code)?)']],
  citizenNumbers: ['citizen service number', 'social security number', 'national insurance number'],
  at: '',
  shopsNumbers: [['licence', 'licen[cs]'], ...['order', 'invoice', 'ticket', 'track']],
  number: 'number nr no code key',
  is: 'is was',
  months: 'jan feb mar apr may jun jul aug sep oct nov dec',
  houseNumber: [],
  houseSuffix: [],
  born: ['born', 'birth', 'birthday', 'dob'],
  bornLink: 'in is on date at',
  phone: ['tel', 'phone', 'mobile', 'whatsapp', ['call me on', 'call me (on|at)']],
  phoneLink: 'number is',
  pairsOfLetters:
    'an as at be by do eu go he hi if in is it me my no of oh ok on or pm so to tv up us we',
  streetLead: '',
  streets: '',
  notStreets: '',
  streetNames: '',
  streetsBefore: 'Avenue',
  streetsAfter: 'Street St Road Rd Avenue Ave Lane Drive Close Court Square',
  address: [['address is', 'address( is|:)'], 'live at'],
  article: '',
};
