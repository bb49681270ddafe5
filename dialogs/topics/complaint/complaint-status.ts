import type { Case } from '../../../policies/case/case-events.ts';
import {
  complaintStanding,
  type ComplaintStanding,
} from '../../../policies/complaint/complaint-standing.ts';
import { calendarAt } from '../../../policies/calendar/calendar-at.ts';
import type { DialogContext } from '../../conversation/dialog.ts';
import { menuChoice, type Form } from '../../conversation/form/form.ts';
import { closingQuestion } from '../../conversation/outcome/outcome.ts';
import { formatDate, formatDay, type Language } from '../../language.ts';
import {
  handleComplaintAnswer,
  lookupRestsOn,
  lookupSlots,
  lookupSlotsSchema,
  lookUpComplaint,
  type LookupSlots,
} from './complaint-lookup.ts';

/** Reads back how a complaint stands; only to whom the second fact shows it to be theirs. */
export const complaintStatusForm: Form<LookupSlots> = {
  dialog: 'complaint-status',
  schema: lookupSlotsSchema.partial(),
  slots: lookupSlots,
  restsOn: lookupRestsOn,
  lookUp: (view) => (view.known.complaints === undefined ? lookUpComplaint(view) : undefined),
  answered: handleComplaintAnswer,
  finish: ({ slots: { reference, secondFact }, known, context, state }) => ({
    replies: [
      ...(known.complaints ?? []).map((complaint) => {
        const standing = complaintStanding(context.book, complaint.events, context.at);
        return { text: describe(complaint, standing, context, state.language) };
      }),
      closingQuestion(context, { ways: [menuChoice(context, 'complaint-escalate')] }),
    ],
    effects: [],
    state: {
      complaint:
        reference === undefined || secondFact === undefined ? undefined : { reference, secondFact },
    },
  }),
};

function describe(
  { reference: name, events }: Case,
  standing: ReturnType<typeof complaintStanding>,
  context: DialogContext,
  language: Language,
): string {
  const { words, book, at } = context;
  if ('refused' in standing) return words('complaint-status.unclear', { reference: name });
  const opened = formatDate(events[0]?.at ?? '', calendarAt(book, at).zone, language);
  const handler = events.findLast((event) => event.type === 'acknowledged')?.handler;
  const status = words(`complaint-status.status.${standing.status}`);
  return [
    words('complaint-status.found', { reference: name, opened, status }),
    ...(handler === undefined ? [] : [words('complaint-status.handler', { handler })]),
    ...dueLines(standing, context, language),
    ...(standing.outside
      ? [words('complaint-status.outside', { body: standing.outside.name })]
      : []),
  ].join('\n');
}

function dueLines(
  { due }: ComplaintStanding,
  { words }: DialogContext,
  language: Language,
): string[] {
  if (due.length === 0) return [words('complaint-status.nothing-due')];
  return due.map(
    ({ step, by, late }) =>
      `- ${words(`complaint-status.${late ? 'late' : 'due'}`, {
        by: formatDay(by, language),
        step: words(`complaint-status.step.${step}`),
      })}`,
  );
}
