import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const onlyNamedErrors = {
  selector: 'ThrowStatement > NewExpression[callee.name="Error"]',
  message: 'Throw a named error with a code, so that callers need not read the message.',
};
const noDefaultExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Use a named export: it is called the same everywhere.',
};
const noClock = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Only bot/machine-clock.ts reads the clock; take a Clock.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Only bot/machine-clock.ts reads the clock; take a Clock.',
  },
  {
    selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]',
    message: 'Only bot/machine-clock.ts reads the clock; take a Clock.',
  },
];
const noEnvironment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only bot/config.ts reads the environment.',
};

// They bring packages that nobody keeps any more, and read what nobody sends here.
const barred = '/^(?:bodyParser|multipartBodyParser|authorizationParser|fieldedTextParser)$/';
const noBarredPlugins = [
  `MemberExpression > Identifier.property[name=${barred}]`,
  `MemberExpression > Literal.property[value=${barred}]`,
  `ObjectPattern > Property > Identifier.key[name=${barred}]`,
].map((selector) => ({
  selector,
  message: 'This plugin of restify rests on packages that are no longer kept; do without it.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': [
        'error',
        onlyNamedErrors,
        noDefaultExports,
        noEnvironment,
        ...noClock,
        ...noBarredPlugins,
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_' },
      ],
      // There are no enums here (erasableSyntaxOnly); it takes generic keys for some.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['bot/desk/page/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // its patterns are long
    files: ['dialogs/reading/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'matchAll', message: 'It copies the pattern each time; use findAll.' },
      ],
    },
  },
  {
    files: ['bot/config.ts'],
    rules: { 'no-restricted-syntax': ['error', onlyNamedErrors, noDefaultExports, ...noClock] },
  },
  {
    // the server's clock, and the one of a browser at the desk
    files: ['bot/machine-clock.ts', 'bot/desk/page/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', onlyNamedErrors, noDefaultExports, noEnvironment] },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExports, ...noClock] },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', module: 'writable', URL: 'readonly' },
    },
  },
);
