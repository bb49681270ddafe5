import type { Arrived } from './activity.ts';

const wellFormed = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;

/** The customer's language, as the channel or the app that they write in tells it. Example: `nl-NL`. */
export function localeIn({ locale, entities }: Pick<Arrived, 'locale' | 'entities'>) {
  const told = entities.map((entity) => (entity.type === 'clientInfo' ? entity.locale : undefined));
  return [locale, ...told].find(
    (one): one is string => typeof one === 'string' && wellFormed.test(one),
  );
}
