/** A channel sent another message under the id of an earlier one: the sender is told, as it would be lost. */
export class ActivityIdReused extends Error {
  readonly code = 'activity-id-reused';
  override name = 'ActivityIdReused';
}
