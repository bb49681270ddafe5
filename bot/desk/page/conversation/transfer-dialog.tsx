import { Avatar, Button, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleQueueRegular } from '@fluentui/react-icons/svg/people-queue';
import { useEffect } from 'react';
import type { Staff } from '../api/types.ts';
import { Modal } from '../ui/modal.tsx';
import { useDesk, useDeskState } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  foot: { display: 'flex', justifyContent: 'flex-end', marginTop: '12px' },
  choice: { width: '100%', justifyContent: 'flex-start', gap: '12px', padding: '8px' },
  words: { display: 'flex', flexDirection: 'column', textAlign: 'left' },
  more: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** Chooses where the conversation goes: back to the queue, or to a colleague who is present. */
export function TransferDialog(props: {
  close: () => void;
  choose: (to: Staff | 'queue') => void;
}) {
  const { close, choose } = props;
  const styles = useStyles();
  const texts = useTexts();
  const desk = useDesk();
  const me = useDeskState((state) => state.me.id);
  const staff = useDeskState((state) => state.staff);
  useEffect(() => {
    desk.fetchStaff();
  }, [desk]);
  const others = staff
    .filter(({ id, disabled }) => id !== me && !disabled)
    .sort(
      (one, other) =>
        Number(other.present) - Number(one.present) || one.name.localeCompare(other.name),
    );

  return (
    <Modal title={texts.transferTitle} close={close}>
      <ul className={styles.list}>
        <li>
          <Button
            appearance="subtle"
            className={styles.choice}
            icon={<Avatar icon={<PeopleQueueRegular />} size={32} aria-hidden />}
            onClick={() => {
              choose('queue');
            }}
          >
            <span className={styles.words}>
              {texts.transferQueue}
              <span className={styles.more}>{texts.transferQueueHint}</span>
            </span>
          </Button>
        </li>
        {others.map((one) => (
          <li key={one.id}>
            <Button
              appearance="subtle"
              className={styles.choice}
              icon={<Face staff={one} />}
              disabledFocusable={!one.present}
              onClick={() => {
                choose(one);
              }}
            >
              <span className={styles.words}>
                {one.name}
                <span className={styles.more}>
                  {texts.roles[one.role]} · {one.present ? texts.present : texts.absent}
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {others.length === 0 && <p>{texts.transferNobody}</p>}
      <div className={styles.foot}>
        <Button onClick={close}>{texts.cancel}</Button>
      </div>
    </Modal>
  );
}

function Face({ staff: { id, name, present } }: { staff: Staff }) {
  return (
    <Avatar
      name={name}
      size={32}
      color="colorful"
      idForColor={id}
      aria-hidden
      badge={{ status: present ? 'available' : 'offline' }}
    />
  );
}
