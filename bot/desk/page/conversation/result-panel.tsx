import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { Result } from '../api/types.ts';
import { Modal } from '../ui/modal.tsx';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  results: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: '200px',
  },
  heading: {
    padding: '4px 12px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  result: { justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
});

/** Chooses the result with which the conversation is closed. */
export function ResultPanel(props: {
  target: HTMLElement | null;
  choose: (result: Result) => void;
  close: () => void;
}) {
  const { target, choose, close } = props;
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Modal below={target} close={close} title={texts.finish} onKeyDown={step}>
      <div className={styles.results}>
        <span className={styles.heading}>{texts.result}</span>
        {(Object.keys(texts.results) as Result[]).map((result) => (
          <Button
            key={result}
            className={styles.result}
            appearance="subtle"
            onClick={() => {
              choose(result);
            }}
          >
            {texts.results[result]}
          </Button>
        ))}
      </div>
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
