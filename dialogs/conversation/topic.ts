import type { CaseKind } from '../../policies/case/case-events.ts';
import type { MenuItem, Topic, Topics } from './dialog.ts';
import { routes, type InScope } from '../reading/router/routes.ts';

/** Topics that do not fit together: everything wrong at once, a line each. */
export class TopicFaults extends Error {
  readonly code = 'topic-faults';
  override name = 'TopicFaults';
}

type Defined<Items, Routes, Opens> = Omit<Topic, 'menu' | 'items' | 'routes' | 'opens'> & {
  menu: readonly (keyof Items & string)[];
  items: Items;
  routes: Routes;
  opens: Opens;
};

/** A topic whose menu and routes name items of its own. */
export function defineTopic<
  const Items extends Record<string, MenuItem>,
  const Routes extends { readonly [R in InScope]?: keyof Items & string },
  const Opens extends readonly CaseKind[],
>(topic: Defined<Items, Routes, Opens>): Defined<Items, Routes, Opens> {
  return topic;
}

type KeysOf<T> = T extends unknown ? keyof T : never;
type Untaken<T extends readonly Topic[]> = Exclude<InScope, KeysOf<T[number]['routes']>>;
type Unopened<T extends readonly Topic[]> = Exclude<CaseKind, T[number]['opens'][number]>;

/** The list itself where its topics take every route and open every kind of case; else what is missing. */
export type Complete<T extends readonly Topic[]> = [Untaken<T> | Unopened<T>] extends [never]
  ? T
  : { noTopicTakes: Untaken<T>; noTopicOpens: Unopened<T> };

/**
 * What the conversation derives from the topics, in their order: the main menu, the items, where routes lead, and
 * the forms by dialog. Throws `TopicFaults` where two topics claim the same name, a route leads to no item or to
 * more than one, or a menu shows what is no item.
 */
export function combineTopics(topics: readonly Topic[]): Topics {
  const items = topics.flatMap((topic) => Object.entries(topic.items));
  const forms = topics.flatMap((topic) => topic.forms.map((form) => [form.dialog, form] as const));
  const leads = topics.flatMap((topic) => Object.entries(topic.routes));
  const menu = topics.flatMap((topic) => topic.menu);
  const names = new Set(items.map(([name]) => name));
  const inMenus = [
    ...menu,
    ...items.flatMap(([, item]) => (typeof item === 'function' ? [] : item.submenu)),
    ...leads.map(([, item]) => item),
  ];
  const untaken = routes.filter(
    (route) => route !== 'oos' && !leads.some(([taken]) => taken === route),
  );
  const faults = [
    ...findRepeated(items).map((name) => `the item "${name}" is defined twice`),
    ...findRepeated(forms).map((name) => `the form "${name}" is defined twice`),
    ...findRepeated(leads).map((route) => `the route "${route}" leads to two items`),
    ...untaken.map((route) => `the route "${route}" leads nowhere`),
    ...inMenus
      .filter((name) => !names.has(name))
      .map((name) => `"${name}" is no item of any topic`),
  ];
  if (faults.length > 0) throw new TopicFaults(faults.join('\n'));
  return {
    menu,
    items: new Map(items),
    itemOf: Object.fromEntries(leads) as Topics['itemOf'],
    forms: new Map(forms),
    recognize: (text, state) => firstDefined(topics, (topic) => topic.recognize?.(text, state)),
    lookUps: Object.assign({}, ...topics.map((topic) => topic.lookUps)) as Topics['lookUps'],
  };
}

function firstDefined<T, R>(list: readonly T[], from: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const result = from(one);
    if (result !== undefined) return result;
  }
  return undefined;
}

function findRepeated(entries: readonly (readonly [string, unknown])[]): string[] {
  const names = entries.map(([name]) => name);
  return names.filter((name, i) => names.indexOf(name) !== i);
}
