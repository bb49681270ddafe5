import type { DialogState } from '../../dialogs/conversation/dialog-state.ts';
import type { Effect, Input } from '../../dialogs/conversation/dialog.ts';
import type { Case } from '../../policies/case/case-events.ts';
import type { Commit, Store } from '../ports/store.ts';

/** The cases that a dialog may know of: those of the order, and that of the question for staff. */
export async function casesFor(input: Input, dialog: DialogState, store: Store): Promise<Case[]> {
  const answer = input.type === 'looked-up' ? input.answer : undefined;
  const found = answer?.type === 'order' && answer.result === 'match' ? answer.order : undefined;
  const order = found ?? dialog.identified;
  const ofOrder = order ? await store.casesOfOrder(order.number) : [];
  const { personCase } = dialog;
  if (personCase === undefined || ofOrder.some(({ reference }) => reference === personCase)) {
    return ofOrder;
  }
  const ofPerson = await store.case(personCase);
  return ofPerson ? [...ofOrder, ofPerson] : ofOrder;
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
