import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { app } from '@microsoft/teams-js';
import { addressOf, go } from '../route.ts';
import { followLanguage } from '../state/settings.ts';
import { saveFile } from './save-file.ts';
import { setTabLook } from './tab.ts';

let opening: Promise<void> | undefined;

/** Shakes hands with Teams, and follows it from then on: look, language, and the conversation that a link there names. Rejects where nothing answers. */
export function openHost(): Promise<void> {
  opening ??= open();
  return opening;
}

async function open(): Promise<void> {
  await app.initialize();
  const context = await app.getContext();
  showTheme(context.app.theme);
  followLanguage([context.app.locale]);
  let shown = showConversation(context, undefined);
  app.registerOnThemeChangeHandler(showTheme);
  app.registerOnContextChangeHandler((changed) => {
    shown = showConversation(changed, shown);
  });
  document.addEventListener('click', followLink, { capture: true });
  app.notifyAppLoaded();
}

function showTheme(name: string): void {
  if (name === 'contrast') setTabLook({ theme: teamsHighContrastTheme, name });
  else if (name === 'dark') setTabLook({ theme: teamsDarkTheme, name });
  else setTabLook({ theme: teamsLightTheme, name: 'light' });
}

/** Opens the conversation that the link named, unless that is the one that was opened before. */
function showConversation({ page }: app.Context, shown: string | undefined): string | undefined {
  const { subPageId } = page;
  if (subPageId && subPageId !== shown) go(addressOf(subPageId), 'replace');
  return subPageId;
}

/** A window of its own is for Teams to open: its apps know of no other. A file is saved. */
function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('a');
  if (!link) return;
  if (link.hasAttribute('download')) {
    event.preventDefault();
    saveFile(link.href).catch(() => {
      openInBrowser(link.href);
    });
    return;
  }
  const isOther = link.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey;
  if (!isOther) return;
  event.preventDefault();
  openInBrowser(link.href);
}

export function openInBrowser(address: string): void {
  // where Teams may not, it says so itself
  app.openLink(address).catch(() => undefined);
}
