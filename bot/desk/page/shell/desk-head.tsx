import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { casesAddress, openAddress, useRoute } from '../route.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '8px', padding: '8px 12px 6px' },
  parts: {
    display: 'flex',
    flexGrow: 1,
    gap: '2px',
    padding: '2px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  part: {
    flex: '1 1 0',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '6px',
    minHeight: '30px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (pointer: coarse), (max-width: 720px)': { minHeight: '44px' },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: tokens.shadow2,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});

/** The name of the desk, its menu, and the way between conversations and cases, with how many of these are late. */
export function DeskHead({ late, menu }: { late: number; menu: ReactNode }) {
  const styles = useStyles();
  const texts = useTexts();
  const isCases = useRoute().page === 'cases';
  const part = (
    address: string,
    name: string,
    current: boolean,
    list: string,
    extra?: ReactNode,
  ) => (
    <a
      href={address}
      className={mergeClasses(styles.part, current && styles.current)}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        openAddress(event, address, list);
      }}
    >
      {name}
      {extra}
    </a>
  );
  return (
    <header className={styles.head}>
      <p className="unseen">
        {texts.desk} {document.documentElement.dataset['shop']}
      </p>
      <div className={styles.parts}>
        {part('/desk', texts.conversations, !isCases, 'conversations')}
        {part(
          casesAddress,
          texts.cases,
          isCases,
          'cases',
          late > 0 && (
            <>
              <CounterBadge count={late} size="small" color="danger" aria-hidden />
              <span className="unseen">{texts.casesLate(late)}</span>
            </>
          ),
        )}
      </div>
      {menu}
    </header>
  );
}
