import { keepLatest } from '../../../policies/keep-latest.ts';
import type { RuleWordList } from '../languages/router-words.ts';
import { readWithdrawal } from '../wishes/withdrawal.ts';
import { collectWords } from '../languages/languages.ts';
import { tokenize } from '../classifier/tokenize.ts';
import type { InScope } from './routes.ts';

/*
 * A rule speaks only where it knows every word of the sentence: one of each list it needs, and else
 * only small words and what it allows. So "niet opzeggen", "mijn baan opzeggen" and a second wish in the
 * same sentence fall to the model, without an exception for any of them. The lists are those of
 * `languages/<language>/router/rule-words.ts`, of all languages together: "ik wil een refund".
 */
interface Rule {
  route: InScope;
  /** One word of each; of lists in brackets, one word of any of them. */
  needs: readonly (RuleWordList | readonly RuleWordList[])[];
  allows?: readonly RuleWordList[];
  /** Small words that would turn it into something else: "ik wil mijn review verwijderd hebben". */
  without?: readonly RuleWordList[];
}

const rules: Rule[] = [
  { route: 'human', needs: ['person'], allows: ['talk', 'real'], without: ['am'] },
  { route: 'human', needs: ['someone', 'talk'], allows: ['team'] },
  { route: 'human', needs: ['call', 'callWhom'], allows: ['callWhen'] },
  { route: 'human', needs: ['service', 'talk'], allows: ['customer'] },
  // no money in it: it may be the money that has not come
  { route: 'refund.non_delivery', needs: ['nothing', 'arrived'], allows: ['goods'] },
  { route: 'order.status', needs: ['where', 'parcel'], allows: ['remains'] },
  { route: 'order.status', needs: ['when', 'parcel'], allows: ['comes', 'arrived', 'sent'] },
  { route: 'order.status', needs: ['sent', 'soon'], allows: ['goods'], without: ['i'] },
  { route: 'order.status', needs: ['status', 'goods'], allows: ['how', 'what'] },
  { route: 'order.status', needs: ['track'], allows: ['goods', 'tracking'] },
  // of what is cancelled, the order itself tells
  { route: 'order.change', needs: ['cancel'], allows: ['goods'], without: ['happened'] },
  { route: 'order.change', needs: ['invoice'], allows: ['goods', 'send'] },
  { route: 'order.change', needs: ['change', ['address', 'goods']], allows: ['article'] },
  {
    route: 'refund.not_as_described',
    needs: ['not', 'described'],
    allows: ['as', 'goods', 'moneyBack'],
  },
  {
    route: 'refund.not_as_described',
    needs: ['wrong', ['goods', 'article'], 'got'],
    allows: ['moneyBack'],
  },
  {
    route: 'refund.cancel_recurring',
    needs: ['end', 'subscription'],
    allows: ['recurring', 'moneyBack'],
  },
  { route: 'withdrawal', needs: ['sendBack'], allows: ['goods', 'sentBack'] },
  { route: 'refund.general', needs: ['money', 'back'], allows: ['get'], without: ['happened'] },
  { route: 'refund.general', needs: ['refund'], allows: ['get', 'request'], without: ['happened'] },
  { route: 'refund.general', needs: ['not', 'satisfied'], allows: ['goods'] },
  {
    route: 'complaint.open',
    needs: [['complaint', 'complain']],
    allows: ['submit'],
    without: ['ongoing', 'own'],
  },
  { route: 'complaint.status', needs: ['complaint', 'status'], allows: ['how'] },
  { route: 'complaint.escalate', needs: ['complaint', ['board', 'escalate']], allows: ['bring'] },
  { route: 'complaint.escalate', needs: ['board', 'look'], allows: ['lookAt'] },
  {
    route: 'review.removed_appeal',
    needs: ['own', 'review', 'removed'],
    allows: ['why', 'negative'],
    without: ['i', 'wishing'],
  },
  {
    route: 'review.licence_appeal',
    needs: ['licence', 'withdrawn'],
    allows: ['why', 'support'],
    without: ['i', 'wishing'],
  },
  { route: 'review.trustpilot', needs: ['trustpilot'], allows: ['review', 'genuine'] },
];

const wordsIn = (...lists: readonly RuleWordList[]) =>
  lists.flatMap((list) => collectWords(({ ruleWords }) => ruleWords[list]));
const small = wordsIn('small');
const known = rules.map(({ route, needs, allows = [], without = [] }) => {
  const barred = new Set(wordsIn(...without));
  const needed = needs.map((lists) => wordsIn(...[lists].flat()));
  const allowed = [...small, ...wordsIn(...allows), ...needed.flat()];
  return {
    route,
    needs: needed.map((words) => new Set(words)),
    allowed: new Set(allowed.filter((word) => !barred.has(word))),
  };
});

/**
 * The route of a sentence that says one plain thing and nothing else, or `undefined`. Before all others comes what the
 * law calls a clear statement, with whatever stands beside it.
 * Example: "Ik wil graag mijn abonnement opzeggen" is `refund.cancel_recurring`.
 */
export const ruleRoute = keepLatest((text): InScope | undefined => {
  if (readWithdrawal(text) !== undefined) return 'withdrawal';
  const said = tokenize(text);
  const found = new Set(
    known
      .filter(
        ({ needs, allowed }) =>
          said.every((word) => allowed.has(word)) &&
          needs.every((list) => said.some((word) => list.has(word))),
      )
      .map(({ route }) => route),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
});
