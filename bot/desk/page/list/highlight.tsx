import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  mark: {
    color: 'inherit',
    backgroundColor: tokens.colorPaletteYellowBackground2,
    borderRadius: tokens.borderRadiusSmall,
  },
});

/** The text, with the words that were searched for marked in it. */
export function Highlight({ text, query }: { text: string; query: string }) {
  const styles = useStyles();
  return partsOf(text, query).map((part, index) =>
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
export function partsOf(text: string, query: string): string[] {
  const words = query.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [text];
  const plain = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  return text.split(new RegExp(`(${plain.join('|')})`, 'iu'));
}
