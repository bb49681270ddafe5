import type { Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { createListeners } from '../state/listeners.ts';

/** Whether this page is the tab in Teams: by the address that it has there, and by something around it that shows it. */
export const isTab =
  new URLSearchParams(location.search).get('in') === 'teams' &&
  (parent !== window || 'nativeInterface' in window);

/** The address as it is in the tab: pages are let into a frame by it. Example: `/desk/c/1?in=teams#12` */
export function inTab(address: string): string {
  return isTab ? address.replace(/#|$/, (end) => `?in=teams${end}`) : address;
}

/** How a link to a file of ours opens: in a window of its own, or, in the tab, where that one is not signed in, as a download. */
export const fileLink = isTab ? { download: '' } : { target: '_blank', rel: 'noopener' };

/** How Teams looks. */
export interface TabLook {
  theme: Theme;
  name: 'light' | 'dark' | 'contrast';
}

let look: TabLook | undefined;
const looks = createListeners<undefined>();

export function setTabLook(changed: TabLook): void {
  look = changed;
  looks.tell(undefined);
}

/** How Teams looks now; `undefined` outside of Teams, and until that is known. */
export function useTabLook(): TabLook | undefined {
  return useSyncExternalStore(looks.add, () => look);
}
