import { useLanguage, type Language } from '../../texts/texts.ts';
import { casesEn } from './en.ts';
import { casesNl, type CaseTexts } from './nl.ts';

export type { CaseTexts };

const texts: Record<Language, CaseTexts> = { nl: casesNl, en: casesEn };

export function useCaseTexts(): CaseTexts {
  return texts[useLanguage()];
}
