import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  late: { display: 'grid', justifyItems: 'center', gap: '8px', padding: '12px' },
  text: { margin: 0 },
});

const patienceMs = 10_000;

/** Says that something is being fetched, and after a while offers to try again. */
export function Loading({ size = 'medium' }: { size?: 'small' | 'medium' }) {
  const styles = useStyles();
  const texts = useTexts();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setLate, patienceMs, true);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!late) return <Spinner size={size} label={texts.loading} />;
  return (
    <div className={styles.late} role="status">
      <p className={styles.text}>{texts.loadingLong}</p>
      <Button
        onClick={() => {
          location.reload();
        }}
      >
        {texts.tryAgain}
      </Button>
    </div>
  );
}
