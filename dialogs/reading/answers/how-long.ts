import { plain } from '../text.ts';

const asks = [
  /\bhoe ?lang (duurt|gaat|nog|moet|zit|sta|wacht)\b/,
  /\bduurt (het|dit|dat) (nog )?(lang|even)\b/,
  /\b(aan de beurt|hoeveelste|wachttijd|wachtrij|in de (wacht)?rij)\b/,
  /\bwanneer (komt|ben ik|word ik|krijg ik) (er )?(iemand|een? (mens|medewerker)|geholpen)\b/,
  /\b(is|komt) er (al |nog |nou )?(iemand|een medewerker)\b|\biemand (daar|aanwezig)\b/,
  /\bik wacht (al|nog)\b/,
  /\bhow (long|much longer|many (people|are))\b|\b(my turn|in (the )?(queue|line)|wait(ing)? time|still waiting)\b/,
  /\b(anyone|anybody|someone|somebody) (there|here|coming)\b|\bwhen (will|is|do) (someone|somebody|i get helped)\b/,
];

/** Whether somebody who waits asks how long it takes, or whether anybody is there. */
export function asksHowLong(text: string): boolean {
  const said = plain(text);
  return asks.some((pattern) => pattern.test(said));
}
