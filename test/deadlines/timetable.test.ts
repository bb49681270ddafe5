import { expect, test } from '@jest/globals';
import { Timetable } from '../../bot/deadlines/timetable.ts';

test('says what is due, and from when something may be', () => {
  const timetable = new Timetable();
  expect(timetable.soonest).toBe(Infinity);
  timetable.set('K-1', 30);
  timetable.set('K-2', 10);
  timetable.set('K-3', 20);
  expect(timetable.soonest).toBe(10);
  expect(timetable.due(9)).toEqual([]);
  expect(timetable.due(20)).toEqual(['K-2', 'K-3']);
  expect(timetable.soonest).toBe(30);
  timetable.set('K-2', 40);
  timetable.delete('K-3');
  expect(timetable.due(25)).toEqual([]);
  expect(timetable.soonest).toBe(30);
  timetable.delete('K-1');
  expect(timetable.due(35)).toEqual([]);
  expect(timetable.soonest).toBe(40);
});
