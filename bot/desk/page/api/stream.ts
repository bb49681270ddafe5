import type { StreamEvents } from './types.ts';

type Handlers = {
  [Name in keyof StreamEvents]: (data: StreamEvents[Name]) => void;
} & {
  /** The connection is open. `missed` when events may have been lost before that. */
  open: (missed: boolean) => void;
  /** The connection has been lost for longer than the browser takes to restore it. */
  lost: () => void;
};

const names = ['reset', 'conversation', 'handoff', 'typing', 'staff', 'case'] as const;
const longestPauseMs = 15_000;

// The server ends each stream now and then; the browser is back within a second or three.
const graceMs = 6000;

// The server ends each stream after a minute: one that stays longer is dead, as after a laptop slept.
const longestStreamMs = 90_000;

/**
 * Follows the desk's events until `stop`. The browser resumes a stream that ended, with Last-Event-ID;
 * where it gives up, as on an error status, this opens a new one.
 */
export function openStream(handlers: Handlers): { stop: () => void; retry: () => void } {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;
  let pause = 1000;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let opened = false;
  let missed = false;

  const connect = () => {
    clearTimeout(again);
    source?.close();
    const events = new EventSource('/desk/api/stream');
    source = events;
    // a new source sends no Last-Event-ID
    missed = opened;
    events.onopen = () => {
      pause = 1000;
      clearTimeout(watch);
      watch = setTimeout(connect, longestStreamMs);
      clearTimeout(grace);
      grace = undefined;
      opened = true;
      handlers.open(missed);
      missed = false;
    };
    events.onerror = () => {
      grace ??= setTimeout(handlers.lost, graceMs);
      if (events.readyState !== EventSource.CLOSED) return;
      again = setTimeout(connect, pause);
      pause = Math.min(pause * 2, longestPauseMs);
    };
    for (const name of names) {
      events.addEventListener(name, ({ data }: MessageEvent<string>) => {
        (handlers[name] as (data: unknown) => void)(JSON.parse(data));
      });
    }
  };

  connect();
  return {
    stop: () => {
      clearTimeout(again);
      clearTimeout(grace);
      clearTimeout(watch);
      source?.close();
    },
    // when the network is back, there is no need to wait for the pause
    retry: connect,
  };
}
