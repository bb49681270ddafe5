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
 * One conversation of these messages through the engine, and each step that its dialog takes, as `bot/turn/turn.ts` takes it:
 * before the engine handles a message, the same is asked of the same store.
 */
export async function recordSteps(script: (order: string) => string[]): Promise<Step[]> {
  const tools = engineTools(1);
  const engine = await openEngine(tools);
  const customer = engine.customer('recorded');
  await customer.joins();
  const steps: Step[] = [];
  for (const text of script(orderNumber(0))) {
    steps.push(...(await stepsFor(text, turnToolsOf(tools))));
    await customer.says(text);
  }
  await engine.stop();
  const kept = await tools.store.conversation('recorded');
  if (kept?.cases.length !== 1) throw new Error('the conversation led to no case');
  return steps;

  async function stepsFor(text: string, turnTools: TurnTools): Promise<Step[]> {
    const { store, clock } = tools;
    const conversation = await store.conversation('recorded');
    if (!conversation) throw new Error('the conversation has not begun');
    const sequence = conversation.lastSequence + 1;
    const base = baseContextOf(conversation, { at: clock().toString(), sequence }, turnTools);
    let state = conversation.dialog ?? newDialog('nl');
    let input: Input = { type: 'text', text };
    for (const taken: Step[] = []; ;) {
      const cases = await casesFor(input, state, conversation.cases, store);
      const context = { ...base, cases };
      taken.push({ input, state, context });
      const step = respond(input, state, context);
      if (step.lookUp === undefined) return taken;
      state = step.state;
      const message = { conversation: conversation.id, sequence };
      const answer = await lookUp(step.lookUp, message, state, base, turnTools);
      input = { type: 'looked-up', answer };
    }
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
