/** A part of the page was used where it cannot work: a mistake in the page itself. */
export class Misplaced extends Error {
  readonly code = 'misplaced';
  override name = 'Misplaced';
}
