import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningDoor } from './running-door.ts';

const folder = join(import.meta.dirname, '..', 'payloads');

/** The tenant that stands in all of them. */
const writtenTenant = '72f988bf-86f1-41af-91ab-2d7cd011db47';

/** Every payload there is, by the path below their folder. */
export const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''));

/** A payload as Azure Bot Service posts it to this bot; `places` are addresses that are to be others. */
export function payload(
  name: string,
  { azure }: RunningDoor,
  places: Record<string, string> = {},
): Record<string, unknown> {
  const written = readFileSync(join(folder, `${name}.json`), 'utf8');
  const all = Object.entries({ [writtenTenant]: azure.tenantId, ...places });
  const json = all.reduce((text, [from, to]) => text.replaceAll(from, to), written);
  return JSON.parse(json) as Record<string, unknown>;
}
