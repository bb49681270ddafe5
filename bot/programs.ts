/** Every program of Loket by its name, `server` for what `npm start` opens. Each loads when it is asked for, and then runs. */
export const programs = {
  server: async () => (await import('./main.ts')).opened,
  chat: () => import('./commands/chat.ts'),
  policies: () => import('./commands/policies.ts'),
  examples: () => import('./commands/examples.ts'),
  privacy: () => import('./commands/privacy.ts'),
  simulate: () => import('./commands/simulate.ts'),
  staff: () => import('./commands/staff.ts'),
  'teams-package': () => import('./commands/teams-package.ts'),
};

/** What most of a start is: the modules of the server, without running it. */
export const loadServer = () => import('./app.ts');

/** What a start need not read again: made by the build. */
export const readShippedYaml = async (root: string) =>
  (await import('./shipped-yaml.ts')).readShippedYaml(root);
