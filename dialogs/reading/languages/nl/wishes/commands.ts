import type { CommandWords } from '../../answer-words.ts';

export const commands: CommandWords = {
  menu: ['menu', 'hoofdmenu', 'start', 'begin'],
  'go-on': ['verdergaan', 'ga verder', 'verder', 'doorgaan'],
  restart: ['opnieuw', 'opnieuw beginnen', 'begin opnieuw', 'overnieuw'],
  stop: ['stop', 'stoppen', 'stop maar', 'laat maar', 'toch niet'],
  back: ['terug', 'ga terug', 'vorige', 'vorige vraag'],
  why: [['waarom is dat', '(waarom|hoezo)( is dat| dan)?']],
  transcript: [
    ['mail mij dit gesprek', 'mail( mij| me)?( dit| het)? gesprek'],
    'gesprek mailen',
    'mail mij dit',
  ],
  human: [['een medewerker graag', '(een )?(medewerker|mens|persoon)( graag| spreken| aub)?']],
  nl: [
    [
      'liever in het nederlands graag',
      '((ok|oke|bedankt|dank je|sorry|liever|dan|gewoon|nee|neen|ja|hallo|he|het|dit|is|was|kan|mag|spreek|praat|ik|je|u|doe|maar|toch|wel|ook|verder) )*(in het |in )?(nederlands|vlaams)( (graag|alstublieft|alsjeblieft|aub|please|dan|hoor|he|gewoon|maar|spreken|praten|verder|toch))*',
    ],
  ],
  en: [
    [
      'liever in het engels',
      '((ok|oke|bedankt|dank je|sorry|liever|dan|gewoon|nee|kan|mag|het|ook|graag) )*(in het |in )?(engels|english)( (graag|dan|aub|maar|hoor))*',
    ],
  ],
};

export const personWishes: CommandWords['human'] = [
  ...['wil', 'wou', 'zou', 'kan', 'kun', 'mag', 'moet', 'graag', 'aub', 'svp'],
  ...['alsjeblieft', 'alstublieft'],
  ['bel me', '^bel'],
  ['iemand spreken', '(spreken|praten|bellen)$'],
  ['een echte medewerker', '^(een )?(echte?|real)'],
];

/** What asks for a call. */
export const callWishes: CommandWords['human'] = [
  ['bel me', 'bel (me|mij|ons)'],
  ['bellen jullie me', 'bel(len|t)? (jullie|u|je) (me|mij|ons)'],
  [
    'kunnen jullie mij bellen',
    '(kan|kunnen|kun|kunt|wil|willen|wilt|mag) (je|jij|jullie|u|iemand|ik|we)( (me|mij|ons|jullie|u|je|even|ook|misschien))* (op|terug)?bellen',
  ],
  ['graag teruggebeld', '(terug)?gebeld worden|graag (terug)?gebeld'],
];

/** What stands before what it is about. */
export const personSubjects: CommandWords['human'] = [
  [
    'over de factuur',
    '(over|vanwege|wegens|omtrent|betreffende|inzake|ivm|in verband met|want|omdat) \\w+',
  ],
];
