import type { Language } from '../core/languages.ts'
import { en } from './en.ts'
import { ko, type Text } from './ko.ts'

export type { Language, Text }

const texts: Readonly<Record<Language, Text>> = { ko, en }

export function textOf(language: Language): Text {
  return texts[language]
}
