import { MessageBar, MessageBarActions, MessageBarBody, Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef, useState } from 'react';
import { load, save } from '../state/tab-memory.ts';
import { useDesk, useDeskState } from '../state/use-desk.ts';
import { useTexts } from '../texts/texts.ts';

const noticeMs = 6000;
/** How long a notice stays, in milliseconds; an error stays until the next action. */
const noticeLasts = { success: noticeMs, warning: 20_000, error: undefined };

/** Says that the connection is lost, and for a moment that it is back. */
export function Banner() {
  const texts = useTexts();
  const connection = useDeskState((state) => state.connection);
  const wasLost = useRef(false);
  const [back, setBack] = useState(false);

  useEffect(() => {
    if (connection === 'lost') {
      wasLost.current = true;
      return;
    }
    if (connection !== 'live' || !wasLost.current) return;
    wasLost.current = false;
    setBack(true);
    const over = setTimeout(setBack, noticeMs, false);
    return () => {
      clearTimeout(over);
    };
  }, [connection]);

  return (
    <>
      {connection === 'lost' && (
        <MessageBar intent="warning" layout="multiline" shape="square">
          <MessageBarBody>{texts.offline}</MessageBarBody>
        </MessageBar>
      )}
      {connection === 'live' && back && (
        <MessageBar intent="success" shape="square">
          <MessageBarBody>{texts.online}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** Tells whoever can have it mended that no mail is sent, until they close it in this tab. */
export function MailBar() {
  const texts = useTexts();
  const isAbout = useDeskState(({ mail, me }) => mail === 'folder' && me.role !== 'agent');
  const [told, setTold] = useState(() => load('mail-told') === true);
  if (!isAbout || told) return null;
  return (
    <MessageBar intent="warning" shape="square">
      <MessageBarBody>{texts.noMail}</MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            save('mail-told', true);
            setTold(true);
          }}
        >
          {texts.understood}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Tells whoever can have it mended what is wrong with channels; for as long as it is. */
export function WarningBars() {
  const warnings = useDeskState((state) => state.warnings);
  return warnings.map((warning) => (
    <MessageBar key={warning} intent="warning" layout="multiline" shape="square">
      <MessageBarBody>{warning}</MessageBarBody>
    </MessageBar>
  ));
}

/** The result of an action, until the next one; it disappears by itself, a warning later than a success. */
export function NoticeBar() {
  const texts = useTexts();
  const desk = useDesk();
  const notice = useDeskState((state) => state.notice);
  useEffect(() => {
    const lasts = notice && noticeLasts[notice.intent];
    if (lasts === undefined) return;
    const over = setTimeout(desk.say, lasts, undefined);
    return () => {
      clearTimeout(over);
    };
  }, [notice, desk]);

  if (!notice) return null;
  // keyed by its text, since a bar is announced only when it appears
  return (
    <MessageBar key={notice.text} intent={notice.intent} layout="multiline">
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={texts.close}
            onClick={() => {
              desk.say(undefined);
            }}
          />
        }
      />
    </MessageBar>
  );
}
