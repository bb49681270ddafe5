import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { calendarAt } from '../../../../policies/calendar/calendar-at.ts';
import type { Answer, Choice, DialogContext, Reply } from '../../dialog.ts';
import { readConfirmation } from '../confirmation.ts';
import { readSurely } from '../learned.ts';
import type { Slot, View } from '../form.ts';
import { theOnly } from '../../../reading/only-one.ts';
import { formatDate, formatDay, formatDayShort } from '../../../language.ts';
import { saysLacking } from '../../../reading/answers/about-the-question.ts';
import { readChoice } from '../../../reading/answers/choice.ts';
import { afterNo } from '../../../reading/answers/yes-no.ts';
import { readDay } from '../../../reading/dates/read-day.ts';
import { readWhichDay } from '../../../reading/dates/which-day.ts';

/*
 * When something was bought, where no order tells. What is typed is read back in full before it counts;
 * an order's own date wins over all that is said.
 */

export const boughtOnSchema = z.object({
  /** A day in the shop's zone, or that it is not known by the day. */
  boughtOn: z.discriminatedUnion('type', [
    z.object({ type: z.literal('day'), day: z.iso.date() }),
    z.object({ type: z.literal('earlier') }),
    z.object({ type: z.literal('unknown') }),
  ]),
  boughtOnRight: z.literal('yes'),
  /** Two days of which one is meant, until it is told which. */
  boughtOnEither: z.array(z.iso.date()).length(2),
});

export type BoughtOn = z.infer<typeof boughtOnSchema>;

/** Days back that have a button. */
const daysBack = [0, 1, 2, 3, 4, 5, 6, 7];

const boughtWords =
  /\b(besteld|gekocht|aangeschaft|bestelling van|betaald|ordered|bought|purchased|paid)\b/i;

const dialogOf = ({ state }: View<unknown>) => state.form?.dialog ?? '';

/** The day it was bought, by button or in the customer's words; `needed` says when it is asked. */
export function boughtOnSlots<S extends Partial<BoughtOn>>(
  needed: (view: View<S>) => boolean,
): {
  boughtOn: Slot<S, BoughtOn['boughtOn']>;
  boughtOnRight: Slot<S, 'yes'>;
  boughtOnEither: Slot<S, string[]>;
} {
  return {
    boughtOn: {
      needed,
      ask: askWhen,
      explain: 'bought-on.explain',
      read: ({ text, chosen }, view) => {
        const picked = chosen === undefined ? pickDay(text, view) : undefined;
        if (picked !== undefined) return asDay(picked);
        // "vandaag een week geleden" is a day of its own, and no slip of a label
        const reading = chosen === undefined ? readDayIn(text, view) : undefined;
        if (reading !== undefined) return reading.type === 'ask' ? undefined : asDay(reading.day);
        const said =
          chosen ??
          readChoice(text, dayChoices(view))?.value ??
          (saysLacking(text) ? 'unknown' : undefined) ??
          readSurely('bought-on', text, view.context);
        if (said === 'earlier' || said === 'unknown') return { type: said };
        return said === undefined ? undefined : asDay(said);
      },
      find: findBoughtOn,
      notUnderstood: ({ text }, view) => {
        const reading = readDayIn(text, view);
        return reading?.type === 'ask'
          ? view.context.words(`bought-on.unclear.${reading.why}`)
          : view.context.words('bought-on.no-day');
      },
    },
    boughtOnRight: {
      needed: (view) =>
        needed(view) &&
        !dayChoices(view).some(({ value }) => value === boughtOnValue(view.slots.boughtOn)),
      dependsOn: ['boughtOn'],
      ask: (view) => ({
        text: view.context.words('bought-on.is-it', {
          day: boughtOnLine(view.slots.boughtOn, view),
        }),
        choices: (['yes', 'no'] as const).map((value) => ({
          dialog: dialogOf(view),
          slot: 'boughtOnRight',
          value,
          label: view.context.words(`bought-on.right.${value}`),
        })),
      }),
      explain: 'bought-on.explain',
      // one of two that were read back in full
      find: (_, { slots }) =>
        slots.boughtOnEither?.includes(boughtOnValue(slots.boughtOn) ?? '') ? 'yes' : undefined,
      read: (answer, view) => {
        const confirmed = readConfirmation(answer, view.context);
        // "ja, 12 november"
        const isSame = namedDay(answer, view) === boughtOnValue(view.slots.boughtOn);
        return confirmed === 'yes' || (confirmed === undefined && isSame) ? 'yes' : undefined;
      },
      // "nee, 13 november" is read back in its place
      takesBack: (answer, view) => {
        const isNo = readConfirmation(answer, view.context) === 'no';
        return isNo && namedDay(answer, view) === undefined ? 'boughtOn' : undefined;
      },
    },
    boughtOnEither: {
      needed: () => false,
      dependsOn: ['boughtOn'],
      ask: askWhen,
      explain: 'bought-on.explain',
      read: () => undefined,
      find: ({ text }, view) => {
        if (view.state.form?.asking !== 'boughtOn' || view.slots.boughtOn) return undefined;
        const reading = readDayIn(text, view);
        return reading?.type === 'ask' ? reading.between : undefined;
      },
    },
  };
}

