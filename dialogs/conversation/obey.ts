import type { BaseContext, DialogContext, Step } from './dialog.ts';
import type { DialogState } from './dialog-state.ts';
import { dropForm, formIn } from './form/form-state.ts';
import { enter, sayGoodbye, showMenu } from './menu.ts';
import { tellWhy } from './outcome/tell-why.ts';
import type { Language } from '../language.ts';
import type { Command } from '../reading/wishes/command.ts';

/** Does what a command says, whatever form stands open. */
export function obey(
  command: Command,
  text: string,
  state: DialogState,
  context: DialogContext,
  base: BaseContext,
): Step {
  const form = formIn(state.form, context);
  switch (command) {
    case 'menu':
      return showMenu(dropForm(state), context);
    case 'stop': {
      // "toch niet", where nothing is being filled in, may be of what was done last
      const meant = form === undefined ? context.topics.recognize(text, state) : undefined;
      if (meant !== undefined) return enter(meant, { text, files: [] }, state, context);
      if (form === undefined && state.wish === undefined) return sayGoodbye(state, context);
      return showMenu(dropForm(state), context, tellStopped(state, context));
    }
    case 'go-on':
      return form?.again(state, context, []) ?? showMenu(state, context);
    case 'restart':
      return form?.restart(state, context) ?? showMenu(state, context);
    case 'back':
      return form?.back(state, context) ?? showMenu(dropForm(state), context);
    case 'human':
      return enter('human', { text, files: [] }, state, context);
    case 'transcript':
      return enter('transcript', { text, files: [] }, state, context);
    case 'why':
      // of the question that stands, where nothing was decided yet
      if (form !== undefined && state.lastDecision === undefined) {
        return form.step({ type: 'text', text }, state, context);
      }
      return (
        form?.again(state, context, tellWhy(state, context).replies.slice(0, 1)) ??
        tellWhy(state, context)
      );
    case 'nl':
    case 'en':
      return switchLanguage(command, state, base);
  }
}

// nothing was changed, unless something becomes of what is left
function tellStopped(state: DialogState, context: DialogContext): string | undefined {
  const form = formIn(state.form, context);
  if (form === undefined || state.form === undefined) return undefined;
  const becomes = form.left(state.form, '', state, context);
  return becomes === undefined ? context.words('form.stopped') : undefined;
}

/** Goes on in another language, from where the conversation stands. */
export function switchLanguage(language: Language, state: DialogState, base: BaseContext): Step {
  const next = { ...state, language, languageSettled: true };
  const context = { ...base, language, words: base.wording[language] };
  const said = { text: context.words('language.switched') };
  const form = formIn(next.form, context);
  if (form !== undefined) return form.again(next, context, [said]);
  const step = showMenu(next, context);
  return { ...step, replies: [said, ...step.replies] };
}
