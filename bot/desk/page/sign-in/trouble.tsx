import { useEffect, useState } from 'react';
import { Refused, Unreachable } from '../api/request.ts';
import { now, useNow } from '../clock.ts';
import { durationOf } from '../texts/time.ts';
import { useLanguage, useTexts, type Texts } from '../texts/texts.ts';

/** Why signing in failed: a text, or until when to wait, in milliseconds since 1970. */
type Trouble = string | { until: number };

export function troubleOf(error: unknown, texts: Texts): Trouble {
  if (error instanceof Unreachable) return texts.offlineAction;
  if (!(error instanceof Refused)) throw error;
  const { status, refusal, retryAfter } = error;
  if (status === 429) return { until: now() + (retryAfter ?? 60) * 1000 };
  if (status >= 500 && refusal.code !== 'accounts-unreadable') return texts.failed;
  return refusal.faults?.map(({ problem }) => problem).join(' ') ?? refusal.message;
}

/** What went wrong with a form, as a text that counts down where it has to wait. */
export function useTrouble() {
  const [trouble, setTrouble] = useState<Trouble>();
  const over = () => {
    setTrouble(undefined);
  };
  return {
    setTrouble,
    troubleText: trouble && <TroubleText trouble={trouble} over={over} />,
    mustWait: typeof trouble === 'object',
  };
}

function TroubleText({ trouble, over }: { trouble: Trouble; over: () => void }) {
  return typeof trouble === 'string' ? trouble : <Wait until={trouble.until} over={over} />;
}

function Wait({ until, over }: { until: number; over: () => void }) {
  const texts = useTexts();
  const language = useLanguage();
  const left = Math.max(0, until - useNow(1000));
  // screen readers announce it once, not every second
  const [announced] = useState(() => texts.locked(durationOf(left, language)));
  useEffect(() => {
    if (left === 0) over();
  }, [left, over]);
  return (
    <>
      <span className="unseen">{announced}</span>
      <span aria-hidden>{texts.locked(durationOf(left + 999, language))}</span>
    </>
  );
}
