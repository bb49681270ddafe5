import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

const nearPx = 80;

/**
 * Keeps a scrolled box at its end as it grows, unless somebody has scrolled up to read. `below` says
 * that something new stands at the end; `toEnd` goes there, and `settle` follows the end from now on only if
 * it is in sight.
 */
export function useStickToEnd(key: string): {
  box: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLOListElement | null>;
  below: boolean;
  toEnd: () => void;
  settle: () => void;
} {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLOListElement>(null);
  const stuck = useRef(true);
  const [below, setBelow] = useState(false);

  const toEnd = useCallback(() => {
    stuck.current = true;
    setBelow(false);
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, []);

  const settle = useCallback(() => {
    if (box.current) stuck.current = leftIn(box.current) < nearPx;
  }, []);

  useEffect(() => {
    const scrolled = box.current;
    const grown = content.current;
    if (!scrolled || !grown) return;
    toEnd();
    let last = grown.lastElementChild;
    let top = scrolled.scrollTop;
    const scroll = () => {
      // far from the end without having gone up: it has just grown, and the watcher hears of that later
      const wentUp = scrolled.scrollTop < top;
      top = scrolled.scrollTop;
      if (leftIn(scrolled) < nearPx) {
        stuck.current = true;
        setBelow(false);
      } else if (wentUp) stuck.current = false;
    };
    const watcher = new ResizeObserver(() => {
      if (stuck.current) toEnd();
      else if (grown.lastElementChild !== last) setBelow(true);
      last = grown.lastElementChild;
    });
    watcher.observe(grown);
    // the box itself gets smaller where a keyboard comes up on a phone
    watcher.observe(scrolled);
    scrolled.addEventListener('scroll', scroll, { passive: true });
    return () => {
      watcher.disconnect();
      scrolled.removeEventListener('scroll', scroll);
    };
  }, [key, toEnd]);

  return { box, content, below, toEnd, settle };
}

/** How much stands below what is in sight, in pixels. */
function leftIn({ scrollHeight, scrollTop, clientHeight }: Element): number {
  return scrollHeight - scrollTop - clientHeight;
}
