import { beginForm } from '../../conversation/form/begin-form.ts';
import { formRunner } from '../../conversation/form/form-runner.ts';
import { enter } from '../../conversation/menu.ts';
import { defineTopic } from '../../conversation/topic.ts';
import { explainReviews } from './explain-reviews.ts';
import { reviewAppealForm } from './review-appeal.ts';

export const reviews = defineTopic({
  menu: ['reviews'],
  items: {
    reviews: {
      submenu: [
        'reviews-source',
        'reviews-grounds',
        'review-appeal',
        'licence-appeal',
        'complaint-open',
      ],
    },
    'reviews-question': (said, state, context) =>
      enter(asksForSource(said.text) ? 'reviews-source' : 'reviews', said, state, context),
    'reviews-source': explainReviews('trustpilot'),
    'reviews-grounds': explainReviews('own'),
    'review-appeal': beginForm(reviewAppealForm),
  },
  routes: {
    'review.removed_appeal': 'review-appeal',
    'review.trustpilot': 'reviews-question',
  },
  forms: [formRunner(reviewAppealForm)],
  opens: ['review-appeal'],
});

function asksForSource(text: string): boolean {
  return /\btrustpilot\b|\b(waar komen|where do)\b.{0,200}\b(reviews|beoordelingen)\b/i.test(text);
}
