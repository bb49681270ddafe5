/** One event of a stream, as a browser's EventSource would tell it. */
export interface StreamEvent {
  event: string;
  id: string | undefined;
  data: {
    conversation: { id: string; status: string; unread: number; place: number | null };
    entries: { sequence: number; kind: string; text: string; what: string | null }[];
    staff: { name: string; present: boolean }[];
  } & Record<string, unknown>;
}

/** Opens a stream of server-sent events; `lastEventId` as a browser sends it when it comes back. */
export async function listen(url: string, authorization: string, lastEventId?: string) {
  const abort = new AbortController();
  const response = await fetch(url, {
    signal: abort.signal,
    headers: { authorization, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
  });
  const seen: StreamEvent[] = [];
  const comments: string[] = [];
  let look: () => void = () => undefined;
  let ended = false;
  let retry: string | undefined;
  const reading = read().catch(() => undefined);

  async function read(): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk as Uint8Array, { stream: true });
        const frames = text.split('\n\n');
        text = frames.pop() ?? '';
        frames.forEach(take);
        look();
      }
    } finally {
      ended = true;
      look();
    }
  }

  function take(frame: string): void {
    const fields = new Map(
      frame.split('\n').map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
      }),
    );
    if (frame.startsWith(':')) comments.push(frame);
    retry = fields.get('retry') ?? retry;
    const event = fields.get('event');
    if (event === undefined) return;
    const data = JSON.parse(fields.get('data') ?? '') as StreamEvent['data'];
    seen.push({ event, id: fields.get('id'), data });
  }

  const until = (arrived: () => boolean) =>
    new Promise<void>((resolve) => {
      look = () => {
        if (arrived()) resolve();
      };
      look();
    });

  return {
    status: response.status,
    headers: response.headers,
    body: () => reading,
    seen,
    comments,
    retry: () => retry,
    lastId: () => seen.findLast(({ id }) => id !== undefined)?.id,
    until,
    /** The first event that fits, seen or still to come. */
    async hears(event: string, fits: (data: StreamEvent['data']) => boolean = () => true) {
      const found = () => seen.find((one) => one.event === event && fits(one.data));
      await until(() => found() !== undefined);
      return found() as StreamEvent;
    },
    untilEnd: () => until(() => ended),
    async close() {
      abort.abort();
      await reading;
    },
  };
}
