import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../texts/texts.ts';
import { keyGroups, keys } from './keys.ts';
import { Modal } from '../ui/modal.tsx';

const useStyles = makeStyles({
  columns: { columns: '230px 2', columnGap: '32px' },
  group: { breakInside: 'avoid', marginBottom: '16px' },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300 },
  list: { margin: 0 },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '12px',
    padding: '3px 0',
    '& dd': { margin: 0, whiteSpace: 'nowrap' },
  },
  key: {
    padding: '1px 7px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
  },
  foot: { display: 'flex', justifyContent: 'flex-end' },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The list of keyboard shortcuts. */
export function KeysDialog({ close }: { close: () => void }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Modal title={texts.keysTitle} close={close}>
      <div className={styles.columns}>
        {(Object.keys(keyGroups) as (keyof typeof keyGroups)[]).map((group) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{texts[group]}</h3>
            <dl className={styles.list}>
              {keyGroups[group].map((name) => (
                <div key={name} className={styles.row}>
                  <dt>{texts.key[name]}</dt>
                  <dd>
                    {keys[name].split(' ').map((key, index) => (
                      <span key={key}>
                        {index > 0 && ` ${texts.then} `}
                        <kbd className={styles.key}>{key === 'Escape' ? 'Esc' : key}</kbd>
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.hint}>{texts.keysInField}</p>
      <div className={styles.foot}>
        <Button appearance="primary" onClick={close}>
          {texts.close}
        </Button>
      </div>
    </Modal>
  );
}
