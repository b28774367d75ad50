import { foldName } from '../../language/fold.ts'
import type { Notebook } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { chosen, isTitled, type Meant } from './chosen.ts'
import { type Holding, MOST_OF_NAME, namesInWords, shareOf, wordsOf } from './holding.ts'
import { JOINT } from './of-two.ts'
import { groupInSteps } from './subject-names.ts'
import { isOwnName } from './title-names.ts'

/** All that bear a name. */
interface Bearers {
  /** Whose own name it is. */
  readonly named: readonly Subject[]
  /** Those that are also called so. */
  readonly called: readonly Subject[]
}

/** What a name means. */
interface Meaning {
  readonly bearers: readonly Subject[]
  readonly meant: Meant
  /** Whether that is a title over those that bear it. */
  readonly isAbove: boolean
}

export interface Meanings {
  /** What the names of the notes mean, in the number in which they are written or else in the other; undefined for what nothing is called. */
  (typed: string): Meaning | undefined
  /** What a name means among its bearer and the titles that have it in the other number: `Deployments` for `Deployment`. */
  eitherNumber(typed: string, bearer: Subject): Meant
  /** All that bear a name, in either number. */
  alike(typed: string): readonly Subject[]
}

/** From so many on, those that bear a name are weighed once and not each time. */
const MANY = 8
/** Characters that weighing one of those that bear a name is as much work as. */
const WORK_OF_BEARER = 500

/** What a name means among hundreds that bear it costs no more than among a few: that is worked out before. */
export function* meaningsInSteps(all: readonly Subject[], holding: Holding, notebook: Notebook): Steps<Meanings> {
  const byName = yield* groupInSteps(all, (one) => [foldName(one.name)])
  const byAlias = yield* groupInSteps(all, (one) => one.aliases.map(foldName))
  const inEither = yield* groupInSteps(all, (one) => {
    const inWords = namesInWords(one)
    return [one.name, ...one.aliases].map((name, at) => ofOne(name, inWords[at]))
  })
  const bearersOf = (name: string) => ({ named: byName.get(name) ?? [], called: byAlias.get(name) ?? [] })
  const shared = [...new Set([...byName.keys(), ...byAlias.keys()])].filter((name) => countOf(bearersOf(name)) >= MANY)
  const known = new Map<string, { readonly words: string; readonly meaning: Meaning }>()
  const work = (name: string) => WORK_OF_BEARER * countOf(bearersOf(name))
  yield* eachInSteps(shared, work, (name) => {
    const bearers = bearersOf(name)
    const written = spellingOf(name, bearers)
    known.set(name, { words: joinedWords(written), meaning: meaningOf(written, bearers, holding, notebook) })
  })
  const meaning = (typed: string): Meaning | undefined => {
    const name = foldName(typed)
    if (name === '') return undefined
    const bearers = bearersOf(name)
    if (countOf(bearers) === 0) {
      const key = ofOne(typed)
      const { named = [], called = [] } = Object.groupBy(inEither.get(key) ?? [], (one) =>
        ofOne(one.name) === key ? 'named' : 'called',
      )
      return named.length + called.length > 0 ? meaningOf(typed, { named, called }, holding, notebook) : undefined
    }
    const one = known.get(name)
    // Words that are parted otherwise may stand in other titles.
    return one?.words === joinedWords(typed) ? one.meaning : meaningOf(typed, bearers, holding, notebook)
  }
  const eitherNumber = (typed: string, bearer: Subject) => {
    const key = ofOne(typed)
    const { named, called } = bearersOf(foldName(typed))
    const alike = (inEither.get(key) ?? []).filter(
      (one) => isTitled(one) && !named.includes(one) && !called.includes(one),
    )
    return chosen([bearer, ...alike], (one) => Number(one !== bearer && ofOne(one.name) !== key), notebook)
  }
  return Object.assign(meaning, { eitherNumber, alike: (typed: string) => inEither.get(ofOne(typed)) ?? [] })
}

/** A name in the singular, as names are compared, with the signs by which `C++` is no `C`. */
function ofOne(name: string, words: readonly string[] = wordsOf(name)): string {
  const signs = /[+#]/.test(name) ? name.replace(/[^+#]+/g, '') : ''
  return words.join('') + signs
}

function countOf({ named, called }: Bearers): number {
  return named.length + called.length
}

function spellingOf(folded: string, { named, called }: Bearers): string {
  const [first] = [...named, ...called]
  return first ? ([first.name, ...first.aliases].find((one) => foldName(one) === folded) ?? '') : ''
}

function joinedWords(typed: string): string {
  return wordsOf(typed).join(' ')
}

function meaningOf(typed: string, { named, called }: Bearers, holding: Holding, notebook: Notebook): Meaning {
  const bearers = [...named, ...called]
  const above = bearers.some(isTitled) ? [] : titledAbove(bearers, holding(typed), typed, notebook)
  if (above.length > 0) return { bearers, meant: chosen(above, () => 0, notebook), isAbove: true }
  const own = new Set(named)
  const away = (one: Subject) => (own.has(one) ? 0 : isOwnName(typed, one.name) ? 1 : 2)
  return { bearers, meant: chosen(bearers, away, notebook), isAbove: false }
}

/** Titles of which the typed name is the most, over one of the terms that bear it. */
function titledAbove(
  terms: readonly Subject[],
  held: readonly Subject[],
  typed: string,
  notebook: Notebook,
): Subject[] {
  const titled = held.filter((one) => isTitled(one) && isMostOf(typed, one))
  if (titled.length === 0) return []
  const above = new Set<string>()
  for (const { section } of terms) {
    above.add(section.file)
    for (let at: string | undefined = section.id; at !== undefined; at = notebook.byId.get(at)?.parent) above.add(at)
  }
  return titled.filter(({ kind, section }) => {
    const isWholeFile = kind === 'chapter' || section.depth === 0
    return kind !== 'fact' && kind !== 'term' && above.has(isWholeFile ? section.file : section.id)
  })
}

/** A title of which a bold word below it is the larger half: 한국 KTX over **KTX**. */
function isMostOf(typed: string, one: Subject): boolean {
  return shareOf(typed, one) >= MOST_OF_NAME && !JOINT.test(one.name)
}
