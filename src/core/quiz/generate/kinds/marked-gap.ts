import { sentencesOf } from '../../../facts/extraction/sentences.ts'
import { around } from '../around.ts'
import { tells } from '../telling.ts'
import { isSortOf, lastWord } from '../terms.ts'
import type { Material, Point, Term } from '../types.ts'
import { saysCamelPart } from '../word-parts.ts'
import { isHedged, isRefused } from '../worth-asking.ts'
import { type Found, hasSubject, isApart, isDenial, isInSeries, SPOKEN, shares } from './gap-words.ts'
import { WRONG } from './shared.ts'

const LENGTH = { least: 16, most: 180 }
/** Around it, of two letters and more. */
const FEWEST_WORDS = { ko: 3, en: 4 }
/** Of those near it so many more than are shown. */
const MORE = 2

interface MarkedGap extends Found {
  /** The one sentence that it stands in. */
  readonly said: string
}

/** The words of a sentence that its author marked, where the rest says which they are and does not tell them. */
export function markedIn(point: Point, { terms }: Material): readonly MarkedGap[] {
  const { language, path } = point
  return terms.marked(point).flatMap((term): MarkedGap[] => {
    const said = sentenceWith(term.name, point.said)
    if (said === undefined || said.length < LENGTH.least || said.length > LENGTH.most) return []
    if (
      isHedged(said) ||
      FLAGS.test(said) ||
      PATH.test(said) ||
      isOpen(said) ||
      OPEN.test(said) ||
      SPOKEN.test(said) ||
      isDenial(said) ||
      terms.isEverywhere(term.name, point)
    )
      return []
    if (!hasSubject({ ...point, said })) return []
    const at = said.indexOf(term.name)
    const end = at + term.name.length
    if (said.includes(term.name, end) || !isWhole(said.slice(0, at), said.slice(end))) return []
    const rest = `${said.slice(0, at)} ${said.slice(end)}`
    const all = [rest, ...path].join(' ')
    const isTold =
      path.some((part) => shares(part, term.name)) || tells(all, term.name) || saysCamelPart(all, term.name)
    const isBare = (rest.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0) < FEWEST_WORDS[language]
    // Last, since it is asked of fifty expressions.
    return isTold || isBare || isOfExample(term, point) || isRefused(said) ? [] : [{ term, said, at, end }]
  })
}

/** `name` of the code beneath it: of somebody's example. */
function isOfExample({ name, shape }: Term, { section: { statements }, statement }: Point): boolean {
  return (
    shape.startsWith('code') &&
    around(statements, statement.index).some((one) => one.kind === 'code' && one.text.includes(name))
  )
}

/** Says where in somebody's files something is. */
const PATH = /(?<![\w.])[\w.-]+\/[\w./-]*\.\w{2,4}(?!\w)/u
/** A line to type, or what its switches do. */
const FLAGS = /(?:^|\s)--?[A-Za-z]\S* .*\s--?[A-Za-z]/u

/** `Spare capacity is unused capital (i.e.`: cut off within its brackets. */
function isOpen(said: string): boolean {
  return said.lastIndexOf('(') > said.lastIndexOf(')')
}

/** One of several, of which others would do as well. */
const OPEN = /\b(?:also|includes?|including)\b|(?<![가-힣])또한(?![가-힣])/iu

function sentenceWith(name: string, text: string): string | undefined {
  return sentencesOf(text).find((one) => one.includes(name))
}

/** A word of its own with what its language hangs behind it, and no member of a series. */
function isWhole(before: string, behind: string): boolean {
  if (isInSeries(before, behind) || !/(?:^|[\s(“"'‘])$/u.test(before)) return false
  // `is more **even** than`, `send a **signal** first`: of English only what stands as a noun does.
  if (!/[가-힣]/.test(before + behind) && !isApart(before, behind)) return false
  return /^(?:$|[\s.,;:)!?’'”"]|[가-힣]{1,3}(?=[\s,.)]|$))/u.test(behind)
}

/** `access ports` and `trunk ports`, `Loop Guard` and `Root Guard`. */
export function areTwoOfAKind(one: string, other: string): boolean {
  return /\s/.test(one) && /\s/.test(other) && lastWord(one) === lastWord(other) && !isSortOf(one, other)
}

/** Those of a kind with it, and then those that stand near it. */
export function nearest(wrong: readonly Term[], own: Term): readonly Term[] {
  const far = (one: Term) => Math.abs((one.at ?? 0) - (own.at ?? 0)) - (areTwoOfAKind(one.name, own.name) ? 100 : 0)
  return wrong.toSorted((one, other) => far(one) - far(other)).slice(0, WRONG + MORE)
}
