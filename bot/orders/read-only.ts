import { OrderActionRefused, type OrderSystem } from '../ports/order-system.ts';

/** Of a system in which nothing can be done with an order: staff do it by hand. */
export const readOnly: Pick<OrderSystem, 'actions' | 'perform'> = {
  actions: new Set(),
  perform: ({ type }) =>
    Promise.reject(new OrderActionRefused(`${type} cannot be done in this system`)),
};
