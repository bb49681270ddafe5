import type { refusalsNl } from './nl-refusals.ts';

/** Why something could not be entered, in English. */
export const refusalsEn: typeof refusalsNl = {
  notAllowed: {
    assigned: 'Only a manager appoints an investigator.',
    'board-received': 'A manager puts the case before the board.',
    'board-answered': 'The board answers, by somebody who did not handle the complaint.',
    'referred-outside': 'A manager or the board refers outside.',
    decided: 'Somebody else decides: you took the first decision, or your role may not.',
    other: 'Your role may not do this.',
  },

  refusals: {
    'not-at-this-point': 'That cannot be done any more. See in the timeline what happened.',
    'not-for-this-role': 'Your role may not do this.',
    'not-granted-by-manager': 'Only a manager grants these.',
    'same-person': 'Somebody else decides: you have handled this already.',
    'date-has-passed': 'Choose a day that is not over.',
    'board-has-time': 'The board still has time to answer.',
    'nobody-escalated': 'The customer has not asked for the board.',
    'board-answered-already': 'The board has answered already.',
    'nothing-to-carry-out': 'There is no cancellation to carry out.',
    'carried-out-already': 'The cancellation has been carried out already.',
    'paid-out-already': 'It has been paid back already.',
    'not-granted': 'Nothing was granted that could be paid back.',
    'received-already': 'The goods are back already.',
    'order-known': 'The customer has shown already which order it is.',
    'orders-unavailable': 'The order system does not answer. Try again in a minute.',
    'offer-has-lapsed': 'The quote has lapsed. Send another.',
    'letter-lacks': 'The letter lacks something.',
  },
  lacks: (words) => `The letter lacks “${words}”`,
  faults: {
    missing: 'Fill this in.',
    choose: 'Choose one.',
    amount: 'Write an amount, such as 49.95 or 1250.',
    past: 'Choose today or later.',
    order: 'There is not exactly one order of this number. Is it right?',
    address: 'Write an e-mail address, such as name@example.com.',
    invalid: 'This is not right yet.',
    tooLate: (day) => `Choose ${day} at the latest.`,
    general: 'That did not work. What you wrote is still there.',
  },

  seeLetter: 'See the letter',
  enter: 'Enter',
  letter: 'Letter to the customer',
  letterSubject: 'Subject',
  letterText: 'Text',
  letterChanged: 'You have changed the text.',
  letterReset: 'Put back',
};
