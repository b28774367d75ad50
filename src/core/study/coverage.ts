import { LEAST } from './items.ts'

/** What of a section was asked, and how it went. `few`: asked, with too few answers to tell. */
export type SectionState = 'never' | 'few' | 'weak' | 'known'

export interface SectionCoverage {
  readonly id: string
  readonly title: string
  readonly asked: number
  readonly answers: number
  readonly right: number
  readonly state: SectionState
}

/** A service, or a chapter's opening, with its sections in the order of the notes. */
export interface CoverageGroup {
  readonly name: string
  readonly sections: readonly SectionCoverage[]
}

interface NotesSection {
  readonly id: string
  readonly title: string
  readonly path: readonly string[]
}

/** A question that was asked: which sections it rests on, how often it came, and its answers that were no guesses. */
export interface AskedOn {
  readonly sections: readonly string[]
  readonly times: number
  readonly answers: number
  readonly right: number
}

/** Below this share of right answers a section is weak. */
const KNOWN_SHARE = 0.6

export function coverageOf(sections: readonly NotesSection[], asked: readonly AskedOn[]): readonly CoverageGroup[] {
  const tallies = new Map<string, { asked: number; answers: number; right: number }>()
  for (const { times, answers, right, ...one } of asked) {
    for (const id of new Set(one.sections)) {
      const before = tallies.get(id) ?? { asked: 0, answers: 0, right: 0 }
      tallies.set(id, { asked: before.asked + times, answers: before.answers + answers, right: before.right + right })
    }
  }
  const groups = new Map<string, { name: string; sections: SectionCoverage[] }>()
  for (const { id, title, path } of sections) {
    const key = path.slice(0, 2).join(' > ')
    const group = groups.get(key) ?? { name: path[1] ?? path[0] ?? title, sections: [] }
    const tally = tallies.get(id) ?? { asked: 0, answers: 0, right: 0 }
    group.sections.push({ id, title, ...tally, state: stateOf(tally) })
    groups.set(key, group)
  }
  return [...groups.values()]
}

function stateOf({ asked, answers, right }: Pick<SectionCoverage, 'asked' | 'answers' | 'right'>): SectionState {
  if (asked === 0) return 'never'
  if (answers < LEAST.share) return 'few'
  return right / answers < KNOWN_SHARE ? 'weak' : 'known'
}

export function countStates(sections: readonly SectionCoverage[]): Readonly<Record<SectionState, number>> {
  const counts = { never: 0, few: 0, weak: 0, known: 0 }
  for (const { state } of sections) counts[state]++
  return counts
}
