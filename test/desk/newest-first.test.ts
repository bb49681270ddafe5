import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NewestFirst, type Place } from '../../bot/desk/conversations/newest-first.ts';
import { byNewest } from '../../bot/handoff/rules.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const moment = fc.nat(5);
const step = fc.oneof(
  fc.record({ set: fc.record({ id, moment }) }),
  fc.record({ delete: id }),
  fc.record({ from: fc.option(fc.record({ id, moment }), { nil: undefined }), limit: fc.nat(7) }),
);

describe('places that move', () => {
  test('come in the order that sorting all of them gives, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const places = new NewestFirst<Place>();
        const all = new Map<string, Place>();
        for (const one of steps) {
          if ('set' in one) {
            places.set(one.set);
            all.set(one.set.id, one.set);
          } else if ('delete' in one) {
            places.delete(one.delete);
            all.delete(one.delete);
          } else {
            const { from, limit } = one;
            const sorted = [...all.values()].sort(byNewest);
            const rest = sorted.filter((place) => !from || byNewest(from, place) < 0);
            expect(places.part(from, limit)).toEqual(rest.slice(0, limit));
          }
        }
      }),
    );
  });
});
