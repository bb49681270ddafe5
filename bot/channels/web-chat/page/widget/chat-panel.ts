import { languageOf, type Language } from '../language.ts';
import { withdrawAddress } from '../withdraw-address.ts';
import { makeChatCover, type ChatCover } from './chat-cover.ts';
import { makeChatFrame, type ChatFrame } from './chat-frame.ts';
import type { Identity } from './identity.ts';
import type { Launcher } from './launcher.ts';
import { sessionMemory } from './session-memory.ts';
import type { Settings } from './settings.ts';
import { phone } from './style.ts';
import { texts } from './texts.ts';

export interface ChatPanel {
  open: (options?: { focus: boolean }) => void;
  close: () => void;
  toggle: () => void;
}

/** Opens and closes the chat on the shop's page, and says on the launcher what waits inside. */
export function makeChatPanel(
  origin: string,
  settings: Settings,
  launcher: Launcher,
  identity: Identity,
): ChatPanel {
  const { button, unread, greeting, dismiss, panel, cover, leave, landmark } = launcher;
  const fullScreen = matchMedia(phone);
  let chat: { frame: ChatFrame; cover: ChatCover } | undefined;
  let waiting = 0;
  let cameFrom: HTMLElement = button;

  new MutationObserver(() => {
    label();
    chat?.frame.tell({ loket: 'language', language: language() });
  }).observe(document.documentElement, { attributeFilter: ['lang'] });
  fullScreen.addEventListener('change', fit);
  visualViewport?.addEventListener('resize', fit);
  visualViewport?.addEventListener('scroll', fit);
  label();

  return { open, close, toggle };

  function toggle() {
    if (panel.hidden) open();
    else close();
  }

  function open({ focus } = { focus: true }) {
    if (!panel.hidden) return;
    const active = document.activeElement;
    cameFrom = active?.closest<HTMLElement>('[data-loket-open]') ?? button;
    chat ??= addChat();
    panel.hidden = false;
    greeting.hidden = true;
    waiting = 0;
    sessionMemory.set('open', true);
    fit();
    label();
    if (!focus) return;
    if (!cover.hidden) leave.focus();
    else {
      chat.frame.element.focus();
      chat.frame.tell({ loket: 'shown' });
    }
  }

  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    sessionMemory.set('open', false);
    fit();
    label();
    chat?.frame.tell({ loket: 'hidden' });
    (cameFrom.isConnected ? cameFrom : button).focus();
  }

  function addChat() {
    const frame = makeChatFrame(origin, settings, language(), ({ loket }) => {
      if (loket === 'close') close();
      else if (loket === 'refused') made.cover.refuse();
      else if (loket === 'ready') arrive();
      else if (panel.hidden) {
        waiting += 1;
        label();
      }
    });
    const made = {
      frame,
      cover: makeChatCover(
        origin,
        launcher,
        frame,
        () => texts[language()],
        () => withdrawAddress(settings.withdraw ?? '', origin, language()),
      ),
    };
    made.cover.wait();
    panel.prepend(frame.element);
    return made;

    function arrive() {
      if (cover.matches(':focus-within')) frame.element.focus();
      made.cover.lift();
      identity.follow((token) => {
        frame.tell({ loket: 'identity', token });
      });
      frame.tell({ loket: panel.hidden ? 'hidden' : 'shown' });
    }
  }

  /** On a phone the chat is the screen: the page behind stays put, and the keyboard hides nothing. */
  function fit() {
    const covers = !panel.hidden && fullScreen.matches;
    document.documentElement.style.overflow = covers ? 'hidden' : '';
    panel.style.height = covers && visualViewport ? `${visualViewport.height}px` : '';
    panel.style.top = covers && visualViewport ? `${visualViewport.offsetTop}px` : '';
    panel.ariaModal = String(covers);
  }

  function label() {
    const words = texts[language()];
    const name = settings.title || words.chat;
    const news = waiting > 0 ? `, ${words.unread(waiting)}` : '';
    landmark.ariaLabel = name;
    panel.ariaLabel = name;
    landmark.lang = language();
    dismiss.ariaLabel = words.dismiss;
    button.ariaLabel = panel.hidden ? `${words.open}${news}` : words.close;
    button.ariaExpanded = String(!panel.hidden);
    unread.hidden = waiting === 0;
    unread.textContent = waiting > 9 ? '9+' : String(waiting);
    chat?.cover.label();
    if (chat) chat.frame.element.title = name;
  }

  function language(): Language {
    const { language } = settings;
    return language === 'auto' ? languageOf(document.documentElement.lang) : language;
  }
}
