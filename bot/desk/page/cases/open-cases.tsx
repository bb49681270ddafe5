import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useDeskState } from '../state/use-desk.ts';
import { useTexts, wordFor } from '../texts/texts.ts';
import { cases as api } from './case-api.ts';
import { useCaseTexts } from './texts/case-texts.ts';

const useStyles = makeStyles({
  cases: {
    margin: '8px 0 0',
    padding: '8px 12px 0',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    maxWidth: '300px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  one: { margin: '0 0 4px' },
  choice: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '28px',
    '@media (pointer: coarse), (max-width: 720px)': { minHeight: '44px' },
    '& input': {
      width: '16px',
      height: '16px',
      margin: 0,
      accentColor: tokens.colorBrandBackground,
    },
  },
});

/**
 * What becomes of the cases of a conversation that is being closed: they stay open, unless they are closed too
 * where that may be done now.
 */
export function OpenCases(props: {
  conversation: string;
  choose: (references: readonly string[]) => void;
}) {
  const { conversation, choose } = props;
  const styles = useStyles();
  const texts = useTexts();
  const words = useCaseTexts();
  const opened = useDeskState((state) => state.opened.get(conversation));
  const [closable, setClosable] = useState<readonly { reference: string; writes: boolean }[]>([]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const open = (opened?.cases ?? []).filter(
    ({ reference, status }) =>
      status !== 'closed' && opened?.caseReferences.includes(reference) === true,
  );
  const references = open.map(({ reference }) => reference).join(' ');

  useEffect(() => {
    const over = new AbortController();
    const mayClose = async (reference: string) => {
      const { moves } = await api.one(reference, over.signal);
      const close = moves.find(({ type, allowed }) => type === 'closed' && allowed);
      return close ? [{ reference, writes: close.writes }] : [];
    };
    Promise.all(references.split(' ').filter(Boolean).map(mayClose)).then(
      (found) => {
        setClosable(found.flat());
      },
      // then they stay open, as they would without this question
      () => undefined,
    );
    return () => {
      over.abort();
    };
  }, [references]);

  // what was ticked is meant for this conversation, and this time
  useEffect(
    () => () => {
      choose([]);
    },
    [choose],
  );

  if (open.length === 0) return null;
  return (
    <div className={styles.cases} role="group" aria-label={texts.cases}>
      {open.map(({ reference, kind }) => {
        const close = closable.find((one) => one.reference === reference);
        return (
          <div key={reference}>
            <p className={styles.one}>{words.stays(reference, wordFor(texts.caseKinds, kind))}</p>
            {close && (
              <label className={styles.choice}>
                <input
                  type="checkbox"
                  checked={chosen.includes(reference)}
                  onChange={(event) => {
                    const rest = chosen.filter((one) => one !== reference);
                    const now = event.currentTarget.checked ? [...rest, reference] : rest;
                    setChosen(now);
                    choose(now);
                  }}
                />
                {close.writes ? words.closeTooWriting : words.closeToo}
              </label>
            )}
          </div>
        );
      })}
    </div>
  );
}
