/**
 * The closed questions that forms put, and what may be answered to each. What customers answer in words of their
 * own is learned from `examples/<question>.yaml`, which also holds what is said there and answers nothing.
 */
export const questions = {
  /** "Klopt dat?" */
  confirm: ['yes', 'no'],
  /** "Zal ik het opzeggen?", which cannot be taken back: a yes here is a whole and clear one. */
  cancel: ['yes', 'no'],
  claim: ['not-delivered', 'not-as-described', 'cancel-recurring', 'not-satisfied', 'other'],
  ground: ['differs', 'expectation'],
  /** What is no description of what is wrong: it comes later, never, or is said of something else. */
  evidence: ['later', 'none-at-all', 'nothing'],
  stop: ['end-of-cycle', 'now'],
  /** Stopping at once is asked twice. */
  'stop-sure': ['now', 'end-of-cycle'],
  platform: ['own', 'trustpilot'],
  version: ['current', 'outdated', 'unknown'],
  'modified-by': ['nobody', 'customer', 'third-party'],
  /** What help with a product is asked for. */
  ask: [
    'usage',
    'technical',
    'defect',
    'bundled-asset-defect',
    'compatibility-update',
    'security-update',
    'customization',
  ],
  /** "Wil je daarnaast iets laten aanpassen?", and "Werkt er daarnaast ook iets niet?" */
  'also-wish': ['yes', 'no'],
  'also-defect': ['yes', 'no'],
  'security-hole': ['yes', 'no'],
  /** Whether it is still so after the update; a no has not updated yet. */
  updated: ['yes', 'no', 'solved'],
  /** The day of purchase, where no day is named. */
  'bought-on': ['earlier', 'unknown'],
  /** Where staff may answer, beside an address. */
  contact: ['here'],
  /** What is to be done with an order. */
  'order-change': ['cancel', 'address', 'invoice', 'other'],
  /** After a night, with a form half filled in. */
  'go-on': ['go-on', 'restart'],
  /** Not a question of a form: what is said at the menu and is none of what the bot does itself. */
  beyond: ['shop', 'praise', 'solved', 'offer', 'elsewhere'],
  /** Not a question of a form: whether the customer drops it. */
  leaving: ['leave'],
} as const;

export type Question = keyof typeof questions;
export type LabelOf<Q extends Question> = (typeof questions)[Q][number];

export const questionNames = Object.keys(questions) as Question[];
