import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '10px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outline: 'none',
  },
  body: { flexGrow: 1, minHeight: 0, overflow: 'auto', padding: '16px 20px 32px' },
  hint: { margin: '0 0 12px', color: tokens.colorNeutralForeground3 },
});

/** Tables as wide as the pane; on a phone each row is a block of its own. */
export const useTable = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    '& th': {
      padding: '6px 12px 6px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
      color: tokens.colorNeutralForeground3,
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightSemibold,
      textAlign: 'left',
    },
    '& td': {
      padding: '8px 12px 8px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '@media (max-width: 720px)': {
      '& thead': { display: 'none' },
      '& tr': {
        display: 'block',
        padding: '8px 0',
        borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      },
      '& td': { display: 'block', padding: '1px 0', borderBottom: 'none' },
    },
  },
  when: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
  link: { color: tokens.colorBrandForegroundLink },
  more: { marginTop: '16px' },
});

/** A page shown in place of a conversation. */
export function AdminPage(props: {
  title: string;
  hint?: string;
  back: () => void;
  children: ReactNode;
}) {
  const { title, hint, back, children } = props;
  const styles = useStyles();
  const texts = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <>
      <header className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={texts.back}
          onClick={back}
        />
        <h2 ref={heading} className={styles.title} tabIndex={-1}>
          {title}
        </h2>
      </header>
      <div className={styles.body} tabIndex={0}>
        {hint && <p className={styles.hint}>{hint}</p>}
        {children}
      </div>
    </>
  );
}
