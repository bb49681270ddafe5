import { Link, makeStyles } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';

const useStyles = makeStyles({
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

// [words](address), **bold**, or a bare address: the markdown that our bot writes, and what people paste
const marks =
  /\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|\*\*([^*\n]+)\*\*|(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/gu;

/**
 * A message as text with its line breaks: markup in it is shown, never rendered. The bot's bold words and
 * links are formatted; in what people wrote, only addresses become links.
 */
export function MessageText({ text, from }: { text: string; from: 'bot' | 'customer' | 'staff' }) {
  const styles = useStyles();
  return (
    <p className={styles.text} dir="auto">
      {formatText(text, from === 'bot')}
    </p>
  );
}

function formatText(text: string, withMarkdown: boolean): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(marks)) {
    const [whole, words, address, bold, bare] = match;
    const plain = !withMarkdown && bare === undefined;
    parts.push(text.slice(end, match.index));
    end = match.index + whole.length;
    if (plain) parts.push(whole);
    else if (bold !== undefined) parts.push(<strong key={end}>{bold}</strong>);
    else
      parts.push(
        <Address key={end} to={address ?? bare ?? ''}>
          {words ?? bare}
        </Address>,
      );
  }
  return [...parts, text.slice(end)].map((part, index) => <Fragment key={index}>{part}</Fragment>);
}

function Address({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link href={to} target="_blank" rel="noopener noreferrer nofollow" inline>
      {children}
    </Link>
  );
}
