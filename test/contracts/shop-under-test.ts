import type { OrderSystem } from '../../bot/ports/order-system.ts';
import type { OrderActionKind } from '../../policies/order/order-action.ts';
import type { Order } from '../../policies/order/order.ts';

/** A shop with its orders, and the system under test that looks into it. */
export interface ShopUnderTest {
  system: OrderSystem;
  /** Ways in which the shop can be away; each is begun, and ended again. */
  outages?: readonly Outage[];
  /** What the shop calls its orders besides their numbers: no order is found by one of these. */
  ids?: readonly string[];
  /** What `perform` has done in the shop, oldest first: one entry for each time. Needed where it has actions. */
  done?: () => readonly Done[] | Promise<readonly Done[]>;
  close?: () => Promise<void>;
}

export interface Outage {
  /** Example: `answers with 500`. */
  how: string;
  begin: () => void | Promise<void>;
  end: () => void | Promise<void>;
}

export interface Done {
  type: OrderActionKind;
  number: string;
}

/** Opens a shop that has these orders and no others. */
export type OpenShop = (orders: readonly Order[]) => Promise<ShopUnderTest>;
