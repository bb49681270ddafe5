/**
 * Which conversation the names lead to that a channel knows its customers by, such as phone numbers: a conversation's
 * own id tells nobody who it is. Every method may throw `StoreUnavailable`.
 */
export interface CustomerNames {
  /** The conversation that the name leads to, or `undefined`. */
  find(name: string): Promise<string | undefined>;

  /**
   * Has all these names lead to the conversation from `at` on, an ISO instant, wherever they led before. On disk once it
   * resolves. Example: `bind(['106540352242922 31612345678'], id, '2026-11-29T12:00:00Z')`.
   */
  bind(names: readonly string[], conversation: string, at: string): Promise<void>;

  /** Removes the names, as far as they are there. */
  forget(names: readonly string[]): Promise<void>;

  /**
   * Removes every name that was bound before this moment, an ISO instant, and leads to a conversation that is not there
   * any more. What cannot be read leads nowhere, and goes too.
   */
  sweep(before: string, isThere: (conversation: string) => Promise<boolean>): Promise<void>;
}
