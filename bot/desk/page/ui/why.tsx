import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';

const useStyles = makeStyles({
  clauses: {
    margin: 0,
    paddingLeft: '18px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A button that unfolds the texts of the clauses that a decision rests on; nothing where there are none. */
export function Why({ label, clauses }: { label: string; clauses: readonly string[] }) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  if (clauses.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {label}
      </Button>
      <ul id={id} className={styles.clauses} hidden={!open}>
        {clauses.map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
      </ul>
    </>
  );
}
