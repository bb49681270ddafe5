import { z } from 'zod';
import { caseEventsSchema } from './case-schemas.ts';

/*
 * What goes over the desk's API about all that is kept of a customer, both ways.
 */

const names = <Name extends z.ZodType>(name: Name) => z.array(name).max(20).default([]);

const personFields = {
  orders: names(z.string().trim().min(1, { error: 'write an order number' }).max(100)),
  emails: names(
    z
      .string()
      .trim()
      .max(320)
      .pipe(z.email({ error: 'write an e-mail address, such as anna@example.nl' })),
  ),
};

function isSomebody({ orders, emails }: { orders: string[]; emails: string[] }): boolean {
  return orders.length + emails.length > 0;
}

const nobody = { error: 'name an order or an e-mail address', path: ['orders'] };

/** What names the customer: all that bears one of these is theirs. */
export const personSchema = z.strictObject(personFields).refine(isSomebody, nobody);

export const erasureSchema = z
  .strictObject({
    ...personFields,
    open: z
      .boolean({ error: 'write true or false' })
      .default(false)
      .describe('Also where cases are open, or a letter has not left yet'),
  })
  .refine(isSomebody, nobody);

const count = z.int().nonnegative();

export const erasedSchema = z.object({
  conversations: count,
  cases: count.describe('Those of which nothing stays'),
  kept: z
    .array(
      z.object({ reference: z.string(), reason: z.enum(['complaint-record', 'request-record']) }),
    )
    .describe('Cases of which a record stays, and why'),
});

/** All that is kept of a customer, for them to read. */
export const exportSchema = z.object({
  madeAt: z.iso.datetime({ offset: true }),
  conversations: z.array(z.looseObject({ id: z.string(), messages: z.array(z.looseObject({})) })),
  cases: z.array(caseEventsSchema),
  files: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      in: z.string().describe('The conversation or case that it belongs to'),
    }),
  ),
});
