/** Of what is said to members: each has a file in `src/text/`. The last is what everyone reads whose own language is none of them. */
export const LANGUAGES = ['ko', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((one) => one === value)
}

/** Of a locale as Discord or a system writes it (`ko`, `en-US`, `ko_KR.UTF-8`). */
export function languageOfLocale(locale: string | null | undefined): Language {
  return LANGUAGES.find((one) => locale?.startsWith(one)) ?? 'en'
}
