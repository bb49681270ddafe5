import {
  Avatar,
  CounterBadge,
  makeStyles,
  mergeClasses,
  tokens,
  Tag,
} from '@fluentui/react-components';
import { memo } from 'react';
import type { ListedConversation, Summary } from '../api/types.ts';
import { addressOf, openHere } from '../route.ts';
import { isHeldBy } from '../../../handoff/rules.ts';
import { awaitsReply } from '../state/desk-state.ts';
import { useDraft } from '../state/drafts.ts';
import { useDeskState } from '../state/use-desk.ts';
import { useTexts, type Texts } from '../texts/texts.ts';
import { ChannelLabel } from './channel-label.tsx';
import { Moment, Waiting } from '../ui/elapsed.tsx';
import { Highlight, containsAll } from '../ui/highlight.tsx';
import { statusText } from './status-text.ts';
import { knownAs, titleText } from './title-text.ts';

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    alignItems: 'center',
    gap: '10px',
    padding: '2px 10px',
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (pointer: coarse), (max-width: 720px)': { padding: '9px 10px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    // visible in forced colours too
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  body: { minWidth: 0 },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  title: {
    flexGrow: 1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  cut: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  said: { flexGrow: 1, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  unread: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  status: { flexShrink: 0, maxWidth: '55%', marginLeft: 'auto' },
});

/** Id of a conversation's row, for the focus. */
export const rowId = (conversation: string) => `row-${conversation}`;

/** One conversation of the list: who, what was said last, since when, and its status. */
export const ConversationRow = memo(function ConversationRow(props: {
  summary: ListedConversation;
  current: boolean;
  place: number | undefined;
  query: string;
}) {
  const { summary, current, place, query } = props;
  const { id, status, since, last, unread, handedTo, handedBy, caseReferences, excerpt } = summary;
  const address = addressOf(id, excerpt?.sequence);
  const styles = useStyles();
  const texts = useTexts();
  const me = useDeskState((state) => state.me.id);
  const waits = status === 'waiting-for-staff';
  const awaits = isHeldBy(summary, me) && awaitsReply(summary);
  const title = titleText(summary, texts);
  const statusLine = [caseReferences.at(-1), statusText(summary, me, place, texts, 'short')]
    .filter(Boolean)
    .join(' · ');
  const { reply, note } = useDraft(id);
  const draft = reply.trim() || note.trim();
  const about = previewText(summary, isHeldBy(summary, me) ? texts.you : texts.roles.agent, texts);
  const said =
    excerpt && !containsAll([title, about, statusLine], query)
      ? excerptText(excerpt, texts)
      : draft !== '' && !current && query === ''
        ? `${texts.draft}: ${draft}`
        : about;

  return (
    <li>
      <a
        href={address}
        className={mergeClasses(styles.row, current && styles.current)}
        aria-current={current || undefined}
        id={rowId(id)}
        data-conversation={id}
        onClick={(event) => {
          openHere(event, address);
        }}
      >
        <Avatar
          name={knownAs(summary) ?? ''}
          color="colorful"
          idForColor={id}
          size={28}
          aria-hidden
        />
        <div className={styles.body}>
          <div className={styles.line}>
            <span className={mergeClasses(styles.title, styles.cut)} dir="auto">
              <Highlight text={title} query={query} />
            </span>
            <ChannelLabel {...summary} short />
            {waits && since && <Waiting since={since} />}
            {!waits && last && (awaits ? <Waiting since={last.at} /> : <Moment at={last.at} />)}
          </div>
          <div className={styles.line}>
            <span
              className={mergeClasses(styles.said, styles.cut, unread > 0 && styles.unread)}
              dir="auto"
            >
              <Highlight text={said} query={query} />
            </span>
            {unread > 0 && (
              <>
                <CounterBadge count={unread} aria-hidden />
                <span className="unseen">{texts.unread(unread)}</span>
              </>
            )}
            <span className={mergeClasses(styles.status, styles.cut)}>
              {handedTo?.id === me ? (
                <Tag size="extra-small" appearance="brand">
                  {texts.forYou(handedBy)}
                </Tag>
              ) : (
                <Highlight text={statusLine} query={query} />
              )}
            </span>
          </div>
        </div>
      </a>
    </li>
  );
});

/** What was said last and by whom; what the customer wants while they wait, and in place of the bot's words. */
function previewText({ status, reason, last }: Summary, staff: string, texts: Texts): string {
  const waits = status === 'waiting-for-staff';
  if (reason && (waits || last?.from === 'bot')) return reason;
  if (waits) return last?.from === 'customer' ? last.text : texts.events.asked;
  const speakers = { customer: '', bot: `${texts.bot}: `, staff: `${staff}: ` };
  return last ? speakers[last.from] + last.text : '';
}

/** The excerpt of a search hit, with who wrote it. */
function excerptText(
  { kind, from, by, text }: NonNullable<ListedConversation['excerpt']>,
  texts: Texts,
): string {
  if (kind === 'note') return `${texts.note}: ${text}`;
  const speakers = { customer: '', bot: `${texts.bot}: `, staff: `${by ?? texts.roles.agent}: ` };
  return speakers[from] + text;
}
