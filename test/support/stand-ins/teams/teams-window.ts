import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { openContext, phone, watch } from '../../browser.ts';
import { teamsHost, type HostSettings } from './teams-host.ts';

const teams = 'https://teams.microsoft.com';

/** Chrome counts a name below `localhost` as a site of its own, and as safe as one with https. */
const nameOf = (url: string) => url.replace('//localhost', '//loket.localhost');

const shell = (tab: string) => `<!doctype html><html lang="nl"><head><title>Balie | Teams</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100% } iframe { display: block }</style></head>
  <body><iframe title="Balie" src="${tab}"></iframe>
  <script>
    const tab = () => document.querySelector('iframe').contentWindow;
    addEventListener('message', async ({ source, origin, data }) => {
      if (source !== tab() || origin !== '${new URL(tab).origin}') return;
      for (const answer of await askTeams(data)) tab().postMessage(answer, origin);
    });
    const tell = (func, args) => tab().postMessage({ func, args }, '${new URL(tab).origin}');
  </script></body></html>`;

/** In a window of its own, the app on a phone hands a page its side of the talk. */
const nativeShell = `window.tell = (func, args) => window.onNativeMessage({ data: { func, args } });
window.nativeInterface = {
  framelessPostMessage: (message) =>
    askTeams(JSON.parse(message)).then((answers) => {
      for (const data of answers) window.onNativeMessage({ data });
    }),
};`;

export interface TeamsOptions extends HostSettings, BrowserContextOptions {
  /** In the same Teams as this, as another window of it. */
  beside?: Page;
}

/**
 * Somebody who opens the desk in Teams, in a real browser: a page of Teams' own address with the desk in a frame, or, with
 * `isPhone`, the desk as the app on a phone shows it. What was wrong between the two is in `host.faults`.
 */
export async function openInTeams(browser: Browser, url: string, options: TeamsOptions) {
  const {
    azure,
    person,
    theme,
    locale,
    subPageId,
    isPhone = false,
    tokenAnswers,
    beside,
    ...rest
  } = options;
  const given = { theme, locale, subPageId, tokenAnswers };
  const host = teamsHost({
    ...{ azure, person, isPhone },
    ...(Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    ) as Partial<HostSettings>),
  });
  const context =
    beside?.context() ?? (await openContext(browser, isPhone ? { ...phone, ...rest } : rest));
  const tab = `${nameOf(url)}/desk?in=teams`;
  await answerForMicrosoft(context, tab);
  const watched = watch(await context.newPage());
  const { page } = watched;
  await page.exposeFunction('askTeams', (asked: Parameters<typeof host.answer>[0]) =>
    host.answer(asked),
  );
  if (isPhone) await page.addInitScript(nativeShell);
  await page.goto(isPhone ? tab : `${teams}/v2/`);
  return {
    ...watched,
    host,
    desk: isPhone ? page.mainFrame() : await frameOf(page),
    /** Teams tells the tab of a change, such as of its theme or of the link that was followed. */
    tells: (func: 'themeChange' | 'contextChange', what: unknown) =>
      page.evaluate(`tell('${func}', [${JSON.stringify(what)}])`),
  };
}

export type InTeams = Awaited<ReturnType<typeof openInTeams>>;

async function answerForMicrosoft(context: BrowserContext, tab: string): Promise<void> {
  // our server is on this machine, which Chrome lets no page from elsewhere look at unasked
  await context.grantPermissions(['local-network-access'], { origin: teams });
  await context.route(`${teams}/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: shell(tab) }),
  );
  await context.route('https://res.cdn.office.net/**', (route) =>
    route.fulfill({
      headers: { 'access-control-allow-origin': '*' },
      json: { validOrigins: ['teams.microsoft.com'] },
    }),
  );
}

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('the tab is in no frame');
  return frame;
}
