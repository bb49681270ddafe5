import { Avatar, Link, mergeClasses } from '@fluentui/react-components';
import { BotRegular } from '@fluentui/react-icons/svg/bot';
import { NoteRegular } from '@fluentui/react-icons/svg/note';
import { memo } from 'react';
import { now, useNow } from '../clock.ts';
import type { Pending } from '../state/desk-state.ts';
import { holdMs } from '../state/outbox.ts';
import { useDesk } from '../state/use-desk.ts';
import { dayOf, timeOf } from '../texts/time.ts';
import { useLanguage, useTexts } from '../texts/texts.ts';
import { eventText } from './event-text.ts';
import { ChosenFiles, Files } from '../ui/files.tsx';
import { DeliveryMark } from './delivery-mark.tsx';
import { useLineStyles } from './line-styles.ts';
import type { Line } from './transcript-lines.ts';
import { focusOn } from '../ui/focus.ts';
import { MessageText } from '../ui/message-text.tsx';
import { ReceiptCard } from '../details/receipt-card.tsx';

interface LineProps {
  line: Line;
  /** The customer's name, or nothing. */
  customer: string;
  /** Name above messages that are still being sent. */
  me: string;
  /** Whether the address leads to it. */
  linked: boolean;
}

/** Id of a message's line, by its number. */
export const messageId = (sequence: number) => `message-${sequence}`;

/** A message, a note, an event or a new day. */
export const TranscriptLine = memo(function TranscriptLine({
  line,
  customer,
  me,
  linked,
}: LineProps) {
  const styles = useLineStyles();
  const texts = useTexts();
  const language = useLanguage();
  switch (line.kind) {
    case 'day':
      return <li className={styles.day}>{dayOf(line.at, now(), language)}</li>;
    case 'event':
      return (
        <li className={styles.event}>
          {eventText(line.entry, texts)} · {timeOf(line.entry.at, language)}
        </li>
      );
    case 'pending':
      return <PendingLine pending={line.pending} me={me} />;
    case 'message':
    case 'note':
      return <WrittenLine line={line} customer={customer} linked={linked} />;
  }
});

type Written = Extract<Line, { kind: 'message' | 'note' }>;

function WrittenLine(props: { line: Written; customer: string; linked: boolean }) {
  const { line, customer, linked } = props;
  const { kind, entry, follows, receipt, delivery, lastSeen } = line;
  const { from, by, text, files, choices, at, mark, quoted } = entry;
  const styles = useLineStyles();
  const texts = useTexts();
  const language = useLanguage();
  const ours = from !== 'customer';
  const writer = { customer: texts.customer, bot: texts.bot, staff: by ?? texts.staff }[from];
  const style = kind === 'note' ? 'note' : from;
  return (
    <li
      id={messageId(entry.sequence)}
      className={mergeClasses(styles.line, follows && styles.follows, ours && styles.ours)}
    >
      <span className={styles.avatar} aria-hidden>
        {!follows && (
          <Face {...{ kind, from }} name={from === 'customer' ? customer : (by ?? '')} />
        )}
      </span>
      <div
        className={mergeClasses(styles.block, ours && styles.blockOurs, linked && styles.linked)}
      >
        <div className={follows ? 'unseen' : styles.by}>
          <span className={styles.writer}>{writer}</span>
          {kind === 'note' && <span>{texts.internal}</span>}
          {mark && <span>{texts.marks[mark]}</span>}
          <time dateTime={at}>{timeOf(at, language)}</time>
        </div>
        {quoted !== null && (
          <blockquote className={styles.quoted} aria-label={texts.quoted}>
            {quoted}
          </blockquote>
        )}
        {text !== '' && (
          <div className={mergeClasses(styles.bubble, styles[style])} title={timeOf(at, language)}>
            <MessageText text={text} from={from} />
          </div>
        )}
        <Files files={files} />
        {receipt && <ReceiptCard receipt={receipt} />}
        {choices.length > 0 && (
          <ul className={mergeClasses(styles.chips, styles.chipsOurs)} aria-label={texts.offered}>
            {choices.map((choice) => (
              <li key={choice}>{choice}</li>
            ))}
          </ul>
        )}
        {delivery && <DeliveryMark delivery={delivery} />}
        {lastSeen && <div className={styles.by}>{texts.seen}</div>}
      </div>
    </li>
  );
}

function Face(props: { kind: Written['kind']; from: Written['entry']['from']; name: string }) {
  const { kind, from, name } = props;
  if (kind === 'note') return <Avatar size={28} icon={<NoteRegular />} color="neutral" />;
  if (from === 'bot') return <Avatar size={28} icon={<BotRegular />} color="neutral" />;
  return <Avatar size={28} name={name} color={from === 'staff' ? 'brand' : 'neutral'} />;
}

function PendingLine({ pending, me }: { pending: Pending; me: string }) {
  const { key, state, text, files, at } = pending;
  const styles = useLineStyles();
  const texts = useTexts();
  const language = useLanguage();
  const desk = useDesk();
  const time = useNow(1000);
  const how = {
    held: texts.held(secondsLeft(at, time)),
    sending: texts.sending,
    waiting: texts.sendLater,
    sent: timeOf(at, language),
  }[state];
  return (
    <li className={mergeClasses(styles.line, styles.ours)}>
      <span className={styles.avatar} aria-hidden>
        <Avatar size={28} name={me} color="brand" />
      </span>
      <div className={mergeClasses(styles.block, styles.blockOurs)}>
        <div className={styles.by}>
          <span className={styles.writer}>{me}</span>
          <span>{how}</span>
          {state === 'held' && (
            <Link
              as="button"
              className={styles.takeBack}
              onClick={() => {
                desk.takeBack(key);
                focusOn('reply');
              }}
            >
              {texts.takeBack}
            </Link>
          )}
        </div>
        {text !== '' && (
          <div
            className={mergeClasses(
              styles.bubble,
              styles.staff,
              state !== 'sent' && styles.waiting,
            )}
          >
            <MessageText text={text} from="staff" />
          </div>
        )}
        <ChosenFiles files={files} />
      </div>
    </li>
  );
}

/** Until it leaves; the time is that of the last full second. */
function secondsLeft(at: string, time: number): number {
  const seconds = Math.ceil((Date.parse(at) + holdMs - time) / 1000);
  return Math.min(Math.max(seconds, 1), holdMs / 1000);
}
