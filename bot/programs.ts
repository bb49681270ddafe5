/** Every program of Loket: what `npm start` runs, and the commands beside it. Each loads when it is asked for. */
export const programs = {
  server: () => import('./main.ts'),
  chat: () => import('./commands/chat.ts'),
  policies: () => import('./commands/policies.ts'),
  examples: () => import('./commands/examples.ts'),
  privacy: () => import('./commands/privacy.ts'),
  simulate: () => import('./commands/simulate.ts'),
  staff: () => import('./commands/staff.ts'),
  'teams-package': () => import('./commands/teams-package.ts'),
  rehearsal: async () => {
    const { rehearse } = await import('./rehearse.ts');
    await rehearse();
  },
};
