import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { openContext, watch, type Watched } from './browser.ts';

export type Theme = 'light' | 'dark';

/** Colours of Teams' desktop, as its host config has them. */
const themes = {
  light: {
    ...{ card: '#ffffff', folded: '#f9f8f7', page: '#f5f5f5', line: '#eeeeee' },
    ...{ text: '#252424', subtle: '#bf252424', accent: '#6264a7' },
  },
  dark: {
    ...{ card: '#2d2c2c', folded: '#292828', page: '#1f1f1f', line: '#484644' },
    ...{ text: '#ffffff', subtle: '#bfffffff', accent: '#a6a7dc' },
  },
};

/** What Teams has its renderer draw by: sizes, colours, six buttons beside each other at most. */
function hostConfig(theme: Theme): object {
  const { card, folded, line, text, subtle, accent } = themes[theme];
  const foregroundColors = {
    default: { default: text, subtle },
    accent: { default: accent, subtle: accent },
  };
  const weight = { size: 'Default', color: 'Default', isSubtle: false, wrap: true };
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    fontFamily: "'Segoe UI', 'Open Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    containerStyles: {
      default: { foregroundColors, backgroundColor: card },
      emphasis: { foregroundColors, backgroundColor: folded },
    },
    actions: {
      ...{
        maxActions: 6,
        spacing: 'Default',
        buttonSpacing: 8,
        preExpandSingleShowCardAction: false,
      },
      ...{ actionsOrientation: 'Horizontal', actionAlignment: 'Left' },
      showCard: { actionMode: 'Inline', inlineTopMargin: 16, style: 'emphasis' },
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: {
      title: { ...weight, weight: 'Bolder' },
      value: { ...weight, weight: 'Default' },
      spacing: 16,
    },
  };
}

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
  for (const script of [
    'adaptivecards/dist/adaptivecards.min.js',
    'markdown-it/dist/browser/markdown-it.umd.min.js',
  ]) {
    await page.addScriptTag({ content: await readFile(`node_modules/${script}`, 'utf8') });
  }
  await page.addScriptTag({
    content: `draw(${JSON.stringify(card)}, ${JSON.stringify(hostConfig(theme))});`,
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
  </style><main id="card"></main><script>
  const pressed = [];
  function draw(json, config) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(config);
    const markdown = markdownit();
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = markdown.render(text);
      result.didProcess = true;
    };
    card.onExecuteAction = (action) => pressed.push(action.data);
    const context = new AdaptiveCards.SerializationContext();
    card.parse(json, context);
    for (let at = 0; at < context.eventCount; at += 1) console.error(context.getEventAt(at).message);
    for (const failed of card.validateProperties().validationEvents) console.error(failed.message);
    document.querySelector('#card').append(card.render());
  }
  </script></html>`;
}
