import { acronymsIn } from '../../language/acronyms.ts'
import type { Dictionary } from '../../language/dictionary.ts'
import { type Glossary, namesOneThing } from '../../language/glossary.ts'
import { analyse } from '../../language/tokens.ts'
import { eachStatement } from '../../notes/each-statement.ts'
import type { Notebook } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import type { Question } from '../types.ts'
import { type JudgeContext, knownInSteps } from './known-names.ts'
import { singular } from './text.ts'

/** Longer texts are no names. */
const LONGEST_TERM = 30

/** What the judge knows: the names in the notes, the glossary and the bank. */
export function* judgeInSteps(
  notebook: Notebook,
  glossary: Glossary,
  questions: readonly Question[],
  dictionary: Dictionary,
): Steps<JudgeContext> {
  const names = new Set<string>()
  const add = (term: string) => {
    if (term.length <= LONGEST_TERM) names.add(term)
  }
  const texts: string[] = []
  for (const section of notebook.sections) add(section.title)
  yield* eachStatement(notebook.sections, WORK_OF_STATEMENT, ({ text, term }) => {
    texts.push(text)
    if (term) add(term)
  })
  yield* eachInSteps(questions, WORK_OF_STATEMENT, ({ choices, key }) => {
    for (const one of choices.length > 0 ? choices.map(({ text }) => text) : key) add(one)
  })
  for (const group of glossary.groups) group.names.forEach(add)
  yield
  const context: JudgeContext = {
    terms: [...names],
    aliases: [
      ...glossary.groups.filter(namesOneThing).map((group) => group.names),
      ...(yield* abbreviated([...texts, ...names])),
    ],
    makers: glossary.makers ?? [],
    dictionary,
  }
  yield* knownInSteps(context)
  return context
}

/** In characters that are read, taking what a statement holds. */
const WORK_OF_STATEMENT = 15

/** A capital, and another one that begins a word: without them a text holds no phrase that is abbreviated. */
const TWO_WORDS = /\p{Lu}.*[ \-/&]\p{Lu}/su

/** `DMS` and the phrase of those initials, where both stand somewhere; none where two phrases could be meant. */
function* abbreviated(texts: readonly string[]): Steps<string[][]> {
  const standing = new Set<string>()
  yield* eachInSteps(
    texts,
    ({ length }) => length / 10,
    (text) => {
      for (const letters of text.match(/(?<![A-Za-z])[A-Z]{2,5}(?![A-Za-z])/g) ?? []) standing.add(letters)
    },
  )
  if (standing.size === 0) return []
  const phrases = new Map<string, Map<string, string>>()
  yield* eachInSteps(
    texts,
    ({ length }) => length,
    (text) => {
      if (!TWO_WORDS.test(text)) return
      const tokens = analyse(text)
      for (const { letters, from, to } of acronymsIn(text, tokens)) {
        const short = letters.toUpperCase()
        if (!standing.has(short)) continue
        const phrase = text.slice(tokens[from]?.start, tokens[to]?.end)
        phrases.set(short, (phrases.get(short) ?? new Map()).set(singular(phrase), phrase))
      }
    },
  )
  return [...phrases].flatMap(([short, found]) => (found.size === 1 ? [[short, ...found.values()]] : []))
}
