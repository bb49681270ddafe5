import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { permissions } from '../../../api/permissions.ts';
import { useDesk, useDeskState } from '../../state/use-desk.ts';
import type { CaseDetail } from '../case-types.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { privacy, saveAsFile, type Erased, type Person } from './privacy-api.ts';
import { usePrivacyTexts, type PrivacyTexts } from './texts.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '12px' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '12px', '& > *': { flex: '1 1 200px' } },
  small: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    '@media (pointer: coarse), (max-width: 720px)': { '& > *': { minHeight: '44px' } },
  },
});

const none = { orders: '', emails: '' };

/** Gives out or erases all that is kept of the customer of a request, for those who may. */
export function CustomerData({ detail }: { detail: CaseDetail }) {
  const styles = useStyles();
  const words = usePrivacyTexts();
  const desk = useDesk();
  const role = useDeskState((state) => state.me.role);
  const [written, setWritten] = useState({
    orders: detail.orderNumber ?? '',
    emails: detail.contact?.includes('@') === true ? detail.contact : '',
  });
  const [fault, setFault] = useState<string>();
  const [done, setDone] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  if (!permissions.answerPrivacyRequests.includes(role)) {
    return <p className={styles.small}>{words.onlyManagers}</p>;
  }

  const person = personIn(written);
  const isSomebody = person.orders.length + person.emails.length > 0;

  function begin(start: () => void): void {
    setFault(isSomebody ? undefined : words.nobody);
    setDone(undefined);
    if (isSomebody && !busy) start();
  }

  async function download(): Promise<void> {
    setBusy(true);
    try {
      const given = await privacy.export(person);
      const { conversations, cases } = given;
      if (conversations.length + cases.length === 0) {
        setDone(words.nothing);
        return;
      }
      saveAsFile(`loket-${detail.reference}.json`, given);
      setDone(words.downloaded(words.much(conversations.length, cases.length)));
    } catch (error) {
      desk.failed(error);
    } finally {
      setBusy(false);
    }
  }

  const input = (name: keyof typeof none, validation: string | undefined) => (
    <Field label={words[name]} {...(validation !== undefined && { validationMessage: validation })}>
      <Input
        name={name}
        value={written[name]}
        autoComplete="off"
        onChange={(_, { value }) => {
          setWritten({ ...written, [name]: value });
        }}
      />
    </Field>
  );

  return (
    <div className={styles.part}>
      <p className={styles.small}>{words.hint}</p>
      <div className={styles.fields}>
        {input('orders', fault)}
        {input('emails', undefined)}
      </div>
      <div className={styles.buttons}>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            begin(() => void download());
          }}
        >
          {words.download}
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            begin(() => {
              setAsking(true);
            });
          }}
        >
          {words.erase}
        </Button>
      </div>
      {done !== undefined && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{done}</MessageBarBody>
        </MessageBar>
      )}
      {asking && (
        <EraseDialog
          person={person}
          isAnswered={['answered', 'closed'].includes(detail.status)}
          close={() => {
            setAsking(false);
          }}
          erased={(what) => {
            setAsking(false);
            setWritten(none);
            setDone(whatWasDone(what, words));
          }}
        />
      )}
    </div>
  );
}

/** Example: `1042, #1043` gives two orders. */
function personIn({ orders, emails }: typeof none): Person {
  const listed = (text: string) => text.split(/[\s,;]+/).filter((name) => name !== '');
  return { orders: listed(orders), emails: listed(emails) };
}

function whatWasDone({ conversations, cases, kept }: Erased, words: PrivacyTexts): string {
  if (conversations + cases + kept.length === 0) return words.nothing;
  return [
    words.erased(words.much(conversations, cases)),
    ...kept.map(({ reference, reason }) => words.kept[reason](reference)),
  ].join(' ');
}
