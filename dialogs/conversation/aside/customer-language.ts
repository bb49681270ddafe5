import type { BaseContext, Input, Step } from '../dialog.ts';
import type { DialogState } from '../dialog-state.ts';
import { menuChoice, personChoice } from '../form/form.ts';
import { languages, type Language } from '../../language.ts';
import { detectLanguage } from '../../reading/detect-language.ts';

/** A language the customer turns out to write: one that the bot speaks too, or another one. */
export type CustomerLanguage =
  { type: 'ours'; language: Language } | { type: 'foreign'; name: string };

/** The customer's language where it is news: not the one spoken, nor one they were told of before. */
export function detectNewLanguage(input: Input, state: DialogState): CustomerLanguage | undefined {
  if (input.type !== 'text' && input.type !== 'files') return undefined;
  const detected = detectLanguage(input.text);
  if (detected === undefined) return undefined;
  if (detected.language === 'other') {
    return state.foreign === detected.name ? undefined : { type: 'foreign', name: detected.name };
  }
  const settled = state.languageSettled === true || detected.language === state.language;
  return settled ? undefined : { type: 'ours', language: detected.language };
}

/** That the bot does not speak the customer's language, said in both of its own, and who may help. */
export function answerForeigner(
  input: Input,
  state: DialogState,
  base: BaseContext,
): Step | undefined {
  const written = detectNewLanguage(input, state);
  if (written?.type !== 'foreign') return undefined;
  const { name } = written;
  const texts = languages.map((language) => {
    const called = new Intl.DisplayNames(language, { type: 'language' }).of(name) ?? name;
    return base.wording[language]('language.foreign', { name: called });
  });
  const context = { ...base, language: state.language, words: base.wording[state.language] };
  const choices = [
    menuChoice(context, state.form ? 'go-on' : 'menu', 'language.go-on'),
    personChoice(context),
  ];
  return {
    state: { ...state, foreign: name },
    replies: [{ text: texts.join('\n\n'), choices }],
    effects: [],
  };
}
