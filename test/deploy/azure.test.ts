import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Language, Parser } from 'web-tree-sitter';
import { closeServer, createServer, listen } from '../../bot/http/server.ts';

import { openLog } from '../../bot/log.ts';
import { serverTools } from '../support/server-tools.ts';

const folder = 'deploy/azure';
const files = ['main.bicep', ...readdirSync(`${folder}/modules`).map((name) => `modules/${name}`)];
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const example = textOf('main.example.bicepparam');
const app = textOf('modules/app.bicep');

/** What `pattern` catches, wherever it stands. */
function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, caught = '']) => caught);
}

/** The settings that the server reads: keys of the schemas that read the environment. */
const read = ['bot/config.ts', ...findSettings('bot')].flatMap((file) =>
  all(readFileSync(file, 'utf8'), /^ {2,4}(PORT|LOKET_\w+|Microsoft\w+|ChannelService):/gm),
);

function findSettings(under: string): string[] {
  return readdirSync(under, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('settings.ts'))
    .map((name) => join(under, name));
}

describe('the templates for Azure', () => {
  let faultsIn: (text: string) => string[];

  beforeAll(async () => {
    await Parser.init();
    const parser = new Parser();
    const grammar = 'node_modules/tree-sitter-bicep/tree-sitter-bicep.wasm';
    parser.setLanguage(await Language.load(grammar));
    faultsIn = (text) => {
      const tree = parser.parse(text);
      const faults = tree?.rootNode.descendantsOfType('ERROR') ?? [];
      const lines = faults.map((fault) => fault.startPosition.row);
      return tree?.rootNode.hasError === false ? [] : [`line ${lines.join(', ')}`];
    };
  });

  test.each(files)('%s is sound Bicep', (file) => {
    expect(faultsIn(textOf(file))).toEqual([]);
  });

  test('a slip in one would be found', () => {
    expect(faultsIn("resource a 'B@1' = {\n  name 'x'\n}\n")).not.toEqual([]);
    expect(faultsIn(textOf('main.bicep').replace('params: {', 'params {'))).not.toEqual([]);
  });

  const modules = [
    ...textOf('main.bicep').matchAll(
      /^module \w+ '(.+)' = \{\n(?:.*\n)*?^ {2}params: \{\n([^]*?)\n {2}\}/gm,
    ),
  ];

  test('main.bicep deploys each of the others', () => {
    expect(modules.map(([, file]) => file).toSorted()).toEqual(files.slice(1).toSorted());
  });

  test.each(modules.map(([, file = '', params = '']) => [file, params]))(
    '%s is given what it asks for, and no more',
    (file, params) => {
      const given = all(params, /^ {4}(\w+):/gm);
      expect(given.toSorted()).toEqual(all(textOf(file), /^param (\w+)/gm).toSorted());
    },
  );

  test('what a module gives is what is asked of it', () => {
    const asked = [...textOf('main.bicep').matchAll(/\b(\w+)\.outputs\.(\w+)/g)];
    expect(asked.length).toBeGreaterThan(4);
    for (const [, name = '', output = ''] of asked) {
      expect(all(textOf(`modules/${name}.bicep`), /^output (\w+)/gm)).toContain(output);
    }
  });

  test.each(files)('each parameter and variable of %s is used', (file) => {
    const text = textOf(file).replace(/^\s*\/\/.*$/gm, '');
    const names = all(text, /^(?:param|var) (\w+)/gm);
    expect(names.length).toBeGreaterThan(0);
    const unused = names.filter((name) => text.split(new RegExp(`\\b${name}\\b`)).length < 3);
    expect(unused).toEqual([]);
  });

  test('what is secret is handed on as a secret', () => {
    for (const file of files) {
      expect(textOf(file)).not.toMatch(/(?<!@secure\(\)\n)param secrets /);
      expect(textOf(file)).not.toMatch(/^output .*secrets\b/m);
    }
    // the server gets them from the vault, never by value
    expect(app).not.toMatch(/\bsecrets\[/);
  });
});

describe('what the server is told in Azure', () => {
  test('are settings that it reads', () => {
    const told = all(app, /\{ name: '(\w+)', value/g);
    expect(told).toContain('LOKET_PUBLIC_URL');
    expect(told.filter((name) => !read.includes(name))).toEqual([]);
  });

  test('by the example too, in which each secret has a name and a value', () => {
    const named = all(example, /^ {2}'(\w+)'$/gm);
    const valued = all(example, /^ {2}(\w+): readEnvironmentVariable\('\1'\)$/gm);
    expect(valued.toSorted()).toEqual(named.toSorted());
    const open = all(/param settings = \{[^}]*/.exec(example)?.[0] ?? '', /^ {2}(\w+):/gm);
    expect(open.length).toBeGreaterThan(1);
    expect([...named, ...open].filter((name) => !read.includes(name))).toEqual([]);
  });

  test('the example names parameters that are there, and those without a default', () => {
    const main = textOf('main.bicep');
    const given = all(example, /^param (\w+)/gm);
    const known = all(main, /^param (\w+)/gm);
    expect(given.filter((name) => !known.includes(name))).toEqual([]);
    const needed = all(main, /^param (\w+) [\w[\]]+$/gm);
    expect(needed.length).toBeGreaterThan(1);
    expect(needed.filter((name) => !given.includes(name))).toEqual([]);
  });

  test('to be asked at paths and a port at which it answers', async () => {
    const server = createServer({
      ...{ ...serverTools, log: openLog({ write: () => undefined }) },
      readiness: () => ({ ready: true, problems: [] }),
    });
    const port = await listen(server, 0);
    const asked = [...new Set(all(app, /path: '(.+)'/g))];
    expect(asked).toEqual(['/healthz', '/readyz']);
    for (const path of asked) {
      expect((await fetch(`http://localhost:${port}${path}`)).status).toBe(200);
    }
    await closeServer(server);
    expect(textOf('modules/bot.bicep')).toContain(`/api/messages'`);
    expect(app).toMatch(/^var port = 3978$/m);
    expect(readFileSync('Dockerfile', 'utf8')).toMatch(/^EXPOSE 3978$/m);
  });
});

describe('the container', () => {
  const dockerfile = readFileSync('Dockerfile', 'utf8');

  test('is made of what is there, and runs as nobody in particular', () => {
    const copied = all(dockerfile, /^COPY --from=build \/loket\/(\S+) /gm);
    expect(copied.length).toBeGreaterThan(4);
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile.indexOf('USER node')).toBeLessThan(
      dockerfile.indexOf('CMD ["node", "deploy'),
    );
  });

  test('writes as the user to whom the share in Azure is handed over', () => {
    // the user `node` of the image
    expect(app).toContain("command: ['chown', '1000:1000', dataFolder]");
    expect(dockerfile).toContain('LOKET_DATA_DIR=/data');
  });
});
