/** A part of the page was used where it cannot work: a mistake in the page itself. */
export class BrokenPage extends Error {
  readonly code = 'broken-page';
  override name = 'BrokenPage';
}
