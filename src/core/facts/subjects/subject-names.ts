import { isDate } from '../../language/dates.ts'
import { foldName } from '../../language/fold.ts'
import { withoutHeadSign } from '../../notes/dialects/outline-signs.ts'
import { eachInSteps, type Steps } from '../../steps.ts'

const MOST_WORDS = 5

/**
 * The name of a subject that bold words at the start of a statement are; undefined for a sentence, more than five words or
 * another number, or words with a colon inside.
 */
export function termName(bold: string, most = MOST_WORDS): string | undefined {
  const name = withoutHeadSign(bold.replace(/\s+/g, ' ').trim())
    .replace(/\s*[:：]$/, '')
    // `5.4.1 Tides`
    .replace(/^\d+(?:\.\d+){2,}\.?\s+(?=\p{L})/u, '')
    // `교착상태(Deadlock) 란`
    .replace(/(?<=[)）])\s*(?:이란|란)$|(?<=[A-Za-z])\s(?:이란|란)$/, '')
    .trim()
  if (foldName(name) === '' || /[:：]/.test(name) || isSentence(name) || isDate(name)) return undefined
  const words = bareName(name)
    .split(' ')
    .filter((word) => foldName(word) !== '')
  return words.length <= most ? withoutRemark(name) : undefined
}

/** A few words with a full stop, and no verb that many sentences have. */
const RUN_IN =
  /^((?!(?:it|this|that|these|there|you|we|they|i|do|don't|never|always|use|see|keep|make|be|not|no|yes|done|note)\b)(?:[A-Z][\w'’-]*)(?:\s(?!(?:is|are|was|were|has|have|had|can|must|may|will|do|does|did|should)\b)[\w'’-]+){0,3})\.$/i

/** Bold words that run into what is said of them, `**Tides.** They come and go.`, without their full stop. */
export function withoutFullStop(bold: string): string {
  return bold.trim().replace(RUN_IN, '$1')
}

/** Without what stands in parentheses behind it: `Cluster Endpoint (Writer Endpoint)` → `Cluster Endpoint`. */
export function bareName(name: string): string {
  const bare = name.replace(/\s*[(（][^()（）]*[)）]\s*$/, '').trim()
  return bare === '' ? name : bare
}

/** The other names that a heading or term carries itself: without its parentheses, and what they hold. */
export function ownAliases(name: string): string[] {
  const inside = insideOf(name)
  if (bareName(name) === name || !inside) return []
  if (isElsewhere(inside, bareName(name))) return [bareName(name)]
  // `Memory (Boat 👍)` says who is better there.
  if (REMARK.test(inside) || /[:：]|\p{Extended_Pictographic}/u.test(inside)) return [bareName(name)]
  return [bareName(name), ...(severalIn(inside, bareName(name)) ?? [inside])]
}

/** `교착상태(데드락, Deadlock)`: several names, where one is in another script than the name before them, or says where it is written. */
function severalIn(inside: string, name: string): readonly string[] | undefined {
  const names = inside.split(/\s*[,/]\s*/)
  const isOther = (one: string) => HANGUL.test(one) !== HANGUL.test(name)
  const areNames =
    names.length > 1 && names.length <= 3 && names.every((one) => one !== '' && one.split(' ').length <= 3)
  return areNames && names.some((one) => isOther(one) || PLACE.test(one)) && names.every((one) => /\p{L}/u.test(one))
    ? names
    : undefined
}

const HANGUL = /[가-힣]/
/** `제107조`, `art. 5` */
const PLACE = /^(?:제 ?\d+(?:조|항|장|절)(?:의 ?\d+)?|(?:art(?:icle)?|sec(?:tion)?|ch(?:apter)?)\.? ?\d+|§ ?\d+)$/i

/** Capitals of which no word of a name begins with any say where it is so: `Fault Isolation (LANs)`. */
function isElsewhere(inside: string, name: string): boolean {
  const [, capitals] = /^([A-Z]{2,6})s?$/.exec(inside) ?? []
  const initials = name.split(/[\s/-]+/).map((word) => word.charAt(0).toUpperCase())
  return capitals !== undefined && /^[A-Za-z\s/-]+$/.test(name) && ![...capitals].some((one) => initials.includes(one))
}

/** What parentheses hold that is no name. */
const REMARK =
  /^(?:권장|추천|선택|선택 ?사항|필수|기본|기본값|중요|참고|recommended|optional|default|required|important)$/i

function withoutRemark(name: string): string {
  return REMARK.test(insideOf(name) ?? '') ? bareName(name) : name
}

function insideOf(name: string): string | undefined {
  return /[(（]([^()（）]*)[)）]\s*$/.exec(name)?.[1]?.trim()
}

const FINALS = 28
/** Final consonants before the ending 다: ㄴ ㄶ ㅀ ㅄ ㅆ ㅌ ㅎ. */
const VERB_FINALS = new Set([4, 6, 15, 18, 20, 25, 27])

/** Whether Korean or English words read as a sentence rather than a name. */
function isSentence(words: string): boolean {
  if (/[.!?。]$/.test(words) || /(?:[가-힣]요|니까)$/.test(words)) return true
  const before = /([가-힣])다$/.exec(words)?.[1]
  if (before === undefined) return false
  const final = (before.charCodeAt(0) - 0xac00) % FINALS
  return VERB_FINALS.has(final) || '하되이'.includes(before)
}

/** Each name once as names are compared, and none that is `name` itself. */
export function uniqueAliases(name: string, aliases: readonly string[]): string[] {
  const seen = new Set([foldName(name)])
  return aliases.filter((alias) => {
    const folded = foldName(alias)
    if (folded === '' || seen.has(folded)) return false
    seen.add(folded)
    return true
  })
}

/** Items by every key they have, in their order. */
export function* groupInSteps<T>(
  items: readonly T[],
  keys: (item: T) => readonly string[],
): Steps<ReadonlyMap<string, readonly T[]>> {
  const groups = new Map<string, T[]>()
  yield* eachInSteps(items, WORK_OF_KEYS, (item) => {
    const own = keys(item)
    for (const key of own.length > 1 ? new Set(own) : own) addTo(groups, key, item)
  })
  return groups
}

export function addTo<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}

/** Characters that working out an item's keys is as much work as. */
const WORK_OF_KEYS = 50
