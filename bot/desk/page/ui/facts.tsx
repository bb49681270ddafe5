import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, auto) minmax(0, 1fr)',
    gap: '4px 12px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': {
      margin: 0,
      color: tokens.colorNeutralForeground1,
      overflowWrap: 'anywhere',
      whiteSpace: 'pre-line',
    },
  },
});

/** Values, each with its label. */
export function Facts({ facts }: { facts: readonly { label: string; value: ReactNode }[] }) {
  const styles = useStyles();
  if (facts.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }, index) => (
        <div key={index} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
