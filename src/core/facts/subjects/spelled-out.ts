import type { Section } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { withFreeNames } from './free-names.ts'

/** Statements at a section's top that may say what its letters stand for. */
const FIRST = 4
const LETTERS = /^(?=.*[A-Z].*[A-Z])[A-Za-z]{2,6}$/
/** Also `eXtensible Markup Language`. */
const PHRASE = /(?<![A-Za-z])[a-z]?[A-Z][A-Za-z]*(?:[ -](?:(?:of|and|the|for|to|in)[ -])?[A-Z][A-Za-z]*){1,5}/g
const KOREAN = '[가-힣]+(?:[ ·][가-힣]+){0,3}'
const BEHIND = new RegExp(String.raw`^\s*[,:(（\[-]\s*(${KOREAN})\s*(?:[)）\]]|$)`)
const BEFORE = new RegExp(String.raw`(?:^|[(（:]\s?)(${KOREAN})\s*[(（,]\s*$`)

/** A section on `DI` that begins with `Dependency Injection, 의존성 주입` is called both, where nothing else is. */
export function spelledOut(subjects: readonly Subject[]): Steps<Subject[]> {
  return withFreeNames(subjects, ({ name, section }) => (LETTERS.test(name) ? namesIn(section, name) : []))
}

function namesIn({ statements }: Section, letters: string): string[] {
  for (const { text } of statements.slice(0, FIRST)) {
    for (const { 0: phrase, index } of text.matchAll(PHRASE)) {
      if (initials(phrase) !== letters.toLowerCase() && capitals(phrase) !== letters.toUpperCase()) continue
      const behind = BEHIND.exec(text.slice(index + phrase.length))?.[1]
      const before = BEFORE.exec(text.slice(0, index))?.[1]
      return [phrase, behind, before].filter((one) => one !== undefined)
    }
  }
  return []
}

/** Small words count: `Inversion of Control` is IoC. */
function initials(phrase: string): string {
  return phrase
    .split(/[ -]/)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase()
}

function capitals(phrase: string): string {
  return phrase.replace(/[^A-Z]/g, '')
}
