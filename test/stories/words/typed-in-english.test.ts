import { describe } from '@jest/globals';
import { order, subscription } from '../../support/orders.ts';
import { story } from '../../support/story.ts';

/*
 * Customers who only type, in their own words and with their own slips: each dialog from the first word
 * to its end.
 */

const at = '2026-11-03T10:00:00+01:00';
const english = { at, locale: 'en-GB' };
const delivered = order({
  delivery: { status: 'delivered', deliveredAt: '2026-11-02T10:00:00+01:00' },
});
const product = { sku: 'SEO-PRO', name: 'SEO Pro', version: '2.4.0', latestVersion: '2.4.0' };
const current = order({ items: [product] });
const late = '2026-10-30T12:00:00+01:00';

describe('in English', () => {
  story('a parcel that never came', english, [
    ['hi, my order has not arrived', /order number/],
    ['i think it was #1042', /e-mail address/],
    ['sanne@example.nl', /Not delivered[\s\S]*Is that right/],
    ['yep', /in time[\s\S]*R-1042/],
    ['no thanks', /nice day/],
  ]);

  story('not what the page said', { ...english, orders: [delivered] }, [
    ['its not as described, order 1042, sanne@example.nl', /What's wrong with it/],
    ["it doesn't match the description", /Can you show/],
    ["i'll send it later", /Is that right/],
    ['yes', /need is your evidence/],
  ]);

  story(
    'a subscription that ends at the end of the period',
    { ...english, at: late, orders: [subscription()] },
    [
      ['i want to cancel my subscription', /order number/],
      ['2001 and sanne@example.nl', /When should/],
      ['the first', /Shall I cancel it/],
      ['go ahead', /cancelled/],
    ],
  );

  story('money back without more, and then why', { ...english, orders: [delivered] }, [
    ['i want my money back', /Why/],
    ['not satisfied', /order number/],
    ['1042, 3511ab', /Is that right/],
    ['yes', /will look for a solution/],
    ['why?', /rests on these rules/],
  ]);

  story('help with a product', { ...english, orders: [current] }, [
    ['help with a product', /What can we help with/],
    ["something doesn't work", /also like something changed/],
    ['no', /order number/],
    ['1042 sanne@example.nl', /been changed/],
    ['no, nothing', /Tell us briefly/],
    ['the sitemap stays empty', /Is that right/],
    ['yes', /Our support covers this/],
  ]);

  story('something to be made', { ...english, orders: [current] }, [
    ['help with a product', /What/],
    ['have something changed', /doesn't work/],
    ['no', /order number/],
    ['1042 sanne@example.nl', /been changed/],
    ['no, nothing', /Tell us briefly/],
    ['an export to Excel', /Is that right/],
    ['yes', /custom work/],
    ['i do not agree', /again at request|looks again|C-/],
  ]);

  story('a complaint, how it stands, and the board', english, [
    ['i want to make a complaint', /What happened/],
    ['Three times you promised to call me and nobody did', /put it right/],
    ['just a phone call', /order number/],
    ['its order no 1042, mail sanne@example.nl', /shows it/],
    ['no', /Is that right/],
    ['yes thats right', /case number is 1042/],
    ['how is my complaint doing?', /number of your complaint/],
    ['1042, sanne@example.nl', /complaint 1042/],
    ['to the board', /Why/],
    ['because nobody answers', /board/],
    ['yes', /manager/],
  ]);

  story('where reviews come from', english, [
    ['where do your reviews come from?', /Trustpilot|reviews|right/],
    ['yes', /Trustpilot|about|help/],
  ]);

  story('a review that was removed', english, [
    ['my review was removed', /Where was your review/],
    ['on your own site', /Which review/],
    ['the one of 1 November', /Why do you think/],
    ['it is what happened', /shows your experience/],
    ['no', /reply to/],
    ['sanne@example.nl', /Is that right/],
    ['yes', /V-\w+/],
  ]);

  story('a licence that was withdrawn', english, [
    ['my licence was revoked', /Which licence/],
    ['SEO Pro', /Why do you think/],
    ['i did nothing wrong', /supports this/],
    ['no', /reply to/],
    ['sanne@example.nl', /Is that right/],
    ['yes', /L-\w+/],
  ]);

  story('a person', english, [
    ['can i talk to someone?', /What is it about/],
    ['my invoice is wrong', /e-mail address/],
    ['here in the chat', /Is that right/],
    ['yes', /S-\w+/],
  ]);

  story('the conversation by mail', english, [
    ['mail me this conversation', /e-mail address/],
    ['sanne @ example.nl', /sanne@example.nl/],
  ]);
});
