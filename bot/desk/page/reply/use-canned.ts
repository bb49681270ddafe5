import { useAnnounce } from '@fluentui/react-components';
import { useEffect, useState, type KeyboardEvent } from 'react';
import type { Canned } from '../api/types.ts';
import { useTexts } from '../texts/texts.ts';
import { fetchCanned, findCanned, slashWordBefore } from './canned.ts';

export interface CannedChoice {
  /** The answers to choose from; empty while nobody has typed a slash. */
  options: readonly Canned[];
  /** Whether the list is open, if only to say that nothing fits. */
  open: boolean;
  active: Canned | undefined;
  /** Handles a key, and gives whether the list used it. */
  handleKey: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  /** To be called on every change of text or caret. */
  update: (text: string, caret: number) => void;
  close: () => void;
}

/** The list of canned answers that a slash opens: arrows move in it, Enter or Tab chooses. */
export function useCanned(choose: (canned: Canned, word: string) => void): CannedChoice {
  const texts = useTexts();
  const { announce } = useAnnounce();
  const [all, setAll] = useState<readonly Canned[]>([]);
  const [word, setWord] = useState<string>();
  const [index, setIndex] = useState(0);
  const open = word !== undefined && all.length > 0;
  const options = open ? findCanned(all, word) : [];
  const active = options[Math.min(index, options.length - 1)];
  const close = () => {
    setWord(undefined);
  };

  const title = active?.title;
  useEffect(() => {
    if (title !== undefined) announce(`${texts.canned}: ${title}`);
  }, [title, announce, texts]);

  return {
    options,
    open,
    active,
    close,
    update: (text, caret) => {
      const found = slashWordBefore(text, caret);
      if (found !== word) setIndex(0);
      setWord(found);
      // until they are fetched, a slash is plain text
      if (found !== undefined && all.length === 0) fetchCanned().then(setAll, () => undefined);
    },
    handleKey: (event) => {
      if (word === undefined || !open) return false;
      const { key, shiftKey } = event;
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (step !== undefined) setIndex((index + step + options.length) % options.length);
      else if ((key === 'Enter' && !shiftKey) || key === 'Tab') {
        if (!active) return false;
        choose(active, word);
        close();
      } else if (key === 'Escape') close();
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
