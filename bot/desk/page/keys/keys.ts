import type { Texts } from '../texts/texts.ts';

export type KeyName = keyof Texts['key'];

/** Every key of the desk; of two letters the one comes after the other. */
export const keys: Record<KeyName, string> = {
  next: 'j',
  previous: 'k',
  queue: 'g q',
  mine: 'g m',
  all: 'g a',
  search: '/',
  claim: 'c',
  reply: 'r',
  note: 'n',
  canned: '/',
  transfer: 't',
  // what a customer notices at once takes two: a word typed beside the box does not do it
  handBack: 'g b',
  finish: 'e',
  sound: 's',
  keys: '?',
  back: 'Escape',
};

/** As the list of keys puts them. */
export const keyGroups: Record<'keysMove' | 'keysDo' | 'keysElse', KeyName[]> = {
  keysMove: ['next', 'previous', 'queue', 'mine', 'all', 'search'],
  keysDo: ['claim', 'reply', 'note', 'canned', 'transfer', 'handBack', 'finish'],
  keysElse: ['sound', 'keys', 'back'],
};
