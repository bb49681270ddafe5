import type { CaseState } from '../case/fold-case.ts';
import type {
  ComplaintBook,
  ComplaintOwner,
  ComplaintStep,
} from '../complaint/complaint-policy.ts';
import type { ServiceBook } from '../service/service-at.ts';
import type { WithdrawalBook } from '../withdrawal/withdrawal-policy.ts';

/** The part of the book that cases are handled by. */
export type StandingBook = ComplaintBook & ServiceBook & WithdrawalBook;

/** What staff may still have to do with a case; those of complaints are the ladder of source 003. */
export type CaseStepName =
  | ComplaintStep
  | 'decide'
  | 'carry-out-cancellation'
  | 'pay-out'
  | 'carry-out-order'
  | 'carry-out-request'
  | 'match-order'
  | 'goods-back'
  | 'close';

/** What the customer of a withdrawal has to send back: `sent` is what they have shown to be on its way. */
export type ReturnedGoods = 'awaited' | 'sent' | 'received';

/** Something that is still to be done. Moments are ISO 8601 in UTC. */
export interface CaseStep {
  step: CaseStepName;
  /** The moment from which it is late; `null` where neither the book nor the bot has promised a time. */
  by: string | null;
  /** The last day, in the shop's zone, where the time is counted in days. */
  lastDay: string | null;
  /** Whose it is by the book; `null` where it names nobody. */
  owner: ComplaintOwner | 'customer' | null;
  late: boolean;
  /** Of a payment that may wait for goods: where they are. */
  goods?: ReturnedGoods;
}

/** Something that staff must be told of. Who sees to the case hears it too. */
export interface CaseAlarm {
  about:
    | CaseStepName
    | 'early-escalation'
    | 'escalation'
    | 'evidence-in'
    | 'letter-refused'
    | 'order-change-refused'
    | 'quote-accepted'
    | 'quote-declined';
  /** To whom, by the book. */
  to: ComplaintOwner[];
  /** The moment that brought it about. */
  since: string;
  /** Whether an `alarm-raised` of the case says so already. */
  raised: boolean;
}

/** Something that the customer is to be written unasked. */
export interface CustomerUpdate {
  about: 'where-things-stand' | 'board-time-lapsed';
  since: string;
  /** Whether an `update-sent` of the case says so already. */
  sent: boolean;
}

export interface CaseStanding {
  state: CaseState;
  /** How it stands in one word: its phase, or what it waits for. */
  status: string;
  steps: CaseStep[];
  alarms: CaseAlarm[];
  updates: CustomerUpdate[];
}
