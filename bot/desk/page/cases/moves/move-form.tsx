import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, type SyntheticEvent } from 'react';
import { now } from '../../clock.ts';
import { useDesk, useDeskState } from '../../state/use-desk.ts';
import { useLanguage, wordFor } from '../../texts/texts.ts';
import { amountOf, dayIn, fullDayOf, typedAmountOf } from '../../texts/time.ts';
import { focusOn } from '../../ui/focus.ts';
import { changeCaseDraft, useCaseDraft } from '../case-drafts.ts';
import type { CaseDetail, CaseDraft, CaseMove } from '../case-types.ts';
import { momentOfDay } from '../due.ts';
import { useCaseTexts } from '../texts/case-texts.ts';
import { FieldInput } from './field-input.tsx';
import { LetterForm } from './letter-form.tsx';
import { eventsOf, faultsIn } from './move-events.ts';
import { fieldsOf } from './move-fields.ts';
import { editedLetter, keepLetter, useMove } from './use-move.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    '@media (max-width: 720px)': { '& > button': { flexGrow: 1 } },
  },
});

/** The form of a move, and then the letter that goes with it. */
export function MoveForm(props: {
  detail: CaseDetail;
  move: CaseMove;
  /** How many events the case had when they last looked at what happened in it. */
  seen: number;
  changed: () => Promise<void>;
  entered: () => Promise<void>;
}) {
  const { detail, move, ...handlers } = props;
  const { reference } = detail;
  const styles = useStyles();
  const texts = useCaseTexts();
  const language = useLanguage();
  const desk = useDesk();
  const me = useDeskState((state) => state.me);
  const staff = useDeskState((state) => state.staff);
  const draft = useCaseDraft(reference, move.type);
  const work = useMove(detail, move, handlers);
  useEffect(() => {
    desk.fetchStaff();
  }, [desk]);

  const say = (day: string) => fullDayOf(momentOfDay(day), language);
  const sayMoney = (money: { amount: number; currency: string }) =>
    amountOf(money.amount, money.currency, language);
  const typeAmount = (amount: number) => typedAmountOf(amount, language);
  const today = dayIn(now());
  const given = { detail, me, staff, texts, today, say, sayMoney, typeAmount };
  const fields = fieldsOf(move, given).filter(({ when }) => when?.(draft) ?? true);
  const events = eventsOf(move.type, fields, draft, me);
  const edited = editedLetter(draft, events);
  const { letter, trouble } = work;

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (letter) {
      const same = edited?.subject === letter.subject && edited.text === letter.text;
      void work.enter(events, same ? undefined : edited);
      return;
    }
    const faults = faultsIn(fields, draft, texts, say);
    work.setFaults(faults);
    const [first] = Object.keys(faults);
    if (first !== undefined) focusOn(`field-${first}`);
    else if (move.writes) void work.preview(events);
    else void work.enter(events);
  }
  const change = (to: CaseDraft) => {
    changeCaseDraft(reference, move.type, to);
  };
  const named = new Set(fields.map(({ name }) => name));
  const general = [
    ...trouble.general,
    // of a field that is not asked, or stands behind the letter
    ...Object.entries(trouble.faults).flatMap(([name, fault]) =>
      letter || !named.has(name) ? [fault] : [],
    ),
  ];
  return (
    <form
      className={styles.form}
      aria-label={wordFor(texts.moves, move.type)}
      noValidate
      onSubmit={submit}
    >
      {letter ? (
        <LetterForm
          letter={letter}
          edited={edited}
          edit={(to) => {
            keepLetter(reference, move.type, events, to);
          }}
        />
      ) : (
        fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            draft={draft}
            fault={trouble.faults[field.name]}
            change={change}
          />
        ))
      )}
      {/* beside the button that was pressed: above a long letter nobody would see them */}
      {general.map((problem) => (
        <MessageBar key={problem} intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      ))}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={work.busy}>
          {letter ? texts.send : move.writes ? texts.seeLetter : texts.enter}
        </Button>
        {letter && (
          <Button disabledFocusable={work.busy} onClick={work.toForm}>
            {texts.backToForm}
          </Button>
        )}
      </div>
    </form>
  );
}
