import type { Session } from './session.ts';
import { sequenceOf } from '../transcript/sequence-of.ts';
import { isLoaded, type Activity } from '../web-chat.ts';

/** Milliseconds after which Web Chat is started without a greeting before it. */
const patience = 2000;
/** Milliseconds that Web Chat has, once it draws the first of what is shown already, to draw the rest. */
const drawing = 3000;

/** What Markdown, or Web Chat's way with it, makes something else of. */
const markdown = /[*_`~|\\[\]<>#@]|:\/\/|www\.|\.\.|--|\((?:c|r|p|tm)\)|^\s*(?:[-+]|\d+[.)])\s/imu;

/**
 * Begins the conversation and draws what the bot greets with, to stand at `place` until Web Chat has drawn the same in
 * `conversation`: a phone needs seconds to start that, in which this can be read. Screen readers hear it from Web Chat,
 * and nothing of it can be pressed. Gives the number of the last message on the screen, 0 when there is none or none can
 * be soon; never rejects.
 */
export async function showFirstGreeting(
  session: Session,
  initials: string,
  place: HTMLElement,
  conversation: HTMLElement,
): Promise<number> {
  if (isLoaded()) return 0;
  const late = AbortSignal.timeout(patience);
  try {
    const said = await begin(session, late);
    if (said.length === 0 || !said.every(isPlain)) return 0;
    const choices = said.flatMap(({ suggestedActions }) => suggestedActions?.actions ?? []);
    place.replaceChildren(
      element('span', 'avatar', initials),
      ...said.map(({ text = '' }) => element('p', 'bubble', curlQuotes(text))),
      element('div', 'choices', ...choices.map(({ title }) => element('span', 'choice', title))),
      element('div', 'box'),
    );
    removeOnceDrawn(said.length + choices.length, place, conversation);
    await paint(late);
    return Math.max(0, ...said.map((one) => sequenceOf(one) ?? 0));
  } catch {
    // Web Chat tries for itself, and says what is wrong
    return 0;
  }
}

/** Both messages and choices come one by one. */
function removeOnceDrawn(shown: number, place: HTMLElement, conversation: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    const drawn = conversation.querySelectorAll('.webchat__bubble, .webchat__suggested-action');
    if (drawn.length >= shown) remove();
    else if (drawn.length > 0) timer ??= setTimeout(remove, drawing);
  });
  observer.observe(conversation, { childList: true, subtree: true });

  function remove() {
    observer.disconnect();
    clearTimeout(timer);
    place.replaceChildren();
  }
}

/** Begins the conversation, as Web Chat will too, and reads what the bot says at that. */
async function begin({ token, conversationId }: Session, signal: AbortSignal) {
  const conversations = '/v3/directline/conversations';
  const init = { headers: { authorization: `Bearer ${token}` }, signal };
  const begun = await fetch(conversations, { ...init, method: 'POST' });
  if (!begun.ok) return [];
  const heard = await fetch(`${conversations}/${conversationId}/activities`, init);
  if (!heard.ok) return [];
  const { activities = [] } = (await heard.json()) as { activities?: Activity[] };
  return activities.filter(({ type }) => type === 'message');
}

/** Whether Web Chat shows it as it is written, but for its quotes, and nothing beside it. */
function isPlain({ text = '', attachments = [] }: Activity): boolean {
  return attachments.length === 0 && text !== '' && !markdown.test(text);
}

function curlQuotes(text: string): string {
  return text.replace(/"([^"]*)"/gu, '“$1”').replaceAll("'", '’');
}

function element(name: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const made = Object.assign(document.createElement(name), { className });
  made.append(...content);
  return made;
}

/** Until the screen has been drawn, which a page in the background never is. */
function paint(late: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    late.addEventListener('abort', () => {
      resolve();
    });
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
