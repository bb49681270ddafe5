import type { Settings } from './settings.ts';

/** Below this, the chat takes the whole screen. */
export const phone = '(max-width: 480px), (max-height: 480px)';

/**
 * The launcher's style sheet. It is adopted, not written into the page, so that a shop whose policy
 * forbids inline styles needs no exception for us.
 */
export function launcherStyle({ color, textColor, position }: Settings): string {
  return `
:host { all: initial !important; }
@media print { :host { display: none !important; } }
[hidden] { display: none !important; }
aside {
  --edge: max(20px, env(safe-area-inset-${position}));
  --bottom: max(20px, env(safe-area-inset-bottom));
  font: 400 15px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
button { font: inherit; cursor: pointer; border: 0; margin: 0; padding: 0; -webkit-tap-highlight-color: transparent; }
button:focus-visible, a:focus-visible, iframe:focus-visible { outline: 3px solid #111; outline-offset: 2px; box-shadow: 0 0 0 2px #fff, 0 0 0 7px #fff; }
.launcher, .greeting, .panel { position: fixed; ${position}: var(--edge); z-index: 2147483000; }
.launcher {
  bottom: var(--bottom); width: 56px; height: 56px; border-radius: 50%;
  background: ${color}; color: ${textColor};
  display: grid; place-items: center;
  box-shadow: 0 0 0 2px #fff, 0 1px 3px rgb(0 0 0 / .3), 0 8px 24px rgb(0 0 0 / .26);
}
.launcher svg { width: 28px; height: 28px; grid-area: 1 / 1; transition: opacity .18s, transform .18s; }
.launcher .down { opacity: 0; transform: rotate(-60deg); }
.launcher[aria-expanded=true] .down { opacity: 1; transform: none; }
.launcher[aria-expanded=true] .bubble { opacity: 0; transform: rotate(60deg); }
.launcher:hover { filter: brightness(1.08); }
.launcher:active { transform: scale(.95); }
.unread {
  position: absolute; top: -4px; ${position}: -4px; min-width: 22px; height: 22px; padding: 0 6px; box-sizing: border-box;
  border-radius: 11px; background: #c8102e; color: #fff; box-shadow: 0 0 0 2px #fff;
  font-size: 12px; font-weight: 700; line-height: 22px; text-align: center;
}
.greeting {
  bottom: calc(var(--bottom) + 72px); max-width: min(280px, calc(100vw - 40px)); box-sizing: border-box;
  display: flex; align-items: flex-start; border-radius: 16px; border-bottom-${position}-radius: 4px;
  background: #fff; color: #1b1f27; box-shadow: 0 0 0 1px rgb(0 0 0 / .07), 0 8px 28px rgb(0 0 0 / .2);
  animation: arrive .3s 1s both;
}
.greeting button { background: none; color: inherit; border-radius: inherit; }
.say { padding: 13px 0 13px 16px; text-align: left; overflow-wrap: anywhere; }
.dismiss { flex: none; width: 44px; height: 44px; display: grid; place-items: center; color: #5a6272 !important; }
.dismiss svg { width: 16px; height: 16px; }
.panel {
  bottom: calc(var(--bottom) + 72px); width: 400px; height: 640px;
  max-width: calc(100vw - 40px); max-height: calc(100vh - 112px); max-height: calc(100dvh - 112px);
  border-radius: 16px; overflow: hidden; background: #fff;
  box-shadow: 0 0 0 1px rgb(0 0 0 / .08), 0 12px 48px rgb(0 0 0 / .28);
  transform-origin: bottom ${position}; animation: arrive .2s both;
}
.cover {
  position: absolute; inset: 0; display: flex; flex-direction: column; align-items: center; justify-content: safe center; gap: 16px;
  padding: 56px 24px 24px; box-sizing: border-box; overflow: auto; background: inherit; color: #1b1f27; text-align: center;
}
.cover p { margin: 0; max-width: 34ch; }
.leave { position: absolute; top: 6px; right: 6px; width: 44px; height: 44px; display: grid; place-items: center; background: none; color: inherit; border-radius: 10px; }
.leave svg { width: 20px; height: 20px; }
.retry { min-height: 44px; padding: 8px 20px; border-radius: 22px; background: ${color}; color: ${textColor}; font-weight: 600; }
.withdraw { position: absolute; bottom: 8px; padding: 12px 16px; border-radius: 10px; color: inherit; font-size: 13px; text-underline-offset: 3px; }
iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: normal; }
@keyframes arrive { from { opacity: 0; transform: translateY(12px) scale(.98); } }
@media (prefers-color-scheme: dark) {
  .panel { background: #16181d; }
  .cover { color: #f1f3f7; }
  .greeting { background: #23262e; color: #f1f3f7; box-shadow: 0 0 0 1px rgb(255 255 255 / .14), 0 8px 28px rgb(0 0 0 / .5); }
  .dismiss { color: #b4bbc8 !important; }
}
@media ${phone} {
  .panel { inset: 0 0 auto; width: 100%; height: 100vh; height: 100dvh; max-width: none; max-height: none; border-radius: 0; }
  .launcher[aria-expanded=true] { display: none; }
}
@media (prefers-reduced-motion: reduce) { * { animation: none !important; transition: none !important; } }
@media (forced-colors: active) { .launcher, .greeting, .panel { outline: 2px solid; } }
`;
}
