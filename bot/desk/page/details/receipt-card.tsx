import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ReceiptRegular } from '@fluentui/react-icons/svg/receipt';
import { useId, useState } from 'react';
import type { Receipt } from '../api/types.ts';
import { dateOf } from '../texts/time.ts';
import { useLanguage, useTexts } from '../texts/texts.ts';
import { Facts } from '../ui/facts.tsx';

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
  clauses: {
    margin: 0,
    paddingLeft: '18px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A decision of the policy: what was decided, on which facts, and on request why. */
export function ReceiptCard({ receipt }: { receipt: Receipt }) {
  const { title, facts, clauses, lastDay, caseReference } = receipt;
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const id = useId();
  const [open, setOpen] = useState(false);
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
      {clauses.length > 0 && (
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {texts.why}
        </Button>
      )}
      <ul id={id} className={styles.clauses} hidden={!open}>
        {clauses.map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
      </ul>
    </div>
  );
}
