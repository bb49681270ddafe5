import type { Answer, Choice, DialogContext } from '../../conversation/dialog.ts';
import type { Slot } from '../../conversation/form/form.ts';
import { readSurely } from '../../conversation/form/learned.ts';
import { goesWithoutOrder } from '../../conversation/form/order/order-slots.ts';
import { findEmail, slotChoice } from '../../conversation/form/slot-kinds.ts';
import { saysLacking } from '../../reading/answers/about-the-question.ts';
import { readChoice } from '../../reading/answers/choice.ts';
import { namesPart } from '../../reading/wishes/withdrawal.ts';
import { readYesNo } from '../../reading/answers/yes-no.ts';
import { findName } from '../../reading/facts/names.ts';
import { withoutFacts } from '../../reading/facts/order-number.ts';
import { findSecondFact } from '../../reading/facts/second-fact.ts';
import { countWords, hasWords } from '../../reading/text.ts';
import { dialog, type WithdrawalSlots, type WithdrawalView } from './withdrawal-slots.ts';

/*
 * Who withdraws, and where the confirmation goes. Neither is a condition: who gives none withdraws all the same.
 */

type Needed = (view: WithdrawalView) => boolean;

/** The address for the confirmation, with which the order is found as well; or this chat. */
export function contactSlot(needed: Needed): Slot<WithdrawalSlots, WithdrawalSlots['contact']> {
  return {
    needed,
    ask: (view) => ({
      text: view.context.words(`withdrawal.ask-contact.${asksFor(view)}`),
      choices: [hereChoice(view.context)],
    }),
    explain: 'withdrawal.explain-contact',
    read: (answer, { context }) => findContact(answer) ?? readHere(answer, context),
    find: (said, { slots }) => {
      const found = findContact(said);
      return slots.contact === undefined || found !== undefined ? found : undefined;
    },
    notUnderstood: (_, { context }) => context.words('human.no-contact'),
  };
}

function asksFor({ slots, known }: WithdrawalView): 'alone' | 'finds-order' {
  return known.order !== undefined || goesWithoutOrder(slots) ? 'alone' : 'finds-order';
}

function hereChoice(context: DialogContext): Choice {
  return slotChoice(context, dialog, 'contact', 'here');
}

function findContact(said: Answer): WithdrawalSlots['contact'] | undefined {
  const address = findEmail(said);
  return address === undefined ? undefined : { type: 'email', address };
}

function readHere(
  { text, chosen }: Answer,
  context: DialogContext,
): WithdrawalSlots['contact'] | undefined {
  const isHere =
    chosen === 'here' ||
    readChoice(text, [hereChoice(context)]) !== undefined ||
    readSurely('contact', text, context) !== undefined;
  // who has no address, or gives the postcode in its place
  const hasNone = readYesNo(text) === 'no' || saysLacking(text) || findSecondFact(text);
  return isHere || hasNone ? { type: 'here' } : undefined;
}

/** The name of who withdraws; empty for who does not say. */
export function nameSlot(needed: Needed): Slot<WithdrawalSlots, string> {
  return {
    needed,
    ask: ({ context }) => ({ text: context.words('withdrawal.ask-name') }),
    explain: 'withdrawal.explain-name',
    read: ({ text }) =>
      readYesNo(text) === 'no' || saysLacking(text) ? '' : (findName(text) ?? readBareName(text)),
    find: ({ text }, { slots, state }) => {
      const { asking } = state.form ?? {};
      if (slots.name !== undefined && asking !== 'confirmed') return undefined;
      const beside = asking === 'contact' ? withoutFacts(text) : '';
      return findName(text) ?? (/\p{Lu}/u.test(beside) ? readBareName(beside) : undefined);
    },
    notUnderstood: (_, { context }) => context.words('withdrawal.no-name'),
  };
}

/** Longer ones are no name. */
const mostWords = 6;

function readBareName(text: string): string | undefined {
  const said = withoutFacts(text)
    .replace(/[^\p{L}\p{M}'’. -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const isName =
    hasWords(said) && countWords(said) <= mostWords && !/[?\d@]/.test(text) && !namesPart(text);
  return isName ? said : undefined;
}
