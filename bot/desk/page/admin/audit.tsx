import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { desk as api } from '../api/desk-api.ts';
import type { AuditEntry } from '../api/types.ts';
import { titleText } from '../list/title-text.ts';
import { addressOf, openHere } from '../route.ts';
import { useDesk, useDeskState } from '../state/use-desk.ts';
import { stampOf } from '../texts/time.ts';
import { useLanguage, useTexts, wordFor } from '../texts/texts.ts';
import { Loading } from '../ui/loading.tsx';
import { auditDetail } from './audit-detail.ts';
import { AdminPage, useTable } from './admin-page.tsx';

// Actions whose subject is the id of a conversation: shown as a link instead.
const conversationActions = [
  'seen',
  'claimed',
  'took-over',
  'answered',
  'noted',
  'transferred',
  'handed-back',
  'requeued',
  'unattended',
  'closed',
  'case-entered',
];

/** What was done at the desk, and by whom; for managers and administrators. */
export function Audit({ back }: { back: () => void }) {
  const styles = useTable();
  const texts = useTexts();
  const language = useLanguage();
  const desk = useDesk();
  const [entries, setEntries] = useState<AuditEntry[]>();
  const summaries = useDeskState((state) => state.summaries);
  const [whole, setWhole] = useState(false);

  useEffect(() => {
    api.audit().then(({ audit }) => {
      setEntries(audit);
    }, desk.failed);
  }, [desk]);

  const nameOf = (id: string) => {
    const summary = summaries.get(id);
    return summary ? titleText(summary, texts) : texts.conversation;
  };

  function more(): void {
    const before = entries?.at(-1)?.at;
    api.audit(before).then(({ audit }) => {
      setEntries([...(entries ?? []), ...audit]);
      setWhole(audit.length === 0);
    }, desk.failed);
  }

  return (
    <AdminPage title={texts.audit} hint={texts.auditHint} back={back}>
      {!entries && <Loading />}
      {entries?.length === 0 && <p>{texts.auditEmpty}</p>}
      {entries && entries.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{texts.auditWhen}</th>
              <th>{texts.auditWho}</th>
              <th>{texts.auditWhat}</th>
              <th>{texts.auditOn}</th>
              <th>{texts.auditDetail}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ at, staff, action, subject, detail }, index) => (
              <tr key={`${at} ${index}`}>
                <td className={styles.when}>{stampOf(at, language)}</td>
                <td>
                  {staff?.name ??
                    (['requeued', 'unattended'].includes(action)
                      ? texts.auditAutomatic
                      : texts.auditNobody)}
                </td>
                <td>{wordFor(texts.auditActions, action)}</td>
                <td>
                  {subject && conversationActions.includes(action) ? (
                    <a
                      className={styles.link}
                      href={addressOf(subject)}
                      onClick={(event) => {
                        openHere(event, subject);
                      }}
                    >
                      {nameOf(subject)}
                    </a>
                  ) : (
                    subject
                  )}
                </td>
                <td>{detail && auditDetail(detail, texts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {entries && entries.length > 0 && !whole && (
        <Button className={styles.more} onClick={more}>
          {texts.more}
        </Button>
      )}
    </AdminPage>
  );
}
