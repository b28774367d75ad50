import { bareName } from '../../facts/subjects/subject-names.ts'
import { genusOf } from './genus.ts'
import { isListedBeside } from './glossary-lines.ts'
import { isDefinition } from './terms.ts'
import type { Described, Material } from './types.ts'

/** More of a list's lines that are names make the others names as well. */
const MOST_OF_IT = 0.5

/**
 * Whether the notes call something so, or a line only has it for a headline: `Granularity: prefer more, smaller ones` names nothing that
 * anybody speaks of. Of a list of names each is one.
 */
export function isNamed(own: Described, material: Material): boolean {
  if (own.by !== 'list' || isKnown(own, material)) return true
  const beside = material.described.near(own).filter((one) => isListedBeside(own, one))
  return beside.length > 0 && beside.filter((one) => isKnown(one, material)).length > beside.length * MOST_OF_IT
}

/** Defined, called so elsewhere, or of such letters that nobody makes a headline of it. */
export function isKnown(own: Omit<Described, 'by'>, { terms, titles }: Pick<Material, 'terms' | 'titles'>): boolean {
  const { name, words, point } = own
  if (point.runIn || isDefinition(words) || THING.test(words) || genusOf(words) !== undefined || isProper(own))
    return true
  const bare = bareName(name)
  const word = wordOf(bare)
  return (
    terms.holding(bare, point).some((one) => one.statement !== point.statement && word.test(one.said)) ||
    titles.holding(bare.toLowerCase().replace(/s$/, '')).some((at) => word.test(titles.at(at)))
  )
}

/** `the back end of a ship`, `whatever seat is left`. */
const THING = /^(?:an?|the|any|several|whatever|whoever) \S+ \S+/iu

/** Letters, figures, a second name in brackets, the other script, one word of Korean: nobody makes a headline of those. */
function isProper({ name, point }: Omit<Described, 'by'>): boolean {
  return (
    bareName(name) !== name ||
    /[A-Z]{2}|[a-z][A-Z]|\d|[_.$/-]/.test(name) ||
    /^(?:[a-z]+|[가-힣]+)$/u.test(name) ||
    (point.language === 'ko' && /[A-Za-z]{3}/.test(name))
  )
}

/** The name as it stands, or many of it; in English not within a longer word. */
function wordOf(name: string): RegExp {
  const one = RegExp.escape(name.replace(/(?<=[a-z]{2})s$/, ''))
  return /[가-힣]/.test(name)
    ? new RegExp(one, 'iu')
    : new RegExp(`(?<![\\p{L}\\p{N}])${one}s?(?![\\p{L}\\p{N}])`, 'iu')
}
