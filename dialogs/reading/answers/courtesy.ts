import { plain } from '../text.ts';

const hello =
  /^(hoi|hallo|hey|hee|hi|hello|dag|goed[ea]?n?\s?(morgen|middag|avond|dag)|good (morning|afternoon|evening))( daar| there)?$/;
const thanks =
  /^(nee|no|ok|oke|top|super|fijn|ja)? ?(heel erg |hartelijk |many )?(bedankt|dank ?je( ?wel)?|dank u( ?wel)?|thanks|thank you|thx)( hoor| alvast| a lot| so much| very much| voor je hulp| for your help)?$/;
const enough =
  /^(nee|neen|no|nope)( hoor)?$|^((nee|no)( hoor)? )?(dat was het|dat is alles|dit was het|that's all|that is all|that's it|doei|tot ziens|bye)$/;

/** A politeness that stands alone: a greeting, or thanks and a goodbye. */
export function readCourtesy(text: string): 'hello' | 'goodbye' | undefined {
  const said = plain(text);
  if (hello.test(said)) return 'hello';
  return thanks.test(said) || enough.test(said) ? 'goodbye' : undefined;
}
