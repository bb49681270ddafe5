import { machineClock } from '../../bot/machine-clock.ts';

/** What a server of the tests counts requests by: the machine's own time. */
export const serverTools = {
  clock: machineClock,
  after: (milliseconds: number, run: () => void): void => {
    setTimeout(run, milliseconds).unref();
  },
};
