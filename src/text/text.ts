import { en } from './en.ts'
import { ko, type Text } from './ko.ts'

export type { Text }

export type Language = 'ko' | 'en'

const texts: Readonly<Record<Language, Text>> = { ko, en }

export function textOf(language: Language): Text {
  return texts[language]
}
