import type { Request, Response, Server } from 'restify';
import { languages, type Language } from '../../dialogs/language.ts';
import type { Channel } from '../channels/channel.ts';
import { readTemplate } from '../http/built-pages.ts';
import { hangUpOn } from '../http/limit-requests.ts';
import { bodyBytes } from '../limits/limits.ts';
import { withdrawalChannel } from '../ports/withdrawals.ts';
import { createAnswers, type WithdrawalPageSetup } from './answers.ts';
import { createFormTokens } from './form-token.ts';

/** Where withdrawals are made, by the language of the page. */
export const withdrawalPaths: Record<Language, string> = { nl: '/herroepen', en: '/withdraw' };

/**
 * The page on which customers withdraw in two steps, without script and without signing in. Source: Directive
 * 2011/83/EU, article 11a. Whether their order was found, nothing on it tells. It is a channel on which customers never
 * see what is written to them: so that staff's answers are mailed. Throws `PagesNotBuilt`.
 */
export function createWithdrawalPage(setup: WithdrawalPageSetup): Channel {
  const template = readTemplate(setup.folder, 'withdrawal');
  const tokens = createFormTokens(setup.secret, setup.clock);
  const deliver = (_conversation: string) => Promise.resolve({ id: '' });
  return {
    ...withdrawalChannel,
    tellsSeen: true,
    connector: { conversations: { sendToConversation: deliver, replyToActivity: deliver } },
    mount(server) {
      for (const language of languages) {
        const path = withdrawalPaths[language];
        mountAt(server, path, createAnswers({ ...setup, template, tokens, language, path }));
      }
    },
    stop: () => Promise.resolve(),
  };
}

function mountAt(server: Server, path: string, answers: ReturnType<typeof createAnswers>): void {
  // before the server's own answer to it, which is for programs
  server.pre((request, response, next) => {
    const isTooLarge = request.getPath() === path && request.getContentLength() > bodyBytes;
    if (isTooLarge) {
      hangUpOn(response);
      answers.refuseLarge(response);
    }
    next(isTooLarge ? false : undefined);
  });
  const show = async (request: Request, response: Response) => {
    await answers.show(request, response);
  };
  server.get(path, show);
  server.head(path, show);
  server.post(path, async (request: Request, response: Response) => {
    await answers.take(request, response);
  });
}
