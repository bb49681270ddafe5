import type { DialogState } from '../../dialogs/conversation/dialog-state.ts';
import type { Effect, Input } from '../../dialogs/conversation/dialog.ts';
import type { Case } from '../../policies/case/case-events.ts';
import type { Commit, Store } from '../ports/store.ts';

/** The cases that a dialog may know of: those of the order, and those that were opened in the conversation. */
export async function casesFor(
  input: Input,
  dialog: DialogState,
  opened: readonly string[],
  store: Store,
): Promise<Case[]> {
  const answer = input.type === 'looked-up' ? input.answer : undefined;
  const named = answer?.type === 'order' && answer.result === 'match' ? answer.order : undefined;
  const order = named ?? dialog.identified;
  const ofOrder = order ? await store.casesOfOrder(order.number) : [];
  const known = new Set(ofOrder.map(({ reference }) => reference));
  const own = new Set([...opened, dialog.personCase, dialog.cancelled]);
  const others = [...own].flatMap((reference) =>
    reference === undefined || known.has(reference) ? [] : [store.case(reference)],
  );
  const found = await Promise.all(others);
  return [...ofOrder, ...found.filter((one) => one !== undefined)];
}

/** What the commit of a turn changes in cases, by the effects of its dialog. */
export async function caseChanges(
  all: Effect[],
  store: Store,
): Promise<NonNullable<Commit['cases']>> {
  const effects = all.filter((effect) => effect.type === 'case');
  const references = [...new Set(effects.map((effect) => effect.reference))];
  return Promise.all(
    references.map(async (reference) => {
      const append = effects
        .filter((effect) => effect.reference === reference)
        .map(({ event }) => event);
      const opened = append.find((event) => event.type === 'opened');
      // An opening expects that the reference is free; else the turn runs again and takes the next.
      const after = opened ? 0 : ((await store.case(reference))?.events.length ?? 0);
      const orderNumber = opened?.orderNumber;
      return { reference, after, append, ...(orderNumber !== undefined && { orderNumber }) };
    }),
  );
}
