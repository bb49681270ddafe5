import { Button, makeStyles, tokens, useAnnounce } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { isHeldBy } from '../../../handoff/rules.ts';
import type { Conversation } from '../api/types.ts';
import { knownAs, titleText } from '../list/title-text.ts';
import { useDeskState } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';
import { buildTranscript, type Line } from './transcript-lines.ts';
import { messageId, TranscriptLine } from './transcript-line.tsx';
import { TalkLine } from './talk-line.tsx';
import { useTalks } from './use-talks.ts';
import { useStickToEnd } from '../ui/use-stick-to-end.ts';

const longestSpoken = 300;

const useStyles = makeStyles({
  frame: { position: 'relative', flexGrow: 1, minHeight: 0, display: 'flex' },
  box: {
    flexGrow: 1,
    overflowY: 'auto',
    overscrollBehavior: 'contain',
    padding: '4px 20px 16px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 720px)': { padding: '4px 12px 12px' },
  },
  lines: { listStyle: 'none', margin: '0 auto', padding: 0, maxWidth: '860px' },
  typing: {
    maxWidth: '824px',
    minHeight: '20px',
    margin: '8px auto 0',
    paddingLeft: '36px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  below: { position: 'absolute', bottom: '8px', left: '50%', transform: 'translateX(-50%)' },
});

/**
 * All that was said, the latest at the bottom; it stays there unless somebody scrolls up, or the address
 * leads to a message, by its number.
 */
export function Transcript(props: { conversation: Conversation; message: number | undefined }) {
  const { conversation, message } = props;
  const { id, entries, receipts } = conversation;
  const name = knownAs(conversation) ?? '';
  const styles = useStyles();
  const texts = useTexts();
  const me = useDeskState((state) => state.me);
  const allPending = useDeskState((state) => state.pending);
  const typing = useDeskState((state) => state.typing.get(id));
  const pending = useMemo(
    () => allPending.filter((one) => one.conversation === id),
    [allPending, id],
  );
  const lines = useMemo(
    () => buildTranscript({ entries, receipts }, pending),
    [entries, receipts, pending],
  );
  const talks = useTalks(conversation, lines, message);
  const { box, content, below, toEnd, settle } = useStickToEnd(id);
  useSpokenMessages(conversation);

  // show what was just written
  const latest = pending.at(-1)?.key;
  useEffect(() => {
    if (latest !== undefined) toEnd();
  }, [latest, toEnd]);

  // whoever takes over answers what was said last
  const mine = isHeldBy(conversation, me.id);
  useEffect(() => {
    if (mine) toEnd();
  }, [mine, toEnd]);

  // what is unfolded is read from its beginning
  useLayoutEffect(settle, [talks.opened, settle]);

  const found = entries.some(({ sequence }) => sequence === message);
  useEffect(() => {
    if (!found || message === undefined) return;
    document.getElementById(messageId(message))?.scrollIntoView({ block: 'center' });
    settle();
  }, [id, found, message, settle]);

  const show = (line: Line) => (
    <TranscriptLine
      key={line.key}
      line={line}
      customer={name}
      me={me.name}
      linked={'entry' in line && line.entry.sequence === message}
    />
  );
  return (
    <div className={styles.frame}>
      <div
        className={styles.box}
        ref={box}
        tabIndex={0}
        role="region"
        aria-label={texts.transcript}
      >
        <ol className={styles.lines} ref={content}>
          {talks.parts.flatMap((part) => {
            if (part.kind !== 'talk') return [show(part)];
            const { key, messages, lines: said } = part;
            const open = talks.isOpen(part);
            return [
              <TalkLine
                key={key}
                {...{ id: key, messages, open, known: talks.knownFrom(part) }}
                toggle={() => {
                  talks.toggle(part);
                }}
              />,
              ...(open ? said : said.filter(({ kind }) => kind === 'day')).map(show),
            ];
          })}
          {lines.length === 0 && <li>{texts.seenNone}</li>}
        </ol>
        <p className={styles.typing} role="status">
          {typing && texts.typing(typing === 'customer' ? texts.customer : typing)}
        </p>
      </div>
      {below && (
        <Button
          className={styles.below}
          size="small"
          shape="circular"
          appearance="primary"
          icon={<ArrowDownRegular />}
          onClick={toEnd}
        >
          {texts.newMessages}
        </Button>
      )}
    </div>
  );
}

/** Announces new messages of the customer to screen readers; of a long one, the beginning. */
function useSpokenMessages(conversation: Conversation): void {
  const { id, entries } = conversation;
  const { announce } = useAnnounce();
  const texts = useTexts();
  const who = titleText(conversation, texts);
  const announced = useRef({ id: '', sequence: 0 });
  useEffect(() => {
    const last = entries.at(-1)?.sequence ?? 0;
    const before = announced.current;
    announced.current = { id, sequence: last };
    if (before.id !== id) return;
    for (const { sequence, from, kind, text } of entries) {
      if (sequence > before.sequence && from === 'customer' && kind === 'message') {
        announce(texts.newMessage(who, text.slice(0, longestSpoken)), { polite: true });
      }
    }
  }, [id, who, entries, announce, texts]);
}
