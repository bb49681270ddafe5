import { makeChatPanel } from './chat-panel.ts';
import { identityOf } from './identity.ts';
import { addLauncher } from './launcher.ts';
import { sessionMemory } from './session-memory.ts';
import { readSettings } from './settings.ts';
import { phone } from './style.ts';

// what a shop puts on its own page; `currentScript` is gone once this script has run
const tag = document.currentScript;
const started = Symbol.for('loket.widget');

if (tag instanceof HTMLScriptElement && !(started in window)) {
  Object.assign(window, { [started]: true });
  if (document.readyState === 'loading') {
    addEventListener('DOMContentLoaded', () => {
      startWidget(tag);
    });
  } else startWidget(tag);
}

function startWidget(script: HTMLScriptElement) {
  const settings = readSettings(script.dataset, (message) => {
    console.warn(message);
  });
  const launcher = addLauncher(settings);
  const { origin } = new URL(script.src);
  const panel = makeChatPanel(origin, settings, launcher, identityOf(script));

  launcher.button.addEventListener('click', panel.toggle);
  launcher.leave.addEventListener('click', panel.close);
  launcher.say.addEventListener('click', () => {
    panel.open();
  });
  launcher.dismiss.addEventListener('click', () => {
    launcher.greeting.hidden = true;
    sessionMemory.set('greeting-dismissed', true);
    launcher.button.focus();
  });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') panel.close();
  });
  // any link or button of the shop may open the chat, whenever it came: <a href="/contact" data-loket-open>
  document.addEventListener('click', (event) => {
    const opens = (part: EventTarget) =>
      part instanceof Element && part.hasAttribute('data-loket-open');
    if (!event.composedPath().some(opens)) return;
    event.preventDefault();
    panel.open();
  });

  const wasOpen = sessionMemory.has('open') && !matchMedia(phone).matches;
  if (settings.open || wasOpen) panel.open({ focus: false });
  else launcher.greeting.hidden = !settings.greeting || sessionMemory.has('greeting-dismissed');
}
