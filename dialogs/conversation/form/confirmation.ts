import { asTyped } from '../as-typed.ts';
import type { Answer, Choice, DialogContext, Reply } from '../dialog.ts';
import { changeSlot, type Names, type Slot, type View } from './form.ts';
import { slotChoice, type Terms } from './slot-kinds.ts';
import type { NamedClaim } from '../../reading/languages/answer-words.ts';
import {
  agreesToSummary,
  contradictsClaim,
  repeatsClaim,
} from '../../reading/answers/summary-answer.ts';
import { correctsSummary, opensWithYes, readCondition } from '../../reading/answers/yes-no.ts';
import { hasWords } from '../../reading/text.ts';
import { readAgreement, soundsLikeYes } from '../../reading/answers/agreement.ts';

interface Proposal {
  /** The value of the button that agrees. */
  yes?: string;
  /** Whether what is agreed to cannot be taken back. */
  final?: boolean;
}

/** The answer to "is that right?": in words, or by a button. */
export function readConfirmation(
  { text, chosen }: Answer,
  { readAnswer }: Pick<DialogContext, 'readAnswer'>,
  { yes = 'yes', final = false }: Proposal = {},
): 'yes' | 'no' | undefined {
  if (chosen === undefined) return readAgreement(text, readAnswer, final ? 'cancel' : 'confirm');
  if (chosen === yes) return 'yes';
  return chosen === 'no' ? 'no' : undefined;
}

interface Confirmation<S> extends Terms<S> {
  ask: (view: View<S>) => Reply;
  /** The value of the yes button. It names what it confirms, so that one of an earlier summary confirms nothing else. */
  yes: (view: View<S>) => string;
  /** Reads what begins with a yes as one: where a wrong one harms nobody. */
  loosely?: boolean;
  /** Whether a no ends it, and a yes cannot be taken back; else a no asks what to change. */
  mayRefuse?: (view: View<S>) => boolean;
  /** The claim that is read back, which the customer may agree to by saying it again. */
  claim?: (view: View<S>) => NamedClaim | undefined;
  /** Key of the wording: the question what to change. */
  whatToChange: string;
}

/** The yes before anything is opened or cancelled. */
export function confirmationSlot<S>({
  yes,
  mayRefuse = () => false,
  loosely = false,
  claim = () => undefined,
  whatToChange,
  ...terms
}: Confirmation<S>): Slot<S, 'yes' | 'no'> {
  return {
    ...terms,
    confirms: true,
    explain: 'confirm.explain',
    isFinal: mayRefuse,
    read: (answer, view) => {
      if (loosely && answer.chosen === undefined && opensWithYes(answer.text)) return 'yes';
      const final = mayRefuse(view);
      const inWords = answer.chosen === undefined && !final;
      if (inWords && agreesToSummary(answer.text, claim(view))) return 'yes';
      const said = readConfirmation(answer, view.context, { yes: yes(view), final });
      // a no to a part of it refuses nothing: what is to be changed is asked
      const refuses = final && (answer.chosen !== undefined || !correctsSummary(answer.text));
      return said === 'no' && !refuses ? undefined : said;
    },
    // what cannot be taken back is asked once more in full
    guess: ({ text }, view) => {
      const { readAnswer } = view.context;
      const claimed = claim(view);
      if (!hasWords(text) || mayRefuse(view) || (claimed && contradictsClaim(text, claimed)))
        return undefined;
      const agrees =
        soundsLikeYes(text, readAnswer) || (claimed && repeatsClaim(text, claimed, readAnswer));
      return agrees ? yes(view) : undefined;
    },
    respond: (text, view) => {
      const own = terms.respond?.(text, view);
      const more = mayRefuse(view) && !loosely ? readCondition(text) : undefined;
      return own ?? (more && view.context.words('confirm.on-condition', { more: asTyped(more) }));
    },
    notUnderstood: ({ text }, view) => {
      const { words, readAnswer } = view.context;
      const claimed = claim(view);
      const contradicts = claimed !== undefined && contradictsClaim(text, claimed);
      const changes =
        contradicts ||
        correctsSummary(text) ||
        readAgreement(text, readAnswer) === 'no' ||
        readCondition(text) !== undefined;
      return words(changes ? whatToChange : 'form.not-understood');
    },
  };
}

/** A summary to confirm, with buttons that take an answer back. */
export function summarySlot<S>(
  dialog: string,
  summary: (view: View<S>) => string,
  changes: Names<S>[],
  terms: Terms<S>,
): Slot<S, 'yes'> {
  const yes = (view: View<S>) => yesTo(summary(view));
  return confirmationSlot<S>({
    ...terms,
    yes,
    whatToChange: 'confirm.what-to-change',
    ask: (view) => ({
      text: `${summary(view)}\n\n${view.context.words('confirm.is-that-right')}`,
      choices: [
        {
          dialog,
          slot: 'confirmed',
          value: yes(view),
          label: view.context.words('confirm.answer.yes'),
        },
        ...changes
          .filter((name) => view.slots[name] !== undefined)
          .map((name) => changeChoice(view.context, dialog, name)),
      ],
    }),
  }) as Slot<S, 'yes'>;
}

// A short sum of its characters tells two summaries apart.
function yesTo(summary: string): string {
  let sum = 0;
  for (const character of summary) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 2 ** 31;
  return `yes ${sum.toString(36)}`;
}

/** A button that takes the answer of the slot back, to be asked for again. */
export function changeChoice(context: DialogContext, dialog: string, name: string): Choice {
  return { ...slotChoice(context, dialog, 'change', name), slot: changeSlot };
}
