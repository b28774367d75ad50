import { en } from './en.ts'
import { ko } from './ko.ts'

/** Everything that is said. Korean comes first: its shape is the type of the other languages. */
export type Text = typeof ko

export type Language = 'ko' | 'en'

const texts: Readonly<Record<Language, Text>> = { ko, en }

export function textOf(language: Language): Text {
  return texts[language]
}
