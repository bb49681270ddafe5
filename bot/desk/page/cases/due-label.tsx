import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useNow } from '../clock.ts';
import { useLanguage } from '../texts/texts.ts';
import type { CaseStep } from './case-types.ts';
import { dueText, urgencyOf } from './due.ts';
import { useCaseTexts } from './texts/case-texts.ts';

const useStyles = makeStyles({
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    '& svg': { flexShrink: 0, fontSize: '14px' },
  },
  today: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Until when something is to be done, in words and an icon, so that nobody depends on its colour. */
export function DueLabel({ step }: { step: Pick<CaseStep, 'by' | 'lastDay' | 'late'> }) {
  const styles = useStyles();
  const texts = useCaseTexts();
  const language = useLanguage();
  const now = useNow(60_000);
  const urgency = urgencyOf(step, now);
  if (urgency === 'untimed') return null;
  const colour = { late: styles.late, today: styles.today, later: '' }[urgency];
  return (
    <span className={mergeClasses(styles.label, colour)} data-urgency={urgency}>
      {urgency === 'late' ? <WarningRegular aria-hidden /> : <ClockRegular aria-hidden />}
      <time dateTime={step.lastDay ?? step.by ?? undefined}>
        {dueText(step, now, texts, language)}
      </time>
    </span>
  );
}
