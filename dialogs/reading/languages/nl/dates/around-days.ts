import type { AroundDays } from '../../date-words.ts';

export const aroundDays: AroundDays = {
  mayFollow: `ik je jij we wij u hij zij ze het dit dat er en of maar want omdat toen heb heeft hebben had hadden is was
    ben werd via met bij om rond in op aan voor door naar al nog ook pas niet geen een de mijn terug weg laat jl zegt staat
    stond als volgens denk dacht geloof meen toen even samen sinds zeker wel zelf online niks niets alles helaas gelukkig
    eindelijk gewoon inmiddels ongeveer meteen direct eerst laatst vorige graag me mij m t jullie s zijn hun haar bestelde
    kocht kreeg betaalde ontving kwam ging ga gaan kom komt deed werkt doet wacht kan dus dan daarna toch zonder uit`,
  partsOfDay: `(?<=dag|gister|gisteren)(?:avond|ochtend|middag|namiddag|voormiddag|morgen|nacht)`,
  participle: '(?:ge|be|ver|ont|aan|op|af|uit|terug|binnen|mee)\\p{L}{3,}(?:d|t|en)',
  actionParticiple:
    '(?:(?:aan|af|op|uit|terug|binnen|mee|door|in|na|over|toe|weg|voor|kapot|stuk)?ge\\p{L}{2,}(?:d|t|en)|(?:be|ver|ont)\\p{L}{2,}[dt])',
  clauseOpeners: 'die dat want omdat doordat terwijl toen dus als',
  letters: 'mail mails mailtje bericht brief reactie antwoord',
  articles: "een n 'n jullie uw je geen",
  units: 'een n',
  clock: 'voor over',
  half: 'half',
  was: 'was',
  numbers: [
    ...['nummer', 'nr', 'no', 'tel', 'telefoon', 'mobiel', 'fax', 'iban', 'kvk', 'code', 'sku'],
    ['versie', 'versi.{0,20}'],
    ['ref.', 'ref.{0,20}'],
  ],
  named: 'order bestelling factuur zaak art artikel item maat kamer stap een n score cijfer',
  counted: [
    ['meters', '\\p{L}{0,20}met(er|re)s?'],
    ['tweedaagse', '\\p{L}{0,20}daags\\p{L}{0,5}'],
    ...['x', 'keer', 'stuks', 'sterren', 'cm', 'mm', 'm', 'inch', 'kg', 'personen'],
  ],
  played: 'score stand uitslag eindstand gewonnen wonnen verloren verloor gelijk tegenstander',
  rated: 'geef gaf beoordeling cijfer open geopend bereikbaar',
  money: ['eur', ['euro', 'euros?']],
  dated: ['datum', ['dd', '^dd']],
  // words of their own, a letter away from the name of a day
  notMisspelt: 'vandaan gelezen geladen gelegen gereden geleken gegeven gisten vurige zondig',
};
