import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { useId, useState } from 'react';
import { wordFor } from '../texts/texts.ts';
import type { CaseDetail, CaseMove, CaseStep } from './case-types.ts';
import { DueLabel } from './due-label.tsx';
import { isNext, movesOfStep, otherMoves, stepsToDo } from './moves/choose-move.ts';
import { MoveForm } from './moves/move-form.tsx';
import { useCaseTexts, type CaseTexts } from './texts/case-texts.ts';

const useStyles = makeStyles({
  todo: { display: 'flex', flexDirection: 'column', gap: '12px' },
  steps: {
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    padding: 0,
  },
  step: {
    padding: '10px 14px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  next: {
    padding: '14px 16px 16px',
    boxShadow: tokens.shadow4,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
  },
  late: { borderLeft: `4px solid ${tokens.colorStatusDangerForeground1}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  nextTitle: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  owner: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  moves: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  stepMoves: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginLeft: 'auto' },
  form: { marginTop: '12px' },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  closed: {
    margin: '6px 0 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  nothing: { margin: 0, color: tokens.colorNeutralForeground2 },
  more: { alignSelf: 'start' },
});

export interface TodoProps {
  detail: CaseDetail;
  /** The move whose form stands open. */
  chosen: CaseMove | undefined;
  choose: (move: CaseMove) => void;
  seen: number;
  changed: () => Promise<void>;
  entered: () => Promise<void>;
}

/** What is still to be done, the first of it with its form; anything else that may be entered is behind “more”. */
export function Todo(props: TodoProps) {
  const { detail, chosen, choose, ...handlers } = props;
  const styles = useStyles();
  const texts = useCaseTexts();
  const [more, setMore] = useState(false);
  const id = useId();
  const steps = stepsToDo(detail);
  const others = otherMoves(detail);
  const barred = others.find((move) => isNext(move) && !move.allowed);
  const isOther = chosen !== undefined && others.some(({ type }) => type === chosen.type);
  const form = chosen && (
    <div className={styles.form}>
      <MoveForm
        key={`${detail.reference} ${chosen.type}`}
        move={chosen}
        detail={detail}
        {...handlers}
      />
    </div>
  );
  return (
    <div className={styles.todo}>
      {steps.length === 0 && !isOther && (
        <p className={styles.nothing}>
          {barred
            ? whyNot(barred, texts)
            : detail.status === 'closed'
              ? texts.isClosed
              : detail.status === 'offered'
                ? texts.waits
                : texts.nothingTodo}
        </p>
      )}
      {detail.status === 'waiting-for-customer' && <p className={styles.nothing}>{texts.waits}</p>}
      <ul className={styles.steps}>
        {steps.map((step) => (
          <Step key={step.step} {...{ step, detail, chosen, choose }}>
            {!isOther && form}
          </Step>
        ))}
      </ul>
      {isOther && (
        <div className={mergeClasses(styles.step, styles.next)}>
          <h4
            id="move-title"
            className={mergeClasses(styles.title, styles.nextTitle)}
            tabIndex={-1}
          >
            {wordFor(texts.moves, chosen.type)}
          </h4>
          {form}
        </div>
      )}
      {others.length > 0 && (
        <>
          <Button
            className={styles.more}
            appearance="subtle"
            icon={<ChevronDownRegular />}
            aria-expanded={more}
            aria-controls={id}
            onClick={() => {
              setMore(!more);
            }}
          >
            {more ? texts.less : texts.more}
          </Button>
          <div id={id} className={styles.moves} hidden={!more}>
            {more &&
              others.map((move) => <MoveButton key={move.type} {...{ move, chosen, choose }} />)}
          </div>
        </>
      )}
    </div>
  );
}

function Step(props: {
  step: CaseStep;
  detail: CaseDetail;
  chosen: CaseMove | undefined;
  choose: (move: CaseMove) => void;
  children: React.ReactNode;
}) {
  const { step, detail, chosen, choose, children } = props;
  const styles = useStyles();
  const texts = useCaseTexts();
  const moves = movesOfStep(step, detail);
  const isChosen = moves.some(({ type }) => type === chosen?.type);
  const barred = moves.find(({ allowed }) => !allowed);
  const owners: Record<string, string> = texts.owners;
  return (
    <li
      className={mergeClasses(styles.step, isChosen && styles.next, step.late && styles.late)}
      data-step={step.step}
    >
      <div className={styles.head}>
        <h4
          className={mergeClasses(styles.title, isChosen && styles.nextTitle)}
          {...(isChosen && { id: 'move-title', tabIndex: -1 })}
        >
          {wordFor(texts.steps, step.step)}
        </h4>
        <DueLabel step={step} />
        {step.owner !== null && step.owner !== 'customer-service' && (
          <span className={styles.owner}>{texts.byBook(wordFor(owners, step.owner))}</span>
        )}
        {(moves.length > 1 || !isChosen) && (
          <div className={styles.stepMoves}>
            {moves.map((move) => (
              <MoveButton key={move.type} {...{ move, chosen, choose }} />
            ))}
          </div>
        )}
      </div>
      {step.goods && <p className={styles.closed}>{texts.goods[step.goods]}</p>}
      {barred && !moves.some(({ allowed }) => allowed) && (
        <p className={styles.closed}>{whyNot(barred, texts)}</p>
      )}
      {isChosen && children}
    </li>
  );
}

/** Opens the form of a move; one that they may not take says why. */
function MoveButton(props: {
  move: CaseMove;
  chosen: CaseMove | undefined;
  choose: (move: CaseMove) => void;
}) {
  const { move, chosen, choose } = props;
  const styles = useStyles();
  const texts = useCaseTexts();
  const isChosen = move.type === chosen?.type;
  return (
    <Button
      size="small"
      {...(isChosen && { className: styles.chosen })}
      aria-pressed={isChosen}
      disabledFocusable={!move.allowed}
      {...(!move.allowed && { title: whyNot(move, texts) })}
      onClick={() => {
        choose(move);
      }}
    >
      {wordFor(texts.moves, move.type)}
    </Button>
  );
}

function whyNot({ type }: CaseMove, { notAllowed }: CaseTexts): string {
  const reasons: Record<string, string> = notAllowed;
  return reasons[type] ?? notAllowed.other;
}
