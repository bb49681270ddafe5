import { useSyncExternalStore } from 'react';

/** Where on the desk one is, as the address says. */
export type Route =
  | { page: 'desk'; conversation?: string }
  | { page: 'welcome'; token: string }
  | { page: 'audit' | 'staff' };

const moved = new Event('desk:moved');

/** `/desk/c/ID` is a conversation; what is not known is the desk itself. */
export function routeOf(path: string, hash: string): Route {
  const [, , page, id] = path.split('/');
  if (page === 'c' && id) return { page: 'desk', conversation: decodeURIComponent(id) };
  if (page === 'welcome') return { page, token: hash.slice(1) };
  return page === 'audit' || page === 'staff' ? { page } : { page: 'desk' };
}

export function addressOf(conversation: string): string {
  return `/desk/c/${encodeURIComponent(conversation)}`;
}

export function go(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  dispatchEvent(moved);
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
