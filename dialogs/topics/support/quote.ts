import { Temporal } from 'temporal-polyfill';
import { foldCase } from '../../../policies/case/fold-case.ts';
import { hasLapsed } from '../../../policies/standing/quote.ts';
import type { Answer, Choice, DialogContext, Step } from '../../conversation/dialog.ts';
import type { DialogState } from '../../conversation/dialog-state.ts';
import { menuChoice } from '../../conversation/form/form.ts';
import { enter } from '../../conversation/menu.ts';
import { closingQuestion, waysOn } from '../../conversation/outcome/outcome.ts';
import { formatDay, formatMoney } from '../../language.ts';

/** The offer that stands in this conversation, shown again with its buttons; without one it is for a person. */
export function showQuote(said: Answer, state: DialogState, context: DialogContext): Step {
  const offered = findOffer(context);
  if (!offered) return enter('human', said, state, context);
  const { text, money, validUntil } = offered.quote;
  const told = context.words('quote.stands', {
    what: text,
    amount: formatMoney(money, context.language),
    until: formatDay(validUntil, context.language),
  });
  return { state, replies: [{ text: told, choices: quoteChoices(context) }], effects: [] };
}

/** An offer that came so shortly before the answer cannot have been read. */
const secondsToRead = 5;

/**
 * Only the button that says so orders and binds to pay. Source: Directive 2011/83/EU, article 8(2). An offer whose last
 * day is over is not accepted any more, and one that took the place of another just before the click is shown first.
 */
export function acceptQuote(said: Answer, state: DialogState, context: DialogContext): Step {
  const offered = findOffer(context);
  if (!offered) return enter('human', said, state, context);
  if (hasLapsed(offered.case, context.book, context.at)) {
    const text = context.words('quote.lapsed');
    return { state, replies: [{ text, choices: waysOn(context) }], effects: [] };
  }
  const since = Temporal.Instant.from(offered.quote.at).until(context.at);
  if (since.total('seconds') < secondsToRead) return showQuote(said, state, context);
  const { reference } = offered.case;
  const amount = formatMoney(offered.quote.money, context.language);
  const text = context.words('quote.accepted', { reference, amount });
  const event = { type: 'quote-accepted' as const, at: context.at.toString() };
  return {
    state,
    replies: [{ text }, closingQuestion(context)],
    effects: [{ type: 'case', reference, event }],
  };
}

export function declineQuote(said: Answer, state: DialogState, context: DialogContext): Step {
  const offered = findOffer(context);
  if (!offered) return enter('human', said, state, context);
  const { reference } = offered.case;
  const event = { type: 'quote-declined' as const, at: context.at.toString(), text: said.text };
  return {
    state,
    replies: [{ text: context.words('quote.declined', { reference }) }, closingQuestion(context)],
    effects: [{ type: 'case', reference, event }],
  };
}

/** The buttons below an offer; No stands first, so that a hasty click orders nothing. */
export function quoteChoices(context: Pick<DialogContext, 'words'>): Choice[] {
  return [menuChoice(context, 'quote-decline'), menuChoice(context, 'quote-accept')];
}

/** The latest offer that waits for an answer, among the cases of this conversation and its order. */
function findOffer({ cases }: DialogContext) {
  const offered = cases.flatMap((one) => {
    const state = foldCase(one);
    const quote = state.latest['quote-offered'];
    return state.phase === 'offered' && quote ? [{ case: state, quote }] : [];
  });
  // its buttons are the ones that the customer has before them
  return offered
    .toSorted((one, other) => Date.parse(one.quote.at) - Date.parse(other.quote.at))
    .at(-1);
}
