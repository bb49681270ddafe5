import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';

const useStyles = makeStyles({
  tabs: { display: 'flex' },
  tab: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '36px',
    padding: '0 10px',
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
      borderRadius: tokens.borderRadiusMedium,
    },
    '@media (pointer: coarse), (max-width: 720px)': { minHeight: '44px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '10px',
      right: '10px',
      bottom: 0,
      // a border, unlike a background, is visible in forced colours
      borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
});

export interface TabChoice<Value extends string> {
  value: Value;
  text: string;
  /** How many there are; 0 is not shown. */
  count?: number | undefined;
  urgent?: boolean;
}

/**
 * Chooses one of a few, by click or arrow key. Fluent's tabs put hidden focusable elements around
 * themselves, which accessibility checks count as faults.
 */
export function Tabs<Value extends string>(props: {
  label: string;
  /** Id of what the tabs choose. */
  controls: string;
  choices: readonly TabChoice<Value>[];
  value: Value;
  choose: (value: Value) => void;
  /** Called after a choice by mouse or touch; whoever chooses by arrow key goes on among the tabs. */
  clicked?: () => void;
}) {
  const { label, controls, choices, value, choose, clicked } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  function step(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = choices.findIndex((one) => one.value === value);
    const to = (at + by + choices.length) % choices.length;
    const next = choices[to];
    if (!next) return;
    choose(next.value);
    (list.current?.children[to] as HTMLElement | undefined)?.focus();
  }

  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={label} onKeyDown={step}>
      {choices.map(({ value: one, text, count, urgent }) => (
        <button
          key={one}
          type="button"
          role="tab"
          aria-selected={one === value}
          aria-controls={controls}
          tabIndex={one === value ? 0 : -1}
          className={mergeClasses(styles.tab, one === value && styles.selected)}
          onClick={() => {
            choose(one);
            clicked?.();
          }}
        >
          {text}
          {count !== undefined && count > 0 && (
            <CounterBadge
              count={count}
              size="small"
              overflowCount={999}
              color={urgent ? 'brand' : 'informative'}
            />
          )}
        </button>
      ))}
    </div>
  );
}
