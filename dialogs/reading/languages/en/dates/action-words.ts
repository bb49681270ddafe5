import type { DateWords } from '../../date-words.ts';

export const actionWords: DateWords['actionWords'] = {
  bought:
    'ordered, bought, purchased, owned, placed, completed, subscribed, signed, renewed, registered',
  paid: 'paid, transferred, charged, debited, billed, invoiced',
  came: 'received, recieved, arrived, got, came, delivered, picked, collected, fetched, handed, brought, dropped, turned, landed, started, activated, downloaded, installed, obtained, acquired, confirmed, processed, dated, used, happened, reached, showed, unpacked, checked, looked',
  plan: "i'll, we'll, you'll, he'll, she'll, it'll, they'll, won't, will, would, should, should have, expect, expected, due, supposed to, meant to, was to, had to come, had to be, had to arrive, scheduled, estimated, planned, promised, moved, postponed, rescheduled, delayed, arrives, going to, gonna",
  none: "nothing, never, didn't, did not, can't, isn't, hasn't, haven't, you said, they said, he said, she said, website said, site said, seller said, you told, was told, were told, told me, you said that, they said that, was told that, told me that, according to you, is wrong, is incorrect",
  other:
    'appointment, rang, wrote, spoke, sent, sending, runs out, end date, broke, died, met, agreed, went back, took back, took it back, passed away, is my, is our, expires, expiry, best before, use by',
  will: "open, closed, please, can, could, call, deliver, i'm going, i'm moving, i'm leaving, i'm off, i'm away, i'm back, i'm working, we're away, i work, my day off",
  done: 'would have, must have, could have, had, was, were, been',
  _: "would like, i'd like",
};
