import { startDesk } from './running-desk.ts';

/** A running desk with two agents and a manager. */
export async function startStaffedDesk(given: Parameters<typeof startDesk>[0] = {}) {
  const desk = await startDesk(given);
  const [anna, bram] = [await desk.hire('Anna'), await desk.hire('Bram')];
  const mara = await desk.hire('Mara', 'manager');
  return {
    ...{ desk, anna, bram, mara },
    /** A customer whose conversation Anna holds. */
    withAnna: async () => {
      const customer = await desk.waiting();
      await anna.claim(customer.id);
      return customer;
    },
  };
}
