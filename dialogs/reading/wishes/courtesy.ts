import { collectPhrases } from '../languages/languages.ts';
import { matchWhole } from '../languages/phrase.ts';
import { hasWords, normalizeText } from '../text.ts';
import { afterNo } from '../answers/yes-no.ts';

const hello = matchWhole(collectPhrases(({ courtesies }) => courtesies.hello));
const goodbye = matchWhole(collectPhrases(({ courtesies }) => courtesies.goodbye));

// a thumb up, thanks, hearts, smiles and cheers, as phones end a conversation with
const contented = /[👍👌✅🙏❤🧡💛💚💙💜🖤🤍😊🙂😀😃😄😁☺😍🥰😘🤗😇👏🙌💪🎉🥳👋🌹💐🌷🫶🤝]/u;
const discontented = /[👎😠😡🤬😞😔😟🙁☹😢😭😤😒🙄🖕💔😱😳🤔❓❗❌]/u;

function isEmoji(text: string): boolean {
  return !hasWords(text) && /\p{Extended_Pictographic}/u.test(text);
}

/** A politeness that stands alone: a greeting, or thanks and a goodbye, be it in emoji. */
export function readCourtesy(text: string): 'hello' | 'goodbye' | undefined {
  if (isEmoji(text))
    return contented.test(text) && !discontented.test(text) ? 'goodbye' : undefined;
  const said = normalizeText(text);
  if (hello.test(said)) return 'hello';
  return goodbye.test(said) ? 'goodbye' : undefined;
}

/** Whether a text says goodbye in more words than a no, which may answer a question. */
export function saysGoodbye(text: string): boolean {
  return readCourtesy(text) === 'goodbye' && hasWords(afterNo(text));
}
