import { foldName } from '../../language/fold.ts'
import { remembered, rememberedOf } from '../../memo.ts'
import type { Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { isOfTwo } from './of-two.ts'
import { groupInSteps } from './subject-names.ts'

/** A name of several words is meant by some of them where it is more than this share of it. */
export const MOST_OF_NAME = 0.5

export type Holding = (typed: string) => readonly Subject[]

/** Subjects whose name has every typed word: `Proxy` is in several, so it is asked which. */
export function* holdersInSteps(all: readonly Subject[]): Steps<Holding> {
  const byWord = yield* groupInSteps(all, (one) => namesInWords(one).flat())
  return (typed) => {
    const sought = wordsOf(typed)
    const lists = sought.map((word) => byWord.get(word) ?? [])
    const [first = []] = lists
    const rarest = lists.reduce((least, one) => (one.length < least.length ? one : least), first)
    return rarest.filter((one) => namesInWords(one).some((words) => sought.every((word) => words.includes(word))))
  }
}

/** The words of each name of a subject, its own first: whoever finds subjects by names asks for them. */
export const namesInWords = rememberedOf((one: Subject): readonly (readonly string[])[] => namesOf(one).map(wordsOf))

type NamesOf = Pick<Subject, 'name' | 'aliases'>

function namesOf({ name, aliases }: NamesOf): string[] {
  return [name, ...aliases]
}

/** How much of a name, at its best, the typed words are; 0 where one of them is not in it. */
export function shareOf(typed: string, one: NamesOf): number {
  const sought = wordsOf(typed)
  if (sought.length === 0) return 0
  const shares = namesOf(one).map((name) => {
    const words = wordsOf(name)
    if (!sought.every((word) => words.includes(word))) return 0
    return sought.length / words.filter((word) => sought.includes(word) || !KIND_OF_THING.test(word)).length
  })
  return Math.max(...shares)
}

/** Behind a name, what kind of thing it is adds nothing to it: 스크럼 기법, 싱글톤 패턴. */
const KIND_OF_THING =
  /^(?:기법|방법|방법론|방식|패턴|알고리즘|모델|모형|이론|개념|개요|기초|기본|소개|입문|정리|총정리|복습|요약|의|시스템|구조|원칙|법칙|서비스|프레임워크|프로토콜|명령어|키워드|pattern|algorithm|model|theory|theorem|lemma|method|methodology|technique|principle|service|system|framework|protocol|fallacy|law|concept|score|scale|overview|review|revision|summary|basic|introduction|fundamental|explained|note|guide)s?$/

/**
 * Whether a name of which the typed words are the half is a kind of what they say, as 한국 KTX is a KTX, or compares that with
 * another: `Docker Networking` is no `Docker`.
 */
export function isKindOf(typed: string, one: NamesOf): boolean {
  const sought = wordsOf(typed)
  return namesOf(one).some((name) => {
    const words = wordsOf(name).filter((word) => sought.includes(word) || !KIND_OF_THING.test(word))
    const isHead = sought.every((word, at) => words.at(at - sought.length) === word)
    return sought.length >= MOST_OF_NAME * words.length && (isHead || isOfTwo(name))
  })
}

/** What people type behind a name, and notes leave out; in a title it may tell another thing, as a log file is no log. */
const KIND_AS_TYPED = /^(?:file|command|statement|keyword|파일|명령)s?$/

/** A name as it was typed without what kind of thing it is, `strawman fallacy`; undefined where that says nothing of it. */
export function withoutKind(typed: string): string | undefined {
  const words = typed.trim().split(/\s+/)
  const isKind = (word: string) => KIND_OF_THING.test(word) || KIND_AS_TYPED.test(word)
  const kinds = words.toReversed().findIndex((word) => !isKind(foldName(word)))
  return kinds > 0 ? words.slice(0, -kinds).join(' ') : undefined
}

/** One of the two that a title compares, `Raft vs Ferry`, where nothing else is called so. */
export function isSideOf(typed: string, { name }: Pick<Subject, 'name'>): boolean {
  const sides = name.split(/\s+(?:vs\.?|versus)\s+/i)
  return sides.length === 2 && sides.some((side) => shareOf(typed, { name: side, aliases: [] }) === 1)
}

/** One of the two, or of a few, that a title tells together, `IN·NOT IN`, `Rafts & Ferries`, `DML, DDL, DCL`. */
export function isOneOfTwo(typed: string, { name }: Pick<Subject, 'name'>): boolean {
  const sides = name.split(/\s*[·&/]\s*|,\s|\s(?:and|or)\s|(?<=[가-힣a-z\d)）])(?:와|과)\s/i)
  const isFew = sides.length > 1 && sides.length <= FEW
  return isFew && sides.some((side) => wordsOf(side).join(' ') === wordsOf(typed).join(' '))
}

const FEW = 4

/**
 * The one title of which a single word is the head, `hiking` of `Camping and Winter Hiking`, where no other title has it: what a
 * title says before it tells which. In Korean, `성과 장력`, nobody knows where a word ends.
 */
export function onlyHeadOf(typed: string, titled: readonly Subject[]): Subject | undefined {
  const [only, ...more] = titled
  const [word, ...others] = wordsOf(typed)
  if (!only || more.length > 0 || word === undefined || others.length > 0 || !/^[a-z]/.test(word)) return undefined
  const isHead = namesOf(only).some((name) =>
    name.split(JOINTS).some((side) => {
      const words = wordsOf(side).filter((one) => one === word || !KIND_OF_THING.test(one))
      return words.length <= WORDS_OF_SIDE && words.at(-1) === word
    }),
  )
  return isHead ? only : undefined
}

const JOINTS = /\s*[·&/,]\s*|\s(?:and|or|및)\s/i
const WORDS_OF_SIDE = 3

export function wordsOf(name: string): string[] {
  return name
    .replace(PREFIX, '$1')
    .split(/[\s()（）/&+,·-]+/)
    .map(wordOf)
    .filter((word) => word !== '')
}

/** The same words are in many names, and names are taken apart by whoever looks for one. */
const wordOf = remembered((word) =>
  foldName(word.replace(/['’]s$|(?<=[A-Z]{2})s$/, '').replace(PARTICLE, ''))
    .replace(/(?<=[a-z]{2})ies?$/, 'y')
    .replace(/(?<=[a-z](?:s|x|z|ch|sh))es$/, '')
    .replace(
      /s$(?<=(?:[aeiouy][a-z]*[a-z]{2}[^s]|[a-z]{2}[aeiouy][^s]|^(?=[a-z]*[aeiouy])[a-z]{2,}[b-hj-rtv-z])s)/,
      '',
    ),
)

/** `co-operatives` are cooperatives. */
const PREFIX = /(?<![A-Za-z-])(co|re|pre|non|anti|multi|sub|e)-(?=[a-z]{3})/gi

/** Behind Latin letters nothing else can be meant: `Thread와`, `SQL의`. */
const PARTICLE = /(?<=[A-Za-z\d])(?:와|과|의|은|는|을|를)$/
