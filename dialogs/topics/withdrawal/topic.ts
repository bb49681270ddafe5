import { formRunner } from '../../conversation/form/form-runner.ts';
import { defineTopic } from '../../conversation/topic.ts';
import { takesBackCancellation } from '../../reading/answers/disagreement.ts';
import { takesBackWithdrawal } from '../../reading/wishes/withdrawal.ts';
import { beginWithdrawal } from './begin-withdrawal.ts';
import { takeBackWithdrawal } from './take-back.ts';
import { withdrawalForm } from './withdrawal.ts';

export const withdrawal = defineTopic({
  menu: ['withdrawal'],
  items: {
    withdrawal: beginWithdrawal,
    'take-back-withdrawal': takeBackWithdrawal,
  },
  routes: { withdrawal: 'withdrawal' },
  forms: [formRunner(withdrawalForm)],
  opens: ['withdrawal'],
  recognize: (text, { withdrawn }) =>
    withdrawn !== undefined && (takesBackWithdrawal(text) || takesBackCancellation(text))
      ? 'take-back-withdrawal'
      : undefined,
});
