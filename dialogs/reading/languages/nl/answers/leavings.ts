import type { LeavingWords } from '../../answer-words.ts';

// "ja stop maar" may be a yes, "ja nee stop maar" is none
const takenBack = '(?= (nee|neen|nou|oh?|eh|sorry|wacht|maar|ach|toch) )';
const opening = `((nee|neen|nou|oh?|eh|sorry|ok|oke|wacht|maar|ach|doe maar niet|ja${takenBack}) )*`;

export const leavings: LeavingWords = {
  drops: [
    ['toch maar niet', `${opening}toch (maar )?niet( hoor| meer| nodig)*`],
    [
      'nee laat maar ik kijk morgen nog',
      `${opening}laat (het |dat )?maar( (zitten|hoor|joh|dan|zo|even))*( (ik|we|ben|kijk|doe|bel|mail|moet)( \\w+){0,6})?`,
    ],
    ['hoeft al niet meer', `${opening}(ik |het |dat )?hoeft? (al |het |dat )*niet meer( hoor)?`],
  ],
  stops: [
    [
      'ik wil hiermee stoppen',
      `${opening}(ik )?wil (hier(mee)? |er(mee)? |nu |gewoon |toch |dit )*(mee )?(stoppen|ophouden|niet (meer )?verder)( graag| hoor| mee)*`,
    ],
    ['nee stop maar', `${opening}stop (er )?(maar|nu)( mee| hoor)*`],
  ],
  'changed-mind': [
    [
      'ik heb me bedacht',
      `${opening}(ik )?(heb|ben) (ik )?me (toch |intussen )?bedacht( hoor| sorry)*`,
    ],
  ],
};
