import { z } from 'zod';

/*
 * What the files of the book are built from. The error of each schema is the second half of a fault:
 * it tells the person who edits the file what to write instead.
 */

/** A group of named fields; a name that is not among them is a fault. */
export function section<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const names = Object.keys(shape).join(', ');
  return z.strictObject(shape, { error: `write these fields below it: ${names}` });
}

/** Text for people. Runs of white space count as one space, so that re-wrapping changes nothing. */
function text(instead: string) {
  return z
    .string({ error: instead })
    .overwrite((value) => value.replace(/\s+/g, ' ').trim())
    .min(1, { error: instead });
}

export const nameSchema = text('write a name');

/** The same text in every language the bot speaks. */
export const textsSchema = section({
  nl: text('write the Dutch text'),
  en: text('write the English text'),
});

const clauseShape = {
  source: text('write the name of the file that the rule comes from'),
  text: textsSchema,
};

/** One rule in the shop's words, and the name of the document it comes from. */
export const clauseSchema = section(clauseShape);

export type Clause = z.infer<typeof clauseSchema>;

/** Clauses by id: those that decisions cite must be there, and a shop may add its own. */
export function clausesSchema<Id extends string>(cited: readonly Id[]) {
  const required = z.strictObject(clauseShape, {
    error: 'write the clause (source, text.nl, text.en), because decisions cite it',
  });
  const shape = Object.fromEntries(cited.map((id) => [id, required])) as Record<
    Id,
    typeof required
  >;
  return z.object(shape, { error: 'write the clauses below it, by id' }).catchall(clauseSchema);
}

/**
 * The clauses on which staff may take something away, by id. An empty list is no fault: then there is
 * no ground, and the linter asks whether that is meant.
 */
export const groundsSchema = z.array(
  z.string({ error: 'write the id of a clause, such as unfair-review' }),
  { error: 'write a list of ids of clauses, such as [unfair-review]' },
);

/** For a version whose `grounds` must be among its `clauses`; `path` is where the grounds stand. */
export function groundsAreClauses<Version extends { clauses: object }>(
  groundsOf: (version: Version) => readonly string[],
  path: readonly string[],
) {
  return ({ value, issues }: z.core.ParsePayload<Version>) => {
    for (const [index, ground] of groundsOf(value).entries()) {
      if (Object.hasOwn(value.clauses, ground)) continue;
      const message = `write the id of a clause below clauses, such as ${String(Object.keys(value.clauses)[0])}`;
      issues.push({ code: 'custom', path: [...path, index], message, input: ground });
    }
  };
}

const hours = z
  .int({ error: 'write a whole number of hours, such as 24' })
  .min(1, { error: 'write 1 hour or more, such as 24' })
  .max(8760, { error: 'write at most 8760 hours, which is a year' });

/** From so many to so many hours. */
export const hoursSchema = section({ from: hours, to: hours }).refine(
  ({ from, to }) => from <= to,
  {
    error: 'write the shorter time in from and the longer one in to',
  },
);

/** One version of a policy, in force from the start of the day `effectiveFrom` in the shop's zone. */
export function policyVersion<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const effectiveFrom = z.iso.date({ error: 'write a day as year-month-day, such as 2024-01-01' });
  return section({ effectiveFrom, ...shape });
}
