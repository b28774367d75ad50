import { addTo } from '../../facts/subjects/subject-names.ts'
import { foldName } from '../../language/fold.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import type { Acronym, AcronymIndex, Point } from './types.ts'

const LETTERS = '[A-Z]{2,6}'
const WORDS = '[A-Za-z][A-Za-z-]+(?: [A-Za-z][A-Za-z-]*){1,8}'
/** `DNS(Domain Name System, 도메인 네임 시스템)`, `DNS: Domain Name System`. */
const BEFORE = new RegExp(
  `(?<![A-Za-z])(${LETTERS})s? ?(?:[(（](${WORDS})(?=[)）,;:])|[-–=:] (${WORDS})(?=$|[\\n,.;(（]))`,
  'gu',
)
/** `Domain Name System (DNS)`. */
const BEHIND = new RegExp(`(${WORDS}) ?[(（](${LETTERS})s?[)）]`, 'gu')
/** What the letters may leave out. */
const SMALL = /^(?:of|the|and|for|in|on|to|as|a|an|by|with|at)$/i
/** Where it is spelled out, and once more: who writes it less often does not use it as a name. */
const FEWEST_USES = 2
/** Of so many chapters, in more than this share. */
const [FEWEST_CHAPTERS, MOST_CHAPTERS] = [4, 0.4]

/** Every acronym that the notes spell out in one way only, and use besides. */
export function* indexAcronyms(points: readonly Point[]): Steps<AcronymIndex> {
  const spelled = new Map<string, { readonly words: string; readonly point: Point }[]>()
  const uses = new Map<string, number>()
  const files = new Map<string, Set<string>>()
  const all = new Set(points.map((one) => one.section.file))
  yield* eachInSteps(points, 400, (point) => {
    const { text } = point.statement
    for (const letters of text.match(new RegExp(`(?<![A-Za-z])${LETTERS}(?=s?(?![A-Za-z]))`, 'gu')) ?? []) {
      uses.set(letters, (uses.get(letters) ?? 0) + 1)
      files.set(letters, (files.get(letters) ?? new Set()).add(point.section.file))
    }
    for (const { letters, words } of acronymsIn(text)) addTo(spelled, letters, { words, point })
  })
  const byPoint = new Map<Point, Acronym[]>()
  for (const [letters, found] of spelled) {
    const [first] = found
    const isOne = new Set(found.map(({ words }) => foldName(words))).size === 1
    // What every chapter speaks of is what the notes are about: nobody has to be asked.
    const isEverywhere = all.size >= FEWEST_CHAPTERS && (files.get(letters)?.size ?? 0) > all.size * MOST_CHAPTERS
    if (first && isOne && !isEverywhere && (uses.get(letters) ?? 0) >= FEWEST_USES)
      addTo(byPoint, first.point, { letters, words: first.words })
  }
  return { of: (point) => byPoint.get(point) ?? [] }
}

function acronymsIn(text: string): Acronym[] {
  return [
    ...[...text.matchAll(BEFORE)].flatMap(([, letters = '', inside, behind]) =>
      spelling(letters, inside ?? behind ?? '', true),
    ),
    ...[...text.matchAll(BEHIND)].flatMap(([, words = '', letters = '']) => spelling(letters, words, false)),
  ]
}

/** The last words, or all of them, whose first letters are these. */
function spelling(letters: string, text: string, whole: boolean): Acronym[] {
  const words = text.split(' ')
  for (let from = 0; from <= (whole ? 0 : words.length - 2); from++) {
    const own = words.slice(from)
    // `to make a contract (MAC)`: short for what somebody writes often, and no name.
    if (!whole && /^to$/i.test(words[from - 1] ?? '')) continue
    // `Top Level DNS`, `SSH File Transfer Protocol`: letters that stand for letters.
    if (SMALL.test(own[0] ?? '') || own.some((word) => /[A-Z]{2}/.test(word)) || !fits(own, letters)) continue
    return [{ letters, words: own.join(' ') }]
  }
  return []
}

function fits(words: readonly string[], letters: string): boolean {
  const parts = words.flatMap((word) => word.split('-'))
  const initials = (kept: readonly string[]) => kept.map((word) => word.charAt(0).toUpperCase()).join('')
  return initials(parts) === letters || initials(parts.filter((word) => !SMALL.test(word))) === letters
}
