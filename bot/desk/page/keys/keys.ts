import type { Texts } from '../texts/texts.ts';

export type KeyName = keyof Texts['key'];

/** Every keyboard shortcut; two letters are pressed one after the other. */
export const keys: Record<KeyName, string> = {
  next: 'j',
  previous: 'k',
  queue: 'g q',
  mine: 'g m',
  all: 'g a',
  cases: 'g c',
  search: '/',
  claim: 'c',
  reply: 'r',
  note: 'n',
  talk: 'o',
  canned: '/',
  takeBack: 'z',
  transfer: 't',
  // two keys, so that no word typed outside the box asks for it
  handBack: 'g b',
  finish: 'e',
  sound: 's',
  keys: '?',
  back: 'Escape',
};

/** The groups in which they are listed. */
export const keyGroups: Record<'keysMove' | 'keysDo' | 'keysElse', KeyName[]> = {
  keysMove: ['next', 'previous', 'queue', 'mine', 'all', 'cases', 'search'],
  keysDo: [
    'claim',
    'reply',
    'note',
    'canned',
    'takeBack',
    'talk',
    'transfer',
    'handBack',
    'finish',
  ],
  keysElse: ['sound', 'keys', 'back'],
};
