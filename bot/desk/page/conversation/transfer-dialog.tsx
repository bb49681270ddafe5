import { Avatar, Button, makeStyles } from '@fluentui/react-components';
import { PeopleQueueRegular } from '@fluentui/react-icons/svg/people-queue';
import type { Staff } from '../api/types.ts';
import { useDeskState } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';
import { Colleagues, useColleagues } from '../ui/colleagues.tsx';
import { Modal } from '../ui/modal.tsx';

const useStyles = makeStyles({
  foot: { display: 'flex', justifyContent: 'flex-end', marginTop: '12px' },
});

/** Chooses where the conversation goes: back to the queue, or to a colleague who is present. */
export function TransferDialog(props: {
  close: () => void;
  choose: (to: Staff | 'queue') => void;
}) {
  const { close, choose } = props;
  const styles = useStyles();
  const texts = useTexts();
  const others = useColleagues(useDeskState((state) => state.me.id));
  return (
    <Modal title={texts.transferTitle} close={close}>
      <Colleagues
        all={others}
        choose={choose}
        presentOnly
        first={{
          name: texts.transferQueue,
          more: texts.transferQueueHint,
          icon: <Avatar icon={<PeopleQueueRegular />} size={32} aria-hidden />,
          choose: () => {
            choose('queue');
          },
        }}
      />
      {others.length === 0 && <p>{texts.transferNobody}</p>}
      <div className={styles.foot}>
        <Button onClick={close}>{texts.cancel}</Button>
      </div>
    </Modal>
  );
}
