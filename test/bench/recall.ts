import { MAPPINGS, recallOf } from '../core/study/simulated-members.ts'

const CARDS = 3600
/** How many questions are typed: none, some, half, all. */
const TYPED = [0, 0.2, 0.5, 1]
const OWNS_UP = 0.3
/** In points. */
const GOAL = 5

/** What the cards promise against what members know, by how an answer is graded; docs/decisions/0007 shows it. */
export function recallTable(): readonly string[] {
  const names = Object.keys(MAPPINGS)
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rows = TYPED.map((typed) => {
    const told = Object.values(MAPPINGS).map((mapping) => {
      const { predicted, actual } = recallOf(mapping, { cards: CARDS, typed, ownsUp: OWNS_UP, seed: 'recall' })
      const apart = predicted - actual
      const verdict = Math.abs(apart) <= GOAL ? '' : ' MISSED'
      return `${predicted.toFixed(1)} | ${actual.toFixed(1)} | ${apart.toFixed(1)}${verdict}`
    })
    return line([`${typed * 100} %`, ...told])
  })
  const parts = names.flatMap((name) => [`${name}: predicted %`, 'actual %', `apart (goal ≤ ${GOAL})`])
  return [line(['typed', ...parts]), `|${'---:|'.repeat(1 + parts.length)}`, ...rows]
}
