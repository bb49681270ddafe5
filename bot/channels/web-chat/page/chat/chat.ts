import { languageOf, type Language } from '../language.ts';
import { createAbout } from './foot/about.ts';
import { askBeforeRestart } from './foot/restart.ts';
import { startConversation, type Conversation, type Events } from './conversation.ts';
import { createEmbedding } from './embedding.ts';
import { showFirstGreeting } from './opening/first-greeting.ts';
import { createLineBanner } from './line-banner.ts';
import { applyPalette } from './palette.ts';
import { markHiddenChoices } from './transcript/hidden-choices.ts';
import { initialOf, name } from './name.ts';
import { createNotice } from './notice.ts';
import { quietHistory } from './transcript/quiet-history.ts';
import { readFromBeginning } from './transcript/read-from-beginning.ts';
import { translateRoles } from './transcript/role-descriptions.ts';
import { showOpened } from './transcript/show-opened.ts';
import { holdUnreadButtons } from './transcript/unread-buttons.ts';
import { openChat } from './opening/open-chat.ts';
import { onPress } from './press-once.ts';
import { askSecondFact, followLinks, linkInAddress } from './opening/resume.ts';
import { forgetSession, keepsSession, storedSession, type Session } from './opening/session.ts';
import { texts } from './texts.ts';
import { download, writeTranscript } from './transcript/transcript-text.ts';
import { guardUploads, takePastedAndDropped } from './uploads.ts';
import { showWithdrawLink } from './foot/withdraw-link.ts';

const root = document.documentElement;
const { shop = '', origins = '', webChat: webChatUrl = '' } = root.dataset;
const nonce = document.currentScript?.nonce ?? '';
const query = new URLSearchParams(location.search);
const initials = initialOf(shop);

const at = (id: string) => document.getElementById(id) as HTMLElement;
const stage = at('stage');
const about = createAbout(at('about-shop') as HTMLDialogElement, root.dataset['about']);

let language: Language = storedSession()?.language ?? languageOf(query.get('language'));
let conversation: Conversation | undefined;
let hidden = false;
/** How often the chat was opened: only the last goes on. */
let starts = 0;
/** What the shop's page told last of who is signed in there. */
let identity: string | undefined;
let speakAgain = () => {};
/** The name of whoever of the staff the customer talks to, and not the bot. */
let staff: string | undefined;

const notice = createNotice(at('notice'), () => texts[language].dismiss);
const line = createLineBanner(at('line'), () => texts[language]);
const translateRolesNow = translateRoles(at('conversation'), () => language);
const embedding = createEmbedding(origins.split(' ').filter(Boolean), (message) => {
  if (message.loket === 'language') switchTo(message.language);
  else if (message.loket === 'identity') {
    identity = message.token;
    conversation?.identify(identity);
  } else {
    hidden = message.loket === 'hidden';
    if (!hidden) focusConversation();
  }
});

const events: Events = {
  started: () => {
    if (stage.dataset['stage'] === 'conversation') return;
    stage.dataset['stage'] = 'conversation';
    // who is about to press something above it, goes on there
    const busy = document.activeElement?.closest('button, a, dialog');
    if (embedding.embedded && document.hasFocus() && !busy) focusConversation();
  },
  caughtUp: () => {
    at('spoken').textContent = texts[language].resumed;
    speakAgain();
  },
  received: (by, old) => {
    if (by !== staff) {
      staff = by;
      label();
    }
    if (hidden && !old) embedding.tell({ loket: 'unread' });
  },
  tooLong: (over) => {
    notice.say(texts[language].tooLong(over));
  },
  stuck: line.onStuck,
  lost: (expired) => {
    conversation?.end();
    if (!expired) {
      stage.dataset['stage'] = 'failed';
      return;
    }
    forgetSession();
    void start().then(() => {
      notice.say(texts[language].expired);
    });
  },
};

holdUnreadButtons(at('conversation'));
readFromBeginning(at('conversation'));
markHiddenChoices(at('conversation'));
showOpened(at('conversation'));
listen();
followLinks();
embedding.tell({ loket: 'ready' });
const link = linkInAddress();
if (link === undefined) void start();
else {
  label();
  stage.dataset['stage'] = 'resume';
  askSecondFact(
    at('resume') as HTMLFormElement,
    link,
    () => language,
    (session) => void start(session),
  );
}

