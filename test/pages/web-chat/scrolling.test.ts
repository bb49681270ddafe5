import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, openPage, phone } from '../../support/browser.ts';
import { startChatServer } from './chat-server.ts';
import { bubbles, choice, keptSession, press, says, type, why } from './customer.ts';

const long = (name: string) => `${name} ${'Lorem ipsum dolor sit amet. '.repeat(30)}`;
const receipt = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    type: 'AdaptiveCard',
    version: '1.3',
    body: [
      { type: 'TextBlock', text: 'Op tijd', weight: 'bolder', wrap: true },
      { type: 'FactSet', facts: [{ title: 'Laatste dag', value: 'maandag 23 november 2026' }] },
    ],
  },
};
const reasons = {
  contentType: receipt.contentType,
  content: {
    ...receipt.content,
    actions: [
      {
        type: 'Action.ShowCard',
        title: 'Waarom?',
        card: {
          type: 'AdaptiveCard',
          body: [1, 2, 3, 4].map((clause) => ({
            type: 'TextBlock',
            text: `Regel ${clause}. ${'Lorem ipsum dolor sit amet. '.repeat(4)}`,
            wrap: true,
          })),
        },
      },
    ],
  },
};
const choices = Array.from({ length: 10 }, (_, index) => ({
  type: 'imBack',
  title: `Keuze ${index + 1}`,
  value: `keuze ${index + 1}`,
}));

let browser: Awaited<ReturnType<typeof launchBrowser>>;
let loket: Awaited<ReturnType<typeof startChatServer>>;

beforeAll(async () => {
  browser = await launchBrowser();
  loket = await startChatServer({
    reply: ({ activity: { type, text } }) => {
      if (type === 'conversationUpdate') return [{ type: 'message', text: 'Welkom' }];
      if (text === 'kort') return [{ type: 'message', text: 'Dag!' }];
      if (text === 'reden') {
        return [
          { type: 'message', text: long('Besluit.'), attachments: [reasons] },
          { type: 'message', text: 'En nu?', suggestedActions: { to: [], actions: choices } },
        ];
      }
      const decision = { type: 'message', text: `Besluit bij ${text ?? ''}` };
      return [
        { ...decision, attachments: [receipt] },
        { type: 'message', text: long('Uitleg.') },
        { type: 'message', text: long('Slot.') },
        { type: 'message', text: 'En nu?', suggestedActions: { to: [], actions: choices } },
      ];
    },
  });
});

afterAll(async () => {
  await browser.close();
  await loket.stop();
});

/** Where the bubble's upper edge is, in pixels under the upper edge of what is visible. */
async function distance(page: Page, text: string): Promise<number> {
  const bubble = await bubbles(page).getByText(text).last().boundingBox();
  const view = await page.locator('.webchat__basic-transcript__scrollable').boundingBox();
  if (!bubble || !view) throw new Error('nothing is shown');
  return bubble.y - view.y;
}

/** Waits until the transcript has stood still for thirty frames, and tells how far it is from its end. */
async function settled(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const view = document.querySelector('.webchat__basic-transcript__scrollable');
    let before = '';
    let still = 0;
    requestAnimationFrame(function look() {
      const { scrollTop, scrollHeight, clientHeight } = view;
      const now = [scrollTop, scrollHeight, clientHeight].join();
      still = now === before ? still + 1 : 0;
      before = now;
      if (still < 30) requestAnimationFrame(look);
      else resolve(scrollHeight - clientHeight - scrollTop);
    });
  })`);
}

async function asks(page: Page, ask: () => Promise<void>): Promise<void> {
  const before = await bubbles(page).getByText('En nu?').count();
  await ask();
  await bubbles(page).getByText('En nu?').nth(before).waitFor();
  await settled(page);
}

async function expectAtTop(page: Page, text: string): Promise<void> {
  const top = await distance(page, text);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(60);
}

async function visit(options: BrowserContextOptions): Promise<Page> {
  const { page } = await openPage(browser, `${loket.url}/chat`, options);
  await says(page, 'Welkom');
  return page;
}

describe.each([
  ['at a desk', { viewport: { width: 400, height: 640 }, reducedMotion: 'no-preference' as const }],
  ['on a phone', { ...phone, reducedMotion: 'no-preference' as const }],
  ['who wants no movement', phone],
])('a customer who gets several messages in answer, %s,', (_place, options) => {
  test('reads from the beginning of the first, with the decision in sight, each time', async () => {
    const page = await visit(options);
    await asks(page, () => type(page, 'vraag'));
    await expectAtTop(page, 'Besluit bij vraag');
    await asks(page, () => press(choice(page, 'Keuze 1').first()));
    await expectAtTop(page, 'Besluit bij keuze 1');
  });

  test('finds the last answer by its beginning after a reload', async () => {
    const page = await visit(options);
    await asks(page, () => type(page, 'vraag'));
    await page.reload();
    await bubbles(page).getByText('En nu?').waitFor();
    await settled(page);
    await expectAtTop(page, 'Besluit bij vraag');
  });
});

describe('a customer', () => {
  const desk = { viewport: { width: 400, height: 640 }, reducedMotion: 'no-preference' as const };

  test('who has read to the end sees the next message by its beginning', async () => {
    const page = await visit(desk);
    await asks(page, () => type(page, 'vraag'));
    await bubbles(page).getByText('En nu?').hover();
    await page.mouse.wheel(0, 5000);
    expect(await settled(page)).toBeLessThan(5);
    await loket.host.say(await idOf(page), { type: 'message', text: long('Nog iets.') }, 'staff');
    await says(page, 'Nog iets.');
    await settled(page);
    await expectAtTop(page, 'Nog iets.');
  });

  test('who reads further up is left there', async () => {
    const page = await visit(desk);
    await asks(page, () => type(page, 'vraag'));
    await asks(page, () => type(page, 'nog een'));
    await bubbles(page).getByText('Besluit bij nog een').hover();
    await page.mouse.wheel(0, -400);
    await settled(page);
    const before = await distance(page, 'Besluit bij nog een');
    await loket.host.say(await idOf(page), { type: 'message', text: 'Kort bericht' }, 'staff');
    await says(page, 'Kort bericht');
    await settled(page);
    expect(await distance(page, 'Besluit bij nog een')).toBeCloseTo(before, 0);
    await page.getByRole('button', { name: 'Meer berichten' }).click();
    expect(await settled(page)).toBeLessThan(5);
    expect(await distance(page, 'Kort bericht')).toBeGreaterThan(0);
  });

  test('sees a short answer whole, at the end', async () => {
    const page = await visit(desk);
    await type(page, 'kort');
    await says(page, 'Dag!');
    expect(await settled(page)).toBeLessThan(5);
  });
});

async function idOf(page: Page): Promise<string> {
  return (await keptSession(page)).conversationId;
}

test('a customer on a phone who asks why has the reasons in sight', async () => {
  const page = await visit(phone);
  await asks(page, () => type(page, 'reden'));
  await press(why(page));
  await settled(page);
  const view = await page.locator('.webchat__basic-transcript__scrollable').boundingBox();
  const last = await bubbles(page).getByText('Regel 4.').boundingBox();
  if (!view || !last) throw new Error('nothing is shown');
  expect(last.y + last.height).toBeLessThanOrEqual(view.y + view.height);
  expect(await distance(page, 'Regel 1.')).toBeGreaterThanOrEqual(0);
});
