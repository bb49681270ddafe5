import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Refused } from '../../api/request.ts';
import { useDesk } from '../../state/use-desk.ts';
import { useTexts } from '../../texts/texts.ts';
import { Modal } from '../../ui/modal.tsx';
import { privacy, type Erased, type Person } from './privacy-api.ts';
import { usePrivacyTexts } from './texts.ts';

const useStyles = makeStyles({
  words: { display: 'flex', flexDirection: 'column', gap: '12px', '& > p': { margin: 0 } },
  who: { overflowWrap: 'anywhere' },
  final: { fontWeight: tokens.fontWeightSemibold },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    marginTop: '20px',
    '@media (pointer: coarse), (max-width: 720px)': { '& > *': { minHeight: '44px' } },
  },
});

/** Says what goes and what stays, and erases on a second click; on a third what stood in the way as well. */
export function EraseDialog(props: {
  person: Person;
  isAnswered: boolean;
  close: () => void;
  erased: (what: Erased) => void;
}) {
  const { person, isAnswered, close, erased } = props;
  const styles = useStyles();
  const texts = useTexts();
  const words = usePrivacyTexts();
  const desk = useDesk();
  const [busy, setBusy] = useState(false);
  const [inTheWay, setInTheWay] = useState<string>();

  async function erase(): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      erased(await privacy.erase(person, inTheWay !== undefined));
    } catch (error) {
      setBusy(false);
      const { code, references = [] } = error instanceof Refused ? error.refusal : { code: '' };
      const named = references.join(', ');
      if (code === 'cases-open') setInTheWay(words.open(named));
      else if (code === 'letter-unsent') setInTheWay(words.unsent(named));
      else {
        close();
        desk.failed(error);
      }
    }
  }

  return (
    <Modal title={words.eraseTitle} close={close}>
      <div className={styles.words}>
        {!isAnswered && <Warning>{words.answerFirst}</Warning>}
        <p className={styles.who}>{words.goes([...person.orders, ...person.emails])}</p>
        <p>{words.stays}</p>
        <p className={styles.final}>{words.final}</p>
        {inTheWay !== undefined && <Warning>{inTheWay}</Warning>}
      </div>
      <div className={styles.foot}>
        <Button autoFocus onClick={close}>
          {texts.cancel}
        </Button>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void erase()}>
          {inTheWay === undefined ? words.yes : words.yesAnyway}
        </Button>
      </div>
    </Modal>
  );
}

function Warning({ children }: { children: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
