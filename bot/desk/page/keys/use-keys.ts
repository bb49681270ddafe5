import { useEffect, useRef } from 'react';
import { keys, type KeyName } from './keys.ts';

const sequenceMs = 1500;

/** What each key does; those left out are not keys of the window. */
export type KeyDeeds = Partial<Record<KeyName, () => void>>;

/**
 * Does what a key stands for. In a text box letters are letters, unless Alt is held; Escape leaves it.
 * Whatever stands over the page, such as a dialog, has its keys for itself.
 */
export function useKeys(deeds: KeyDeeds): void {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    let begun: { key: string; at: number } | undefined;
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.isComposing) return;
      if (standsOver(event.target)) return;
      const writing = isField(event.target);
      const pressed = keyOf(event);
      if (writing && !event.altKey && pressed !== 'Escape') return;
      const first = begun && event.timeStamp - begun.at < sequenceMs ? `${begun.key} ` : '';
      const name = nameOf(first + pressed, latest.current) ?? nameOf(pressed, latest.current);
      begun = pressed === 'g' ? { key: pressed, at: event.timeStamp } : undefined;
      if (!name) return;
      event.preventDefault();
      latest.current[name]?.();
    };
    addEventListener('keydown', down);
    return () => {
      removeEventListener('keydown', down);
    };
  }, []);
}

function nameOf(pressed: string, deeds: KeyDeeds): KeyName | undefined {
  return (Object.keys(deeds) as KeyName[]).find((name) => keys[name] === pressed);
}

/** With Alt, what is printed on the key: on some keyboards Alt makes other letters of it. */
function keyOf({ key, code, altKey }: KeyboardEvent): string {
  if (!altKey) return key.length === 1 ? key.toLowerCase() : key;
  if (code.startsWith('Key')) return code.slice(3).toLowerCase();
  return key;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}

function standsOver(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}
