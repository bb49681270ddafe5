import type { Words } from './wording.ts';

/** Zones whose time has a name of its own in the wording. */
const named = [
  'Europe/Amsterdam',
  'Europe/Brussels',
  'Europe/Berlin',
  'Europe/Paris',
  'Europe/London',
  'UTC',
];

/** The time of a zone as people call it, else by its city: "Nederlandse tijd", "plaatselijke tijd in New York". */
export function nameZone(zone: string, words: Words): string {
  if (named.includes(zone)) return words(`zone.${zone}`);
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return words('zone.elsewhere', { city });
}
