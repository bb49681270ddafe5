import { describe, expect, test } from '@jest/globals';
import { ConfigFaults, readConfig } from '../../bot/config.ts';

describe('the environment', () => {
  test('with nothing set, everything has its default', () => {
    expect(readConfig({})).toMatchObject({ port: 3978, allowedOrigins: [], secret: undefined });
  });

  test('an empty variable counts as not set', () => {
    expect(readConfig({ PORT: '', LOKET_SECRET: '' })).toMatchObject({ port: 3978 });
  });

  test('origins are read with commas and spaces', () => {
    const { allowedOrigins } = readConfig({
      LOKET_ALLOWED_ORIGINS: 'https://a.example.nl, https://b.example.nl',
    });
    expect(allowedOrigins).toEqual(['https://a.example.nl', 'https://b.example.nl']);
  });

  test('a language model is asked once its address is set; its name has a default', () => {
    const url = 'http://localhost:11434/v1';
    expect(readConfig({ LOKET_LLM_API_KEY: 'sk-1' }).languageModel).toBeUndefined();
    expect(readConfig({ LOKET_LLM_URL: url }).languageModel).toEqual({ url, model: 'gpt-4o-mini' });
    expect(
      readConfig({ LOKET_LLM_URL: url, LOKET_LLM_MODEL: 'mistral', LOKET_LLM_API_KEY: 'sk-1' }),
    ).toMatchObject({ languageModel: { url, model: 'mistral', apiKey: 'sk-1' } });
  });

  test('all faults are listed at once, each with what to write', () => {
    const wrong = {
      PORT: 'abc',
      LOKET_SECRET: 'kort',
      LOKET_PUBLIC_URL: 'loket',
      LOKET_LLM_URL: 'ftp://models.example.nl',
      LOKET_HANDOFF_HUB_URL: 'hub.example.nl',
      LOKET_ALLOWED_ORIGINS: 'https://a.example.nl/pad',
    };
    let message = '';
    try {
      readConfig(wrong);
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigFaults);
      message = (error as Error).message;
    }
    expect(message.split('\n')).toEqual([
      'PORT: write a port number, such as 3978',
      'LOKET_PUBLIC_URL: write a whole address, such as https://loket.example.nl',
      'LOKET_SECRET: write at least 32 characters, such as the output of: openssl rand -hex 32',
      'LOKET_LLM_URL: write the address of an OpenAI-compatible API, such as http://localhost:11434/v1',
      'LOKET_HANDOFF_HUB_URL: write the address that takes handoff events, such as https://hub.example.nl/handoffs',
      'LOKET_ALLOWED_ORIGINS: write origins with scheme and without path, parted by commas, such as https://shop.example.nl',
    ]);
  });
});
