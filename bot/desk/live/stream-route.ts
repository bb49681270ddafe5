import { route } from '../api/route.ts';
import type { Stream } from './stream.ts';

export function streamRoute(stream: Stream) {
  return route({
    method: 'get',
    path: '/stream',
    summary: 'What happens, as server-sent events.',
    headers: { 'Last-Event-ID': 'Goes on after the event of this id; without it, from now on' },
    media: 'text/event-stream',
    example:
      'event: handoff\nid: 72ba4ac35981-14\ndata: {"id":"…","title":"1042","reason":"…"}\n\n',
    automatic: true,
    refusals: [503],
    handle({ who, request, response }) {
      stream.follow(who, request, response);
      return Promise.resolve();
    },
  });
}
