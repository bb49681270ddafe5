import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  mark: {
    // a quieter foreground is hard to read on the mark in the dark theme
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    borderRadius: tokens.borderRadiusSmall,
  },
});

/** The text, with the words that were searched for marked in it. */
export function Highlight({ text, query }: { text: string; query: string }) {
  const styles = useStyles();
  return splitAtHits(text, query).map((part, index) =>
    // every second part is a hit
    index % 2 === 1 ? (
      <mark key={index} className={styles.mark}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

/** The text cut at each word of the query. Example: `('De SEO Pro', 'seo')` gives `De `, `SEO`, ` Pro`. */
function splitAtHits(text: string, query: string): string[] {
  const words = wordsOf(query);
  if (words.length === 0) return [text];
  const { plain, from } = normalize(text);
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('|');
  const parts: string[] = [];
  let done = 0;
  for (const { index, 0: hit } of plain.matchAll(new RegExp(pattern, 'gu'))) {
    const start = Math.max(done, from[index] ?? 0);
    const end = from[index + hit.length] ?? text.length;
    parts.push(text.slice(done, start), text.slice(start, end));
    done = end;
  }
  return [...parts, text.slice(done)];
}

/** Whether the texts contain all words of the query. */
export function containsAll(texts: readonly string[], query: string): boolean {
  const { plain } = normalize(texts.join(' '));
  return wordsOf(query).every((word) => plain.includes(word));
}

function wordsOf(query: string): string[] {
  return normalize(query).plain.split(/\s+/u).filter(Boolean);
}

const apostrophes = /['’‘ʼ′`´]/u;

/** Without case, accents and apostrophes, as the server searches; `from` gives the index in `text` of each letter. */
function normalize(text: string): { plain: string; from: number[] } {
  let plain = '';
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    const bare = letter
      .replace(apostrophes, '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase();
    from.push(...Array<number>(bare.length).fill(at));
    plain += bare;
    at += letter.length;
  }
  return { plain, from };
}
