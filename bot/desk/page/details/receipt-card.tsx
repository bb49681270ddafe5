import { makeStyles, tokens } from '@fluentui/react-components';
import { ReceiptRegular } from '@fluentui/react-icons/svg/receipt';
import type { Receipt } from '../api/types.ts';
import { dateOf } from '../texts/time.ts';
import { useLanguage, useTexts } from '../texts/texts.ts';
import { Facts } from '../ui/facts.tsx';
import { Why } from '../ui/why.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  title: {
    display: 'flex',
    gap: '6px',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { flexShrink: 0, fontSize: '18px', color: tokens.colorNeutralForeground3 },
  },
});

/** A decision of the policy: what was decided, on which facts, and on request why. */
export function ReceiptCard({ receipt }: { receipt: Receipt }) {
  const { title, facts, clauses, lastDay, caseReference } = receipt;
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  // the customer's card may name both already
  const known = facts.map(({ value }) => value).join(' ');
  const allFacts = [
    ...facts,
    ...(lastDay && facts.length === 0
      ? [{ label: texts.lastDay, value: dateOf(lastDay, language) }]
      : []),
    ...(caseReference && !known.includes(caseReference)
      ? [{ label: texts.reference, value: caseReference }]
      : []),
  ];
  return (
    <div className={styles.card} role="group" aria-label={title}>
      <p className={styles.title}>
        <ReceiptRegular aria-hidden />
        {title}
      </p>
      <Facts facts={allFacts} />
      <Why label={texts.why} clauses={clauses} />
    </div>
  );
}
