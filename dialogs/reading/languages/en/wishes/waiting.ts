import type { Phrases } from '../../phrase.ts';

/** Of somebody who waits for a person: how long it takes, whether anybody is there. */
export const waiting: Phrases = [
  ['how much longer', 'how (long|much longer|many (people|are))'],
  ['in the queue', 'in (the )?(queue|line)'],
  ['waiting time', 'wait(ing)? time'],
  ...['my turn', 'still waiting'],
  ['anyone there', '(anyone|anybody|someone|somebody) (there|here|coming)'],
  ['when will someone come', 'when (will|is|do) (someone|somebody|i get helped)'],
];
