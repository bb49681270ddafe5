import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import { useSettings } from '../state/settings.ts';
import { useTabLook } from '../teams/tab.ts';

// Shades of the blue of the chat and the demo shop.
const blue: BrandVariants = {
  10: '#020511',
  20: '#0b1733',
  30: '#0a2459',
  40: '#092e76',
  50: '#093a94',
  60: '#0a46b3',
  70: '#0b52d1',
  80: '#1a5ff0',
  90: '#3b75fb',
  100: '#5b89fc',
  110: '#769cfd',
  120: '#8fafff',
  130: '#a7c0ff',
  140: '#bfd1ff',
  150: '#d6e1ff',
  160: '#edf2ff',
};

const shared: Partial<Theme> = {
  fontFamilyBase: `system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif`,
};

const light: Theme = { ...createLightTheme(blue), ...shared };
const dark: Theme = {
  ...createDarkTheme(blue),
  ...shared,
  // the plain ramp is too dim for text and links on a dark background
  colorBrandForeground1: blue[120],
  colorBrandForeground2: blue[130],
  colorBrandForegroundLink: blue[120],
};

const system = matchMedia('(prefers-color-scheme: dark)');

/** Light or dark, as chosen or as the system says; in a tab of Teams, as Teams looks. */
export function useTheme(): Theme {
  const { look } = useSettings();
  const tab = useTabLook();
  const systemDark = useSyncExternalStore(watchSystem, () => system.matches);
  const isDark = look === 'dark' || (look === 'system' && systemDark);
  const name = tab?.name ?? (isDark ? 'dark' : 'light');
  useEffect(() => {
    document.documentElement.dataset['look'] = name;
  }, [name]);
  return tab?.theme ?? (isDark ? dark : light);
}

function watchSystem(changed: () => void): () => void {
  system.addEventListener('change', changed);
  return () => {
    system.removeEventListener('change', changed);
  };
}
