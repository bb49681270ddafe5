import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  more: { alignSelf: 'center', margin: '8px' },
});

/** How to load the rest of a list. */
export interface More {
  next: string;
  load: (before: string) => Promise<void>;
}

/** Loads the rest of a list when it scrolls into view, or is pressed. */
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

  const onVisible = useEffectEvent(more);
  useEffect(() => {
    if (!button) return;
    const watcher = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting) void onVisible();
    });
    watcher.observe(button);
    return () => {
      watcher.disconnect();
    };
    // observed anew after each part, which may be too short to push the button out of view
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