/** Opens or resumes the conversation of this browser, and puts it on the page. */
async function start(given?: Session): Promise<void> {
  stage.dataset['stage'] = 'loading';
  staff = undefined;
  label();
  line.onStuck(false);
  notice.clear();
  at('spoken').textContent = '';
  const mine = (starts += 1);
  try {
    const { session, webChat, shown } = await openChat(webChatUrl, language, given, greet);
    if (mine !== starts) return;
    const element = document.createElement('div');
    at('conversation').replaceChildren(element);
    speakAgain();
    if (session.history > 0) speakAgain = quietHistory(element);
    conversation = startConversation(webChat, session, { element, nonce, initials, shown }, events);
    if (identity !== undefined) conversation.identify(identity);
    draw();
    // chosen while it was on its way
    if (session.language !== language) conversation.switchTo(language);
    if (session.as === 'expired') notice.say(texts[language].expired);
    else if (!keepsSession()) notice.say(texts[language].notKept);
  } catch (cause) {
    if (mine !== starts) return;
    console.warn('Loket:', cause);
    stage.dataset['stage'] = 'failed';
  }
}

async function greet(session: Session): Promise<number> {
  const shown = await showFirstGreeting(session, initials, at('greeting'), at('conversation'));
  return hidden ? 0 : shown;
}

function draw() {
  conversation?.show(language, applyPalette(query.get('color'), query.get('text')));
}

function switchTo(chosen: Language) {
  if (chosen === language) return;
  language = chosen;
  notice.clear();
  label();
  draw();
  translateRolesNow();
  conversation?.switchTo(chosen);
}

function label() {
  const words = texts[language];
  root.lang = language;
  line.label();
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const word = words[element.dataset['text'] as keyof typeof words];
    // what changes in a status is read out
    if (typeof word === 'string' && element.textContent !== word) element.textContent = word;
  }
  at('who').textContent = staff === undefined ? words.assistant : words.talkingTo(staff);
  at('person').hidden = staff !== undefined;
  at('language').textContent = language === 'nl' ? 'EN' : 'NL';
  name(at('language'), words.otherLanguage);
  at('language').lang = language === 'nl' ? 'en' : 'nl';
  name(at('close'), words.close);
  name(at('about'), words.about);
  about.label(language);
  stage.ariaLabel = words.conversation;
  showWithdrawLink(query, origins, embedding, language);
}

function focusConversation() {
  const typing = document.querySelector<HTMLElement>('[data-id="webchat-sendbox-input"]');
  // on a phone, focus in the text box would raise the keyboard over what the bot just said
  const target = matchMedia('(pointer: coarse)').matches ? undefined : typing;
  (target ?? document.querySelector('h1'))?.focus();
}

function listen() {
  const title = query.get('title');
  if (title) document.querySelector('h1')?.replaceChildren(title);
  at('badge').textContent = initials;
  applyPalette(query.get('color'), query.get('text'));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);

  at('close').hidden = !embedding.embedded;
  at('close').addEventListener('click', () => {
    embedding.tell({ loket: 'close' });
  });
  at('language').addEventListener('click', () => {
    switchTo(language === 'nl' ? 'en' : 'nl');
  });
  at('retry').addEventListener('click', () => void start());
  at('about').addEventListener('click', () => {
    about.open(language);
  });
  onPress(at('person'), () => {
    conversation?.say(texts[language].askPerson);
  });
  at('save').addEventListener('click', () => {
    const { fileName } = texts[language];
    if (conversation) download(writeTranscript(conversation.said(), shop, language), fileName);
  });
  askBeforeRestart(at('restart'), at('confirm-restart') as HTMLDialogElement, () => {
    conversation?.wipe();
    forgetSession();
    void start();
  });
  addEventListener('keydown', (event) => {
    const inside = event.target instanceof Element ? event.target : undefined;
    // within a message or a dialog, Escape leads out of that first
    const taken = event.defaultPrevented || inside?.closest('[role=log], [role=dialog], dialog');
    if (event.key === 'Escape' && !taken) embedding.tell({ loket: 'close' });
  });
  // another tab has begun a new conversation: what it wiped goes here too
  addEventListener('storage', () => {
    const kept = storedSession();
    if (!conversation || !kept || kept.conversationId === conversation.id) return;
    conversation.end();
    void start();
  });
  addEventListener('online', () => {
    if (stage.dataset['stage'] === 'failed') void start();
  });
  let refused = false;
  guardUploads(
    () => texts[language],
    (fault) => {
      if (fault !== undefined) notice.say(fault);
      else if (refused) notice.clear();
      refused = fault !== undefined;
    },
  );
  takePastedAndDropped(at('drop'));
}
