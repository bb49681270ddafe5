import { weekdays, type ServicePolicy } from './service-policy.ts';

/** Who runs the shop, how else it is reached, and when its staff are there. */
export interface AboutShop {
  contact: NonNullable<ServicePolicy['contact']>;
  /** From Monday on, as on a clock; `null` for a day on which nobody is there. */
  hours: ({ from: string; until: string } | null)[];
}

/** What of the policy stands beside the chat. What the book leaves out is left out. */
export function aboutShop({ contact = {}, openingHours }: ServicePolicy): AboutShop {
  const minutes = { smallestUnit: 'minute' } as const;
  return {
    contact,
    hours: weekdays.map((day) => {
      const hours = openingHours[day];
      return (
        hours && {
          from: hours.from.toString(minutes),
          until: hours.until?.toString(minutes) ?? '24:00',
        }
      );
    }),
  };
}
