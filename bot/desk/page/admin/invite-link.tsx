import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Invited } from '../api/types.ts';
import { useTexts } from '../texts/texts.ts';

const useStyles = makeStyles({
  bar: { marginBottom: '16px' },
  line: { display: 'flex', gap: '8px', padding: '6px 0' },
  link: {
    flexGrow: 1,
    minWidth: 0,
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** A one-time link, shown only once, to be sent to the person it is for. */
export function InviteLink({ staff: { name }, link }: Invited) {
  const styles = useStyles();
  const texts = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    field.current?.select();
  }, []);
  return (
    <MessageBar intent="success" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {texts.inviteLink(name)}
        <div className={styles.line}>
          <input
            ref={field}
            className={styles.link}
            readOnly
            value={link}
            aria-label={texts.inviteLink(name)}
          />
          <Button
            size="small"
            onClick={() => {
              // where the browser refuses, the selected link can be copied by hand
              navigator.clipboard.writeText(link).then(
                () => {
                  setCopied(true);
                },
                () => field.current?.select(),
              );
            }}
          >
            {copied ? texts.copied : texts.copy}
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
