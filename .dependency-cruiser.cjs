// The import table of CONTRIBUTING.md, rule by rule.
const npm = (...names) => `^node_modules/(@types/)?(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'policies-are-pure',
      comment: 'A decision reads no clock, store, file or network.',
      severity: 'error',
      from: { path: '^policies/' },
      to: { pathNot: ['^policies/', npm('zod', 'yaml', 'temporal-polyfill', 'date-holidays')] },
    },
    {
      name: 'dialogs-know-policies-only',
      comment: 'A dialog is (state, input) -> (state, replies, effects): no SDK, no outside world.',
      severity: 'error',
      from: { path: '^dialogs/' },
      to: {
        pathNot: [
          '^(dialogs|policies)/',
          npm('zod', 'yaml', 'temporal-polyfill', '@microsoft/recognizers-text[^/]*'),
        ],
      },
    },
    {
      name: 'recognizers-stay-in-reading',
      severity: 'error',
      from: { path: '^(dialogs|bot|policies)/', pathNot: '^dialogs/reading/' },
      to: { path: npm('@microsoft/recognizers-text[^/]*') },
    },
    {
      name: 'ports-are-interfaces',
      comment: 'Ports know the rules and the shape of a dialog, and no adapter.',
      severity: 'error',
      from: { path: '^bot/ports/' },
      to: {
        pathNot: [
          '^bot/ports/',
          '^(policies|dialogs)/',
          npm('zod', 'temporal-polyfill', 'botbuilder'),
        ],
      },
    },
    {
      name: 'channels-are-strangers',
      comment:
        'A channel knows its own folder, channel.ts and how files come in; never another channel, turn or store.',
      severity: 'error',
      from: { path: '^bot/channels/([^/]+)/' },
      to: {
        path: '^(bot|dialogs|policies)/',
        pathNot: [
          '^bot/channels/$1/',
          '^bot/channels/channel\\.ts$',
          '^bot/files/',
          '^bot/http/built-pages\\.ts$',
        ],
      },
    },
    {
      name: 'files-know-nobody',
      comment: 'What a file is, and how it comes in and goes out, is the same at every door.',
      severity: 'error',
      from: { path: '^bot/files/' },
      to: { path: '^(bot|dialogs|policies)/', pathNot: ['^bot/files/', '^policies/case/'] },
    },
    {
      name: 'channel-interface-knows-ports-only',
      severity: 'error',
      from: { path: '^bot/channels/channel\\.ts$' },
      to: { path: '^(bot|dialogs|policies)/', pathNot: ['^bot/ports/', '^policies/case/'] },
    },
    {
      name: 'stores-orders-mail-and-hub-know-ports-only',
      severity: 'error',
      from: { path: '^bot/(stores|orders|mail|hub)/([^/]+)' },
      to: {
        path: '^(bot|dialogs|policies)/',
        pathNot: ['^bot/$1/', '^bot/ports/', '^bot/one-at-a-time\\.ts$', '^policies/'],
      },
    },
    {
      name: 'advice-knows-ports-and-reading-only',
      severity: 'error',
      from: { path: '^bot/advice/' },
      to: {
        path: '^(bot|dialogs|policies)/',
        pathNot: ['^bot/(advice|ports)/', '^dialogs/reading/', '^policies/'],
      },
    },
    {
      name: 'stores-are-strangers',
      severity: 'error',
      from: { path: '^bot/stores/([^/]+)/' },
      to: { path: '^bot/stores/', pathNot: ['^bot/stores/$1/', '^bot/stores/[^/]+\\.ts$'] },
    },
    {
      name: 'what-serves-a-port-has-no-sdk',
      severity: 'error',
      from: { path: '^bot/(stores|orders|mail|hub|advice)/' },
      to: { path: npm('botbuilder', 'restify') },
    },
    {
      name: 'the-desk-knows-no-channel',
      comment: 'Staff work through ports; what a conversation means, dialogs and turn know.',
      severity: 'error',
      from: { path: '^bot/desk/' },
      to: {
        path: '^(bot|dialogs)/',
        pathNot: ['^bot/(desk|ports|files)/', '^bot/(one-at-a-time|http/built-pages)\\.ts$'],
      },
    },
    {
      name: 'the-desk-has-no-sdk',
      severity: 'error',
      from: { path: '^bot/(desk|files)/' },
      to: { path: npm('botbuilder', 'botframework-[^/]+') },
    },
    {
      name: 'the-desk-page-knows-schemas-only',
      comment: 'What runs in the browser takes its types from what goes over the API, and no more.',
      severity: 'error',
      from: { path: '^bot/desk/page/' },
      to: {
        path: '^(bot|dialogs|policies)/',
        pathNot: ['^bot/desk/page/', '^bot/desk/(api/(list-)?|sign-in/)schemas\\.ts$'],
      },
    },
    {
      name: 'the-turn-knows-no-adapter',
      severity: 'error',
      from: { path: '^bot/turn/' },
      to: { path: '^bot/', pathNot: ['^bot/turn/', '^bot/ports/', '^bot/one-at-a-time\\.ts$'] },
    },
    {
      name: 'only-the-app-picks-adapters',
      comment:
        'Nothing but app.ts knows which store, channel, order lookup, mail, hub or language model is in use.',
      severity: 'error',
      from: {
        path: '^bot/((commands|http)/)?[^/]+\\.ts$',
        pathNot: '^bot/(app|data-folder|main)\\.ts$',
      },
      to: { path: '^bot/(stores|orders|mail|hub|advice|channels/[^/]+)/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(bot|dialogs|policies|deploy)/' },
      to: { path: '^test/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'what-runs-is-a-dependency',
      comment: 'What the server imports must stand under dependencies, not devDependencies.',
      severity: 'error',
      from: { path: '^(bot|dialogs|policies)/', pathNot: '^bot/(channels/web-chat|desk)/page/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: npm('.*').replace('(@types/)?', '@types/'),
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
    builtInModules: { override: undefined },
  },
};
