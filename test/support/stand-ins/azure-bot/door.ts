import type { Keys, TokenChanges } from './keys.ts';

/** How the bot's door answered. */
export interface Posted {
  status: number;
  body: string;
}

/** How a request is told that it comes from Azure Bot Service. An empty token sends none. */
export interface Signature extends TokenChanges {
  token?: string;
}

/** `POST /api/messages` of the bot, as the connector calls it: each activity with a token for its service URL. */
export function openDoor(tools: { keys: Keys; issuer: string; appId: string; serviceUrl: string }) {
  const { keys, issuer, appId, serviceUrl } = tools;
  let address: string | undefined;

  function tokenFor(url: unknown, changes?: TokenChanges): Promise<string> {
    return keys.sign({ iss: issuer, aud: appId, serviceurl: url }, changes);
  }

  async function postBody(body: string, url: unknown, signature: Signature = {}): Promise<Posted> {
    if (address === undefined) throw new Error('say first where the bot is');
    const { token = await tokenFor(url, signature) } = signature;
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
        ...(token !== '' && { authorization: `Bearer ${token}` }),
      },
      body,
    });
    return { status: response.status, body: await response.text() };
  }

  return {
    serviceUrl,
    tokenFor,
    connect(url: string): void {
      address = url;
    },
    post: (activity: Record<string, unknown>, signature?: Signature) =>
      postBody(JSON.stringify(activity), activity['serviceUrl'], signature),
    /** Posts a body as it stands. */
    postBody: (body: string, signature?: Signature) => postBody(body, serviceUrl, signature),
  };
}

export type Door = ReturnType<typeof openDoor>;
