import { takesParticle } from './josa.ts'

/** What stands behind a noun, the longest first. `stems.ts` cuts verbs' endings and rarer particles as well, to be found. */
const BEHIND_NOUNS =
  '으로써 으로서 에서는 에서도 으로 에서 에게 까지 부터 마다 씩 을 를 이 가 은 는 의 에 로 와 과 도 만'.split(' ')
/** Within a phrase short words keep what may be their own last syllable. */
const WITHIN_PHRASE = '을 를 의 은 는'.split(' ')
const SHORTEST_WITHIN_PHRASE = 2
/** Those that are no noun's own last syllable, from three syllables on. */
const SURE = '에서 으로 을 를 로'.split(' ')
const ALONE: ReadonlySet<string> = new Set('으로 로 에서 에 의 을 를 은 는 이 가 와 과'.split(' '))

/** `학교로` → 학교; a text that ends in no particle, or in one that Korean would not put there, stays as it is. */
export function withoutParticle(text: string): string {
  return cut(text, BEHIND_NOUNS, 1)
}

/** The same for a word within a phrase. */
export function withoutInnerParticle(word: string): string {
  return cut(word, WITHIN_PHRASE, SHORTEST_WITHIN_PHRASE)
}

/** The same for a part of a name, where a wrong cut would make another name. */
export function withoutSureParticle(word: string): string {
  const stems = SURE.filter((one) => word.endsWith(one)).map((one) => word.slice(0, -one.length))
  return stems.find((stem) => /[가-힣]{2}$/u.test(stem)) ?? word
}

/** Whether all of a word is what stands behind a Latin name: `PDF` `에서`. */
export function isNameParticle(word: string): boolean {
  return ALONE.has(word)
}

function cut(text: string, particles: readonly string[], shortest: number): string {
  const particle = particles.find((one) => text.endsWith(one))
  if (particle === undefined) return text
  const stem = text.slice(0, -particle.length).trim()
  return stem.length >= shortest && takesParticle(stem, particle) ? stem : text
}
