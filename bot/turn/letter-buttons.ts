import type { Activity } from 'botbuilder';
import type { Language } from '../../dialogs/language.ts';
import { quoteChoices } from '../../dialogs/topics/support/quote.ts';
import { toActivity } from './to-activity.ts';
import type { TurnTools } from './tools.ts';

/** The buttons below a letter in the chat: those of an offer; none below others. */
export function letterButtons(
  about: string,
  language: Language,
  { wording }: Pick<TurnTools, 'wording'>,
): Pick<Activity, 'suggestedActions'> | undefined {
  if (about !== 'quote-offered') return undefined;
  const choices = quoteChoices({ words: wording[language] });
  const { suggestedActions } = toActivity({ text: '', choices }, language);
  return suggestedActions && { suggestedActions };
}
