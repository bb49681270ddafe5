import { formRunner } from '../../conversation/form/form-runner.ts';
import { showMenu } from '../../conversation/menu.ts';
import { defineTopic } from '../../conversation/topic.ts';
import { takesBackCancellation } from '../../reading/answers/disagreement.ts';
import { keepsPurchase, takesBackWithdrawal } from '../../reading/wishes/withdrawal.ts';
import { beginWithdrawal } from './begin-withdrawal.ts';
import { takeBackWithdrawal } from './take-back.ts';
import { withdrawalForm } from './withdrawal.ts';

export const withdrawal = defineTopic({
  menu: ['withdrawal'],
  items: {
    withdrawal: beginWithdrawal,
    'take-back-withdrawal': takeBackWithdrawal,
    'keep-purchase': (_said, state, context) =>
      showMenu(state, context, context.words('withdrawal.kept')),
  },
  routes: { withdrawal: 'withdrawal' },
  forms: [formRunner(withdrawalForm)],
  opens: ['withdrawal'],
  recognize: (text, { withdrawn }) => {
    if (withdrawn === undefined) return keepsPurchase(text) ? 'keep-purchase' : undefined;
    const takesBack = takesBackWithdrawal(text) || takesBackCancellation(text);
    return takesBack ? 'take-back-withdrawal' : undefined;
  },
});
