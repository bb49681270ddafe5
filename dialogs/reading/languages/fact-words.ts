import type { Phrases, Words } from './phrase.ts';

/** What stands around an order number. */
export interface OrderWords {
  order: Phrases;
  /** What makes a compound with it: "bestellingbevestiging". */
  confirmation: string;
  number: Phrases;
  /** Words for a number that need no word for an order. */
  numberAlone: Phrases;
  /** Those that are typed against the number: "nr1042". */
  glued: Words;
  /** Between such a word and the number. */
  link: Phrases;
  is: Words;
  owner: Words;
  /** "nog niet 1042" denies nothing. */
  notYet: Words;
  not: Phrases;
  article: Words;
  /** "1042, ik bedoel 1043" */
  /** Said before or behind the number of an order that is kept, and so not the one that is meant. */
  keeps: Phrases;
  /** Said of an order that stays as it is. */
  keeping: Phrases;
  correction: Phrases;
  correctionLink: Words;
  and: Words;
  /** Those of them that leave open which: "1042 of 1043". */
  or: Words;
  /** What says that it is one order more. */
  also: Words;
  itIs: Phrases;
  /** Words that in capitals are no part of a number: "IS 1042". */
  capitals: Words;
  /** What may stand around an order number in a message that says nothing else. */
  aroundOrder: Phrases;
  /** What may stand around one order more: "en voor 1043 graag ook". */
  aroundOneMore: Words;
}

/** Numbers that are none of an order. */
export interface OtherNumberWords {
  months: Phrases;
  ordinalSuffix: Words;
  /** Named as something else, "number" behind it or not. */
  names: Phrases;
  nameSuffix: Words;
  /** Only with "number" behind it, since a parcel is an order too. */
  namesWithNumber: Phrases;
  numberSuffix: Words;
  /** What ends a word for some number, as German and Dutch put them together: "polisnummer". */
  compoundSuffix: Words;
  /** Pattern of the beginnings of such words that name an order or a case after all. */
  ownCompounds: string;
  is: Words;
  units: Phrases;
  /** Of up to three digits. */
  unitsOfFew: Phrases;
  clock: Words;
  money: Phrases;
  beforeYear: Words;
  streets: Words;
  /** Words that end like a street and are none. */
  notStreets: Words;
}

/** What stands around e-mail addresses and postcodes. */
export interface ContactWords {
  beforeAddress: Phrases;
  /** "mail me @ example.nl" */
  notMailbox: Words;
  at: Phrases;
  dot: Words;
  not: Phrases;
  postcode: Phrases;
  is: Words;
  /** Pattern of what leads to a bare postcode. */
  itIs: string;
  /** "1042 en", "5000 km": words and units that could be the letters of a Dutch postcode. */
  pairsOfLetters: Words;
  /** What the street of an address follows in a sentence: "het nieuwe adres is …". */
  leadsToAddress: Phrases;
}

/** What tells that a name follows. */
export interface NameWords {
  myNameIs: Phrases;
  name: Phrases;
  knownAs: Phrases;
  titles: Phrases;
  iAm: Phrases;
  greetings: Phrases;
  thisIs: Phrases;
  closings: Phrases;
  thanks: Phrases;
  /** "van", "de" */
  particles: Words;
  /** Beginnings of words in capitals that are no names. */
  notNames: Words;
}

/** What tells that personal data follow. */
export interface PersonalDataWords {
  /** What a password and a citizen service number are called. */
  passwords: Phrases;
  citizenNumbers: Phrases;
  at: Words;
  /** Beginnings of words before a number that is the shop's own. */
  shopsNumbers: Phrases;
  number: Words;
  is: Words;
  /** Beginnings of the names of months. */
  months: Words;
  houseNumber: Phrases;
  houseSuffix: Phrases;
  born: Phrases;
  bornLink: Words;
  phone: Phrases;
  phoneLink: Words;
  /** "1042 en" is no postcode. */
  pairsOfLetters: Words;
  streetLead: Words;
  /** Endings of the names of streets, and words that have such an ending. */
  streets: Words;
  notStreets: Words;
  /** Names of streets by themselves, those that begin one, and those that end one after a space. */
  streetNames: Words;
  streetsBefore: Words;
  streetsAfter: Words;
  address: Phrases;
  article: Words;
}
