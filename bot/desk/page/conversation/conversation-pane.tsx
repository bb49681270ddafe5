import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ChatMultipleRegular } from '@fluentui/react-icons/svg/chat-multiple';
import { PanelRightRegular } from '@fluentui/react-icons/svg/panel-right';
import type { Summary } from '../api/types.ts';
import { ChannelLabel } from '../list/channel-label.tsx';
import { Moment, Waiting } from '../ui/elapsed.tsx';
import { Loading } from '../ui/loading.tsx';
import { Empty } from '../ui/empty.tsx';
import { statusText } from '../list/status-text.ts';
import { contactText, titleText } from '../list/title-text.ts';
import { useDeskState, usePlaces } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';
import { ActionsBar } from './actions-bar.tsx';
import { ReplyBox } from '../reply/reply-box.tsx';
import { Transcript } from '../transcript/transcript.tsx';
import { TransferDialog } from './transfer-dialog.tsx';
import type { ConversationActions } from './use-conversation-actions.ts';

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto auto',
    alignItems: 'center',
    gap: '8px',
    padding: '10px 12px 10px 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 720px)': {
      gridTemplateColumns: 'auto minmax(0, 1fr) auto',
      padding: '6px 8px 8px',
    },
  },
  back: { '@media (min-width: 721px)': { display: 'none' } },
  who: { gridColumn: '2', minWidth: 0 },
  title: {
    margin: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  statusLine: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 8px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  contact: { overflowWrap: 'anywhere' },
  details: {
    '@media (min-width: 1180px)': { display: 'none' },
    '@media (max-width: 720px)': { gridColumn: '3', gridRow: '1' },
  },
  middle: { flexGrow: 1, display: 'grid', placeItems: 'center' },
});

/** The open conversation: its status, the transcript, and the box to write in. */
export function ConversationPane(props: {
  id: string | undefined;
  /** The number of the message that the address leads to. */
  message: number | undefined;
  summary: Summary | undefined;
  actions: ConversationActions;
  back: () => void;
  showDetails: () => void;
}) {
  const { id, message, summary, actions, back, showDetails } = props;
  const styles = useStyles();
  const texts = useTexts();
  const me = useDeskState((state) => state.me);
  const conversation = useDeskState((state) => state.opened.get(id ?? ''));
  const missing = useDeskState((state) => state.missing.has(id ?? ''));

  if (id === undefined) {
    return (
      <div className={styles.middle}>
        <Empty icon={<ChatMultipleRegular />} title={texts.chooseTitle}>
          <p>{texts.chooseMore}</p>
          <p>{texts.chooseKeys}</p>
        </Empty>
      </div>
    );
  }
  if (!summary) {
    return (
      <div className={styles.middle}>
        {missing ? (
          <Empty icon={<ChatMultipleRegular />} title={texts.notFound}>
            <Button onClick={back}>{texts.back}</Button>
          </Empty>
        ) : (
          <Loading />
        )}
      </div>
    );
  }
  return (
    <>
      <header className={styles.head}>
        <Button
          className={styles.back}
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={texts.back}
          onClick={back}
        />
        <div className={styles.who}>
          <h2 id="conversation-title" className={styles.title} tabIndex={-1}>
            {titleText(summary, texts)}
          </h2>
          <StatusLine summary={summary} me={me.id} />
        </div>
        <ActionsBar summary={summary} me={me} actions={actions} />
        <Button
          className={styles.details}
          appearance="subtle"
          icon={<PanelRightRegular />}
          aria-label={texts.showDetails}
          title={texts.showDetails}
          onClick={showDetails}
        />
      </header>
      {conversation ? (
        <Transcript conversation={conversation} message={message} />
      ) : (
        <div className={styles.middle}>
          <Loading />
        </div>
      )}
      {/* before the transcript is there, so that writing can begin */}
      <ReplyBox key={id} summary={summary} claiming={actions.claiming} />
      {actions.asked === 'transfer' && (
        <TransferDialog
          choose={actions.transfer}
          close={() => {
            actions.open(undefined);
          }}
        />
      )}
    </>
  );
}

function StatusLine({ summary, me }: { summary: Summary; me: string }) {
  const styles = useStyles();
  const texts = useTexts();
  const place = usePlaces().get(summary.id);
  const { status, since } = summary;
  const contact = contactText(summary);
  return (
    <div className={styles.statusLine}>
      {contact && <span className={styles.contact}>{contact}</span>}
      <span>
        {statusText(summary, me, place, texts)}
        {since && status === 'waiting-for-staff' && (
          <>
            {' · '}
            <Waiting since={since} />
          </>
        )}
        {since && status === 'with-staff' && (
          <>
            {' · '}
            <Moment at={since} />
          </>
        )}
      </span>
      <ChannelLabel {...summary} />
    </div>
  );
}
