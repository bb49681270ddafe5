import { Document, Scalar } from 'yaml';
import { languages } from '../../dialogs/language.ts';
import { routes, type Route } from '../../dialogs/reading/router/routes.ts';
import { longestExample, type Candidate, type Review, type Tally } from './examples-review.ts';

/* The words of `npm run examples:review`: YAML to paste from, and everything else as comments. */

export const usage = `Usage:
  npm run -s examples:review                  what customers meant otherwise than it was taken (server stopped)
  npm run -s examples:review -- --since DAY   only from that day on, in UTC, such as 2026-11-01
  npm run -s examples:review -- --json        the same as one JSON object`;

const introduction = `# Customers wrote this, and nobody has read it. Read every sentence before it becomes an example: what
# is personal was struck out by rules that miss some of it, and a customer may have chosen in haste.`;

/** The review for whoever writes the examples, with the files that its sentences belong to. */
export function formatReview({ candidates, leftOut, ...tallies }: Review): string {
  if (tallies.all.routed === 0) return '# Nothing to review: no message was led anywhere.';
  const meant = (choice: Route | 'none') =>
    candidates.filter(({ confirmed }) => confirmed === choice);
  const parts = [
    candidates.length > 0 ? introduction : '# Nothing to review: no guess was corrected.',
    ...routes.map((route) =>
      addHeading(`dialogs/reading/router/examples/${route}.yaml`, toYaml(meant(route))),
    ),
    addHeading(
      'Nothing offered was meant: oos.yaml, or a new route',
      commentOut(toYaml(meant('none'))),
    ),
    formatLeftOut(leftOut.known, 'stand in the examples already'),
    formatLeftOut(leftOut.tooLong, `are longer than ${longestExample} characters`),
    commentOut(formatTable(tallies)),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function toYaml(candidates: Candidate[]): string {
  const document = new Document({});
  for (const language of languages) {
    const sentences = candidates
      .filter((candidate) => candidate.language === language)
      .map((candidate) =>
        Object.assign(new Scalar(candidate.text), { comment: ` ${formatRemark(candidate)}` }),
      );
    if (sentences.length > 0) document.set(language, sentences);
  }
  if (candidates.length === 0) return '';
  return document.toString({ lineWidth: 0, singleQuote: true }).trimEnd();
}

// Example: `3x, taken for refund.general (model, 0.41)`.
function formatRemark({ times, route, by, score }: Candidate): string {
  return `${times > 1 ? `${times}x, ` : ''}taken for ${route} (${by}, ${score.toFixed(2)})`;
}

function formatLeftOut(count: number, why: string): string {
  return count === 0 ? '' : `# Left out: ${count} that ${why}.`;
}

// Whose guess it was, and what was guessed; the bar is the share of all messages.
function formatTable({ all, by, guessed }: Pick<Review, 'all' | 'by' | 'guessed'>): string {
  const head = ['guess', 'messages', 'confirmed', 'corrected', 'declined'];
  const row = (name: string, { routed, confirmed, corrected, declined }: Tally) => {
    const bar = '█'.repeat(Math.ceil((20 * routed) / all.routed));
    return [name, ...[routed, confirmed, corrected, declined].map(String), bar];
  };
  const rows = [
    row('all', all),
    ...Object.entries(by).map(([name, tally]) => row(`by ${name}`, tally)),
    ...routes.flatMap((route) => (guessed[route] ? [row(route, guessed[route])] : [])),
  ];
  return [head, ...rows]
    .map(([name = '', routed = '', confirmed = '', corrected = '', declined = '', bar = '']) => {
      const figures = [routed, confirmed, corrected, declined].map((cell) => cell.padStart(11));
      return `${name.padEnd(25)}${figures.join('')}  ${bar}`.trimEnd();
    })
    .join('\n');
}

function addHeading(heading: string, body: string): string {
  return body && `# ${heading}\n${body}`;
}

function commentOut(text: string): string {
  return text && text.replace(/^/gm, '# ');
}
