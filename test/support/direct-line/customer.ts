import { connect } from './client.ts';

/** A token and the conversation it is for, as a page of the shop asks for them. */
export async function newToken(
  url: string,
  body: object = { locale: 'nl-NL' },
): Promise<{ token: string; conversationId: string }> {
  const answer = await fetch(`${url}/v3/directline/tokens/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as { token: string; conversationId: string };
}

/** A customer in a new conversation on a running server, by the client that Web Chat uses. */
export async function customerOf(url: string, { webSocket = true } = {}) {
  const { token, conversationId } = await newToken(url);
  const client = connect({ domain: `${url}/v3/directline`, token, webSocket });
  return { ...client, token, conversationId };
}
