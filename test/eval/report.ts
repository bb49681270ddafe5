import { routes } from '../../dialogs/reading/router/routes.ts';
import type { AnswerVerdict } from './judge-answers.ts';
import type { DayVerdict } from './judge-days.ts';
import { first, judgeRoutes, type Judged, type RouteVerdict } from './judge-routes.ts';

/*
 * What `npm run eval` shows on a terminal. Every function gives lines.
 */

const percent = (share: number) => (Number.isNaN(share) ? '–' : (100 * share).toFixed(1));

const figures: [string, (verdict: RouteVerdict) => number][] = [
  ['group right', ({ top }) => top],
  ['route right', ({ fine }) => fine],
  ['at once', ({ routed }) => routed],
  ['of it right', ({ routedRight }) => routedRight],
  ['among three', ({ top3 }) => top3],
  ['oos at once', ({ oosRouted }) => oosRouted],
];

/** The figures of all lines and of each language, in percent. */
export function routeTable(judged: readonly Judged[]): string[] {
  const rows = (['nl', 'en'] as const).map((lang): [string, Judged[]] => [
    lang,
    judged.filter(({ line }) => line.lang === lang),
  ]);
  return [
    row('', ['lines', ...figures.map(([name]) => name)], 13),
    ...[...rows, ['both', judged] as const].map(([name, lines]) => {
      const verdict = judgeRoutes(lines);
      return row(name, [String(verdict.n), ...figures.map(([, of]) => percent(of(verdict)))], 13);
    }),
  ];
}

/** What each route was taken for: a row for each, a column for what came of it. */
export function confusionTable(judged: readonly Judged[]): string[] {
  const numbers = routes.map((_, index) => String(index + 1));
  return [
    row('taken for', numbers, 5),
    ...routes.map((route, index) => {
      const lines = judged.filter(({ line }) => line.route === route);
      const counts = routes.map(
        (guess) => lines.filter(({ routing }) => first(routing).route === guess).length,
      );
      const name = `${String(index + 1).padStart(2)} ${route}`;
      return row(
        name,
        counts.map((count) => (count === 0 ? '·' : String(count))),
        5,
      );
    }),
  ];
}

/** What another bound for being sure would give. */
export function boundTable(judged: readonly Judged[]): string[] {
  const bounds = [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
  return [
    row('sure from', ['at once', 'of it right', 'oos at once'], 13),
    ...bounds.map((bound) => {
      const { routed, routedRight, oosRouted } = judgeRoutes(
        judged.map(({ line, routing }) => {
          const { route, score } = first(routing);
          return { line, routing: { ...routing, sure: route !== 'oos' && score >= bound } };
        }),
      );
      return row(bound.toFixed(2), [routed, routedRight, oosRouted].map(percent), 13);
    }),
  ];
}

/** How often a rule spoke, and how often it was right. */
export function ruleLine(judged: readonly Judged[]): string {
  const ruled = judged.filter(({ routing }) => routing.by === 'rule');
  const wrong = judgeRoutes(ruled).errors.length;
  return `by a rule: ${ruled.length} of ${judged.length}, of which ${wrong} wrong`;
}

export function dayTable(verdicts: readonly (readonly [string, DayVerdict])[]): string[] {
  return [
    row('', ['lines', 'right', 'asked', 'wrong'], 9),
    ...verdicts.map(([name, { n, right, asked, wrong }]) =>
      row(name, [n, right, asked, wrong].map(String), 9),
    ),
  ];
}

/** How the answers to each question were read. */
export function answerTable(verdicts: readonly (readonly [string, AnswerVerdict])[]): string[] {
  return [
    row('', ['lines', 'read', 'confirmed', 'asked', 'wrong'], 10),
    ...verdicts.map(([name, { n, read, confirmed, asked, wrong }]) =>
      row(name, [n, read, confirmed, asked, wrong].map(String), 10),
    ),
  ];
}

export function answerErrors({ errors }: AnswerVerdict): string[] {
  return errors.map(
    ({ question, expected, got, text }) => `  ${question}: ${expected} → ${got}: ${text}`,
  );
}

export function routeErrors({ errors }: RouteVerdict): string[] {
  return errors.map(
    ({ text, route, got, score, sure }) =>
      `  ${route} → ${got} ${score.toFixed(2)}${sure ? ', sure' : ''}: ${text}`,
  );
}

export function dayErrors({ errors }: DayVerdict): string[] {
  return errors.map(
    ({ text, ref, expected, got }) =>
      `  ${expected ?? 'no day'} → ${got === undefined ? 'no day' : 'day' in got ? got.day : got.why} (said on ${ref}): ${text}`,
  );
}

function row(name: string, cells: readonly string[], width: number): string {
  return name.padEnd(width === 5 ? 27 : 22) + cells.map((cell) => cell.padStart(width)).join('');
}
