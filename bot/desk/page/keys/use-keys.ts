import { useEffect, useEffectEvent, useRef } from 'react';
import { keys, type KeyName } from './keys.ts';

const sequenceMs = 1500;

/** What each shortcut does; those left out are handled elsewhere. */
export type KeyHandlers = Partial<Record<KeyName, () => void>>;

/**
 * Handles keyboard shortcuts. In a text field, and on whatever stands beside it in the composer, letters are
 * no shortcuts unless Alt is held, and Escape leaves it.
 * An open dialog handles its own keys.
 */
export function useKeys(handlers: KeyHandlers): void {
  const lastKey = useRef<{ key: string; at: number }>(undefined);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (isInDialog(event.target)) return;
    const writing = isWhereOneWrites(event.target);
    const pressed = keyOf(event);
    if (writing && !event.altKey && pressed !== 'Escape') return;
    const last = lastKey.current;
    const first = last && event.timeStamp - last.at < sequenceMs ? `${last.key} ` : '';
    // handled elsewhere, perhaps: then its second letter is no shortcut of its own
    const isSequence = Object.values(keys).includes(first + pressed);
    const name = nameOf(isSequence ? first + pressed : pressed, handlers);
    lastKey.current = pressed === 'g' ? { key: pressed, at: event.timeStamp } : undefined;
    if (!name) return;
    event.preventDefault();
    handlers[name]?.();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      onKeyDown(event);
    };
    addEventListener('keydown', listener);
    return () => {
      removeEventListener('keydown', listener);
    };
  }, []);
}

function nameOf(pressed: string, handlers: KeyHandlers): KeyName | undefined {
  return (Object.keys(handlers) as KeyName[]).find((name) => keys[name] === pressed);
}

/** With Alt, what is printed on the key: on some keyboards Alt makes other letters of it. */
function keyOf({ key, code, altKey }: KeyboardEvent): string {
  if (!altKey) return key.length === 1 ? key.toLowerCase() : key;
  if (code.startsWith('Key')) return code.slice(3).toLowerCase();
  return key;
}

/** Whoever has just clicked a tab or button of the composer is about to type into it. */
export function isWhereOneWrites(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [data-composer]') !== null
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}
