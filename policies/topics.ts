import { calendarSchema } from './calendar/calendar.ts';
import { complaintTopic } from './complaint/complaint-topic.ts';
import { lettersPolicySchema } from './letters/letters-policy.ts';
import { licenceTopic } from './licence/licence-topic.ts';
import { refundTopic } from './refund/refund-topic.ts';
import { reviewsTopic } from './reviews/reviews-topic.ts';
import { serviceTopic } from './service/service-topic.ts';
import { supportTopic } from './support/support-topic.ts';
import { withdrawalTopic } from './withdrawal/withdrawal-topic.ts';

/** The policies that decide, in the order in which they are shown. */
export const decidingTopics = {
  withdrawal: withdrawalTopic,
  refund: refundTopic,
  support: supportTopic,
  complaint: complaintTopic,
  reviews: reviewsTopic,
  licence: licenceTopic,
};

/**
 * Every policy, once. Each is a file of the book with its name, such as refund.yaml. The type of the
 * book, the decision tables, what-if, the comparison of books and the replay are derived from this list.
 */
export const topics = {
  ...decidingTopics,
  service: serviceTopic,
  letters: { schema: lettersPolicySchema },
  calendar: { schema: calendarSchema },
};

export type PolicyName = keyof typeof topics;

export const policyNames = Object.keys(topics) as PolicyName[];

/** A policy that decides on facts, such as `refund`. */
export type DecidingPolicy = keyof typeof decidingTopics;

export const decidingPolicies = Object.keys(decidingTopics) as DecidingPolicy[];
