import { useSyncExternalStore } from 'react';
import { languageOf, languages, type Language } from '../texts/texts.ts';

export interface Settings {
  /** `system` follows the browser's preference. */
  look: 'system' | 'light' | 'dark';
  language: Language;
  sound: boolean;
  notifications: boolean;
  /** Whether a reply can be taken back for a moment before it leaves. */
  holdReplies: boolean;
}

const possible: { [Name in keyof Settings]: readonly Settings[Name][] } = {
  look: ['system', 'light', 'dark'],
  language: languages,
  sound: [true, false],
  notifications: [true, false],
  holdReplies: [true, false],
};

const name = 'loket.desk.settings';
const listeners = new Set<() => void>();
let current: Settings = {
  look: 'system',
  language: languageOf(navigator.languages),
  sound: true,
  notifications: false,
  holdReplies: true,
  ...readStored(),
};

export function settings(): Settings {
  return current;
}

/** Changes some of the settings, on this browser, for good. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(name, JSON.stringify({ ...readStored(), ...change }));
  } catch {
    // no storage: they last as long as the page
  }
  for (const changed of listeners) changed();
}

/** Speaks the first of these languages that the desk knows, until somebody chooses one. */
export function followLanguage(tags: readonly string[]): void {
  current = { ...current, language: languageOf(tags), ...readStored() };
  for (const changed of listeners) changed();
}

// a choice in one tab counts in all of them: silence, above all
addEventListener('storage', ({ key }) => {
  if (key !== name) return;
  current = { ...current, ...readStored() };
  for (const changed of listeners) changed();
});

export function useSettings(): Settings {
  return useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, settings);
}

/** The stored settings, as far as this release knows them. */
function readStored(): Partial<Settings> {
  try {
    const found = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Settings> | null;
    const known = Object.entries(found ?? {}).filter(([setting, value]) =>
      (possible[setting as keyof Settings] as readonly unknown[] | undefined)?.includes(value),
    );
    return Object.fromEntries(known);
  } catch {
    return {};
  }
}
