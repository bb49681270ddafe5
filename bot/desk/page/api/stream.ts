import type { StreamEvents } from './types.ts';

type Handlers = {
  [Name in keyof StreamEvents]: (data: StreamEvents[Name]) => void;
} & {
  /** The line stands. `missed` when it may not have told all that happened meanwhile. */
  open: (missed: boolean) => void;
  /** The line has been down for longer than it takes to come back by itself. */
  lost: () => void;
};

const names = ['reset', 'conversation', 'handoff', 'typing', 'staff'] as const;
const longestPauseMs = 15_000;

// The server ends each stream once in a while, and the browser is back in a second or three.
const graceMs = 6000;

// The server ends each after a minute: one that stays longer is dead, as after a laptop slept.
const longestLineMs = 90_000;

/**
 * Listens to what happens at the desk until `stop`. The browser resumes a line that ended by itself,
 * with Last-Event-ID; where it gives up, as it does on an error page, this begins a new one.
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
    const line = new EventSource('/desk/api/stream');
    source = line;
    // a new line does not know where the last one ended
    missed = opened;
    line.onopen = () => {
      pause = 1000;
      clearTimeout(watch);
      watch = setTimeout(connect, longestLineMs);
      clearTimeout(grace);
      grace = undefined;
      opened = true;
      handlers.open(missed);
      missed = false;
    };
    line.onerror = () => {
      grace ??= setTimeout(handlers.lost, graceMs);
      if (line.readyState !== EventSource.CLOSED) return;
      again = setTimeout(connect, pause);
      pause = Math.min(pause * 2, longestPauseMs);
    };
    for (const name of names) {
      line.addEventListener(name, ({ data }: MessageEvent<string>) => {
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
    // nothing to wait for when the network has just come back
    retry: connect,
  };
}
