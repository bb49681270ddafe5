import { afterEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { createOpenAiAdvice } from '../../bot/advice/openai-compatible.ts';
import { answering, languageModel } from '../support/stand-ins/language-model.ts';

let close: (() => Promise<void>) | undefined;

afterEach(async () => {
  await close?.();
  close = undefined;
});

test('a model whose answers somebody has turned to nonsense is still asked by everybody else', async () => {
  const model = await languageModel(answering({ choices: [] }));
  close = () => model.close();
  const { route: advise } = createOpenAiAdvice({
    url: model.url,
    model: 'small',
    log: pino({ level: 'silent' }),
    clock: () => Temporal.Instant.from('2026-11-21T12:00:00Z'),
  });
  for (let asked = 1; asked <= 5; asked += 1) expect(await advise('hallo', 'nl')).toBeUndefined();
  expect(model.requests).toHaveLength(5);
});

test('a model that fails three times in a row is left alone for a minute, and then asked again', async () => {
  const model = await languageModel(answering({ error: {} }, 500));
  close = () => model.close();
  const lines: string[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line) => void lines.push(line) });
  let now = Temporal.Instant.from('2026-11-21T12:00:00Z');
  const { route: advise } = createOpenAiAdvice({
    url: model.url,
    model: 'small',
    log,
    clock: () => now,
  });
  for (let asked = 1; asked <= 5; asked += 1) expect(await advise('hallo', 'nl')).toBeUndefined();
  expect(model.requests).toHaveLength(3);
  expect(lines.at(-1)).toContain('left alone for a while');
  now = now.add({ seconds: 61 });
  await advise('hallo', 'nl');
  expect(model.requests).toHaveLength(4);
});
