import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  page: {
    minHeight: '100%',
    display: 'grid',
    placeItems: 'center',
    padding: '24px 16px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  card: {
    width: '100%',
    maxWidth: '380px',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '32px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow8,
  },
  shop: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase300 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

/** The card of signing in, with what went wrong above its form. */
export function SignInCard(props: {
  title: string;
  trouble?: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}) {
  const { title, trouble, hint, children } = props;
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div>
          <p className={styles.shop}>{document.documentElement.dataset['shop']}</p>
          <h1 className={styles.title}>{title}</h1>
        </div>
        {trouble && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{trouble}</MessageBarBody>
          </MessageBar>
        )}
        {hint && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{hint}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.form}>{children}</div>
      </div>
    </main>
  );
}

/** Shown while the desk cannot be reached. */
export function UnreachableCard({ children }: { children: ReactNode }) {
  const texts = useTexts();
  return (
    <SignInCard title={texts.desk}>
      <p role="status">{children}</p>
      <Spinner size="small" aria-hidden />
    </SignInCard>
  );
}
