import type { Order } from '../../policies/order/order.ts';

/** An invented order, and what a visitor of the demo shop can try with it. */
export interface DemoOrder extends Order {
  scenario: { nl: Scenario; en: Scenario };
}

export interface Scenario {
  /** The outcome it leads to. */
  outcome: string;
  situation: string;
  /** What to say in the chat, without order number. */
  say: string;
}

/** Whose all demo orders are. */
export const demoBuyer = {
  email: 'demo@example.nl',
  postcode: '3511 AB',
  phone: '+31612345678',
};

/** When and on which day, so many days ago or ahead, in the shop's zone. */
export interface DemoDays {
  ago: (days: number, time?: string) => string;
  ahead: (days: number) => string;
}
