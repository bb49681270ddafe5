import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import {
  clauseSchema,
  clausesSchema,
  hoursSchema,
  nameSchema,
  policyVersion,
  section,
  textsSchema,
} from '../book-file/book-parts.ts';
import { exceptionsSchema, openingHoursSchema } from './opening-hours.ts';

const phone = 'write a phone number in quotes, such as "+31 30 123 45 67"';

/** In the order of `Temporal.PlainDate.dayOfWeek`, which counts from Monday as 1. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** The clauses that a promise of a reply rests on. */
export const replyClauses = ['reply-time', 'first-come', 'where-things-stand'] as const;

/** Who runs the shop and how else customers reach it; what is not written is not shown. */
const contactSchema = section({
  /** With its legal form. Example: `De Demowinkel B.V., KvK 12345678` */
  company: nameSchema.exactOptional(),
  address: nameSchema.exactOptional(),
  email: z.email({ error: 'write an address, such as info@shop.example.nl' }).exactOptional(),
  phone: z
    .string({ error: phone })
    .regex(/^\+?[\d\s()-]{3,25}$/, { error: phone })
    .exactOptional(),
});

const period = 'write a number and days, months or years, such as 30 days, 1 month or 2 years';

/** `30 days`, `1 month` or `2 years`; becomes a duration. */
const periodSchema = z
  .string({ error: period })
  .regex(/^[1-9]\d{0,3} (day|month|year)s?$/, { error: period, abort: true })
  .transform((text) => {
    const [number = '', unit = ''] = text.split(' ');
    return Temporal.Duration.from({ [`${unit.replace(/s$/, '')}s`]: Number(number) });
  });

/** What the law on personal data asks of the shop; a book from before it has the terms of the example. */
const privacySchema = section({
  /** Within which a request for one's data, or to erase it, is answered. Source: GDPR, article 12(3). */
  answerWithin: periodSchema.prefault('1 month'),
  /** How long what is kept, from the last that happened in it. Source: GDPR, article 5(1)(e). */
  keep: section({
    /** Conversations without a case; others stay as long as their cases. */
    conversations: periodSchema.prefault('30 days'),
    /** Files that customers and staff handed over, with a case too. */
    files: periodSchema.prefault('1 year'),
    cases: periodSchema.prefault('2 years'),
    complaints: periodSchema.prefault('7 years'),
  }).prefault({}),
}).prefault({});

/** The schema of service.yaml: who the shop is, and when its staff answer. Source document 002. */
export const servicePolicySchema = policyVersion({
  shopName: nameSchema,
  contact: contactSchema.exactOptional(),
  openingHours: section({
    monday: openingHoursSchema,
    tuesday: openingHoursSchema,
    wednesday: openingHoursSchema,
    thursday: openingHoursSchema,
    friday: openingHoursSchema,
    saturday: openingHoursSchema,
    sunday: openingHoursSchema,
  }),
  /** Days on which other hours hold; a book from before there were any has none. */
  exceptions: exceptionsSchema.exactOptional(),
  /** Within how many hours staff aim to answer; hours on the clock, not opening hours. */
  replyWithin: hoursSchema,
  /** How many customers may wait for staff in the chat; who comes after them gets a case instead. */
  longestQueue: z
    .number({ error: 'write how many customers may wait, such as 20' })
    .int({ error: 'write a whole number, such as 20' })
    .min(0, { error: 'write 0 or more' })
    .default(20),
  privacy: privacySchema,
  /** Stands beside every outcome that is not what the customer hoped for. */
  statutoryRights: textsSchema,
  /** What the law says where the general text does not fit; books from before it have none. */
  statutoryRightsOf: section({
    'not-delivered': clauseSchema.optional(),
    'not-as-described': clauseSchema.optional(),
    /** Of a withdrawal that the law itself makes an exception to. */
    withdrawal: clauseSchema.optional(),
  }).optional(),
  clauses: clausesSchema(replyClauses),
});

export type ServicePolicy = z.infer<typeof servicePolicySchema>;
