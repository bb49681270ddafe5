import { machineClock } from '../../bot/machine-clock.ts';
import { respond } from '../../dialogs/respond.ts';
import { engineTools, openEngine, orderNumber } from './load/engine.ts';
import { recordSteps } from './load/recorded-steps.ts';
import { refundInDutch } from './load/web-chat.ts';
import { tell } from './report/figure.ts';

/*
 * What a turn adds to what the dialog itself costs: the messages of a refund through the engine, from the inbox to the
 * outbox with the store in memory, and the dialog's pure steps alone on the very inputs that the engine gave it. All in one
 * process, by turns. `npm run bench:turn-alone -- 3 50` takes three rounds of 50 conversations.
 */
const [, , rounds = 7, conversations = 200] = process.argv.map(Number);
/** The engine's optimizer takes its time. */
const warmUps = 2;
const messages = refundInDutch('').length * conversations;
const script = (order: string) => refundInDutch(order).map(([text]) => text.replace('1042-', ''));
const steps = await recordSteps(conversations, script);
const cost: Record<'turn' | 'steps', number[]> = { turn: [], steps: [] };

for (let round = 1 - warmUps; round <= rounds; round += 1) {
  const runTurns = await prepareTurns();
  const sides = [
    ['turn', runTurns],
    ['steps', runSteps],
  ] as const;
  for (const [name, run] of round % 2 === 0 ? sides : sides.toReversed()) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    if (round > 0) cost[name].push((user + system) / messages);
  }
}
tell({
  ...{ id: 'B2b', what: 'a turn in process, CPU a message', unit: 'µs' },
  ours: cost.turn,
  peer: { name: 'the dialog alone', values: cost.steps },
  goal: { most: 1.5 },
});

/** Conversations that have begun. */
async function prepareTurns(): Promise<() => Promise<void>> {
  const engine = await openEngine(engineTools(conversations));
  const customers = Array.from({ length: conversations }, (_, number) =>
    engine.customer(`c${number}`),
  );
  for (const customer of customers) await customer.joins();
  return async () => {
    for (const [number, customer] of customers.entries()) {
      for (const text of script(orderNumber(number))) await customer.says(text);
    }
    await engine.stop();
  };
}

function runSteps(): Promise<void> {
  for (const { input, state, context } of steps) {
    // a moment of its own, as each message has: nothing that was found for the last one is found again
    respond(input, state, { ...context, at: machineClock() });
  }
  return Promise.resolve();
}
