/** Between clauses; the words are part of neither. */
const between = /[.!?;:,()\n–]+\s*|\s+(?:maar|but)\s+/iu;

/**
 * Somebody says what is not wanted or meant; not what a thing will not do ("de plugin wil niet starten").
 * "Not any more" is a wish of its own: to stop.
 */
const denials = [
  /(?:^\W*(?:nee\W+)?|\b(?:ik|k|wij?)\s+)(?:wil|willen|hoef|hoeven|zoek|vraag|bedoel)\b.*?\b(?:niet|geen)\b(?!.*\b(?:meer|langer|verder)\b)/iu,
  /\bhoeft\s+(?:echt\s+)?niet\b|\bgaat\s+(?:me\s+|mij\s+|ons\s+)?niet\s+(?:om|over)\b/iu,
  /^\W*(?:(?:nee|no|this|it|dit|is|dat|s|sorry|hallo|hoi|hi|hello)\W+)*(?:geen|niet|not|no)\s+(?:om |over |about |an? |for |to )*(?:klacht|klagen|opzegging|opzeggen|retour\w*|terugbetaling|geld|complaint|complain|refund|cancel\w*|return|money)\b/iu,
  /(?:^\W*(?:no\W+)?|\b(?:i|we)\s+)(?:don['’]?t|do not|needn['’]?t)\s+(?:really\s+|even\s+)?(?:want|need|wish|have to|bother|mean)\b(?!.*\b(?:any ?more|longer|after all)\b)/iu,
  /\b(?:i['’]?m|i am|we['’]?re|we are)\s+not\s+(?:(?:ask|look|try|complain|cancel|cancell|return|quitt|leav|say|request)ing|here|after|about)\b/iu,
  /\b(?:no need (?:to|for)|isn['’]?t about|not about)\b/iu,
];

/** What is meant instead. */
const instead =
  /\b(?:just|only|simply|rather|instead|want|need|know|like|gewoon|alleen|enkel|juist|wel|liever|wil|willen|weten|zoek|bedoel|vraag)\b/iu;

const negation =
  /\b(?:niet|geen|not|no|don['’]?t|do not|needn['’]?t|isn['’]?t|hoef(?:t|ven)?)\b/giu;

/**
 * What a message says is not wanted, without the negation, and what remains of it; `undefined` where it
 * denies nothing, or says nothing instead.
 * Example: of "I don't want a refund, I just want it to work" it is "I want a refund" and the rest.
 */
export function deniedIn(text: string): { denied: string; rest: string } | undefined {
  if (text.search(negation) < 0) return undefined;
  const clauses = text.split(between).filter((clause) => /\S/.test(clause));
  const isDenial = (clause: string) => denials.some((denial) => denial.test(clause));
  const denied = clauses.filter(isDenial);
  const rest = clauses.filter((clause) => !isDenial(clause)).join(', ');
  if (denied.length === 0 || !instead.test(rest) || rest.split(/\s+/).length < 3) return undefined;
  return { denied: denied.join(', ').replace(negation, ' '), rest };
}
