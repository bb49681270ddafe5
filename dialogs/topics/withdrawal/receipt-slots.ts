import type { Answer, Choice, DialogContext } from '../../conversation/dialog.ts';
import type { Slot } from '../../conversation/form/form.ts';
import { readSurely } from '../../conversation/form/learned.ts';
import { goesWithoutOrder } from '../../conversation/form/order/order-slots.ts';
import { findEmail, slotChoice } from '../../conversation/form/slot-kinds.ts';
import { beginsQuestion, saysLacking } from '../../reading/answers/about-the-question.ts';
import { asksForApp } from '../../reading/answers/by-app.ts';
import { denies, readChoice } from '../../reading/answers/choice.ts';
import { namesPart } from '../../reading/wishes/withdrawal.ts';
import { readYesNo } from '../../reading/answers/yes-no.ts';
import { findName, readNameAlone } from '../../reading/facts/names.ts';
import { withoutFacts } from '../../reading/facts/order-number.ts';
import { findSecondFact } from '../../reading/facts/second-fact.ts';
import { dialog, type WithdrawalSlots, type WithdrawalView } from './withdrawal-slots.ts';

/*
 * Who withdraws, and where the confirmation goes. Neither is a condition: who gives none withdraws all the same.
 */

type Needed = (view: WithdrawalView) => boolean;

/** The address for the confirmation, with which the order is found as well; or this chat. */
export function contactSlot(needed: Needed): Slot<WithdrawalSlots, WithdrawalSlots['contact']> {
  return {
    needed,
    ask: (view) => ({ text: askContact(view), choices: [hereChoice(view.context)] }),
    explain: 'withdrawal.explain-contact',
    read: (answer, { context }) => findContact(answer) ?? readHere(answer, context),
    find: (said, { slots }) => {
      const found = findContact(said);
      return slots.contact === undefined || found !== undefined ? found : undefined;
    },
    notUnderstood: (_, { context }) => context.words('human.no-contact'),
  };
}

function askContact({ slots, known: { order }, context: { words } }: WithdrawalView): string {
  if (order !== undefined)
    return words('withdrawal.ask-contact.of-order', { number: order.number });
  return words(`withdrawal.ask-contact.${goesWithoutOrder(slots) ? 'alone' : 'finds-order'}`);
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
    (context.onWhatsApp && asksForApp(text)) ||
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
    respond: (text, { context }) =>
      beginsQuestion(text) ? context.words('withdrawal.explain-name') : undefined,
    read: ({ text }) => {
      const refuses = readYesNo(text) === 'no' || saysLacking(text);
      if (refuses) return '';
      return findName(text) ?? (denies(text) && !beginsQuestion(text) ? '' : readName(text));
    },
    find: ({ text }, { slots, state }) => {
      const { asking, misread = 0 } = state.form ?? {};
      if (slots.name !== undefined && asking !== 'confirmed') return undefined;
      // asked what is not right, they type it alone
      const isBeside = asking === 'contact' || (asking === 'confirmed' && misread > 0);
      const beside = isBeside ? withoutFacts(text) : '';
      return findName(text) ?? (/\p{Lu}/u.test(beside) ? readName(beside) : undefined);
    },
    notUnderstood: (_, { context }) => context.words('withdrawal.no-name'),
  };
}

function readName(text: string): string | undefined {
  const isAnswer = readYesNo(text) === undefined && !beginsQuestion(text) && !namesPart(text);
  return isAnswer ? readNameAlone(withoutFacts(text)) : undefined;
}
