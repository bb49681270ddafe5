import type { Browser } from 'playwright-core';
import { openContext, watch, type Watched } from './browser.ts';
import {
  cardScripts,
  hostConfig,
  themes,
  type Theme,
} from './stand-ins/azure-bot/screen/host-config.ts';

/** A card as Teams draws it, and what was pressed on it. */
export interface DrawnCard extends Watched {
  pressed: () => Promise<unknown[]>;
}

/** Draws the card with the renderer that Teams is built on, in a column of so many pixels. */
export async function drawCard(
  browser: Browser,
  card: object,
  { theme, width }: { theme: Theme; width: number },
): Promise<DrawnCard> {
  const context = await openContext(browser, { viewport: { width, height: 900 } });
  const watched = watch(await context.newPage());
  const { page } = watched;
  await page.setContent(pageOf(theme));
  for (const path of Object.values(cardScripts)) await page.addScriptTag({ path });
  await page.addScriptTag({
    content: `
      const pressed = [];
      const show = (card, config) => {
        const drawn = drawCard(card, config, (action) => pressed.push(action.data));
        for (const fault of drawn.faults) console.error(fault);
        document.querySelector('#card').append(drawn.element);
      };`,
  });
  await page.addScriptTag({
    content: `show(${JSON.stringify(card)}, ${JSON.stringify(hostConfig(theme))});`,
  });
  const pressed = async () =>
    JSON.parse(await page.evaluate('JSON.stringify(pressed)')) as unknown[];
  return { ...watched, pressed };
}

function pageOf(theme: Theme): string {
  const { page, card, text, line, accent } = themes[theme];
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Kaart</title><style>
  * { box-sizing: border-box; }
  body { margin: 0; padding: 8px; background: ${page}; color: ${text}; }
  #card { background: ${card}; border: 1px solid ${line}; border-radius: 6px; overflow: hidden; }
  .ac-pushButton { min-height: 32px; padding: 0 16px; border: 1px solid ${accent}; border-radius: 4px;
    background: transparent; color: ${text}; font: 600 14px 'Segoe UI', 'Open Sans', sans-serif; }
  .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
  a { color: ${accent}; } ul, ol, p { margin: 0; }
  </style><main id="card"></main></html>`;
}