/** The day in the summary and on the case, in full. */
export function boughtOnLine(
  boughtOn: BoughtOn['boughtOn'] | undefined,
  { context, state }: View<unknown>,
): string {
  switch (boughtOn?.type) {
    case 'day':
      return formatDay(boughtOn.day, state.language);
    case 'earlier':
      return context.words('bought-on.earlier');
    default:
      return '';
  }
}

/**
 * That the customer heard or said another day than the order has: the order's counts, and it may be that
 * they mean another order. Empty when there is nothing to tell.
 */
export function otherDayLine(view: View<Partial<BoughtOn>>): string {
  const { context, state, known } = view;
  const day = boughtOnLine(view.slots.boughtOn, view);
  if (day === '' || known.order === undefined) return '';
  const placed = formatDate(
    known.order.placedAt,
    calendarAt(context.book, context.at).zone,
    state.language,
  );
  return day === placed ? '' : context.words('bought-on.other-day', { day, placed });
}

/** The moment that decides which version of a policy counts: noon of the day, in the shop's zone. */
export function boughtAt(
  { boughtOn }: Partial<BoughtOn>,
  { book, at }: DialogContext,
): Temporal.Instant | undefined {
  if (boughtOn?.type !== 'day') return undefined;
  const { zone } = calendarAt(book, at);
  return Temporal.PlainDate.from(boughtOn.day)
    .toZonedDateTime({ timeZone: zone, plainTime: '12:00' })
    .toInstant();
}

// only where the words say so, and for sure
function findBoughtOn<S>(answer: Answer, view: View<S>): BoughtOn['boughtOn'] | undefined {
  const { text, facts } = answer;
  const said = [facts?.boughtOn, boughtWords.test(text) ? text : undefined];
  const day =
    view.state.form?.asking === 'boughtOnRight'
      ? namedDay(answer, view)
      : theOnly(
          said.map((words) => {
            const reading = words === undefined ? undefined : readDayIn(words, view);
            return reading?.type === 'day' ? reading.day : undefined;
          }),
        );
  return day === undefined ? undefined : asDay(day);
}

/** The day in an answer to the one that was read back. */
function namedDay<S>({ text }: Answer, view: View<S>): string | undefined {
  const reading = readDayIn(afterNo(text), view);
  return reading === undefined || reading.type === 'ask' ? undefined : reading.day;
}

function asDay(day: string): BoughtOn['boughtOn'] {
  return { type: 'day', day };
}

/** The value of the button that stands for it. */
export function boughtOnValue(boughtOn: BoughtOn['boughtOn'] | undefined): string | undefined {
  return boughtOn?.type === 'day' ? boughtOn.day : boughtOn?.type;
}

function readDayIn<S>(text: string, { context, state }: View<S>) {
  return readDay(text, { language: state.language, today: today(context), asks: 'ordered' });
}

function today({ book, at }: DialogContext): Temporal.PlainDate {
  return at.toZonedDateTimeISO(calendarAt(book, at).zone).toPlainDate();
}

/** Asks for the day, or which of the two it was that may be meant. */
function askWhen<S extends Partial<BoughtOn>>(view: View<S>): Reply {
  const { context, state, slots } = view;
  const days = (slots.boughtOnEither ?? []).map((day) => ({
    day,
    label: formatDay(day, state.language),
  }));
  const [one, other] = days;
  if (one === undefined || other === undefined) {
    return { text: context.words('bought-on.ask'), choices: dayChoices(view) };
  }
  return {
    text: context.words('bought-on.which-of-two', { one: one.label, other: other.label }),
    choices: [
      ...days.map(({ day, label }) => dayChoice(view, day, label)),
      dayChoice(view, 'unknown', context.words('bought-on.unknown')),
    ],
  };
}

function pickDay<S extends Partial<BoughtOn>>(
  text: string,
  { slots, state }: View<S>,
): string | undefined {
  return slots.boughtOnEither && readWhichDay(text, slots.boughtOnEither, state);
}

function dayChoice(view: View<unknown>, value: string, label: string): Choice {
  return { dialog: dialogOf(view), slot: 'boughtOn', value, label };
}

function dayChoices<S>(view: View<S>): Choice[] {
  const { context, state } = view;
  const named = [context.words('bought-on.today'), context.words('bought-on.yesterday')];
  return [
    ...daysBack.map((days) => {
      const day = today(context).subtract({ days });
      return dayChoice(view, day.toString(), named[days] ?? formatDayShort(day, state.language));
    }),
    dayChoice(view, 'earlier', context.words('bought-on.earlier')),
    dayChoice(view, 'unknown', context.words('bought-on.unknown')),
  ];
}
