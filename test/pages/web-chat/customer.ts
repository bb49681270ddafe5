import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launchBrowser, openPage, type Watched } from '../../support/browser.ts';
import { startChatServer } from './chat-server.ts';

export const label = 'Bestelling niet geleverd';
const button = {
  type: 'messageBack',
  title: label,
  text: label,
  displayText: label,
  value: { a: 1 },
};
const actions = [button, { ...button, title: 'Iets anders' }];
const welcome = {
  type: 'message',
  text: 'Waarmee kan ik je helpen?',
  suggestedActions: { to: [], actions },
};
/** A decision with its reasons, which a button shows. */
export const card = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    type: 'AdaptiveCard',
    version: '1.3',
    body: [
      { type: 'TextBlock', text: 'Op tijd', weight: 'bolder', wrap: true, style: 'heading' },
      { type: 'FactSet', facts: [{ title: 'Laatste dag', value: 'maandag 23 november 2026' }] },
    ],
    actions: [
      {
        type: 'Action.ShowCard',
        title: 'Waarom?',
        card: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'Binnen zeven dagen.' }] },
      },
    ],
  },
};

/** What the bot was told, in order. */
export interface Told {
  type: string | undefined;
  text: string | undefined;
  value: unknown;
  files: number;
}

/**
 * A browser and a server for the conversations of one test file. The bot welcomes with two buttons,
 * shows a decision for "1042", and repeats whatever else it hears.
 */
export async function openChatBrowser() {
  const browser = await launchBrowser();
  const told: Told[] = [];
  const loket = await startChatServer({
    reply: ({ activity }) => {
      if (activity.type === 'conversationUpdate') return [welcome];
      const { type, text, attachments = [] } = activity;
      told.push({ type, text, value: activity.value as unknown, files: attachments.length });
      if (text === '1042')
        return [{ type: 'message', text: 'Je bent op tijd.', attachments: [card] }];
      return [{ type: 'message', text: `Gehoord: ${text ?? type ?? ''}` }];
    },
  });
  return {
    browser,
    loket,
    told,
    async visit(options: BrowserContextOptions = {}): Promise<Watched> {
      told.length = 0;
      const watched = await openPage(browser, `${loket.url}/chat`, options);
      await says(watched.page, welcome.text);
      return watched;
    },
    async close() {
      await browser.close();
      await loket.stop();
    },
  };
}

export const bubbles = (page: Page) => page.locator('.webchat__bubble');

/** Waits until the conversation shows the text. */
export async function says(page: Page, text: string): Promise<void> {
  await bubbles(page).getByText(text).last().waitFor();
}

export async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
}

export const choice = (page: Page, name: string) =>
  page.getByRole('toolbar').getByRole('button', { name });

export const why = (page: Page) => bubbles(page).getByRole('button', { name: 'Waarom?' });

/** Presses it by a key: a click would count only once the button has stood there for a while. */
export const press = (button: Locator) => button.press('Enter');

/** What the page keeps to come back to the conversation. */
export async function keptSession(page: Page): Promise<{ token: string; conversationId: string }> {
  const kept = await page.evaluate<string | null>(`localStorage.getItem('loket.session')`);
  return JSON.parse(kept ?? '{}') as { token: string; conversationId: string };
}
