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
      to: {
        pathNot: [
          '^policies/',
          npm(
            'zod',
            'yaml',
            'temporal-polyfill',
            'date-holidays',
            'messageformat',
            'libphonenumber-js',
          ),
        ],
      },
    },
    {
      name: 'policies-are-strangers',
      comment:
        "A policy's folder knows its own rules and what all of them share, and no other policy.",
      severity: 'error',
      from: {
        path: '^policies/(?!(?:book-file|calendar|case|letters|lint|order|standing)/)([^/]+)/',
      },
      to: {
        path: '^policies/[^/]+/',
        pathNot: '^policies/($1|book-file|calendar|case|order)/',
      },
    },
    {
      name: 'what-policies-share-knows-none-of-them',
      comment: 'Else one policy would reach another through it.',
      severity: 'error',
      from: { path: '^policies/(book-file|calendar|case|order)/' },
      to: {
        path: '^policies/',
        pathNot: '^policies/((book-file|calendar|case|order)/|keep-latest)',
      },
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
          // which loads that last one when it is first needed
          '^module$',
        ],
      },
    },
    {
      name: 'topics-are-strangers',
      comment:
        'A topic stands on conversation and reading; another topic it knows by the names of its menu items.',
      severity: 'error',
      from: { path: '^dialogs/topics/([^/]+)/' },
      to: {
        path: '^dialogs/',
        pathNot: [
          '^dialogs/topics/$1/',
          '^dialogs/(conversation|reading)/',
          '^dialogs/(language|wording)\\.ts$',
        ],
      },
    },
    {
      name: 'conversation-knows-no-topic',
      comment: 'What every dialog stands on is handed the list of topics.',
      severity: 'error',
      from: { path: '^dialogs/(conversation|reading)/' },
      to: { path: '^dialogs/(topics/|topics\\.ts$|respond\\.ts$)' },
    },
    {
      name: 'recognizers-stay-in-reading',
      severity: 'error',
      from: { path: '^(dialogs|bot|policies)/', pathNot: '^dialogs/reading/' },
      to: { path: npm('@microsoft/recognizers-text[^/]*') },
    },
    {
      name: 'the-trainer-stays-at-home',
      comment:
        'Only the build, the evaluation and tests learn from examples; the server reads what was learned.',
      severity: 'error',
      from: { path: '^(bot|dialogs|policies)/', pathNot: '^dialogs/reading/\\w+/training/' },
      to: { path: '^dialogs/reading/\\w+/training/' },
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
          '^bot/channels/((channel|keep-fetched|keepable)\\.ts$|writing/)',
          '^bot/(calls|files|limits)/',
          '^bot/(durable-file|keyed-queue)\\.ts$',
          '^policies/order/phone-number\\.ts$',
          '^bot/ports/((clock|customer-names|delivery|waiting-queue)|conversation/(about-message|conversation|join-messages|log-events|read-text|receipt-card))\\.ts$',
          '^dialogs/language\\.ts$',
          // a secret must not reach what a channel keeps itself
          '^dialogs/reading/facts/secrets\\.ts$',
          '^bot/http/(built-pages|client-address|limit-requests|read-raw)\\.ts$',
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
        pathNot: [
          '^bot/$1/',
          '^bot/(calls|ports)/',
          '^bot/(durable-file|keyed-queue|listeners)\\.ts$',
          // a store's indexes are rules of the handoff
          '^bot/handoff/rules\\.ts$',
          '^policies/',
        ],
      },
    },
    {
      name: 'limits-know-the-clock-only',
      comment: 'What is counted, and how, is the same at every door.',
      severity: 'error',
      from: { path: '^bot/limits/' },
      to: { path: '^(bot|dialogs|policies)/', pathNot: ['^bot/limits/', '^bot/ports/clock\\.ts$'] },
    },
    {
      name: 'calls-know-the-clock-only',
      comment:
        'How outside services are called, and left alone when they fail, is one rule for all.',
      severity: 'error',
      from: { path: '^bot/calls/' },
      to: { path: '^(bot|dialogs|policies)/', pathNot: ['^bot/calls/', '^bot/ports/clock\\.ts$'] },
    },
    {
      name: 'handoff-knows-ports-only',
      comment: 'Queue, claim and transfer are rules that turn, desk and page share.',
      severity: 'error',
      from: { path: '^bot/handoff/' },
      to: { pathNot: ['^bot/(handoff|ports)/', '^policies/'] },
    },
    {
      name: 'handoff-rules-run-in-the-browser',
      comment: 'The desk page loads this file: what it imports is types alone.',
      severity: 'error',
      from: { path: '^bot/handoff/rules\\.ts$' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-stores-index-by-handoff-rules',
      severity: 'error',
      from: { path: '^bot/(orders|mail|hub)/' },
      to: { path: '^bot/handoff/' },
    },
    {
      name: 'cases-know-ports-and-policies-only',
      comment:
        'What staff enter in a case is the same whether the desk, a deadline or a command asks for it.',
      severity: 'error',
      from: { path: '^bot/cases/' },
      to: {
        path: '^(bot|dialogs)/',
        pathNot: [
          '^bot/(cases|ports)/',
          '^bot/(keyed-queue|listeners)\\.ts$',
          '^bot/handoff/rules\\.ts$',
          '^dialogs/language\\.ts$',
        ],
      },
    },
    {
      name: 'deadlines-know-cases-only',
      severity: 'error',
      from: { path: '^bot/deadlines/' },
      to: {
        path: '^(bot|dialogs)/',
        pathNot: [
          '^bot/(deadlines|cases|ports)/',
          '^bot/keyed-queue\\.ts$',
          '^dialogs/language\\.ts$',
        ],
      },
    },
    {
      name: 'withdrawals-know-ports-only',
      comment:
        'The page reads a statement and says that it was received; what becomes of it is the turn’s.',
      severity: 'error',
      from: { path: '^bot/withdrawals/' },
      to: {
        path: '^(bot|dialogs|policies)/',
        pathNot: [
          '^bot/(withdrawals|http|limits|ports)/',
          '^bot/channels/channel\\.ts$',
          '^dialogs/(language|wording|zone-name|reading/facts/email)\\.ts$',
          '^policies/',
        ],
      },
    },
    {
      name: 'advice-knows-ports-and-reading-only',
      severity: 'error',
      from: { path: '^bot/advice/' },
      to: {
        path: '^(bot|dialogs|policies)/',
        pathNot: ['^bot/(advice|calls|ports)/', '^dialogs/reading/', '^policies/'],
      },
    },
    {
      name: 'privacy-knows-ports-and-rules-only',
      comment:
        'What is given out and erased is the same whichever store, file store or mail there is.',
      severity: 'error',
      from: { path: '^bot/privacy/' },
      to: {
        path: '^(bot|dialogs)/',
        pathNot: ['^bot/(privacy|ports)/', '^bot/(keyed-queue|handoff/rules)\\.ts$'],
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
        pathNot: [
          '^bot/(desk|cases|handoff|ports|files|limits|privacy)/',
          '^bot/http/(built-pages|client-address)\\.ts$',
        ],
      },
    },
    {
      name: 'the-desk-declares-before-it-shows',
      comment:
        'api declares and answers; conversations, live and routes stand on it, in this order.',
      severity: 'error',
      from: { path: '^bot/desk/(api|cases|conversations|live)/' },
      to: { path: '^bot/desk/(routes|sign-in)/' },
    },
    {
      name: 'the-desk-api-knows-no-conversation',
      severity: 'error',
      from: { path: '^bot/desk/(api|sign-in)/' },
      to: { path: '^bot/desk/(cases|conversations|live|routes)/' },
    },
    {
      name: 'what-staff-see-knows-no-stream',
      severity: 'error',
      from: { path: '^bot/desk/(cases|conversations)/' },
      to: { path: '^bot/desk/live/' },
    },
    {
      name: 'the-desk-has-no-sdk',
      severity: 'error',
      from: { path: '^bot/(desk|files)/' },
      to: { path: npm('botbuilder', 'botframework-[^/]+') },
    },
    {
      name: 'the-desk-page-knows-schemas-and-rules-only',
      comment: 'What runs in the browser takes its types from what goes over the API, and no more.',
      severity: 'error',
      from: { path: '^bot/desk/page/' },
      to: {
        path: '^(bot|dialogs|policies)/',
        pathNot: [
          '^bot/desk/page/',
          '^bot/desk/(api/(audit-|case-|list-|privacy-)?|sign-in/)schemas\\.ts$',
          '^bot/desk/api/permissions\\.ts$',
          '^bot/handoff/rules\\.ts$',
        ],
      },
    },
    {
      name: 'the-turn-knows-no-adapter',
      severity: 'error',
      from: { path: '^bot/turn/' },
      to: {
        path: '^bot/',
        pathNot: ['^bot/(turn|ports|handoff|limits)/', '^bot/keyed-queue\\.ts$'],
      },
    },
    {
      name: 'only-the-app-picks-adapters',
      comment:
        'Nothing but app.ts, and what opens its channels, knows which store, channel, order lookup, mail, hub or language model is in use.',
      severity: 'error',
      from: {
        path: '^bot/((commands|http)/)?[^/]+\\.ts$',
        pathNot: '^bot/(app|open-(channels|azure-bot|whatsapp)|data-folder|main)\\.ts$',
      },
      to: {
        path: '^bot/(stores|orders|mail|hub|advice|channels/[^/]+)/',
        // what can be set, for config.ts
        pathNot: '^bot/(orders/order-|channels/(whatsapp|azure-bot)/)settings\\.ts$',
      },
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
      comment:
        'What Loket is measured against has packages of its own, installed by the first bench.',
      severity: 'error',
      from: { pathNot: '^test/bench/peers/' },
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
