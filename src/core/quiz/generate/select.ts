import { seededRandom } from '../../seeded.ts'
import { factsOf, MOST_OF_A_KIND } from '../pool.ts'
import type { GeneratedQuestion } from './generate.ts'

/** `count` of them, spread over kinds and sections; the same for the same seed. */
export function selectGenerated(all: readonly GeneratedQuestion[], count: number, seed: string): GeneratedQuestion[] {
  const room = new Map<string, number>()
  const most = Math.max(1, Math.floor(count * MOST_OF_A_KIND))
  const bySection = new Map<string, number>()
  // By seed and id: another note changes the order of none of these.
  const place = new Map(all.map((one) => [one, seededRandom(`${seed} ${one.question.id}`)()]))
  const order = all.toSorted((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0))
  const out: GeneratedQuestion[] = []
  const told = new Set<string>()
  for (let perSection = 1; out.length < count && perSection <= count; perSection++) {
    for (const one of order) {
      if (out.length === count) break
      const section = one.question.citations[0]?.section ?? ''
      const used = room.get(one.kind) ?? 0
      const facts = factsOf(one.question)
      if (facts.some((fact) => told.has(fact)) || used >= most || (bySection.get(section) ?? 0) >= perSection) continue
      room.set(one.kind, used + 1)
      bySection.set(section, (bySection.get(section) ?? 0) + 1)
      for (const fact of facts) told.add(fact)
      out.push(one)
    }
  }
  return out
}
