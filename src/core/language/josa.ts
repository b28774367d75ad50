import { josa as pick } from 'es-hangul'
import { endsInL, isOpen, isSyllable } from './hangul.ts'

type Josa = Parameters<typeof pick.pick>[1]

/** A syllable that ends as the digit does when it is read: 0 as in 십, 백, 천, 만. */
const DIGITS = ['십', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구']
/** Latin letters whose Korean names end in a consonant: 엘, 엠, 엔, 알. */
const LETTERS: Readonly<Record<string, string>> = { L: '엘', M: '엠', N: '엔', R: '알' }
/** How Korean spells the end of an English word: 스케일, 스트림, 리전, 백업, 스냅샷; what is not here ends in a vowel. */
const ENDINGS: readonly (readonly [ending: RegExp, syllable: string])[] = [
  [/(?:l|le)$/, '일'],
  [/(?:[mn]|[mn]e|ng)$/, '인'],
  // After one vowel only: Backup, Bucket, Snapshot; not Endpoint, Network, Leak.
  [/(?:^|[^aeiou])[aeiou][ckpt]$/, '입'],
]
const OPEN = '이'

/** A syllable that ends as the word is heard to end; what stands behind the last letter or digit is not heard. */
function lastHeard(word: string): string {
  const heard = word.normalize('NFKC').replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '')
  const last = heard.at(-1) ?? ''
  if (/\d/.test(last)) return DIGITS[Number(last)] ?? OPEN
  const latin = /(?<![A-Za-z])[A-Za-z]+$/.exec(heard)?.[0]
  if (latin === undefined) return last === '' ? OPEN : last
  if (latin === latin.toUpperCase()) return LETTERS[last] ?? OPEN
  return ENDINGS.find(([ending]) => ending.test(latin.toLowerCase()))?.[1] ?? OPEN
}

/** The particle that a name takes by its last sound, alone, so that a bracket may stand between: `「DAX」${josa('DAX', '은/는')}`. */
export function josa(word: string, particle: Josa): string {
  return pick.pick(lastHeard(word), particle)
}

/** Which particles follow a closed syllable, and which an open one. */
const AFTER_CLOSED = /^(?:을|이|은|과|으로|이나|이랑|이라고)/u
const AFTER_OPEN = /^(?:를|가|는|와|로|나|랑|라고)/u

/** Whether Korean may put the particle behind the word. A Latin letter or a digit may be read either way. */
export function takesParticle(word: string, particle: string): boolean {
  const last = word.charCodeAt(word.length - 1)
  if (!isSyllable(last)) return true
  const closed = !isOpen(last)
  const isL = endsInL(last)
  if (AFTER_CLOSED.test(particle)) return closed && !(particle.startsWith('으로') && isL)
  if (AFTER_OPEN.test(particle)) return !closed || (particle.startsWith('로') && isL)
  return true
}
