import type { Activity } from 'botbuilder';

/** A message that counts once, however often it is sent with its key. */
export interface Once {
  key: string;
  activity: Partial<Activity>;
}

/** Whether it is the same message, by text and names of files: those that come again are kept anew. */
export function isSame(one: Partial<Activity> | undefined, other: Partial<Activity>): boolean {
  const namesIn = (said?: Partial<Activity>) =>
    said?.attachments?.map(({ name }) => name).join('/');
  return one?.text === other.text && namesIn(one) === namesIn(other);
}
