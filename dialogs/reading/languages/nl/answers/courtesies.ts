import type { CourtesyWords } from '../../answer-words.ts';

export const courtesies: CourtesyWords = {
  hello: [
    [
      'hoi daar',
      '(hoi|hallo|hey|hee|hi|dag|(goeie|goed[ea]?n?)\\s?(morgen|middag|avond|dag))( daar| allemaal)?',
    ],
    [
      'goedenavond ik heb een vraagje',
      '((hoi|hallo|hey|dag|(goeie|goed[ea]?n?)\\s?(morgen|middag|avond|dag)) )?(ik heb (nog )?een vraag(je)?|mag ik (u |je )?(iets|wat) vragen|vraagje)',
    ],
  ],
  goodbye: [
    [
      'nee hartelijk bedankt',
      '((nee|ok|oke|top|super|fijn|ja) ?)?(heel erg |hartelijk )?(bedankt|dank ?je( ?wel)?|dank u( ?wel)?|thanks|thx)( hoor| alvast| voor je hulp)?',
    ],
    ['nee hoor', '(nee|neen)( hoor)?'],
    [
      'nee hoor dat was het',
      '(nee( hoor)? )?(dat was het( wel| dan)?|dat is alles|dit was het|doei|tot ziens)',
    ],
  ],
};
