import type { Store } from '../ports/store.ts';

/** The store, telling `changed` after each commit which conversation it was on. */
export function observedStore(store: Store, changed: (conversation: string) => void): Store {
  return new Proxy(store, {
    get(target, name) {
      if (name === 'commit') {
        const commit: Store['commit'] = async (change, options) => {
          const entries = await target.commit(change, options);
          changed(change.conversation);
          return entries;
        };
        return commit;
      }
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}
