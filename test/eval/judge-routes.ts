import type { Route, Routing } from '../../dialogs/reading/router/routes.ts';
import type { RouteLine } from './lines.ts';

/** A line, and what was made of it. */
export interface Judged {
  line: RouteLine;
  routing: Routing;
}

/** How well sentences were routed; shares from 0 to 1, and `NaN` where there is nothing to share. */
export interface RouteVerdict {
  n: number;
  /** Of what is in scope: the group of the likeliest route is right. */
  top: number;
  /** Of what is in scope: the likeliest route is right. */
  fine: number;
  /** Of what is in scope: routed at once. */
  routed: number;
  /** Of what is in scope and routed at once: rightly so. */
  routedRight: number;
  /** Of what is in scope: a right route is among the three likeliest that are in scope. */
  top3: number;
  /** Of what is out of scope: routed at once. */
  oosRouted: number;
  errors: (RouteLine & { got: Route; score: number; sure: boolean; by: Routing['by'] })[];
}

export function judgeRoutes(judged: readonly Judged[]): RouteVerdict {
  const inScope = judged.filter(({ line }) => line.route !== 'oos');
  const outOfScope = judged.filter(({ line }) => line.route === 'oos');
  const routed = inScope.filter(isRouted);
  return {
    n: judged.length,
    top: share(inScope, ({ line, routing }) =>
      rightRoutes(line).some((route) => groupOf(route) === groupOf(first(routing).route)),
    ),
    fine: share(inScope, isRight),
    routed: routed.length / inScope.length,
    routedRight: share(routed, isRight),
    top3: share(inScope, ({ line, routing }) =>
      routing.guesses
        .filter(({ route }) => route !== 'oos')
        .slice(0, 3)
        .some(({ route }) => rightRoutes(line).includes(route)),
    ),
    oosRouted: share(outOfScope, (one) => isRouted(one) && !isRight(one)),
    errors: judged
      .filter((one) => !isRight(one))
      .map(({ line, routing: { guesses, sure, by } }) => {
        const { route: got, score } = first({ guesses, sure, by });
        return { ...line, got, score: Number(score.toFixed(3)), sure, by };
      }),
  };
}

export function first({ guesses: [best] }: Routing) {
  return best ?? { route: 'oos' as const, score: 0 };
}

function isRight({ line, routing }: Judged): boolean {
  return rightRoutes(line).includes(first(routing).route);
}

function isRouted({ routing }: Judged): boolean {
  return routing.sure && first(routing).route !== 'oos';
}

function rightRoutes({ route, accept = [] }: RouteLine): Route[] {
  return [route, ...accept];
}

const groupOf = (route: Route) => route.split('.')[0];

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}
