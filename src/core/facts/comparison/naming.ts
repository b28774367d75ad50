import { foldName } from '../../language/fold.ts'
import type { Subject } from '../types.ts'

/** Names of one letter stand for too much. */
const SHORTEST = 2

/** Which of these subjects a text names, as whole words in any case; a longer name hides a shorter one within it. */
export function namedIn<T extends Pick<Subject, 'name' | 'aliases'>>(
  text: string,
  subjects: readonly T[],
): readonly T[] {
  const names = subjects
    .flatMap((subject) => namesOf(subject).map((name) => ({ subject, name })))
    .toSorted((a, b) => b.name.length - a.name.length)
  const found = new Set<T>()
  let rest = text
  for (const { subject, name } of names) {
    const pattern = patternOf(name)
    if (!pattern.test(rest)) continue
    let isFound = false
    rest = rest.replace(new RegExp(pattern, 'giu'), (one) => {
      const isIt = name.length > SHORTEST || isAsWritten(one)
      isFound ||= isIt
      return isIt ? ' ' : one
    })
    if (isFound) found.add(subject)
  }
  return subjects.filter((one) => found.has(one))
}

/** Without what it is measured by: `faster than A` and `A보다 빠르다` tell nothing of A. */
export function withoutMeasures(text: string, subjects: readonly Pick<Subject, 'name' | 'aliases'>[]): string {
  return subjects
    .flatMap(namesOf)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replace(measureOf(name), ' '), text)
    .trim()
}

const measures = new Map<string, RegExp>()

function measureOf(name: string): RegExp {
  const known = measures.get(name)
  if (known) return known
  const named = `${patternOf(name).source}(?:\\s?[(（][^()（）]{0,60}[)）])?`
  const before = String.raw`\b(?:than|unlike|like|contrary to|compared (?:to|with)|as opposed to|instead of|in contrast to)\s+(?:an?\s|the\s)?`
  const behind = String.raw`(?:보다|처럼|만큼|에\s?비(?:해서?|하면|하여)|(?:와|과|랑)(?:는|은)?\s?(?:달리|다르게|반대로|비교))`
  const made = new RegExp(`${before}${named}|${named}${behind}`, 'giu')
  measures.set(name, made)
  return made
}

function namesOf({ name, aliases }: Pick<Subject, 'name' | 'aliases'>): string[] {
  return [name, ...aliases].filter((one) => foldName(one).length >= SHORTEST)
}

const patterns = new Map<string, RegExp>()

/** `흐름제어` is `흐름 제어` as well. */
const TWO_WORDS = /(?<=(?<![가-힣])[가-힣]{2})(?=[가-힣]{2}(?![가-힣]))/g

/**
 * Latin names end where a word does, apart from a plural; Korean ones begin one and may have a particle behind. With more
 * by a hyphen it is another name: `Pre-Classical` is no `Classical`.
 */
function patternOf(name: string): RegExp {
  const known = patterns.get(name)
  if (known) return known
  const escaped = name
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s*')
    .replace(TWO_WORDS, '\\s?')
  const made = new RegExp(`(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-‐‑])${escaped}s?(?![a-z0-9]|[-‐‑]\\p{L})`, 'iu')
  patterns.set(name, made)
  return made
}

/** What stands for a name of two letters: `VMs` is several VM, and `Has` no HA. */
export function isAsWritten(found: string): boolean {
  return !/^[a-z]{2}s$/i.test(found) || /^[A-Z]{2}s$/.test(found)
}

/** A label without the name of whom it is of; as it is where nothing else is in it. */
export function withoutName(label: string, subject: Pick<Subject, 'name' | 'aliases'>): string {
  const rest = namesOf(subject)
    .toSorted((a, b) => b.length - a.length)
    .reduce((said, name) => said.replace(new RegExp(`${patternOf(name).source}(?:의(?![가-힣]))?`, 'giu'), ' '), label)
    .replace(/\s+/g, ' ')
    .trim()
  return rest === '' ? label : rest
}

/**
 * `A text · B binary`: what stands in one line behind the name of each of them, up to the next such mark; nothing where it does
 * not part them all, or where a comma may part more of one's words as well as those of a third.
 */
export function partsByName<T extends Pick<Subject, 'name' | 'aliases'>>(
  text: string,
  subjects: readonly T[],
): ReadonlyMap<T, string> {
  const found = subjects.flatMap((subject) => {
    const names = namesOf(subject).toSorted((a, b) => b.length - a.length)
    const opened = names.map((name) => opening(name).exec(text)).find((one) => one)
    return opened
      ? [{ subject, at: opened.index, from: opened.index + opened[0].length, mark: opened[1] ?? opened[2] ?? '' }]
      : []
  })
  const inOrder = found.toSorted((a, b) => a.at - b.at)
  if (inOrder.length < Math.max(2, subjects.length) || inOrder[0]?.at !== 0) return new Map()
  const marks = inOrder.flatMap(({ mark }) => (mark === '' ? [] : mark))
  const parts = inOrder.map(({ subject, from }, nth) => {
    const part = text.slice(from, inOrder[nth + 1]?.at)
    const ends = marks.flatMap((mark) => (MARKS.includes(mark) && part.includes(mark) ? part.indexOf(mark) : []))
    return [subject, part.slice(0, Math.min(part.length, ...ends)).trim()] as const
  })
  const isOne = (part: string) => part !== '' && !marks.some((mark) => goesOn(part, mark))
  return parts.every(([, part]) => isOne(part)) ? new Map(parts) : new Map()
}

/** They part things alone. */
const MARKS = ['·', '•', '|', ';']

/** A comma within a number parts nothing, nor does what stands in brackets. */
function goesOn(part: string, mark: string): boolean {
  const words = part.replace(/[(（][^()（）]*[)）]/g, ' ').replace(/(?<=\d)[,/](?=\d)/g, ' ')
  return /^\p{L}/u.test(mark) ? /\svs\.?\s/i.test(words) : words.includes(mark)
}

const openings = new Map<string, RegExp>()

function opening(name: string): RegExp {
  const known = openings.get(name)
  if (known) return known
  const made = new RegExp(
    `(?:^|\\s*([·•|;,/])\\s*|\\s(vs)\\.?\\s+)${RegExp.escape(name)}(?:\\s?[(（][^()（）]*[)）])?(?:\\s*[:：]|은|는)?\\s+`,
    'iu',
  )
  openings.set(name, made)
  return made
}
