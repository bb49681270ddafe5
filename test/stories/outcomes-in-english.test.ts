import { describe, expect } from '@jest/globals';
import { order, subscription } from '../support/orders.ts';
import { story, type Line } from '../support/story.ts';

const english = (at: string, ...orders: ReturnType<typeof order>[]) => ({
  at,
  locale: 'en-GB',
  orders: orders.length === 0 ? [order()] : orders,
});
const early = '2026-11-03T10:00:00+01:00';
const late = '2026-11-12T10:00:00+01:00';
const delivered = order({
  delivery: { status: 'delivered', deliveredAt: '2026-11-02T10:00:00+01:00' },
});
const product = { sku: 'SEO-PRO', name: 'SEO Pro', version: '2.4.0', latestVersion: '2.4.0' };
const current = english(early, order({ items: [product] }));
const mine = 'order 1042, sanne@example.nl';

/** The story that ends in the outcome, and says so. */
function ends(outcome: string, setting: ReturnType<typeof english>, transcript: Line[]): void {
  story(`${outcome}: ${String(transcript.at(-1)?.[1])}`, setting, transcript, ({ decision }) => {
    expect(decision).toMatchObject({ outcome });
  });
}

describe('a refund in English ends', () => {
  ends('in-time', english(early), [
    [`not delivered, ${mine}`, /Is that right/],
    ['yes', /You're in time/],
  ]);
  ends('evidence-awaited', english(early, delivered), [
    [`not as described, ${mine}`, /What's wrong with it/],
    ["[It doesn't match the description]", /Can you show/],
    ["[I'll send it later]", /Is that right/],
    ['yes', /All we still\s+need is your evidence/],
  ]);
  ends('too-late', english(late), [
    [`not delivered, ${mine}`, /Is that right/],
    ['yes', /report that up to and including/],
  ]);
  ends('other-route', english(early, delivered), [
    [`not delivered, ${mine}`, /Is that right/],
    ['yes', /was delivered/],
  ]);
  ends('staff-judges', english(early, delivered), [
    ['I want my money back', /Why would you like/],
    ['I ordered it twice by accident', /order number/],
    ['1042', /e-mail address/],
    ['sanne@example.nl', /Another reason[\s\S]*Why: I ordered it twice[\s\S]*Is that right/],
    ['yes', /Our policy doesn't cover this/],
  ]);
  ends('cancel-only', english('2026-10-30T12:00:00+01:00', subscription()), [
    ['cancel my subscription, order 2001, sanne@example.nl', /When should/],
    ['at the end of the period', /Shall I cancel it/],
    ['yes', /Your subscription is cancelled/],
  ]);
  ends('staff-judges', english(early, delivered), [
    [`I am not satisfied, ${mine}`, /Is that right/],
    ['yes', /will look for a solution/],
  ]);
});

describe('a question about a product in English ends', () => {
  const changed: Line[] = [
    ["[Something doesn't work]", /also like something changed/],
    ['no', /order number/],
    [mine, /been changed/],
    ['[Yes, by someone else]', /security hole/],
  ];
  const asked: Line = ['help with a product', /What can we help with/];

  ends('in-scope', current, [
    asked,
    ['[How something works]', /order number/],
    [mine, /been changed/],
    ['[No, nothing]', /Tell us briefly/],
    ['Where do I set the titles?', /Is that right/],
    ['yes', /Our support covers this/],
  ]);
  ends('not-supported-modified', current, [
    asked,
    ...changed,
    ['no', /Is that right/],
    ['yes', /doesn't cover that/],
  ]);
  ends('staff-judges', current, [
    asked,
    ...changed,
    ['yes', /Tell us briefly/],
    ['The form shows what others wrote', /Is that right/],
    ['yes', /rather not decide this myself/],
  ]);
  ends('not-supported-outdated', english(early), [
    asked,
    ['[Technical question]', /order number/],
    [mine, /been changed/],
    ['no, nothing', /update the product first/],
    ['no', /Is that right/],
    ['yes', /only support the latest version/],
  ]);
});

describe('the other policies in English end', () => {
  ends('registered', english(early), [
    ['I have a complaint', /What happened/],
    ['Nobody called me back', /put it right/],
    ['A call', /order number/],
    [mine, /shows it/],
    ["[I don't have any]", /Is that right/],
    ['yes', /case number is 1042/],
  ]);
  ends('staff-judges', english(early), [
    ['my review was removed', /Where was your review/],
    ['1', /Which review/],
    ['The one of 1 November', /Why do you think/],
    ['It is what happened', /shows your experience/],
    ['no', /reply to/],
    ['sanne@example.nl', /Is that right/],
    ['yes', /no fixed time limit/],
  ]);
  story('with why, in the same language', english(early), [
    [`not delivered, ${mine}`, /Is that right/],
    ['yes', /in time/],
    ['why?', /rests on these rules[\s\S]*7 days[\s\S]*what counted/],
  ]);
});
