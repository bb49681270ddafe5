import { describe, expect, test } from '@jest/globals';
import {
  combineTopics,
  defineTopic,
  TopicFaults,
  type Complete,
} from '../../dialogs/conversation/topic.ts';
import type { Topic } from '../../dialogs/conversation/dialog.ts';
import { topics } from '../../dialogs/topics.ts';
import { routes } from '../../dialogs/reading/router/routes.ts';
import { shippedWording } from '../support/book.ts';

const begin = () => {
  throw new Error('nothing is begun here');
};

const empty: Topic = { menu: [], items: {}, routes: {}, forms: [], opens: [] };
const everything: Topic = {
  ...empty,
  menu: ['all'],
  items: { all: begin },
  routes: Object.fromEntries(routes.filter((route) => route !== 'oos').map((one) => [one, 'all'])),
};

describe('the topics', () => {
  test('show the main menu in their own order', () => {
    expect(topics.menu).toEqual([
      'order-status',
      'order-change',
      'refund',
      'cancel-recurring',
      'withdrawal',
      'support',
      'complaint',
      'reviews',
      'human',
    ]);
  });

  test('have a label for every item, a heading for every submenu, and a name for every form', () => {
    const wording = shippedWording();
    for (const words of [wording.nl, wording.en]) {
      for (const [name, item] of topics.items) {
        expect(words(`menu.${name}`)).not.toBe('');
        if (typeof item !== 'function') expect(words(`${name}.menu`)).not.toBe('');
      }
      for (const dialog of topics.forms.keys()) {
        expect(words(`form.about.${dialog}`)).not.toBe('');
      }
    }
  });

  test('lead every route to one item', () => {
    for (const route of routes.filter((one) => one !== 'oos')) {
      expect(topics.items.has(topics.itemOf[route])).toBe(true);
    }
  });
});

describe('topics that do not fit together', () => {
  test('do not compile where a route or a kind of case is left out', () => {
    const only = defineTopic({ ...empty, routes: {}, opens: ['refund'] });
    // @ts-expect-error no topic takes a route, and only refunds are opened
    const list = [only] satisfies Complete<[typeof only]>;
    expect(() => combineTopics(list)).toThrow('leads nowhere');
  });

  test('fit as long as nothing is wrong', () => {
    expect(combineTopics([everything, empty]).menu).toEqual(['all']);
  });

  test.each<[string, Topic[], string]>([
    ['no route at all', [empty], 'the route "human" leads nowhere'],
    [
      'a route of two topics',
      [everything, { ...empty, routes: { human: 'all' } }],
      'the route "human" leads to two items',
    ],
    [
      'an item of two topics',
      [everything, { ...empty, items: { all: begin } }],
      'the item "all" is defined twice',
    ],
    [
      'a menu of what is no item',
      [everything, { ...empty, items: { more: { submenu: ['gone'] } } }],
      '"gone" is no item of any topic',
    ],
  ])('%s is named', (_, list, fault) => {
    expect(() => combineTopics(list)).toThrow(TopicFaults);
    expect(() => combineTopics(list)).toThrow(fault);
  });
});
