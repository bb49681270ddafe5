import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createConnector } from '../../bot/channels/whatsapp/connector.ts';
import { createGraphClient } from '../../bot/channels/whatsapp/graph/graph-client.ts';
import { nudgeTemplate } from '../../bot/channels/whatsapp/nudge-template.ts';
import { openLog } from '../../bot/log.ts';
import { shippedWording } from '../support/book.ts';
import { createTestClock, createTestHost } from '../support/channel-host.ts';
import { whatsApp } from '../support/stand-ins/whatsapp/in-test.ts';
import { approve } from '../support/stand-ins/whatsapp/template-schema.ts';

const folder = 'deploy/whatsapp/templates';
const files = readdirSync(folder);

function read(file: string) {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
}

describe('the templates to submit', () => {
  test('are there in both languages', () => {
    expect(files).toEqual(['loket_answer.en.json', 'loket_answer.nl.json']);
  });

  test.each(files)('%s would be taken, for what it is named after', (file) => {
    const { name, languages, parameters } = approve(read(file));
    expect(`${name}.${languages.join('')}.json`).toBe(file);
    expect({ name, parameters }).toEqual({ name: nudgeTemplate.name, parameters: 1 });
    // any other category is billed higher, and may be held back
    expect(read(file)['category']).toBe('UTILITY');
  });

  test.each([
    ['a variable at its end', { text: 'Een antwoord van {{1}}' }],
    ['no example', { example: undefined }],
    ['a variable of another number', { text: 'Er is een antwoord van {{2}} voor je klaar.' }],
    ['hardly any words of its own', { text: 'Van {{1}}, ja' }],
  ])('one with %s would not', (_, change) => {
    const template = structuredClone(read('loket_answer.nl.json'));
    Object.assign((template['components'] as object[])[0] ?? {}, change);
    expect(() => approve(template)).toThrow();
  });

  test.each([
    ['nl-NL', 'Antwoord bekijken'],
    ['en-GB', 'See the answer'],
  ])('are what is sent once the time to answer is over (%s)', async (locale, button) => {
    const clock = createTestClock();
    const host = createTestHost(clock.now);
    const log = openLog({ write: () => undefined });
    const meta = await whatsApp({ clock: clock.now });
    const sanne = meta.customer({ name: 'Sanne', phone: '31612345678' });
    const graph = createGraphClient(
      { accessToken: meta.accessToken, graphUrl: meta.url },
      { log, clock: clock.now },
    );
    const { nudge } = createConnector({
      ...{ graph, wording: shippedWording(), tools: { host, clock: clock.now } },
      lastMessage: () => undefined,
      shopName: () => 'Voorbeeldwinkel',
    });
    const recipient = { id: '31612345678', name: 'Sanne' };
    await nudge({ recipient, from: { id: meta.phoneNumberIds[0] ?? '', name: '' }, locale });
    const [used] = meta.templates.filter(({ languages }) => languages.includes(locale.slice(0, 2)));
    expect(used?.quickReplies).toEqual([button]);
    expect(sanne.received().map(({ body }) => body.template?.language.code)).toEqual([
      locale.slice(0, 2),
    ]);
  });
});
