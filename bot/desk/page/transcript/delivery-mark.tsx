import { mergeClasses } from '@fluentui/react-components';
import { useTexts } from '../texts/texts.ts';
import { useLineStyles } from './line-styles.ts';
import type { Delivery } from './transcript-lines.ts';

/** What became of a message, in words and with the ticks that people know from their phone. */
export function DeliveryMark({ delivery: { status, reason } }: { delivery: Delivery }) {
  const styles = useLineStyles();
  const texts = useTexts();
  const ticks = { waiting: '', sent: '✓', delivered: '✓✓', read: '✓✓', failed: '' }[status];
  return (
    <div className={mergeClasses(styles.by, status !== 'waiting' && styles[status])}>
      {ticks !== '' && <span aria-hidden>{ticks}</span>}
      <span>
        {status === 'failed' ? texts.events['delivery-refused'](reason) : texts.deliveries[status]}
      </span>
    </div>
  );
}
