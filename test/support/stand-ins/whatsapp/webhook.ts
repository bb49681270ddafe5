import { createHmac } from 'node:crypto';

/** A value of a webhook under the name of its field. */
export interface Change {
  field: string;
  value: Record<string, unknown>;
}

/** How the shop answered a delivery, and what was delivered, to be delivered again or batched. */
export interface Delivery {
  status: number;
  payload: object;
}

/** The payload that Meta makes of changes, in one entry. */
export function payloadOf(...changes: Change[]): object {
  return { object: 'whatsapp_business_account', entry: [{ id: '102290129340398', changes }] };
}

/** What stands in `X-Hub-Signature-256`: HMAC-SHA256 of the bytes of the body. */
export function sign(body: string, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}

/**
 * The webhook of the shop as Meta calls it. Each delivery resolves once it was answered; nothing is delivered again of
 * itself. `batching` holds all back until `flush`, which delivers it as one payload.
 */
export function webhookCaller(tools: { appSecret: string; verifyToken: string }) {
  let address: string | undefined;
  let held: Change[] | undefined;
  const waiting = new Set<Promise<unknown>>();

  async function post(body: string, signature = sign(body, tools.appSecret)): Promise<number> {
    if (address === undefined) throw new Error('connect the webhook first');
    const posted = fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'facebookexternalua',
        ...(signature !== '' && { 'x-hub-signature-256': signature }),
      },
      body,
    });
    waiting.add(posted);
    try {
      const response = await posted;
      await response.arrayBuffer();
      return response.status;
    } finally {
      waiting.delete(posted);
    }
  }

  return {
    isConnected: () => address !== undefined,
    /** Verifies the webhook as the App Dashboard does, and delivers there from now on. */
    async connect(url: string): Promise<void> {
      const asked = new URL(url);
      asked.searchParams.set('hub.mode', 'subscribe');
      asked.searchParams.set('hub.verify_token', tools.verifyToken);
      asked.searchParams.set('hub.challenge', '1158201444');
      const response = await fetch(asked);
      const challenge = await response.text();
      if (response.status !== 200 || challenge !== '1158201444') {
        throw new Error(`the webhook was not verified: ${response.status} ${challenge}`);
      }
      address = url;
    },
    /** Delivers a body as it stands. An empty `signature` sends none. */
    post,
    /** Delivers a change in a payload of its own, unless batches are held. */
    async deliver(change: Change): Promise<Delivery> {
      const payload = payloadOf(change);
      if (held) {
        held.push(change);
        return { status: 0, payload };
      }
      return { status: await post(JSON.stringify(payload)), payload };
    },
    batch(): void {
      held ??= [];
    },
    async flush(): Promise<Delivery> {
      const payload = payloadOf(...(held ?? []));
      held = undefined;
      return { status: await post(JSON.stringify(payload)), payload };
    },
    /** Resolves once everything that is on its way was answered. */
    async settled(): Promise<void> {
      while (waiting.size > 0) await Promise.allSettled(waiting);
    },
  };
}

export type WebhookCaller = ReturnType<typeof webhookCaller>;
