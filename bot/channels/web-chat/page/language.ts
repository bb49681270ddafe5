export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language a tag such as `nl-BE` stands for; Dutch where we do not speak it. */
export function languageOf(tag: string | null | undefined): Language {
  const primary = tag?.toLowerCase().split('-')[0];
  return languages.find((language) => language === primary) ?? 'nl';
}
