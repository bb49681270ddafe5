import { Avatar, Button, makeStyles, tokens, type ButtonProps } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Staff } from '../api/types.ts';
import { useDesk, useDeskState } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  choice: { width: '100%', justifyContent: 'flex-start', gap: '12px', padding: '8px' },
  words: { display: 'flex', flexDirection: 'column', textAlign: 'left' },
  more: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** All colleagues but this one, who is there first, and by name. */
export function useColleagues(except: string | undefined): Staff[] {
  const desk = useDesk();
  const staff = useDeskState((state) => state.staff);
  useEffect(() => {
    desk.fetchStaff();
  }, [desk]);
  return staff
    .filter(({ id, disabled }) => id !== except && !disabled)
    .sort(
      (one, other) =>
        Number(other.present) - Number(one.present) || one.name.localeCompare(other.name),
    );
}

/** Who is to have something: a line each, `first` before the colleagues. */
export function Colleagues(props: {
  all: readonly Staff[];
  choose: (one: Staff) => void;
  /** Only who is at the desk can be chosen. */
  presentOnly?: boolean;
  first?: ReceiverProps;
}) {
  const { all, choose, presentOnly = false, first } = props;
  const texts = useTexts();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {first && <Receiver {...first} />}
      {all.map((one) => (
        <Receiver
          key={one.id}
          name={one.name}
          more={`${texts.roles[one.role]} · ${one.present ? texts.present : texts.absent}`}
          icon={
            <Avatar
              name={one.name}
              size={32}
              color="colorful"
              idForColor={one.id}
              aria-hidden
              badge={{ status: one.present ? 'available' : 'offline' }}
            />
          }
          disabledFocusable={presentOnly && !one.present}
          choose={() => {
            choose(one);
          }}
        />
      ))}
    </ul>
  );
}

interface ReceiverProps extends Pick<ButtonProps, 'icon' | 'disabledFocusable'> {
  name: string;
  more: string;
  choose: () => void;
}

function Receiver({ name, more, choose, ...button }: ReceiverProps) {
  const styles = useStyles();
  return (
    <li>
      <Button appearance="subtle" className={styles.choice} onClick={choose} {...button}>
        <span className={styles.words}>
          {name}
          <span className={styles.more}>{more}</span>
        </span>
      </Button>
    </li>
  );
}
