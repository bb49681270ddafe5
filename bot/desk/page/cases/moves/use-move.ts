import { useRef, useState } from 'react';
import { Refused, Unreachable } from '../../api/request.ts';
import { useDesk } from '../../state/use-desk.ts';
import { useTexts, wordFor } from '../../texts/texts.ts';
import { cases as api } from '../case-api.ts';
import { changeCaseDraft, dropCaseDraft } from '../case-drafts.ts';
import type {
  CaseDetail,
  CaseDraft,
  CaseMove,
  EnteredEvent,
  Letter,
  LetterPreview,
} from '../case-types.ts';
import { useCaseTexts, type CaseTexts } from '../texts/case-texts.ts';
import type { Faults } from './move-events.ts';

/** What went wrong with a move: by field, and in general. */
export interface Trouble {
  faults: Faults;
  general: readonly string[];
}

const none: Trouble = { faults: {}, general: [] };

export interface MoveWork {
  busy: boolean;
  trouble: Trouble;
  setFaults: (faults: Faults) => void;
  /** The letter that goes with it, once it has been asked for. */
  letter: LetterPreview | undefined;
  preview: (events: EnteredEvent[]) => Promise<void>;
  enter: (events: EnteredEvent[], edited?: Letter) => Promise<void>;
  toForm: () => void;
}

/** Asks for the letter of a move, and enters the move: once, however often that is pressed. */
export function useMove(
  { reference, version }: Pick<CaseDetail, 'reference' | 'version'>,
  { type }: CaseMove,
  handlers: { seen: number; changed: () => Promise<void>; entered: () => Promise<void> },
): MoveWork {
  const desk = useDesk();
  const texts = useTexts();
  const words = useCaseTexts();
  const [trouble, setTrouble] = useState(none);
  const [letter, setLetter] = useState<LetterPreview>();
  const [busy, setBusy] = useState(false);
  const working = useRef(false);

  async function run(work: () => Promise<void>): Promise<void> {
    if (working.current) return;
    working.current = true;
    setBusy(true);
    setTrouble(none);
    try {
      await work();
    } catch (error) {
      if (error instanceof Refused && error.refusal.code === 'changed') await handlers.changed();
      else if (error instanceof Refused && error.status < 500 && error.status !== 401) {
        setTrouble(troubleOf(error, words));
      } else if (error instanceof Unreachable) {
        setTrouble({ faults: {}, general: [texts.offlineAction] });
      } else desk.failed(error);
    } finally {
      working.current = false;
      setBusy(false);
    }
  }

  async function enterNow(events: EnteredEvent[], edited?: Letter): Promise<void> {
    const after = Math.min(handlers.seen, version);
    await api.enter(reference, { events, after, ...(edited && { letter: edited }) });
    dropCaseDraft(reference, type);
    setLetter(undefined);
    const did = wordFor(words.events, type);
    desk.say({ intent: 'success', text: letter ? words.sent(did) : words.entered(did) });
    await handlers.entered();
  }

  return {
    busy,
    trouble,
    setFaults: (faults) => {
      setTrouble({ faults, general: [] });
    },
    letter,
    preview: (events) =>
      run(async () => {
        const written = await api.preview(reference, events);
        if (written) setLetter(written);
        // nothing is written: there is nothing to look at first
        else await enterNow(events);
      }),
    enter: (events, edited) => run(() => enterNow(events, edited)),
    toForm: () => {
      setLetter(undefined);
      setTrouble(none);
    },
  };
}

/** Faults by the last name in their path, such as `newDate` in `events.0.newDate`; the others in general. */
function troubleOf({ refusal }: Refused, { refusals, faults: said, lacks }: CaseTexts): Trouble {
  const instead: Readonly<Record<string, string>> = {
    ...{ money: said.amount, contact: said.address, orderNumber: said.order },
    ...{ answerBy: said.past, newDate: said.past, validUntil: said.past },
  };
  const byName = (refusal.faults ?? []).map(({ field, words }) => {
    const [name = ''] = field.split('.').filter((part) => !/^(events|event|\d+)$/u.test(part));
    return [name, words === undefined ? (instead[name] ?? said.invalid) : lacks(words)] as const;
  });
  const faults = Object.fromEntries(byName.filter(([name]) => name !== '' && name !== 'letter'));
  const others = byName.filter(([name]) => name === '' || name === 'letter');
  const known: Record<string, string> = refusals;
  const message = known[refusal.code] ?? refusal.message;
  const general = byName.length === 0 ? [message] : others.map(([, problem]) => problem);
  return { faults, general };
}

/** The edited letter of these events, where it was edited before. */
export function editedLetter(draft: CaseDraft, events: EnteredEvent[]): Letter | undefined {
  const { letterOf, letterSubject, letterText } = draft;
  if (letterOf !== JSON.stringify(events)) return undefined;
  return letterSubject === undefined || letterText === undefined
    ? undefined
    : { subject: letterSubject, text: letterText };
}

export function keepLetter(
  reference: string,
  type: string,
  events: EnteredEvent[],
  letter: Letter,
): void {
  changeCaseDraft(reference, type, {
    letterOf: JSON.stringify(events),
    letterSubject: letter.subject,
    letterText: letter.text,
  });
}
