import { newDialog } from '../../../dialogs/conversation/dialog-state.ts';
import type { DialogState } from '../../../dialogs/conversation/dialog-state.ts';
import type { Input } from '../../../dialogs/conversation/dialog.ts';
import { respond, type TurnContext } from '../../../dialogs/respond.ts';
import { casesFor } from '../../../bot/turn/cases.ts';
import { Identification } from '../../../bot/turn/identification.ts';
import { lookUp } from '../../../bot/turn/look-up.ts';
import { MailQuota } from '../../../bot/turn/mail-quota.ts';
import type { TurnTools } from '../../../bot/turn/tools.ts';
import { baseContextOf } from '../../../bot/turn/run-dialog.ts';
import { Visitors } from '../../../bot/turn/visitors.ts';
import { engineTools, mail, openEngine, orderNumber, silent } from './engine.ts';

/** What the turn hands the dialog, once or more often for each message. */
export interface Step {
  input: Input;
  state: DialogState;
  context: TurnContext;
}

/**
 * So many conversations of these messages through the engine, and each step that their dialogs take, as
 * `bot/turn/run-dialog.ts` takes it: before the engine handles a message, the same is asked of the same store.
 */
export async function recordSteps(
  conversations: number,
  script: (order: string) => string[],
): Promise<Step[]> {
  const tools = engineTools(conversations);
  const turnTools = turnToolsOf(tools);
  const engine = await openEngine(tools);
  const steps: Step[] = [];
  for (let number = 0; number < conversations; number += 1) {
    const id = `recorded-${number}`;
    const customer = engine.customer(id);
    await customer.joins();
    for (const text of script(orderNumber(number))) {
      steps.push(...(await stepsFor(id, text, turnTools)));
      await customer.says(text);
    }
    const kept = await tools.store.conversation(id);
    if (kept?.cases.length !== 1) throw new Error('the conversation led to no case');
  }
  await engine.stop();
  return steps;
}

async function stepsFor(id: string, text: string, tools: TurnTools): Promise<Step[]> {
  const conversation = await tools.store.conversation(id);
  if (!conversation) throw new Error('the conversation has not begun');
  const sequence = conversation.lastSequence + 1;
  const base = baseContextOf(conversation, { at: tools.clock().toString(), sequence }, tools);
  let state = conversation.dialog ?? newDialog('nl');
  let input: Input = { type: 'text', text };
  for (const taken: Step[] = []; ;) {
    const cases = await casesFor(input, state, conversation.cases, tools.store);
    const context = { ...base, cases };
    taken.push({ input, state, context });
    const step = respond(input, state, context);
    if (step.lookUp === undefined) return taken;
    state = step.state;
    const answer = await lookUp(step.lookUp, { conversation: id, sequence }, state, base, tools);
    input = { type: 'looked-up', answer };
  }
}

function turnToolsOf(tools: ReturnType<typeof engineTools>): TurnTools {
  const visitors = new Visitors();
  return {
    ...{ ...tools, mail, log: silent },
    identification: new Identification({ ...tools, visitors }),
    mailQuota: new MailQuota(tools.clock, visitors),
    caseWork: () => ({ enterOnce: () => Promise.reject(new Error('nothing is entered here')) }),
    linkTo: () => Promise.resolve(undefined),
    tellsSeen: () => false,
    phoneOf: () => undefined,
    busy: () => undefined,
  };
}
