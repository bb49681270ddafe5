import { expect, test } from '@jest/globals';
import { Linter } from 'eslint';
import { z } from 'zod';

const configSchema = z.object({
  default: z.array(z.object({ rules: z.record(z.string(), z.unknown()).optional() })),
});
const ruleSchema = z.custom<Linter.RuleEntry>(Array.isArray);

// by its address, as it is JavaScript and has no types
const config = configSchema.parse(
  await import(new URL('../../eslint.config.js', import.meta.url).href),
);
const rule = ruleSchema.parse(
  config.default.map(({ rules }) => rules?.['no-restricted-syntax']).find(Boolean),
);

function problemsOf(code: string): string[] {
  const found = new Linter().verify(code, { rules: { 'no-restricted-syntax': rule } });
  return found.map(({ message }) => message);
}

test.each([
  'server.use(restify.plugins.multipartBodyParser());',
  'server.use(plugins.authorizationParser());',
  "server.use(plugins['bodyParser']());",
  'const { fieldedTextParser } = plugins;',
])('the linter refuses %s', (code) => {
  expect(problemsOf(code)).toEqual([expect.stringContaining('This plugin of restify rests on')]);
});

test('the linter takes the plugins that are used', () => {
  const code = 'server.use(restify.plugins.bodyReader(), ...restify.plugins.jsonBodyParser());';
  expect(problemsOf(code)).toEqual([]);
});
