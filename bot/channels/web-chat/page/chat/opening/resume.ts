import type { Language } from '../../language.ts';
import { readTokens, resumeTokens, storedSession, type Session } from './session.ts';
import { texts } from '../texts.ts';

/**
 * The link of a mail that this page was opened with. One that leads to the conversation that this browser has
 * already asks for nothing.
 */
export function linkInAddress(): string | undefined {
  const link = new URLSearchParams(location.hash.slice(1)).get('resume');
  if (link === null) return undefined;
  if (conversationIn(link) !== storedSession()?.conversationId) return link;
  forgetLink();
  return undefined;
}

/** Begins the page anew when such a link is opened where the chat stands already: only the hash changes then. */
export function followLinks(): void {
  addEventListener('hashchange', () => {
    if (linkInAddress() !== undefined) location.reload();
  });
}

/** Takes the link out of the address, so that a reload does not ask again. */
function forgetLink(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

/** Which conversation the link says it leads to; only the server knows whether it is one of ours. */
function conversationIn(link: string): string | undefined {
  try {
    const [, claims = ''] = link.split('.');
    const json = atob(claims.replaceAll('-', '+').replaceAll('_', '/'));
    return (JSON.parse(json) as { conv?: string }).conv;
  } catch {
    return undefined;
  }
}

/** Asks for the second fact, and goes on with the conversation that it opens, or without it. */
export function askSecondFact(
  form: HTMLFormElement,
  link: string,
  language: () => Language,
  goOn: (session?: Session) => void,
): void {
  const trouble = form.querySelector('[role=alert]') as HTMLElement;
  const field = form.querySelector('input') as HTMLInputElement;
  let busy = false;

  async function resume(): Promise<void> {
    busy = true;
    trouble.textContent = '';
    try {
      const answer = await resumeTokens(link, field.value);
      if (answer.ok) leave({ ...(await readTokens(answer)), language: language() });
      else {
        trouble.textContent = texts[language()][await faultOf(answer)];
        field.select();
      }
    } catch (cause) {
      console.warn('Loket:', cause);
      trouble.textContent = texts[language()].failed;
    } finally {
      busy = false;
    }
  }

  function leave(session?: Session): void {
    forgetLink();
    goOn(session);
  }

  form.querySelector('.quiet')?.addEventListener('click', () => {
    leave();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!busy) void resume();
  });
  field.focus();
}

async function faultOf(answer: Response) {
  if (answer.status === 429) return 'resumeTooOften';
  const { error } = (await answer.json().catch(() => ({}))) as { error?: { code?: string } };
  if (error?.code === 'NotRecognized') return 'resumeWrong';
  return [401, 403].includes(answer.status) ? 'resumeOver' : 'failed';
}
