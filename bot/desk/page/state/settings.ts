import { useSyncExternalStore } from 'react';
import { languageOf, languages, type Language } from '../texts/texts.ts';

export interface Settings {
  /** `system` follows what the browser says. */
  look: 'system' | 'light' | 'dark';
  language: Language;
  sound: boolean;
  notifications: boolean;
}

const possible: { [Name in keyof Settings]: readonly Settings[Name][] } = {
  look: ['system', 'light', 'dark'],
  language: languages,
  sound: [true, false],
  notifications: [true, false],
};

const name = 'loket.desk.settings';
const listeners = new Set<() => void>();
let current: Settings = {
  look: 'system',
  language: languageOf(navigator.languages),
  sound: true,
  notifications: false,
  ...kept(),
};

export function settings(): Settings {
  return current;
}

/** Changes some of the settings, on this browser, for good. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(name, JSON.stringify({ ...kept(), ...change }));
  } catch {
    // no storage: they last as long as the page
  }
  for (const heard of listeners) heard();
}

// what is chosen in one tab holds in the others: silence, above all
addEventListener('storage', ({ key }) => {
  if (key !== name) return;
  current = { ...current, ...kept() };
  for (const heard of listeners) heard();
});

export function useSettings(): Settings {
  return useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, settings);
}

/** Those that were chosen here, as far as this release knows them. */
function kept(): Partial<Settings> {
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
