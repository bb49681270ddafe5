import type { Store } from '../../bot/ports/store.ts';
import type { Named } from '../../bot/ports/conversation/log-events.ts';
import type { Routed } from '../../dialogs/conversation/dialog-state.ts';
import { answered, create, heard } from './commits.ts';

const monday = '2026-11-16T12:00:00+01:00';
export const tuesday = '2026-11-17T12:00:00+01:00';

/** Where words led: here, not surely and nobody asked. */
export function routed(text: string, more: Partial<Routed> = {}): Routed {
  return { text, language: 'nl', route: 'refund.general', score: 0.4, by: 'model', ...more };
}

/** The log entry that keeps where words led. */
export function routedTrace(value: Routed): Named<'routed'> {
  return { type: 'trace', name: 'routed', valueType: 'loket/routed', value };
}

/** Keeps what was said as a turn would, each in a conversation of its own. */
export async function keepRouted(store: Store, said: Routed[], at = monday): Promise<void> {
  for (const [number, one] of said.entries()) {
    const trace = { at, from: 'bot' as const, activity: routedTrace(one) };
    const append = [heard(one.text, { at }), trace, answered('goed', { at })];
    await store.commit({ conversation: `${at} ${number}`, create, append });
  }
}
