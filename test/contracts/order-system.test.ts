import { ordersOf } from '../support/orders.ts';
import { orderSystemContract } from './order-system.ts';

orderSystemContract('orders kept in memory', (orders) =>
  Promise.resolve({ system: ordersOf([...orders]) }),
);
