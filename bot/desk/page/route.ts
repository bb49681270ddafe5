import { useSyncExternalStore, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { inTab } from './teams/tab.ts';
import { focusOn } from './ui/focus.ts';

/** What the desk shows, by the address of the page. */
export type Route =
  | { page: 'desk'; conversation?: string; message?: number | undefined }
  | { page: 'cases'; reference?: string }
  | { page: 'welcome'; token: string }
  | { page: 'audit' | 'staff' };

const navigated = new Event('desk:navigated');

/**
 * `/desk/c/ID` is a conversation, `#12` after it a message in it, and `/desk/cases/R-1042` a case; an unknown address is
 * the desk itself.
 */
export function routeOf(path: string, hash: string): Route {
  const [, , page, id] = path.split('/');
  if (page === 'c' && id) {
    const message = Number(hash.slice(1)) || undefined;
    return { page: 'desk', conversation: decode(id), message };
  }
  if (page === 'cases') return id ? { page, reference: decode(id) } : { page };
  if (page === 'welcome') return { page, token: hash.slice(1) };
  return page === 'audit' || page === 'staff' ? { page } : { page: 'desk' };
}

/** A truncated address leads to nothing, and must not break the page. */
function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Of a conversation, or of one message in it by its number. */
export function addressOf(conversation: string, message?: number): string {
  const address = `/desk/c/${encodeURIComponent(conversation)}`;
  return message === undefined ? address : `${address}#${message}`;
}

export const casesAddress = '/desk/cases';

export function addressOfCase(reference: string): string {
  return `${casesAddress}/${encodeURIComponent(reference)}`;
}

export function go(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', inTab(address));
  else history.replaceState(null, '', inTab(address));
  // rendered at once, so that the next key finds the focus where it belongs
  flushSync(() => dispatchEvent(navigated));
}

/** Opens the address of a conversation without loading the page anew, unless another tab or window is asked for. */
export function openHere(event: MouseEvent, address: string): void {
  openAddress(event, address, 'conversation-title');
}

export function openCaseHere(event: MouseEvent, reference: string): void {
  openAddress(event, addressOfCase(reference), 'case-title');
}

/** The same for any address. `title` gets the focus, so that nobody has to tab through the rest of the list. */
export function openAddress(event: MouseEvent, address: string, title: string): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(address);
  focusOn(title);
}

export function useRoute(): Route {
  const address = useSyncExternalStore(watch, () => location.pathname + location.hash);
  const [path = '', hash] = address.split('#');
  return routeOf(path, hash === undefined ? '' : `#${hash}`);
}

function watch(changed: () => void): () => void {
  const names = ['popstate', 'hashchange', navigated.type];
  for (const name of names) addEventListener(name, changed);
  return () => {
    for (const name of names) removeEventListener(name, changed);
  };
}
