import type { SupportWords } from '../../answer-words.ts';

export const supportAsks: SupportWords = {
  fails: [
    [
      'de knop doet het niet',
      '(werkt|werken|doet|doen|laadt|laden|start|opent|draait)\\b.{0,25}\\b(niet|niks|niets|nergens)',
    ],
    ['niet meer werkt', 'niet meer (werkt?|doet|laadt|opent|start)'],
    ...['kapot', 'stuk', 'defect', 'storing', 'vastgelopen', 'loopt vast', 'blijft hangen'],
    ['wit scherm', '(wit|zwart) scherm'],
    ['foutmelding', 'fout(melding|code)s?'],
    ['crasht', 'crash\\w*'],
    ['error', 'errors?'],
    ['bug', 'bugs?'],
  ],
  withSystem: 'met op in onder',
  hole: [
    ['beveiligingslek', '(beveiligings)?lek(ken)?'],
    ['kwetsbaarheid', 'kwetsbaarhe(id|den)'],
    ...['gehackt', 'malware'],
    ['hackers', 'hackers?'],
  ],
  bundled: ['meegeleverd', 'meegeleverde', 'bijgeleverd', 'bijgeleverde'],
  flawed: ['niet', 'kapot', 'stuk', 'ontbreekt', 'ontbreken', 'corrupt'],
  how: [
    [
      'hoe installeer ik',
      'hoe (kan|kun|moet|stel|zet|krijg|installeer|activeer|gebruik|voeg|werkt)',
    ],
    ['instructies', 'instructies?'],
    ...['handleiding', 'uitleg over', 'documentatie', 'instellen', 'installeren', 'configureren'],
    'setup',
  ],
  notMe: [
    ['nee hoor niet door mij', '(nee+ )?(hoor )?niet door (mij|ons)( ?zelf)?( hoor)?'],
    [
      'dat was niet ikzelf',
      '(nee+ )?((dat|het) )?(was|ben|waren|zijn) (niet (ik|wij)( ?zelf)?|(ik|wij|we) ((zelf )?niet|niet zelf))( hoor)?',
    ],
    ['ikzelf niet', '(nee+ )?(ik|wij)( ?zelf)? niet( hoor)?'],
    ['niet ik', '(nee+ )?niet (ik|wij)( ?zelf)?( hoor)?'],
    [
      'dat heb ik niet gedaan',
      '(nee+ )?(dat|het|die) (heb|hebben) (ik|wij|we) ((zelf )?niet|niet zelf) (gedaan|veranderd|aangepast|gewijzigd)( hoor)?',
    ],
  ],
};
