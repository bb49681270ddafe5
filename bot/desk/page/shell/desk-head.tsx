import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { casesAddress, openAddress, useRoute } from '../route.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '8px', padding: '8px 12px 6px 16px' },
  brand: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  shop: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  parts: {
    display: 'flex',
    gap: '2px',
    margin: '0 12px 6px',
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
    <>
      <header className={styles.head}>
        <p className={styles.brand}>
          {texts.desk}{' '}
          <span className={styles.shop}>{document.documentElement.dataset['shop']}</span>
        </p>
        {menu}
      </header>
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
    </>
  );
}
