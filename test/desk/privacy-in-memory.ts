import { openPrivacyRequests, type RequestTools } from '../../bot/privacy/requests.ts';

/** What answers requests about data of a shop whose mail has left the house. */
export function privacyInMemory(tools: Omit<RequestTools, 'mail' | 'erasures'>) {
  const erased = new Map<string, string>();
  return openPrivacyRequests({
    ...tools,
    mail: { erase: () => Promise.resolve() },
    erasures: {
      add(names, at) {
        for (const name of names) erased.set(name, at);
        return Promise.resolve();
      },
      read: () => Promise.resolve((name: string) => erased.get(name)),
    },
  });
}
