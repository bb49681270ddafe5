import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { Modal } from '../ui/modal.tsx';

const useStyles = makeStyles({
  choices: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: '200px',
  },
  question: {
    padding: '4px 12px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  choice: { justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
});

/** Asks for one more choice, under the button of the action that needs it. */
export function ChoicePanel<Value extends string>(props: {
  target: HTMLElement | null;
  title: string;
  question: string;
  /** The choices with their names, in order. */
  choices: readonly (readonly [Value, string])[];
  choose: (value: Value) => void;
  close: () => void;
  /** Shown beneath the choices. */
  children?: ReactNode;
}) {
  const { target, title, question, choices, choose, close, children } = props;
  const styles = useStyles();
  return (
    <Modal below={target} close={close} title={title} onKeyDown={step}>
      <div className={styles.choices}>
        <span className={styles.question}>{question}</span>
        {choices.map(([value, name]) => (
          <Button
            key={value}
            className={styles.choice}
            appearance="subtle"
            onClick={() => {
              choose(value);
            }}
          >
            {name}
          </Button>
        ))}
      </div>
      {children}
    </Modal>
  );
}

/** The arrows go from choice to choice. */
function step({ key, currentTarget }: KeyboardEvent): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (by === undefined) return;
  const choices = [...currentTarget.querySelectorAll('button')];
  const at = choices.findIndex((choice) => choice === document.activeElement);
  choices[(at + by + choices.length) % choices.length]?.focus();
}
