import { combineTopics, type Complete } from './conversation/topic.ts';
import { complaint } from './topics/complaint/topic.ts';
import { licence } from './topics/licence/topic.ts';
import { orderStatus } from './topics/order-status/topic.ts';
import { person } from './topics/person/topic.ts';
import { refund } from './topics/refund/topic.ts';
import { reviews } from './topics/reviews/topic.ts';
import { support } from './topics/support/topic.ts';
import { transcript } from './topics/transcript/topic.ts';
import { withdrawal } from './topics/withdrawal/topic.ts';

/** Every topic once. The main menu shows their items in this order. */
const all = [
  orderStatus,
  refund,
  withdrawal,
  support,
  complaint,
  reviews,
  licence,
  person,
  transcript,
] as const;

export const topics = combineTopics(all satisfies Complete<typeof all>);
