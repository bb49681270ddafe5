import { Button, mergeClasses, useAnnounce } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { NoteRegular } from '@fluentui/react-icons/svg/note';
import { SendFilled } from '@fluentui/react-icons/svg/send';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
} from 'react';
import type { longestText } from '../../api/schemas.ts';
import type { Canned, Summary } from '../api/types.ts';
import { titleText } from '../list/title-text.ts';
import { isHeldBy } from '../../../handoff/rules.ts';
import { replyTime, whyNote } from './why-note.ts';
import { changeDraft, draftOf, putBack, useDraft, type Draft } from '../state/drafts.ts';
import { focusOn } from '../ui/focus.ts';
import { Tabs } from '../ui/tabs.tsx';
import { useDesk, useDeskState } from '../state/use-desk.ts';
import { useNow } from '../clock.ts';
import { useLanguage, useTexts } from '../texts/texts.ts';
import { fillIn } from './canned.ts';
import { CannedList, optionId } from './canned-list.tsx';
import { acceptedFiles, addFiles } from './add-files.ts';
import { ChosenFiles } from '../ui/files.tsx';
import { useReplyStyles } from './reply-styles.ts';
import { useCanned } from './use-canned.ts';

const longest: typeof longestText = 8000;
const touch = matchMedia('(pointer: coarse)');

