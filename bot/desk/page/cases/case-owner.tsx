import { Avatar, Button, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Staff } from '../api/types.ts';
import { useDesk, useDeskState } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';
import { Colleagues, useColleagues } from '../ui/colleagues.tsx';
import { Modal } from '../ui/modal.tsx';
import { cases as api } from './case-api.ts';
import type { CaseDetail } from './case-types.ts';
import { useCaseTexts } from './texts/case-texts.ts';

const useStyles = makeStyles({
  owner: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  name: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  foot: { display: 'flex', justifyContent: 'flex-end', marginTop: '12px' },
});

/** How a case changes hands, by button or by key. */
export interface OwnerActions {
  busy: boolean;
  isMine: boolean;
  asking: boolean;
  ask: (asking: boolean) => void;
  take: () => void;
  give: (to: Pick<Staff, 'id' | 'name'>) => void;
}

export function useOwner(
  detail: CaseDetail | undefined,
  changed: () => Promise<void>,
): OwnerActions {
  const desk = useDesk();
  const words = useCaseTexts();
  const me = useDeskState((state) => state.me);
  const [busy, setBusy] = useState(false);
  const working = useRef(false);
  const [asking, setAsking] = useState(false);
  const isMine = detail?.owner?.id === me.id;

  async function give({ id, name }: Pick<Staff, 'id' | 'name'>): Promise<void> {
    if (!detail || working.current || detail.owner?.id === id) return;
    working.current = true;
    setBusy(true);
    setAsking(false);
    try {
      await api.enter(detail.reference, {
        events: [{ type: 'owner-changed', owner: { id, name } }],
      });
      desk.say({ intent: 'success', text: id === me.id ? words.taken : words.given(name) });
      await changed();
    } catch (error) {
      desk.failed(error);
    } finally {
      working.current = false;
      setBusy(false);
    }
  }

  return {
    ...{ busy, isMine, asking, ask: setAsking },
    take: () => void give(me),
    give: (to) => void give(to),
  };
}

/** Who sees to the case, and how it changes hands: to oneself, or to any colleague, present or not. */
export function CaseOwner({ detail, actions }: { detail: CaseDetail; actions: OwnerActions }) {
  const { owner } = detail;
  const styles = useStyles();
  const words = useCaseTexts();
  const { isMine, busy } = actions;
  return (
    <div className={styles.owner}>
      <span className={styles.name}>
        {owner && (
          <Avatar name={owner.name} size={24} color="colorful" idForColor={owner.id} aria-hidden />
        )}
        <span>
          {owner === null ? words.nobodySees : isMine ? words.mine : words.seesTo(owner.name)}
        </span>
      </span>
      {!isMine && (
        <Button disabledFocusable={busy} onClick={actions.take}>
          {words.take}
        </Button>
      )}
      <Button
        disabledFocusable={busy}
        onClick={() => {
          actions.ask(true);
        }}
      >
        {words.assign}
      </Button>
      {actions.asking && <AssignDialog owner={owner?.id} actions={actions} />}
    </div>
  );
}

function AssignDialog({ owner, actions }: { owner: string | undefined; actions: OwnerActions }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useCaseTexts();
  const others = useColleagues(owner);
  const close = () => {
    actions.ask(false);
  };
  return (
    <Modal title={words.assignTitle} close={close}>
      <Colleagues all={others} choose={actions.give} />
      <div className={styles.foot}>
        <Button onClick={close}>{texts.cancel}</Button>
      </div>
    </Modal>
  );
}
