/** A customer who waits until a person takes over. */
export interface WaitingCustomer {
  conversation: string;
  /** An ISO instant. */
  since: string;
  /** By its name, such as `whatsapp`. */
  channel: string;
  /** Of the order that they showed to be theirs. */
  orderNumber: string | undefined;
}

/** Who waits for staff. */
export interface WaitingQueue {
  /** All that wait now, by arrival. Throws `StoreUnavailable`. */
  all(): Promise<WaitingCustomer[]>;

  /** Calls back after anything that may have changed it, which happens often. */
  onChange(listener: () => void): void;
}
