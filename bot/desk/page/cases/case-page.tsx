import {
  Badge,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { useState, type ReactNode } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { useTexts, wordFor } from '../texts/texts.ts';
import { Empty } from '../ui/empty.tsx';
import { focusOn } from '../ui/focus.ts';
import { Loading } from '../ui/loading.tsx';
import { CaseAside } from './case-aside.tsx';
import { CaseOwner, useOwner } from './case-owner.tsx';
import type { CaseDetail, CaseMove } from './case-types.ts';
import { DueLabel } from './due-label.tsx';
import { Meanwhile, useSeen } from './meanwhile.tsx';
import { usualMove } from './moves/choose-move.ts';
import { CustomerData } from './privacy/customer-data.tsx';
import { usePrivacyTexts } from './privacy/texts.ts';
import { useCaseTexts } from './texts/case-texts.ts';
import { Timeline } from './timeline.tsx';
import { Todo } from './todo.tsx';
import { useCase } from './use-case.ts';

const useStyles = makeStyles({
  middle: { flexGrow: 1, display: 'grid', placeItems: 'center' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '10px 12px 10px 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 720px)': {
      padding: '6px 8px 8px',
      '& > :last-child': { paddingLeft: '6px' },
    },
  },
  back: { '@media (min-width: 721px)': { display: 'none' } },
  who: { flex: '1 1 220px', minWidth: 0 },
  title: {
    margin: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 10px' },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(220px, 290px)',
    alignItems: 'start',
    gap: '24px 28px',
    padding: '16px 20px 40px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 1079px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media (max-width: 720px)': { padding: '12px 14px 32px' },
  },
  main: { display: 'flex', flexDirection: 'column', gap: '24px', minWidth: 0, maxWidth: '760px' },
  heading: {
    margin: '0 0 8px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  alarms: { marginBottom: '12px' },
  asked: {
    margin: 0,
    padding: '2px 0 2px 14px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** One case: what the customer asked, what is to be done, and what happened. */
export function CasePage({ reference, back }: { reference: string; back: () => void }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useCaseTexts();
  const { detail, reload } = useCase(reference);
  if (detail === 'missing') {
    return (
      <div className={styles.middle}>
        <Empty icon={<FolderOpenRegular />} title={words.notFound}>
          <Button onClick={back}>{texts.back}</Button>
        </Empty>
      </div>
    );
  }
  if (!detail) {
    return (
      <div className={styles.middle}>
        <Loading />
      </div>
    );
  }
  return <Opened key={reference} {...{ detail, reload, back }} />;
}

function Opened(props: { detail: CaseDetail; reload: () => Promise<void>; back: () => void }) {
  const { detail, reload, back } = props;
  const styles = useStyles();
  const texts = useTexts();
  const words = useCaseTexts();
  const privacy = usePrivacyTexts();
  const [wanted, setWanted] = useState<string>();
  const chosen = detail.moves.find(({ type }) => type === wanted) ?? usualMove(detail);
  const seen = useSeen(detail, chosen?.type);
  const entered = async () => {
    setWanted(undefined);
    seen.forget();
    await reload();
    focusOn('case-title');
  };
  const owner = useOwner(detail, reload);
  const choose = ({ type }: Pick<CaseMove, 'type'>) => {
    if (!detail.moves.some((move) => move.type === type && move.allowed)) return;
    setWanted(type);
    focusOn('move-title');
  };
  useKeys({
    claim: owner.take,
    transfer: () => {
      owner.ask(true);
    },
    reply: () => {
      setWanted(undefined);
      focusOn('move-title');
    },
    note: () => {
      choose({ type: 'noted' });
    },
    finish: () => {
      choose({ type: 'closed' });
    },
  });

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
          <h2 id="case-title" className={styles.title} tabIndex={-1}>
            {words.caseOf(wordFor(texts.caseKinds, detail.kind), detail.reference)}
          </h2>
          <div className={styles.line}>
            <Badge appearance="tint" color="informative">
              {wordFor(texts.caseStates, detail.status)}
            </Badge>
            {detail.due && <DueLabel step={detail.due} />}
          </div>
        </div>
        <CaseOwner detail={detail} actions={owner} />
      </header>
      <div className={styles.body} tabIndex={0}>
        <div className={styles.main}>
          <Part heading={words.asked}>
            <blockquote className={styles.asked} dir="auto">
              {detail.damaged ? words.damaged : detail.summary}
            </blockquote>
          </Part>
          <Part heading={words.todo}>
            <Alarms {...detail} />
            <Meanwhile news={seen.news} lost={seen.lost} seen={seen.look} />
            <Todo
              {...{ detail, chosen, choose, entered }}
              seen={seen.version}
              changed={async () => {
                seen.hold();
                await reload();
              }}
            />
          </Part>
          {detail.kind === 'privacy-request' && (
            <Part heading={privacy.heading}>
              <CustomerData detail={detail} />
            </Part>
          )}
          <Part heading={words.timeline}>
            <Timeline detail={detail} />
          </Part>
        </div>
        <aside aria-label={words.facts}>
          <CaseAside detail={detail} />
        </aside>
      </div>
    </>
  );
}

/** What the customer did, or did not get, of which nobody has taken notice yet. */
function Alarms({ alarms, timeline }: CaseDetail) {
  const styles = useStyles();
  const words: Record<string, string> = useCaseTexts().alarms;
  const touched = timeline.map(({ by }) => by !== null).lastIndexOf(true);
  const since = timeline.slice(touched + 1).map(({ what }) => what);
  const refused = since.includes('letter-refused') ? ['letter-refused'] : [];
  const told = [...alarms, ...refused].flatMap((alarm) => words[alarm] ?? []);
  if (told.length === 0) return null;
  return (
    <MessageBar className={styles.alarms} intent="info" layout="multiline">
      <MessageBarBody>{told.join(' ')}</MessageBarBody>
    </MessageBar>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      {children}
    </section>
  );
}
