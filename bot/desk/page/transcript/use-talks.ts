import { useMemo, useState } from 'react';
import type { Conversation } from '../api/types.ts';
import { gatheredFacts } from '../details/gathered-facts.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useTexts } from '../texts/texts.ts';
import { focusOn } from '../ui/focus.ts';
import { foldTalk, type Talk } from './fold-talk.ts';
import type { Line } from './transcript-lines.ts';

/** The transcript with the talks to the bot folded, and which of them are open: by choice, or for the `message` in them. */
export function useTalks(
  { id, reason, gathered }: Pick<Conversation, 'id' | 'reason' | 'gathered'>,
  lines: readonly Line[],
  message: number | undefined,
) {
  const texts = useTexts();
  const parts = useMemo(() => foldTalk(lines), [lines]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const nameOf = ({ key }: Talk) => [id, message, key].join(' ');
  const isOpen = (talk: Talk) => chosen.get(nameOf(talk)) ?? contains(talk, message);
  const toggle = (talk: Talk) => {
    setChosen(new Map(chosen).set(nameOf(talk), !isOpen(talk)));
  };
  const latest = parts.filter((part) => part.kind === 'talk').at(-1);
  useKeys({
    talk: () => {
      if (!latest) return;
      focusOn(latest.key);
      toggle(latest);
    },
  });
  return {
    parts,
    /** Changes with every choice. */
    opened: chosen,
    isOpen,
    toggle,
    /** What the bot gave along to whoever took over: of the latest talk alone. */
    knownFrom: (talk: Talk) =>
      talk === latest
        ? [
            ...(reason ? [{ label: texts.reason, value: reason }] : []),
            ...gatheredFacts(gathered, texts),
          ]
        : [],
  };
}

function contains({ lines }: Talk, message: number | undefined): boolean {
  return lines.some((line) => 'entry' in line && line.entry.sequence === message);
}
