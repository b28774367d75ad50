import { foldName } from '../../language/fold.ts'
import type { Section } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { isTitled } from './chosen.ts'
import { uniqueAliases } from './subject-names.ts'

const WORK_OF_SUBJECT = 100
/** Statements at a section's top that may say what its letters stand for. */
const FIRST = 4
const LETTERS = /^(?=.*[A-Z].*[A-Z])[A-Za-z]{2,6}$/
/** Also `eXtensible Markup Language`. */
const PHRASE = /(?<![A-Za-z])[a-z]?[A-Z][A-Za-z]*(?:[ -](?:(?:of|and|the|for|to|in)[ -])?[A-Z][A-Za-z]*){1,5}/g
const KOREAN = '[가-힣]+(?:[ ·][가-힣]+){0,3}'
const BEHIND = new RegExp(String.raw`^\s*[,:(（\[-]\s*(${KOREAN})\s*(?:[)）\]]|$)`)
const BEFORE = new RegExp(String.raw`(?:^|[(（:]\s?)(${KOREAN})\s*[(（,]\s*$`)

/** A section on `DI` that begins with `Dependency Injection, 의존성 주입` is called both, where nothing else is. */
export function* spelledOut(subjects: readonly Subject[]): Steps<Subject[]> {
  const called = new Set<string>()
  yield* eachInSteps(subjects, WORK_OF_SUBJECT, (one) => {
    if (isTitled(one)) for (const name of [one.name, ...one.aliases]) called.add(foldName(name))
  })
  const all: Subject[] = []
  yield* eachInSteps(subjects, WORK_OF_SUBJECT, (subject) => {
    const isLetters = isTitled(subject) && LETTERS.test(subject.name)
    const names = isLetters ? namesIn(subject.section, subject.name) : []
    const free = names.filter((one) => !called.has(foldName(one)))
    all.push(
      free.length > 0 ? { ...subject, aliases: uniqueAliases(subject.name, [...subject.aliases, ...free]) } : subject,
    )
  })
  return all
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
