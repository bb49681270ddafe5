import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useEffect } from 'react';
import { focusOn } from '../../ui/focus.ts';
import type { Letter, LetterPreview } from '../case-types.ts';
import { useCaseTexts } from '../texts/case-texts.ts';

const useStyles = makeStyles({
  letter: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '14px 16px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderTop: `3px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    // a phone has no room for a frame in a frame
    '@media (max-width: 720px)': {
      padding: '12px 0 0',
      borderRight: 'none',
      borderBottom: 'none',
      borderLeft: 'none',
      borderRadius: 0,
    },
  },
  way: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outline: 'none',
    '& svg': { flexShrink: 0, fontSize: '20px' },
  },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '160px',
    maxHeight: '60vh',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    lineHeight: tokens.lineHeightBase400,
    resize: 'vertical',
    fieldSizing: 'content',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  changed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

const icons = {
  chat: ChatRegular,
  mail: MailRegular,
  'chat-later': ChatRegular,
  nowhere: WarningRegular,
};

/** What the customer is about to be sent and where it goes, to be changed where that is better. */
export function LetterForm(props: {
  letter: LetterPreview;
  edited: Letter | undefined;
  edit: (letter: Letter) => void;
}) {
  const { letter, edited, edit } = props;
  const styles = useStyles();
  const texts = useCaseTexts();
  useEffect(() => {
    focusOn('letter-way');
  }, []);
  const { subject, text } = edited ?? letter;
  const isChanged = subject !== letter.subject || text !== letter.text;
  const Icon = icons[letter.way];
  return (
    <div className={styles.letter} role="group" aria-label={texts.letter}>
      <p id="letter-way" className={styles.way} tabIndex={-1}>
        <Icon aria-hidden />
        {letter.way === 'mail' ? texts.ways.mail(letter.to ?? '') : texts.ways[letter.way]}
      </p>
      <Field label={texts.letterSubject}>
        <Input
          value={subject}
          maxLength={200}
          onChange={(_event, data) => {
            edit({ subject: data.value, text });
          }}
        />
      </Field>
      <Field label={texts.letterText}>
        {(field) => (
          <textarea
            {...field}
            className={styles.text}
            value={text}
            maxLength={8000}
            dir="auto"
            onChange={(event) => {
              edit({ subject, text: event.currentTarget.value });
            }}
          />
        )}
      </Field>
      {isChanged && (
        <p className={styles.changed}>
          {texts.letterChanged}
          <Button
            size="small"
            onClick={() => {
              edit({ subject: letter.subject, text: letter.text });
            }}
          >
            {texts.letterReset}
          </Button>
        </p>
      )}
    </div>
  );
}
