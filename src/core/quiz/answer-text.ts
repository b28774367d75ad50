/** One script form, lower case, single spaces. */
export function normalizeAnswer(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Letters and digits only, with what a number needs: how two spellings of one answer are compared. */
export function squeeze(text: string): string {
  return normalizeAnswer(text)
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<!\d)[.]|[.](?!\d)/g, '')
    .replace(/[^\p{L}\p{N}.%+]/gu, '')
}

const ENDINGS = /(?:입니다|이에요|예요|에요|이요|인데요|인 것 같아요|인듯|임|이다|다|죠|요)$/u
const PARTICLES = /(?:으로|에서|에게|이라고|라고|을|를|이|가|은|는|의|에|로|와|과|도|만)$/u

/** The answer as typed, then without a sentence's end, then without a last particle. */
export function readings(text: string): string[] {
  const typed = normalizeAnswer(text)
    .replace(/^["'“‘「(]+|["'”’」).!?~]+$/gu, '')
    .trim()
  const plain = typed.replace(ENDINGS, '').trim()
  const bare = plain.replace(PARTICLES, '').trim()
  const inner = bare
    .split(' ')
    .map((word) => (word.length > 2 ? word.replace(/(?:을|를|의|은|는)$/u, '') : word))
    .join(' ')
  return [...new Set([typed, plain, bare, inner])].filter((one) => one !== '')
}

/** A text without the words that a stem says already; undefined when nothing, or nothing else, is left. */
export function withoutWords(text: string, said: ReadonlySet<string>): string | undefined {
  const words = normalizeAnswer(text).split(' ')
  const left = words.filter((word) => !said.has(word))
  return left.length > 0 && left.length < words.length ? left.join(' ') : undefined
}

/** The words of a stem, with and without their particles. */
export function wordsSaid(stem: string): Set<string> {
  const words = normalizeAnswer(stem).match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.flatMap((word) => [word, word.length > 2 ? word.replace(PARTICLES, '') : word]))
}
