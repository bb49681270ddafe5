import type { CaseDetail, CaseMove, CaseStep } from '../case-types.ts';

/** What is entered apart from the forms: by the buttons beside the owner. */
const elsewhere = new Set(['owner-changed']);

/** What usually takes a step, where several moves do; of the others, what usually comes first. */
const usual = new Set(['resolved', 'quote-offered', 'board-received']);

const usualFirst = (one: CaseMove, other: CaseMove) =>
  Number(usual.has(other.type)) - Number(usual.has(one.type));

/** The moves that take the step, the usual one first. */
export function movesOfStep({ step }: CaseStep, { moves }: CaseDetail): CaseMove[] {
  return moves.filter((move) => move.step === step).sort(usualFirst);
}

/** What is still to do: a step that nothing takes now is no more than a promise, where it is one. */
export function stepsToDo(detail: CaseDetail): CaseStep[] {
  return detail.steps.filter((step) => step.by !== null || movesOfStep(step, detail).length > 0);
}

/** The other moves, those that are allowed first. */
export function otherMoves(detail: CaseDetail): CaseMove[] {
  const { lists } = detail;
  const taken = new Set(detail.steps.flatMap((step) => movesOfStep(step, detail)));
  return (
    detail.moves
      .filter((move) => !taken.has(move) && !elsewhere.has(move.type))
      // without lists in the book there is nothing to choose from
      .filter(
        ({ type }) => type !== 'classified' || lists.subjects.length + lists.causes.length > 0,
      )
      .sort((one, other) => Number(other.allowed) - Number(one.allowed) || usualFirst(one, other))
  );
}

/** What comes next, though no step asks for it. */
export function isNext({ type }: CaseMove): boolean {
  return type === 'board-received';
}

/** The move whose form stands open unless another is chosen: of the first step that they may take. */
export function usualMove(detail: CaseDetail): CaseMove | undefined {
  const ofSteps = detail.steps.flatMap((step) => movesOfStep(step, detail));
  return [...ofSteps, ...otherMoves(detail).filter(isNext)].find(({ allowed }) => allowed);
}
