import { acronymsIn } from '../../language/acronyms.ts'
import type { Dictionary } from '../../language/dictionary.ts'
import { type Glossary, namesOneThing } from '../../language/glossary.ts'
import { analyse } from '../../language/tokens.ts'
import type { Notebook } from '../../notes/types.ts'
import type { Question } from '../types.ts'
import type { JudgeContext } from './known-names.ts'
import { singular } from './text.ts'

/** Longer texts are no names. */
const LONGEST_TERM = 30

/** What the judge knows: the names in the notes, the glossary and the bank. */
export function judgeContext(
  notebook: Notebook,
  glossary: Glossary,
  questions: readonly Question[],
  dictionary: Dictionary,
): JudgeContext {
  const statements = notebook.sections.flatMap((section) => section.statements)
  const terms = [
    ...notebook.sections.map((section) => section.title),
    ...statements.flatMap((one) => (one.term ? [one.term] : [])),
    ...questions.flatMap((one) => (one.choices.length > 0 ? one.choices.map((choice) => choice.text) : one.key)),
    ...glossary.groups.flatMap((group) => group.names),
  ]
  const names = new Set(terms.filter((term) => term.length <= LONGEST_TERM))
  const texts = [...statements.map((one) => one.text), ...names]
  return {
    terms: [...names],
    aliases: [...glossary.groups.filter(namesOneThing).map((group) => group.names), ...abbreviated(texts)],
    makers: glossary.makers ?? [],
    dictionary,
  }
}

/** `DMS` and the phrase of those initials, where both stand somewhere; none where two phrases could be meant. */
function abbreviated(texts: readonly string[]): string[][] {
  const standing = new Set(texts.flatMap((text) => text.match(/(?<![A-Za-z])[A-Z]{2,5}(?![A-Za-z])/g) ?? []))
  const phrases = new Map<string, Map<string, string>>()
  for (const text of texts) {
    const tokens = analyse(text)
    for (const { letters, from, to } of acronymsIn(text, tokens)) {
      const short = letters.toUpperCase()
      if (!standing.has(short)) continue
      const phrase = text.slice(tokens[from]?.start, tokens[to]?.end)
      phrases.set(short, (phrases.get(short) ?? new Map()).set(singular(phrase), phrase))
    }
  }
  return [...phrases].flatMap(([short, found]) => (found.size === 1 ? [[short, ...found.values()]] : []))
}
