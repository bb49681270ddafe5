import type { Case } from '../../policies/case/case-events.ts';
import type { OrderFacts } from '../../policies/order/order.ts';
import type { Route } from '../reading/router/routes.ts';

/** A question of the bot with the labels of its buttons, as the customer reads them. */
export interface ClosedQuestion {
  question: string;
  answers: string[];
}

/** What the dialog needs from the shop before it can go on; the turn asks and answers. */
export type LookUp =
  | {
      type: 'order';
      number: string;
      /** E-mail or postcode: what only the buyer knows. Not asked for an order shown to be theirs before. */
      secondFact?: string;
      /** The number that they write from, where it may stand for the second fact. */
      phone?: string;
    }
  | { type: 'complaint'; reference: string; secondFact: string }
  /** The latest orders of who is signed in at the shop. */
  | { type: 'own-orders' }
  /** What a language model makes of words that the router is not sure of. */
  | { type: 'advice'; text: string }
  /** Which button a language model takes an answer for that could not be read. */
  | ({ type: 'meaning'; text: string } & ClosedQuestion)
  /** Whether the conversation may be mailed to the address; the order is the one shown to be theirs. */
  | { type: 'mail'; to: string; orderNumber?: string }
  /** Whether staff take over conversations now, and how many customers wait already. */
  | { type: 'desk' };

/** `no-match` says as little about an unknown order as about a wrong second fact. */
export type LookUpAnswer =
  | { type: 'order'; result: 'match'; order: OrderFacts }
  | { type: 'complaint'; result: 'match'; cases: Case[] }
  /** `none`: nobody is at a desk in this shop. `gone`: nobody any more, while the customer waited for them. */
  | {
      type: 'desk';
      result: 'match';
      takes: 'yes' | 'none' | 'closed' | 'busy' | 'gone';
      ahead: number;
    }
  | { type: 'mail'; result: 'match' }
  /** Number and day are the customer's own words, to be read like any other. */
  | { type: 'advice'; result: 'match'; route: Route; orderNumber?: string; boughtOn?: string }
  | { type: 'meaning'; result: 'match'; text: string; answer: string | undefined }
  | { type: 'own-orders'; result: 'match'; numbers: string[] }
  /** More than one order is theirs and spelt like what was asked for. */
  | { type: 'order'; result: 'several'; numbers: string[] }
  | {
      type: LookUp['type'];
      result: 'no-match' | 'too-many-attempts' | 'unavailable';
      /** Orders older than so many days cannot be seen. */
      seesDays?: number;
    };
