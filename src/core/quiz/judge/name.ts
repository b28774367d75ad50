import { lettersOf } from '../../language/letter-names.ts'
import { isNameParticle, withoutSureParticle } from '../../language/particles.ts'
import { phonesOf } from '../../language/phones.ts'
import { consonantCount, skeletonOf, soundsAlike, soundThreshold } from '../../language/transliteration.ts'
import { remembered } from '../../memo.ts'
import { hasVowel, isLatin, nameWords, singular, squeeze, stemOf } from './text.ts'

/** How far below its own threshold a word may be when the whole sounds right: `데이터` for data. */
const LOOSE = 0.2
/** A word said in the other language, not merely in the other script. */
const TRANSLATED = 0.95

/** What else a name or a word is called: `secondary` is 보조, `ddb` is `dynamodb`. By its squeezed form. */
export type OtherWords = Pick<ReadonlyMap<string, ReadonlySet<string>>, 'get'>

/**
 * How much two texts are one name, word by word, each in its script or its language (`키네시스 데이터 스트림`, `글로벌 보조 인덱스`):
 * 0 where they are not, else up to 1, as much as the word that is least so. What is not over `above` may be told as 0: a
 * name is asked for against every name of a notebook, and nearly all are far from it.
 */
export function nameScore(form: string, answer: string, others: OtherWords, above = 0): number {
  const [one, other] = [partedWords(form), partedWords(answer)]
  const [a, b] = [one.join(''), other.join('')]
  if (a === b || isSpelled(a, b) || isPlural(a, b)) return 1
  if (TRANSLATED > above && (isMeant(form, answer, others) || isMeant(answer, form, others))) return TRANSLATED
  const [left, right] = one.length === other.length ? [one, other] : [joinedWords(form), joinedWords(answer)]
  if (left.length !== right.length || left.length < 2) return wholeScore(one, other, above)
  const pairs: Pair[] = []
  for (const [at, word] of left.entries()) {
    const pair = pairOf(word, right[at] ?? '', others, above)
    // No name is more alike than its least word: the rest need not be heard.
    if (pair.score <= above) return 0
    pairs.push(pair)
  }
  const whole = soundOf(a, b)
  // Short names sound like too many others.
  if (pairs.every((pair) => pair.heard) && whole.skeleton.length < 2) return 0
  const fits = pairs.every((pair) => pair.close || (whole.close && pair.loose))
  return fits ? Math.min(...pairs.map(({ score }) => score)) : 0
}

/** Written together or apart in the one script: every Latin word is heard in its place. */
function wholeScore(one: readonly string[], other: readonly string[], above: number): number {
  const { sure, score } = soundOf(one.join(''), other.join(''), above)
  if (!sure) return 0
  const [latin, hangul] = isLatin(one[0] ?? '') ? [one, other] : [other, one]
  return latin.length < 2 || isHeardIn(latin, hangul.join('')) ? score : 0
}

function isHeardIn([first = '', ...rest]: readonly string[], hangul: string): boolean {
  const isHeard = (part: string) => soundOf(first, part).close || soundOf(first, part).loose
  if (rest.length === 0) return isHeard(hangul)
  return [...hangul].some((_, at) => at > 0 && isHeard(hangul.slice(0, at)) && isHeardIn(rest, hangul.slice(at)))
}

interface Pair {
  readonly score: number
  readonly close: boolean
  readonly loose: boolean
  /** By its sound alone. */
  readonly heard: boolean
}

function pairOf(one: string, other: string, others: OtherWords, above: number): Pair {
  const known = (score: number): Pair => ({ score, close: true, loose: true, heard: false })
  if (singular(one) === singular(other) || isSpelled(one, other)) return known(1)
  if (modifier(one) === modifier(other)) return known(TRANSLATED)
  if (isMeant(one, other, others) || isMeant(other, one, others)) return known(TRANSLATED)
  return { ...soundOf(one, other, above), heard: true }
}

/** Within a name `궁극적인` is 궁극적, `자동화된` 자동. */
function modifier(word: string): string {
  return word.replace(/(?<=..)(?:적인|화된|화한|화하는)$/u, (ending) => (ending === '적인' ? '적' : ''))
}

