import { describe, expect, test } from '@jest/globals';
import { runToEnd } from '../support/children/child-process.ts';

const chat = (args: string[], input = '') =>
  runToEnd('bot/commands/chat.ts', args, { LOKET_ORDERS_FILE: '' }, input);

describe('npm run chat', () => {
  test('talks Dutch, and ends with its input', async () => {
    const { code, stdout } = await chat([], 'geld terug\n');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Waarmee kan ik je helpen\?/);
    expect(stdout).toMatch(/Niet geleverd/);
  });

  test('talks English with --en', async () => {
    const { code, stdout } = await chat(['--en']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/How can I help/);
  });

  test.each([['--english'], ['Engels']])('refuses %s with 2 and the usage', async (argument) => {
    const { code, stdout, stderr } = await chat([argument]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(argument);
    expect(stderr).toContain('Usage:');
  });

  test('explains itself', async () => {
    const { code, stdout } = await chat(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage:\n {2}npm run chat/);
  });
});
