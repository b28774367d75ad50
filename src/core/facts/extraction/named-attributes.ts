import { hash32 } from '../../hash.ts'
import { foldName } from '../../language/fold.ts'
import type { Notebook } from '../../notes/types.ts'
import type { Vocabulary } from '../attributes.ts'
import type { Attribute } from '../types.ts'
import { labelled, topicOf } from './labels.ts'

/**
 * The attribute that a name of the notes stands for: the vocabulary's own where the name is one of its names or words, else
 * one that the notes name themselves.
 */
export function aspectOf(name: string, vocabulary: Vocabulary): Attribute {
  return vocabularyAspect(name, vocabulary) ?? ownAspect(name)
}

export function vocabularyAspect(name: string, vocabulary: Vocabulary): Attribute | undefined {
  const named = byName.get(vocabulary) ?? namesOf(vocabulary)
  byName.set(vocabulary, named)
  return named.get(foldName(name))
}

const byName = new WeakMap<Vocabulary, ReadonlyMap<string, Attribute>>()

/** Attributes by what they are called, and then by their words; the first one wins. */
function namesOf({ attributes }: Vocabulary): ReadonlyMap<string, Attribute> {
  const called = attributes.flatMap((one) => [one.name.ko, one.name.en].map((name) => [foldName(name), one] as const))
  const worded = attributes.flatMap((one) => one.words.map((word) => [foldName(word), one] as const))
  return new Map([...called, ...worded].toReversed())
}

/** An attribute that the notes name themselves. */
export function ownAspect(name: string): Attribute {
  return { id: `own-${hash32(foldName(name))}`, name: { ko: name, en: name }, type: 'text', words: [] }
}

const known = new WeakMap<Notebook, ReadonlySet<string>>()

/** Folded names that open statements in two places of the notes or more: aspects of several things, not names of one. */
export function recurringNames(notebook: Notebook): ReadonlySet<string> {
  const found = known.get(notebook) ?? recurring(notebook)
  known.set(notebook, found)
  return found
}

function recurring(notebook: Notebook): ReadonlySet<string> {
  const places = new Map<string, Set<string>>()
  for (const section of notebook.sections) {
    for (const statement of section.statements) {
      const name = labelled(statement)?.label ?? topicOf(statement)
      if (name === undefined) continue
      const at = places.get(foldName(name)) ?? new Set()
      places.set(foldName(name), at.add(`${section.id}\n${statement.parent ?? ''}`))
    }
  }
  return new Set([...places].flatMap(([name, at]) => (at.size > 1 ? [name] : [])))
}
