import { randomUUID } from 'node:crypto';
import type { AzureBotStandIn } from '../azure-bot/azure-bot.ts';
import type { EntraPerson } from '../azure-bot/entra.ts';
import type { TokenChanges } from '../azure-bot/keys.ts';

/** What TeamsJS sends, as it stands on the wire. */
interface Asked {
  id: number;
  uuidAsString: string;
  func: string;
  args?: unknown[];
  data?: string;
}

interface NestedRequest {
  messageType: string;
  method: 'GetInitContext' | 'GetToken' | 'GetTokenPopup';
  requestId: string;
  tokenParams?: { clientId: string; scope: string; authority: string; forceRefresh?: boolean };
}

/** How Teams answers when it is asked for a token, as Microsoft's bridge names what went wrong. */
export type TokenAnswer =
  'USER_INTERACTION_REQUIRED' | 'USER_CANCEL' | 'PERSISTENT_ERROR' | TokenChanges;

export interface HostSettings {
  azure: AzureBotStandIn;
  /** Who is signed in at this Teams. */
  person: EntraPerson;
  theme?: 'default' | 'dark' | 'contrast';
  locale?: string;
  /** Of the link by which the tab was opened. */
  subPageId?: string;
  /** A client that is no browser, with the tab in a window of its own, and knows no nested apps. */
  isPhone?: boolean;
  /** How the next requests for a token are answered, one each; rightly, where there is none. */
  tokenAnswers?: TokenAnswer[];
}

/**
 * The side of Teams in the talk with a tab: answers what TeamsJS and msal ask as Teams for the web does, and the Teams app
 * on a phone. `faults` are what the real one would not have understood.
 */
export function teamsHost(settings: HostSettings) {
  const { azure, person, theme = 'default', locale = 'nl-nl', subPageId } = settings;
  const { isPhone = false, tokenAnswers = [] } = settings;
  const faults: string[] = [];
  /** What the tab told or asked for, in order: the function of each message. */
  const heard: string[] = [];
  const opened: string[] = [];

  const context = {
    ...{ entityId: 'desk', subEntityId: subPageId, frameContext: 'content', theme, locale },
    ...{ hostName: 'Teams', hostClientType: isPhone ? 'android' : 'web', sessionId: randomUUID() },
    ...{ tid: azure.tenantId, userObjectId: randomUUID(), loginHint: person.email },
  };
  const runtime = JSON.stringify({
    apiVersion: 4,
    isNAAChannelRecommended: !isPhone,
    isLegacyTeams: isPhone,
    supports: { app: {}, pages: {}, ...(!isPhone && { nestedAppAuth: {} }) },
  });

  async function tokenOf(
    answer: TokenAnswer | undefined,
  ): Promise<{ token: string } | { wrong: string }> {
    if (typeof answer === 'string') return { wrong: answer };
    return { token: await azure.entra.token(person, answer) };
  }

  async function answerNested(data: string | undefined): Promise<string> {
    const { messageType, method, requestId, tokenParams } = JSON.parse(data ?? '') as NestedRequest;
    if (messageType !== 'NestedAppAuthRequest') faults.push(`a ${messageType}`);
    heard.push(method + (tokenParams?.forceRefresh === true ? ' anew' : ''));
    const base = { messageType: 'NestedAppAuthResponse', requestId };
    if (method === 'GetInitContext') {
      const initContext = { sdkName: 'Teams', sdkVersion: '1', capabilities: {} };
      return JSON.stringify({ ...base, success: true, initContext });
    }
    if (tokenParams?.clientId !== azure.appId) faults.push(`for app ${tokenParams?.clientId}`);
    if (!tokenParams?.scope.split(' ').includes(azure.entra.scope)) {
      faults.push(`for scope ${tokenParams?.scope}`);
    }
    const answered = await tokenOf(tokenAnswers.shift());
    if ('wrong' in answered) {
      const error = { status: answered.wrong, code: 'invalid_grant', description: 'AADSTS65001' };
      return JSON.stringify({ ...base, success: false, error });
    }
    const token = {
      access_token: answered.token,
      id_token: answered.token,
      expires_in: 3599,
      properties: null,
    };
    const account = {
      environment: 'login.microsoftonline.com',
      tenantId: azure.tenantId,
      username: person.email,
    };
    return JSON.stringify({ ...base, success: true, token, account });
  }

  async function answersTo({ func, args = [], data }: Asked): Promise<unknown[] | undefined> {
    switch (func) {
      case 'initialize':
        // what the client is compatible with, and then what it can do
        return ['content', isPhone ? 'android' : 'web', '2.0.1', runtime];
      case 'getContext':
        return [context];
      case 'nestedAppAuth.execute':
        return [null, await answerNested(data)];
      case 'authentication.getAuthToken': {
        const answered = await tokenOf(tokenAnswers.shift());
        return 'token' in answered ? [true, answered.token] : [false, answered.wrong];
      }
      case 'executeDeepLink':
        opened.push(String(args[0]));
        return [true];
      case 'registerHandler':
      case 'appInitialization.appLoaded':
      case 'appInitialization.success':
      case 'appInitialization.expectedFailure':
        return undefined;
      default:
        faults.push(`unknown: ${func}`);
        return undefined;
    }
  }

  return {
    faults,
    heard,
    opened,
    /** What to send back for a message of the tab. */
    async answer(asked: Asked): Promise<object[]> {
      const { id, uuidAsString, func, args = [] } = asked;
      heard.push(func === 'registerHandler' ? `registerHandler ${String(args[0])}` : func);
      const answers = await answersTo(asked);
      return answers === undefined ? [] : [{ id, uuidAsString, args: answers }];
    },
  };
}
