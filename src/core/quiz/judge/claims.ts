import { takesParticle } from '../../language/josa.ts'
import { latinTyped } from '../../language/keyboard-layout.ts'
import { withoutInnerParticle, withoutParticle } from '../../language/particles.ts'
import { normalizeAnswer } from './text.ts'

/** What people put in front of an answer. */
const LEAD =
  /^(?:(?:(?:제|내|저의)\s?생각(?:에는|엔|에)?|아마(?:도)?|혹시|음+|정답|답|바로|즉|곧|answer|ans|i (?:think|guess|believe)|maybe|probably|perhaps|it(?:'s| is)|that(?:'s| is)|they are|called|named)(?:은|는|[\s:：,.…=-])+|(?:the|an?)\s+)/u
/** And behind it: how sure they are, and how politely they say so. */
const TAIL = new RegExp(
  `(?:${[
    '(?:인|일)\\s?(?:것|거|듯|지도)\\s?(?:같습니다|같아요|같은데요?|같음|같다|모르겠(?:어요|습니다|다|음))?',
    '\\s?(?:같습니다|같아요|같은데요?|같음|같네요)',
    '(?:이|가)?\\s?아닐까(?:요|싶(?:어요|습니다))?|(?:이|가)?\\s?아닌가(?:요|\\s싶(?:어요|습니다))?',
    '(?:이)?라고\\s?(?:생각(?:합니다|해요|함|한다)?|봅니다|합니다|해요|한다|불러요|부릅니다|부른다|불린다|불립니다|함)?',
    '(?:이)?죠|(?:이)?지요|입니다만?|(?:이)?에요|예요|인데요?|인가요?|일까요?|이요|요|임|이다|다',
    'i think|maybe|right|probably|please',
  ].join('|')})$`,
  'u',
)
/** A name and its particle, then what is done with it. */
const PREDICATE = /^(.{2,}?)(을|를|이|가|으로|로)\s(\S+(?:\s\S+)?)$/u
/** This, and not the other. */
const CONTRAST = /^.+?(?:이|가|은|는)?\s(?:아니라|아니고|말고|대신|instead of)\s+(?=\S)/u
const DENIAL =
  /(?:아니|아닌|아님|아닙|아녜|아녀|않|못\s?[하한합해]|없|안\s?(?:된|됩|되|돼|됨))|\b(?:not|no|never|isn't|without)\b/u
const OR =
  /\s{0,9}(?:,(?!\d)|[;|、\n]|\/(?=\S))\s*|(?<=\S)(?:이나|이랑|나|랑|와|과|하고)\s+|\s{1,9}(?:또는|혹은|아니면|및|그리고|하고|or|and|&)\s+/u

/** The ways to read one claim: as typed, then with ever less of what stands around it. */
export function readings(text: string): string[] {
  const typed = bare(normalizeAnswer(text))
  const fronts = [...steps(typed, LEAD), ...wrongLayout(text)]
  const plain = fronts.flatMap((front) => steps(front, TAIL))
  const named = plain.flatMap((one) => [one, one.replace(CONTRAST, '')])
  const last = named.map(withoutParticle)
  const words = last.map((one) => one.split(' ').map(withoutInnerParticle).join(' '))
  return [...new Set([...named, ...last, ...words].map(bare))].filter((one) => one !== '')
}

/** `ㅣㄴㅑ` is lsi on a keyboard left in Hangul: no Korean word has a letter alone. */
function wrongLayout(text: string): string[] {
  const latin = /[ㄱ-ㅎㅏ-ㅣ]/.test(text) ? latinTyped(text.trim()) : undefined
  return latin === undefined ? [] : [latin]
}

/** `DMS로 옮긴다`: the name, and what is said of it. */
export function predicated(text: string): { readonly name: string; readonly said: readonly string[] } | undefined {
  const plain = bare(cut(normalizeAnswer(text), LEAD))
  // `동기가 아니라 비동기` names 비동기.
  if (CONTRAST.test(plain)) return undefined
  const [, name = '', particle = '', said = ''] = PREDICATE.exec(plain) ?? []
  return name !== '' && takesParticle(name, particle) ? { name, said: said.split(' ') } : undefined
}

/** An answer as several claims, each of which must be right; one alone is no list. */
export function listedClaims(text: string): string[] {
  const parts = normalizeAnswer(text)
    .split(OR)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.length > 1 ? parts : []
}

/** `GSI (Global Secondary Index)`: what stands outside of the brackets, and inside. */
export function bracketed(text: string): readonly [string, string] | undefined {
  const [, before = '', inside = '', after = ''] =
    /^([^([]*)[([]([^()[\]]+)[)\]](.*)$/u.exec(normalizeAnswer(text)) ?? []
  const outside = `${before.trim()}${after}`.trim()
  return outside === '' || inside.trim() === '' ? undefined : [outside, inside.trim()]
}

/** Whether the answer says what something is not. */
export function denies(text: string): boolean {
  const plain = steps(normalizeAnswer(text), TAIL).find((one) => !DENIAL.test(one.replace(CONTRAST, '')))
  return plain === undefined
}

function bare(text: string): string {
  return text.replace(/^["'“‘「『(<*_`\s]+|["'”’」』)>*_`.,!?~…ㅋㅎ;:^\s]+$/gu, '')
}

function cut(text: string, pattern: RegExp): string {
  return bare(text.replace(pattern, '')) || text
}

/** The text, and it again after each cut. */
function steps(text: string, pattern: RegExp): string[] {
  const less = cut(text, pattern)
  return less === text ? [text] : [text, ...steps(less, pattern)]
}
