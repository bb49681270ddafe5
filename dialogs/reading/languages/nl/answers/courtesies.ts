import type { CourtesyWords } from '../../answer-words.ts';

export const courtesies: CourtesyWords = {
  hello: [
    ['hoi daar', '(hoi|hallo|hey|hee|hi|dag|goed[ea]?n?\\s?(morgen|middag|avond|dag))( daar)?'],
  ],
  goodbye: [
    [
      'nee hartelijk bedankt',
      '((nee|ok|oke|top|super|fijn|ja) ?)?(heel erg |hartelijk )?(bedankt|dank ?je( ?wel)?|dank u( ?wel)?|thanks|thx)( hoor| alvast| voor je hulp)?',
    ],
    ['nee hoor', '(nee|neen)( hoor)?'],
    [
      'nee hoor dat was het',
      '(nee( hoor)? )?(dat was het|dat is alles|dit was het|doei|tot ziens)',
    ],
  ],
};
