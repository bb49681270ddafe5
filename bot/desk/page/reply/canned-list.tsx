import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Canned } from '../api/types.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  list: {
    position: 'absolute',
    zIndex: 2,
    left: 0,
    right: 0,
    bottom: '100%',
    maxHeight: '260px',
    overflowY: 'auto',
    margin: '0 0 6px',
    padding: '4px',
    listStyle: 'none',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  option: {
    display: 'grid',
    gridTemplateColumns: 'minmax(90px, max-content) minmax(0, 1fr)',
    columnGap: '12px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    // visible in forced colours too
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  shortcut: { color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyMonospace },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: {
    gridColumn: '2',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  none: { padding: '8px 10px', color: tokens.colorNeutralForeground3 },
});

/** Id of an option, for `aria-activedescendant`. */
export const optionId = ({ id }: Canned) => `canned-${id}`;

export function CannedList(props: {
  options: readonly Canned[];
  active: Canned | undefined;
  /** The text as it would be inserted. */
  textOf: (canned: Canned) => string;
  choose: (canned: Canned) => void;
}) {
  const { options, active, textOf, choose } = props;
  const styles = useStyles();
  const texts = useTexts();
  const list = useRef<HTMLUListElement>(null);
  const activeId = active && optionId(active);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  if (options.length === 0) {
    return <div className={mergeClasses(styles.list, styles.none)}>{texts.cannedNone}</div>;
  }
  return (
    <ul
      className={styles.list}
      role="listbox"
      id="canned"
      aria-label={texts.canned}
      ref={list}
      // focusable because it scrolls; Tab in the text box chooses an answer and never gets here
      tabIndex={0}
      // the text box keeps the focus
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      {options.map((canned) => (
        <li
          key={canned.id}
          id={optionId(canned)}
          role="option"
          aria-selected={canned === active}
          className={mergeClasses(styles.option, canned === active && styles.active)}
          onClick={() => {
            choose(canned);
          }}
        >
          <span className={styles.shortcut}>/{canned.shortcut}</span>
          <span className={styles.title}>{canned.title}</span>
          <span className={styles.text}>{textOf(canned)}</span>
        </li>
      ))}
    </ul>
  );
}
