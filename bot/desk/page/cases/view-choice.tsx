import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CaseCounts, CaseView } from './case-types.ts';
import { useCaseTexts } from './texts/case-texts.ts';

const useStyles = makeStyles({
  views: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    margin: 0,
    padding: '4px 12px 8px',
    border: 'none',
  },
  view: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    gap: '5px',
    minHeight: '28px',
    padding: '0 8px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (pointer: coarse), (max-width: 720px)': { minHeight: '44px', padding: '0 11px' },
  },
  chosen: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  // over its label, so that a finger hits it and a reader finds it there
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

const viewsOf = (isBoard: boolean): CaseView[] => {
  const views: CaseView[] = ['open', 'mine', 'due', 'late', 'evidence', 'board', 'closed'];
  return isBoard ? ['board', ...views.filter((view) => view !== 'board')] : views;
};

/** Chooses which cases the list shows. The board finds its own first. */
export function ViewChoice(props: {
  view: CaseView;
  choose: (view: CaseView) => void;
  counts: CaseCounts | undefined;
  isBoard: boolean;
}) {
  const { view, choose, counts, isBoard } = props;
  const styles = useStyles();
  const texts = useCaseTexts();
  const known: Partial<Record<CaseView, number>> = { ...counts };
  return (
    <fieldset className={styles.views}>
      <legend className="unseen">{texts.view}</legend>
      {viewsOf(isBoard).map((one) => {
        const count = known[one] ?? 0;
        return (
          <label key={one} className={mergeClasses(styles.view, one === view && styles.chosen)}>
            <input
              type="radio"
              name="case-view"
              className={styles.radio}
              checked={one === view}
              onChange={() => {
                choose(one);
              }}
            />
            {texts.views[one]}
            {count > 0 && (
              <span className={mergeClasses(styles.count, one === 'late' && styles.late)}>
                {count}
              </span>
            )}
          </label>
        );
      })}
    </fieldset>
  );
}
