import { type Card, retrievability } from './cards.ts'

/** Questions a day that nobody reviewed before: more of them is more to come back to later. */
const NEW_A_DAY = 20
const MOST_NEW_A_DAY = 60
/** Days that the forecast looks ahead. */
const FORECAST_DAYS = 7
/** Cards of a section from which on something can be said of it. */
const ENOUGH_CARDS = 2
const WEAKEST = 3
/** At least this well remembered: nothing to repair. */
const MASTERED = 0.9

/** How many new questions a day brings; towards an exam as many as are left a day, so that all were met by then. */
export function newADay(unmet: number, daysToExam: number | undefined): number {
  if (daysToExam === undefined || daysToExam <= 0) return NEW_A_DAY
  return Math.min(Math.max(NEW_A_DAY, Math.ceil(unmet / daysToExam)), MOST_NEW_A_DAY)
}

/** How many cards are due on each of the next days, the first today with all that is overdue; `dayEnds` are the ends of the days. */
export function forecast(cards: readonly Pick<Card, 'due'>[], dayEnds: readonly number[]): readonly number[] {
  return dayEnds.slice(0, FORECAST_DAYS).map((end, day) => {
    const from = day === 0 ? Number.NEGATIVE_INFINITY : (dayEnds[day - 1] ?? 0)
    return cards.filter(({ due }) => due >= from && due < end).length
  })
}

export interface SectionMemory {
  readonly section: string
  /** How probably a question of it is remembered now, 0 to 1. */
  readonly recall: number
  readonly cards: number
}

/** Where least is remembered, the weakest first; what is remembered well is not among them. */
export function weakestSections(
  cards: readonly Card[],
  sectionsOf: (questionId: string) => readonly string[],
  now: number,
): readonly SectionMemory[] {
  const bySection = new Map<string, number[]>()
  for (const card of cards) {
    const recall = retrievability(card, now)
    for (const section of new Set(sectionsOf(card.questionId))) {
      bySection.set(section, [...(bySection.get(section) ?? []), recall])
    }
  }
  return [...bySection]
    .map(([section, all]) => ({ section, cards: all.length, recall: all.reduce((a, b) => a + b, 0) / all.length }))
    .filter((one) => one.cards >= ENOUGH_CARDS && one.recall < MASTERED)
    .sort((a, b) => a.recall - b.recall)
    .slice(0, WEAKEST)
}
