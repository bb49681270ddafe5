import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  more: { alignSelf: 'center', margin: '8px' },
});

/** Where a list goes on, and how to get there. */
export interface More {
  next: string;
  load: (before: string) => Promise<void>;
}

/** At the end of a list that goes on: it loads more when it comes into sight, or is pressed. */
export function LoadMore({ next, load }: More) {
  const styles = useStyles();
  const texts = useTexts();
  const [busy, setBusy] = useState(false);
  const [button, setButton] = useState<HTMLElement | null>(null);

  async function more(): Promise<void> {
    if (busy) return;
    setBusy(true);
    await load(next);
    setBusy(false);
  }

  const inSight = useEffectEvent(more);
  useEffect(() => {
    if (!button) return;
    const watcher = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting) void inSight();
    });
    watcher.observe(button);
    return () => {
      watcher.disconnect();
    };
    // it looks anew for each part: that may have been too short to push the button out of sight
  }, [button, next]);

  return (
    <Button
      ref={setButton}
      className={styles.more}
      appearance="subtle"
      disabledFocusable={busy}
      onClick={() => void more()}
    >
      {busy ? texts.loading : texts.more}
    </Button>
  );
}
