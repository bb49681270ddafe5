import { Temporal } from 'temporal-polyfill';
import { openLog } from '../../bot/log.ts';
import { createHttpClient } from '../../bot/orders/http-client.ts';
import { createWooCommerce } from '../../bot/orders/woocommerce/woocommerce.ts';
import type { OrderSystem } from '../../bot/ports/order-system.ts';
import type { WooServer } from './stand-ins/woocommerce.ts';

export interface WooUnderTest {
  system: OrderSystem;
  /** Lines of the log, as it writes them. */
  logged: string[];
  /** Lets time go by, such as that in which a shop that was away is left alone. */
  pass: (duration: Temporal.DurationLike) => void;
}

/** The system under test, which looks into this shop. Its clock moves when it waits, and when the test says so. */
export function lookInto({ url, key, secret }: WooServer, patience = 5_000): WooUnderTest {
  let now = Temporal.Instant.from('2026-11-05T12:00:00Z');
  const pass = (duration: Temporal.DurationLike) => {
    now = now.add(duration);
  };
  const logged: string[] = [];
  const log = openLog({ write: (line: string) => void logged.push(line) });
  const clock = () => now;
  const after = (milliseconds: number, run: () => void) => {
    pass({ milliseconds: Math.ceil(milliseconds) });
    setImmediate(run);
  };
  const http = createHttpClient({ log, clock, after, patience });
  const tools = { http, log, clock, zone: () => 'Europe/Amsterdam' };
  return { system: createWooCommerce({ url, key, secret }, tools), logged, pass };
}
