import { defineTopic } from '../topic.ts';
import { complaintPolicySchema, type ComplaintBook } from './complaint-policy.ts';
import { complaintRows } from './complaint-rows.ts';
import { complaintFactsSchema, complaintWhatIf } from './complaint-what-if.ts';
import { complaintOpeningSchema, decideComplaint } from './decide-complaint.ts';

export const complaintTopic = defineTopic({
  schema: complaintPolicySchema,
  aside: ['subjects', 'causes'],
  facts: complaintOpeningSchema,
  decide: (book: ComplaintBook, opening, now) => [decideComplaint(book, opening, now)],
  rows: complaintRows,
  // Decided is the opening; what is asked about is how a complaint stands after some of its events.
  whatIf: { question: complaintFactsSchema, answer: complaintWhatIf },
});
