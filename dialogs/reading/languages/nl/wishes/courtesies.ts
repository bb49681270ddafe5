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
      '((nee|nee hoor|neen|ok|oke|top|super|fijn|ja|prima|mooi|nou|dan|goed) ?)*(heel erg |hartelijk |alvast )?(bedankt|dank ?je( ?wel)?|dank u( ?wel)?|dank|merci|th?a?n?ks|th?n?x|tnx|danku(wel)?)( (hoor|he|alvast|voor je hulp|en|fijne dag|fijne avond|fijn weekend|doei|doeg|dag|tot ziens))*',
    ],
    ['nee hoor', '(nee|neen)( hoor)?'],
    [
      'nee dank u ik wacht het af',
      '((nee|neen|ok|oke|prima|top|hoor|dan|ja|nou|goed|bedankt|dank (je|u)( wel)?|dankjewel) )*((ik|dan) wacht( (ik|het|wel|rustig|af|dan))*|(het|dat|da|alles|zo) is (zo |helemaal |allemaal )?(goed|prima|oke|duidelijk|in orde)( zo| dan)*|(dan )?is (het|t|dat) (goed|prima)( zo)?|ik hoef (verder )?(niks|niets)( meer| anders| verder)*|alles (is )?(goed|duidelijk)( zo)?|das alles( (niks|niets) meer)?)( (hoor|bedankt|dank je|dank u|dankjewel|doei|tot ziens))*',
    ],
    [
      'nee hoor dat was het',
      '((nee|neen|ok|oke|hoor|prima|top|dan|bedankt|nou|ja) )*(dat|dit|da) (was|is) (het|t|alles|m)( (wel|dan|hoor|voor nu|bedankt|dank je|dankjewel|doei+|doeg|dag|fijne dag|fijne avond|tot ziens))*',
    ],
    [
      'ok doei',
      '((ok|oke|okee|nee|neen|hoor|prima|top|bedankt|nou|goed|ja|dan) )*(doei+|doeg|doe+i|ciao|houdoe|ajuus|joe|aju|salukes|de groeten|groetjes|tot ziens|tot de volgende( keer)?|(nog )?een fijne dag( nog| verder)?|fijne dag( nog| verder)?|fijne avond( nog)?|fijn weekend|prettige dag)( (hoor|dan|he|doei|dag))*',
    ],
    [
      'nee laat maar',
      '((ok|oke|nee|neen|hoor|ach|nou|ja|dan|prima) )+laat (het )?(maar|zitten|zo)( (zitten|zo))?( (hoor|dan|joh|bedankt))*',
    ],
    [
      'nee niks meer',
      '((nee|neen|hoor) )+(verder )?(niks|niets)( (meer|verder|anders))*( (hoor|bedankt|dank je|dankje))*',
    ],
  ],
};
