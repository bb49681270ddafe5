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

  const issuer = 'https://login.example.nl/realms/shop';

  test('staff sign in by OpenID Connect once its issuer is set; roles are named as ours by default', () => {
    expect(readConfig({ LOKET_OIDC_CLIENT_ID: 'loket' }).openId).toBeUndefined();
    const least = { LOKET_OIDC_ISSUER: issuer, LOKET_OIDC_CLIENT_ID: 'loket' };
    expect(readConfig(least).openId).toEqual({
      issuer,
      clientId: 'loket',
      clientSecret: undefined,
      roleClaim: 'roles',
      roles: { agent: 'agent', manager: 'manager', board: 'board', admin: 'admin' },
    });
    expect(
      readConfig({
        ...least,
        LOKET_OIDC_CLIENT_SECRET: 'geheim',
        LOKET_OIDC_ROLE_CLAIM: 'realm_access.roles',
        LOKET_OIDC_ROLES: ' loket-agents = agent, cn=Loket=admin ,',
      }).openId,
    ).toMatchObject({
      clientSecret: 'geheim',
      roleClaim: 'realm_access.roles',
      roles: { 'loket-agents': 'agent', 'cn=Loket': 'admin' },
    });
  });

  const pairs =
    'LOKET_OIDC_ROLES: write pairs of a value and one of agent, manager, board, admin, such as loket-agents=agent,loket-admins=admin';
  test.each([
    [
      { LOKET_OIDC_ISSUER: 'login.example.nl' },
      'LOKET_OIDC_ISSUER: write the address of the provider, such as https://login.example.nl/realms/shop',
    ],
    [
      { LOKET_OIDC_ISSUER: 'http://login.example.nl' },
      'LOKET_OIDC_ISSUER: write an address with https; http is for this machine alone',
    ],
    [
      { LOKET_OIDC_CLIENT_ID: '' },
      'LOKET_OIDC_CLIENT_ID: write the id that the provider of LOKET_OIDC_ISSUER knows us by',
    ],
    [{ LOKET_OIDC_ROLES: 'loket-agents' }, pairs],
    [{ LOKET_OIDC_ROLES: 'loket-agents=boss' }, pairs],
    [{ LOKET_OIDC_ROLES: '=agent' }, pairs],
  ])('faults of OpenID Connect are told: %j', (wrong, fault) => {
    const least = { LOKET_OIDC_ISSUER: issuer, LOKET_OIDC_CLIENT_ID: 'loket' };
    expect(() => readConfig({ ...least, ...wrong })).toThrow(new ConfigFaults(fault));
  });

  test('all faults are listed at once, each with what to write', () => {
    const wrong = {
      PORT: 'abc',
      LOKET_SECRET: 'kort',
      LOKET_FILES_KEY: 'kort',
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
      'LOKET_FILES_KEY: write 64 hexadecimal digits, such as the output of: openssl rand -hex 32',
      'LOKET_LLM_URL: write the address of an OpenAI-compatible API, such as http://localhost:11434/v1',
      'LOKET_HANDOFF_HUB_URL: write the address that takes handoff events, such as https://hub.example.nl/handoffs',
      'LOKET_ALLOWED_ORIGINS: write origins with scheme and without path, separated by commas, such as https://shop.example.nl',
    ]);
  });
});
