import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { Liquid } from 'liquidjs';
import { Engine } from 'php-parser';

const plugin = 'deploy/wordpress/loket';

async function phpFiles(): Promise<string[]> {
  const all = await readdir(plugin, { recursive: true });
  return all.filter((name) => name.endsWith('.php')).map((name) => join(plugin, name));
}

/** With PHP itself where this machine has it, and by a parser in any case. */
async function lint(file: string): Promise<void> {
  const engine = new Engine({ parser: { version: 704 } });
  engine.parseCode(await readFile(file, 'utf8'), file);
  await promisify(execFile)('php', ['-l', file]).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  });
}

describe('the plugin for WordPress', () => {
  test('is sound PHP, file by file', async () => {
    const files = await phpFiles();
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) await lint(file);
  });

  test('a slip in it would be found', () => {
    const engine = new Engine({ parser: { version: 704 } });
    expect(() => engine.parseCode('<?php function f( { }', 'f.php')).toThrow(
      /f\.php|syntax|Parse/i,
    );
  });

  test('does nothing outside WordPress, and names all that is global after itself', async () => {
    for (const file of await phpFiles()) {
      const code = await readFile(file, 'utf8');
      expect(code).toMatch(/if \( ! defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \) \{\s+exit;/);
      const functions = [...code.matchAll(/^function (\w+)/gm)].map(([, name]) => name);
      for (const name of functions) expect(name).toMatch(/^loket_/);
    }
  });

  test('hooks and files that it names are there', async () => {
    const files = await phpFiles();
    const code = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
    const hooked = [...code.matchAll(/add_(?:action|filter|shortcode)\(\s*'[^']+',\s*'(\w+)'/g)];
    expect(hooked.length).toBeGreaterThan(6);
    for (const [, name = ''] of hooked) expect(code).toContain(`function ${name}(`);
    for (const [, path = ''] of code.matchAll(/require_once __DIR__ \. '([^']+)'/g)) {
      expect(files).toContain(join(plugin, path));
    }
  });

  test('removes every setting that it registers', async () => {
    const settings = await readFile(join(plugin, 'includes/settings.php'), 'utf8');
    const removed = await readFile(join(plugin, 'uninstall.php'), 'utf8');
    const registered = [...settings.matchAll(/register_setting\( 'loket', '(\w+)'/g)];
    expect(registered.length).toBe(3);
    for (const [, name = ''] of registered) expect(removed).toContain(`'${name}'`);
  });
});

describe('the snippet for a Shopify theme', () => {
  const show = async (server: string, locale = 'nl') => {
    const snippet = await readFile('deploy/shopify/loket.liquid', 'utf8');
    const liquid = new Liquid({ strictFilters: true });
    return String(
      await liquid.parseAndRender(snippet, { server, request: { locale: { iso_code: locale } } }),
    );
  };

  test('loads the widget and links to the page for withdrawals', async () => {
    const html = await show('https://loket.example.nl');
    expect(html).toContain('src="https://loket.example.nl/widget.js" data-withdraw defer');
    expect(html).toMatch(/href="https:\/\/loket\.example\.nl\/herroepen">Herroepen</);
  });

  test('speaks English to who reads the shop in another language', async () => {
    expect(await show('https://loket.example.nl', 'de')).toMatch(/\/withdraw">Withdraw/);
  });

  test('shows nothing while the server is not named', async () => {
    expect((await show('')).trim()).toBe('');
  });
});
