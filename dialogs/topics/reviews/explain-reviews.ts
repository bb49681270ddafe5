import { reviewExplanation, type ReviewTopic } from '../../../policies/reviews/explain-reviews.ts';
import type { Begin } from '../../conversation/dialog.ts';
import { menuChoice } from '../../conversation/form/form.ts';
import { closingQuestion } from '../../conversation/outcome/outcome.ts';

const topics: Record<'own' | 'trustpilot', ReviewTopic[]> = {
  own: ['own-grounds', 'own-appeal'],
  trustpilot: [
    'trustpilot-source',
    'trustpilot-invited',
    'trustpilot-limits',
    'trustpilot-breaches',
  ],
};

/**
 * Tells what the policy says of reviews on a platform, in the book's own words, and offers what may help:
 * to an unhappy reviewer a complaint, never a removal. Sources: 000 (own), 001 (Trustpilot).
 */
export function explainReviews(platform: 'own' | 'trustpilot'): Begin {
  return (_said, { form, ...state }, context) => {
    const texts = topics[platform].flatMap((topic) =>
      reviewExplanation(context.book, topic, context.at).clauses.map(
        ({ text }) => text[state.language],
      ),
    );
    // a clause may belong to two topics
    const told = [...new Set(texts)];
    const ways = platform === 'own' ? ['review-appeal', 'complaint-open'] : ['complaint-open'];
    const closing = closingQuestion(context, {
      ways: ways.map((way) => menuChoice(context, way)),
      before: context.words('reviews.unhappy'),
      between: ' ',
    });
    const text = told.map((clause) => `- ${clause}`).join('\n');
    return {
      state,
      replies: [{ text }, closing],
      effects: [],
    };
  };
}
