import { useSyncExternalStore, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { focusOn } from '../ui/focus.ts';

/** Where on the desk one is, as the address says. */
export type Route =
  | { page: 'desk'; conversation?: string }
  | { page: 'welcome'; token: string }
  | { page: 'audit' | 'staff' };

const moved = new Event('desk:moved');

/** `/desk/c/ID` is a conversation; what is not known is the desk itself. */
export function routeOf(path: string, hash: string): Route {
  const [, , page, id] = path.split('/');
  if (page === 'c' && id) return { page: 'desk', conversation: decoded(id) };
  if (page === 'welcome') return { page, token: hash.slice(1) };
  return page === 'audit' || page === 'staff' ? { page } : { page: 'desk' };
}

/** An address that somebody cut off is one of nothing, not the end of the page. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

export function addressOf(conversation: string): string {
  return `/desk/c/${encodeURIComponent(conversation)}`;
}

export function go(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  // at once, so that the next key finds the focus where it belongs
  flushSync(() => dispatchEvent(moved));
}

/** Opens a conversation without loading the page anew, unless another tab or window is asked for. */
export function openHere(event: MouseEvent, conversation: string): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(addressOf(conversation));
  // the rest of the list is no way to the conversation
  focusOn('conversation-title');
}

export function useRoute(): Route {
  const address = useSyncExternalStore(watch, () => location.pathname + location.hash);
  const [path = '', hash] = address.split('#');
  return routeOf(path, hash === undefined ? '' : `#${hash}`);
}

function watch(changed: () => void): () => void {
  const names = ['popstate', 'hashchange', moved.type];
  for (const name of names) addEventListener(name, changed);
  return () => {
    for (const name of names) removeEventListener(name, changed);
  };
}
