import type { Temporal } from 'temporal-polyfill';

/** The moment it is. Only the composition root hands out one that reads the machine's clock. */
export type Clock = () => Temporal.Instant;
