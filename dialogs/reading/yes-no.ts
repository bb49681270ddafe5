import { plain } from './text.ts';

const yes =
  /^(ja|jawel|jazeker|jep|jup|joh?|yes|yep|yeah|yup|sure|ok|oke|okay|okee|prima|goed|is goed|klopt|dat klopt|juist|akkoord|correct|that's right|right|zeker|zeker weten|absoluut|doe maar|graag|please do|go ahead)\b/;
const no =
  /^(nee|neen|nope|no|niet|nooit|toch niet|liever niet|not|don't|do not|wrong|fout|klopt niet|dat klopt niet|onjuist)\b/;
// "ja maar…", "ja nee", "graag eerst meer weten", "ok?": a yes that takes itself back or asks is no yes.
const doubt =
  /\b(maar|nee|niet|toch|but|no|not|don't|geen|liever|twijfel|misschien|maybe|wacht|wait|eerst|first|als|if|hoe|wat|wanneer|waarom|how|what|when|why)\b/;

/** A clear yes or no; `undefined` when it is neither, or both. */
export function readYesNo(text: string): 'yes' | 'no' | undefined {
  const said = plain(text);
  if (no.test(said)) return 'no';
  if (yes.test(said) && !doubt.test(said) && !text.includes('?')) return 'yes';
  return undefined;
}