/** A translation, another name, or how Korean spells one: `프라이빗` is private, which is 비공개. */
function isMeant(one: string, other: string, others: OtherWords): boolean {
  const [a, b] = [squeeze(one), squeeze(other)]
  const meant = [...(others.get(a) ?? []), ...(others.get(stemOf(a)) ?? [])]
  return meant.some((name) => squeeze(name) === b || squeeze(name) === stemOf(b) || isHeardAs(name, other))
}

function isHeardAs(name: string, other: string): boolean {
  return nameWords(name).length === 1 ? soundOf(squeeze(name), squeeze(other)).close : nameScore(name, other, NONE) > 0
}

const NONE: OtherWords = new Map()

interface Sound {
  readonly score: number
  readonly skeleton: string
  readonly close: boolean
  /** The same consonants, and not much else that differs. */
  readonly loose: boolean
  /** Close, and long enough to be no chance. */
  readonly sure: boolean
}

const NO_SOUND: Sound = { score: 0, skeleton: '', close: false, loose: false, sure: false }

function soundOf(one: string, other: string, above = 0): Sound {
  if (isLatin(one) === isLatin(other)) return NO_SOUND
  const [latin, hangul] = sharedCut(...(isLatin(one) ? ([one, other] as const) : ([other, one] as const)))
  if (!/^[a-z]+$/.test(latin) || !/^[가-힣]+$/.test(hangul)) return NO_SOUND
  // Streams is 스트림 as well as 스트림즈.
  const sounds = [latin, singular(latin)].map((word) => heard(phones(word), phones(hangul), above))
  return sounds.reduce((best, sound) => (sound.score > best.score ? sound : best), NO_SOUND)
}

function heard(latin: string, hangul: string, above: number): Sound {
  if (latin === '' || hangul === '') return NO_SOUND
  const skeleton = skeletonOf(latin)
  const threshold = soundThreshold(skeleton)
  const score = soundsAlike(latin, hangul, Math.max(threshold - LOOSE, above))
  const close = score >= threshold
  const loose = score >= threshold - LOOSE && skeleton === skeletonOf(hangul)
  return {
    score,
    skeleton,
    close,
    loose,
    sure: close && (skeleton.length > 1 || (score > 0.95 && consonantCount(latin) > 1)),
  }
}

/** `다이나모db` and `dynamodb` end alike: what is left is to be heard. */
function sharedCut(latin: string, mixed: string): readonly [string, string] {
  const tail = /^[가-힣]+([a-z0-9]+)$/.exec(mixed)?.[1] ?? ''
  return tail !== '' && latin.length > tail.length && latin.endsWith(tail)
    ? [latin.slice(0, -tail.length), mixed.slice(0, -tail.length)]
    : [latin, mixed]
}

/** `지에스아이` for GSI. */
function isSpelled(one: string, other: string): boolean {
  const [latin, hangul] = isLatin(one) ? [one, other] : [other, one]
  return latin.length < 7 && letters(hangul).includes(latin)
}

/** An abbreviation in the plural: ACUs. */
function isPlural(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return /^[a-z]{2,3}[a-rt-z]$/.test(short) && hasVowel(short) && long === `${short}s`
}

/** The words of a name. Particles within it only say how they hang together: `RDS에서 오로라로`. */
function wordsIn(name: string, atScripts: boolean): string[] {
  const words = nameWords(name, atScripts)
  if (words.length < 2) return words
  const left = words.filter((word, at) => !(isLatin(words[at - 1] ?? '') && isNameParticle(word)))
  return left.map(withoutSureParticle)
}

/** Works out what comparing a name needs of it alone, so that no answer waits for all the names of a notebook at once. */
export function readyName(name: string): void {
  joinedWords(name)
  for (const word of [...partedWords(name), partedWords(name).join('')]) {
    phones(word)
    letters(word)
    singular(word)
  }
}

const partedWords = remembered((name) => wordsIn(name, true))
/** Most names are of one script, and their words the same. */
const joinedWords = (name: string) => (SCRIPTS_MEET.test(name) ? joinedAnew(name) : partedWords(name))
const joinedAnew = remembered((name) => wordsIn(name, false))
const SCRIPTS_MEET = /[가-힣][A-Za-z\d]|[A-Za-z\d][가-힣]|[^\x20-\x7E가-힣]/
const phones = remembered(phonesOf)
const letters = remembered(lettersOf)
