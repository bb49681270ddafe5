import { afterEach } from '@jest/globals';
import { startDesk, type Given, type RunningDesk } from './running-desk.ts';

const open: RunningDesk[] = [];

afterEach(async () => {
  for (const desk of open.splice(0)) await desk.stop();
});

/** A running desk, until the end of the test. */
export async function started(given?: Given): Promise<RunningDesk> {
  const desk = await startDesk(given);
  open.push(desk);
  return desk;
}

/** The same with two agents. */
export async function opened(given?: Given) {
  const desk = await started(given);
  return { desk, anna: await desk.hire('Anna'), bram: await desk.hire('Bram') };
}