/** Where staff write: replies when they hold the conversation, and notes at any time. */
export function ReplyBox({ summary, claiming }: { summary: Summary; claiming: boolean }) {
  const { id } = summary;
  const styles = useReplyStyles();
  const texts = useTexts();
  const desk = useDesk();
  const { announce } = useAnnounce();
  const me = useDeskState((state) => state.me);
  const draft = useDraft(id);
  const mine = isHeldBy(summary, me.id);
  // a begun reply stays one, even if a colleague has taken the conversation meanwhile
  const begun = draft.reply !== '' || draft.files.length > 0;
  const isNote = draft.kind === 'note' || !(mine || claiming || begun);
  const text = isNote ? draft.note : draft.reply;
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const caret = useRef<number>(undefined);
  const [dropping, setDropping] = useState(false);
  const over = text.trim().length - longest;
  const files = isNote ? [] : draft.files;
  const nothing = text.trim() === '' && files.length === 0;
  const mayNot = !(isNote || mine || claiming);
  const time = replyTime(summary, useNow(30_000), texts, useLanguage());
  const ofTheirs = isNote ? texts.internal : time.hint;
  const hint = mine || claiming ? ofTheirs : whyNote(summary, me, texts);

  const canned = useCanned((answer, word) => {
    insert(answer, word);
  });

  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [text]);

  function write(written: string): void {
    // a begun note stays one when the conversation becomes theirs
    changeDraft(id, isNote ? { note: written, kind: 'note' } : { reply: written });
  }

  function insert(answer: Canned, word: string): void {
    const at = field.current?.selectionStart ?? text.length;
    const start = at - word.length - 1;
    const inserted = fillIn(answer, summary, me.name);
    caret.current = start + inserted.length;
    write(text.slice(0, start) + inserted + text.slice(at));
    canned.close();
    field.current?.focus();
  }

  async function submit(): Promise<void> {
    // the latest draft: a second Enter may come before the first is rendered
    const now = draftOf(id);
    const written = isNote ? now.note : now.reply;
    const sent = isNote ? [] : now.files;
    if (written.trim() === '' && sent.length === 0) return;
    if (over > 0) announce(texts.tooLong(over));
    if (!isNote && claiming) whenMine.current = written;
    if (over > 0 || (!isNote && !mine)) return;
    changeDraft(id, isNote ? { note: '' } : { reply: '', files: [] });
    desk.say(undefined);
    if (!isNote) desk.send(id, written.trim(), [...sent]);
    else if (!(await desk.note(id, written.trim()))) putBack(id, 'note', written);
  }

  // what was submitted while the claim was pending is sent after it, unless they wrote on
  const whenMine = useRef<string>(undefined);
  useEffect(() => {
    if (claiming || whenMine.current === undefined) return;
    const asLeft = whenMine.current === text;
    whenMine.current = undefined;
    if (mine && !isNote && asLeft) void submit();
  });

  function keyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing || (!isNote && canned.handleKey(event))) return;
    // touch keyboards have no Shift for a new line; there is the button to send
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || touch.matches) return;
    event.preventDefault();
    void submit();
  }

  const add = (list: FileList | null) => {
    if (!list || list.length === 0 || !(mine || claiming)) return;
    if (isNote) desk.say({ intent: 'warning', text: texts.noteNoFiles });
    else addFiles(id, [...list], texts, desk.say);
  };

  return (
    <div className={styles.frame}>
      <div className={styles.anchor}>
        {canned.open && !isNote && (
          <CannedList
            options={canned.options}
            active={canned.active}
            textOf={(answer) => fillIn(answer, summary, me.name)}
            choose={(answer) => {
              const before = text.slice(0, field.current?.selectionStart);
              insert(answer, before.slice(before.lastIndexOf('/') + 1));
            }}
          />
        )}
        <form
          className={mergeClasses(styles.box, isNote && styles.note, dropping && styles.dropping)}
          aria-label={isNote ? texts.note : texts.reply}
          data-composer
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
          onDragOver={(event) => {
            if (isNote || !hasFiles(event)) return;
            event.preventDefault();
            setDropping(true);
          }}
          onDragLeave={() => {
            setDropping(false);
          }}
          onDrop={(event) => {
            setDropping(false);
            if (hasFiles(event)) add(event.dataTransfer.files);
          }}
        >
          {(mine || begun) && (
            <Tabs<Draft['kind']>
              label={texts.write}
              controls="reply"
              value={draft.kind}
              choose={(kind) => {
                changeDraft(id, { kind });
              }}
              clicked={() => {
                focusOn('reply');
              }}
              choices={[
                { value: 'reply', text: texts.reply },
                { value: 'note', text: texts.note },
              ]}
            />
          )}
          <textarea
            ref={field}
            id="reply"
            className={styles.text}
            dir="auto"
            value={text}
            placeholder={dropping ? texts.dropHere : isNote ? texts.noteHint : texts.replyHint}
            aria-label={isNote ? texts.note : texts.writeReply(titleText(summary, texts))}
            aria-describedby="reply-hint"
            aria-invalid={over > 0}
            aria-autocomplete="list"
            aria-controls={canned.active && 'canned'}
            aria-activedescendant={canned.active && optionId(canned.active)}
            onChange={({ target }) => {
              write(target.value);
              if (!isNote) canned.update(target.value, target.selectionStart);
              if (!isNote && target.value.trim() !== '') desk.typing(id);
            }}
            onKeyDown={keyDown}
            onBlur={canned.close}
            onPaste={({ clipboardData }) => {
              // a table or page on the clipboard comes with a picture of it beside its text
              if (!clipboardData.types.includes('text/plain')) add(clipboardData.files);
            }}
          />
          <div className={styles.files}>
            <ChosenFiles
              files={files}
              remove={(file) => {
                changeDraft(id, { files: draft.files.filter((one) => one !== file) });
              }}
            />
          </div>
          <div className={styles.foot}>
            {!isNote && !mayNot && (
              <Button
                appearance="subtle"
                icon={<AttachRegular />}
                aria-label={texts.attach}
                title={texts.attach}
                onClick={() => picker.current?.click()}
              />
            )}
            <input
              ref={picker}
              type="file"
              accept={acceptedFiles.join()}
              multiple
              hidden
              onChange={({ target }) => {
                add(target.files);
                target.value = '';
                field.current?.focus();
              }}
            />
            <span id="reply-hint" className={mergeClasses(styles.hint, over > 0 && styles.over)}>
              {over > 0 ? texts.tooLong(over) : hint}
            </span>
            <Button
              type="submit"
              appearance={isNote ? 'secondary' : 'primary'}
              icon={isNote ? <NoteRegular /> : <SendFilled />}
              disabledFocusable={nothing || over > 0 || mayNot}
            >
              {isNote ? texts.saveNote : time.isOver ? texts.sendOnReply : texts.send}
            </Button>
          </div>
        </form>
      </div>
    </div>
  );
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}
