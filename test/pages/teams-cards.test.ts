import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { renderQueue } from '../../bot/channels/azure-bot/queue-card/render-queue.ts';
import { asPosted, cardOf, receipt, say, sent } from '../channels/azure-bot/out/rendered.ts';
import { launchBrowser } from '../support/browser.ts';
import type { Theme } from '../support/stand-ins/azure-bot/screen/host-config.ts';
import { drawCard } from '../support/teams-card.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const menu = [
  'Waar is mijn bestelling?',
  'Geld terug',
  'Herroepen of terugsturen',
  'Hulp bij een product',
  'Klacht',
  'Reviews of licentie',
  'Medewerker spreken',
];
const summary =
  'Even controleren:\n\n- Bestelling **1042**: SEO Pro\n- Besteld op zondag 1 november 2026\n- Verzoek: Niet geleverd\n\nKlopt dat?';

const cards = {
  menu: () => cardOf(sent(say('Hallo! Waarmee kan ik je helpen?', menu))),
  summary: () => cardOf(sent(say(summary, ['Ja, klopt', 'Nee, iets aanpassen']))),
  receipt: () =>
    cardOf(
      sent(
        say(
          'Je aanvraag is op tijd. Zie [onze voorwaarden](https://winkel.example.nl/v).\n\nKan ik nog iets voor je doen?',
          ['Iets anders', 'Nee, dank je'],
          receipt,
        ),
      ),
    ),
  queue: () =>
    cardOf(
      asPosted([
        renderQueue({
          ...{
            day: '2026-11-30',
            zone: 'Europe/Amsterdam',
            linkTo: () => 'https://teams.microsoft.com/l',
          },
          waiting: [
            {
              conversation: '1',
              since: '2026-11-27T15:50:00Z',
              channel: 'webchat',
              orderNumber: '1042',
            },
            {
              conversation: '2',
              since: '2026-11-30T09:40:00Z',
              channel: 'whatsapp',
              orderNumber: undefined,
            },
          ],
        }),
      ]),
    ),
  chosen: () => cardOf(sent(say(summary, ['Ja, klopt']), { chosen: 'Ja, klopt' })),
};

const sizes = [320, 720];
const themes: Theme[] = ['light', 'dark'];
const drawings = Object.keys(cards).flatMap((name) =>
  themes.flatMap((theme) =>
    sizes.map((width) => [name as keyof typeof cards, theme, width] as const),
  ),
);

describe('a card as Teams draws it', () => {
  test.each(drawings)('%s, %s, %d pixels wide', async (name, theme, width) => {
    const card = cards[name]();
    const { page, faults, warnings } = await drawCard(browser, card, { theme, width });
    const folder = process.env['LOKET_TEST_PICTURES'];
    if (folder !== undefined) {
      await mkdir(folder, { recursive: true });
      await page
        .locator('main')
        .screenshot({ path: join(folder, `${name}-${theme}-${width}.png`) });
    }
    const words = await page.locator('main').innerText();
    expect(words).not.toMatch(/\*\*|\]\(|\\/);
    const cut = await page.evaluate(
      '[...document.querySelectorAll("main, main *")].filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline").map((one) => one.textContent)',
    );
    expect(cut).toEqual([]);
    for (const button of await page.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
    }
    expect({ faults, warnings }).toEqual({ faults: [], warnings: [] });
  });

  test('shows every choice, and a press says which', async () => {
    const { page, pressed } = await drawCard(browser, cards.menu(), { theme: 'light', width: 320 });
    for (const label of menu) await page.getByRole('button', { name: label }).click();
    expect(await pressed()).toMatchObject(
      menu.map((label) => ({
        msteams: { type: 'messageBack', text: label, value: { loket: { value: label } } },
      })),
    );
  });

  test('unfolds why', async () => {
    const { page } = await drawCard(browser, cards.receipt(), { theme: 'dark', width: 720 });
    const reason = page.getByText('tot en met zeven dagen');
    expect(await reason.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Waarom?' }).click();
    expect(await reason.isVisible()).toBe(true);
  });

  test('has no button once a choice was made', async () => {
    const { page } = await drawCard(browser, cards.chosen(), { theme: 'light', width: 320 });
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.locator('main').innerText()).toMatch(/Jouw keuze: Ja, klopt/);
  });
});

describe('the icons of the app', () => {
  test.each([
    ['color', 192],
    ['outline', 32],
  ])('%s.png is what its SVG draws, as large as Teams asks', async (name, size) => {
    const file = `deploy/teams/icons/${name}`;
    const svg = await readFile(`${file}.svg`, 'base64');
    const png = await readFile(`${file}.png`, 'base64');
    const page = await browser.newPage();
    const drawn = await dotsOf(page, `data:image/svg+xml;base64,${svg}`, size);
    const kept = await dotsOf(page, `data:image/png;base64,${png}`);
    await page.close();
    expect({ width: kept.width, height: kept.height }).toEqual({ width: size, height: size });
    // another browser may round the edges of a line otherwise
    const others = drawn.dots.filter((dot, at) => Math.abs(dot - (kept.dots[at] ?? 0)) > 3);
    expect(others).toHaveLength(0);
    const alpha = kept.dots.filter((_, at) => at % 4 === 3);
    if (name === 'color') {
      expect(new Set(alpha)).toEqual(new Set([255]));
    } else {
      // white lines on nothing, which Teams puts on a colour of its own
      const seen = kept.dots.filter((_, at) => at % 4 !== 3 && (alpha[at >> 2] ?? 0) > 0);
      expect(new Set(seen)).toEqual(new Set([255]));
      expect(alpha[0]).toBe(0);
    }
  });
});

interface Dots {
  width: number;
  height: number;
  /** Red, green, blue and alpha, of one after the other. */
  dots: Buffer;
}

/** Of a picture; `size` for one that has none of its own. */
async function dotsOf(page: Page, source: string, size?: number): Promise<Dots> {
  // as a text, since a list of so many numbers takes seconds to get here
  const found = await page.evaluate<Omit<Dots, 'dots'> & { dots: string }>(`(async () => {
    const image = document.createElement('img');
    image.src = ${JSON.stringify(source)};
    await image.decode();
    const canvas = document.createElement('canvas');
    const width = (canvas.width = ${size ?? 'image.naturalWidth'});
    const height = (canvas.height = ${size ?? 'image.naturalHeight'});
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0, width, height);
    const dots = Array.from(pen.getImageData(0, 0, width, height).data, (dot) => String.fromCharCode(dot));
    return { width, height, dots: btoa(dots.join('')) };
  })()`);
  return { ...found, dots: Buffer.from(found.dots, 'base64') };
}
