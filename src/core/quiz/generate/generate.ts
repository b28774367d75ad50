import type { Errata } from '../../facts/errata.ts'
import type { Subject } from '../../facts/types.ts'
import { hash32 } from '../../hash.ts'
import { foldName } from '../../language/fold.ts'
import { citationOf } from '../../notes/quote.ts'
import type { Notebook } from '../../notes/types.ts'
import { seededRandom, shuffled } from '../../seeded.ts'
import { finish, type Steps } from '../../steps.ts'
import { gramsOf, similarity } from '../checks/similarity.ts'
import type { Question, QuestionChoice } from '../types.ts'
import { columnOf } from './kinds/column.ts'
import { description } from './kinds/description.ts'
import { gap } from './kinds/gap.ts'
import { inOrder } from './kinds/in-order.ts'
import { name } from './kinds/name.ts'
import { nextStep } from './kinds/next-step.ts'
import { saidOf } from './kinds/said-of.ts'
import { swappedCell } from './kinds/swapped-cell.ts'
import { swappedName } from './kinds/swapped-name.ts'
import { tableCell } from './kinds/table-cell.ts'
import { value } from './kinds/value.ts'
import { materialInSteps } from './material.ts'
import type { Draft, GeneratedLanguage, GeneratingKind, Phrases, Point } from './types.ts'

/** Every way to make a question of the notes. Leaving one out of the list turns it off. */
export const GENERATING_KINDS: readonly GeneratingKind[] = [
  value,
  name,
  description,
  swappedName,
  saidOf,
  tableCell,
  swappedCell,
  columnOf,
  nextStep,
  inOrder,
  gap,
]

export interface GenerateFrom {
  readonly notebook: Notebook
  readonly subjects: readonly Subject[]
  readonly errata: Errata
  /** What people wrote already: no twin of it is made. */
  readonly authored: readonly Question[]
  readonly phrases: Readonly<Record<GeneratedLanguage, Phrases>>
  readonly kinds?: readonly GeneratingKind[]
}

export interface GeneratedQuestion {
  readonly question: Question
  readonly kind: string
}

/** The best-known weakness of choices: the right one is the longest. As many times as the longest wrong one. */
const LONGEST_RATIO = 1.6
/** Letters from which a longer right choice shows. */
const SHORT = 12
const TWIN = 0.6

/** All questions that the notes give, in their order; the same notes give the same questions. */
export function generateQuestions(from: GenerateFrom): GeneratedQuestion[] {
  return finish(generateInSteps(from))
}

/** The same, with breaks. */
export function* generateInSteps(from: GenerateFrom): Steps<GeneratedQuestion[]> {
  const material = yield* materialInSteps(from.notebook, from.subjects, from.errata)
  const kinds = from.kinds ?? GENERATING_KINDS
  const seen = new Set<string>()
  const out: GeneratedQuestion[] = []
  for (const point of [...material.points, ...material.tables]) {
    for (const kind of kinds) {
      yield
      if (kind.ready) yield* kind.ready(point)
      for (const draft of kind.from(point, material, from.phrases[point.language])) {
        const text = foldName(draft.stem)
        const same = `${kind.name} ${foldName(draft.explanation)} ${foldName(draft.forms?.[0] ?? draft.choices[0]?.text ?? '')}`
        if (seen.has(text) || seen.has(same) || !isFair(draft) || isTwin(draft, from.authored)) continue
        seen.add(text).add(same)
        out.push({ kind: kind.name, question: questionOf(kind, draft, draft.quotes[0] ?? point) })
      }
    }
  }
  return out
}

/** Choices that differ, none of which stands out by its length. */
function isFair({ kind, choices, stem }: Draft): boolean {
  if (kind !== 'single') return true
  const texts = choices.map((one) => foldName(one.text))
  if (new Set(texts).size < texts.length || texts.includes('')) return false
  const [right = '', ...wrong] = texts
  const longest = Math.max(...wrong.map((one) => one.length))
  return !(right.length > SHORT && right.length > longest * LONGEST_RATIO) && !foldName(stem).includes(`>${right}`)
}

/** An authored question rests on the same statement and has the same answer in it. */
function isTwin({ quotes, choices, forms }: Draft, authored: readonly Question[]): boolean {
  const [point] = quotes
  if (!point) return true
  const cited = citationOf(point.statement, point.section)
  const answer = foldName(forms?.[0] ?? choices[0]?.text ?? '')
  return authored.some((one) => {
    const on = one.citations.some(
      (other) => other.file === cited.file && other.line <= cited.lastLine && cited.line <= other.lastLine,
    )
    if (!on) return false
    const answers =
      one.choices.length > 0
        ? one.choices.filter((choice) => one.key.includes(choice.label)).map((choice) => choice.text)
        : one.key
    return (
      answers.some((text) => similarity(gramsOf(foldName(text)), gramsOf(answer)) >= TWIN) ||
      foldName(one.stem).includes(answer)
    )
  })
}

const LABELS = ['A', 'B', 'C', 'D', 'E', 'F']

function questionOf(kind: GeneratingKind, draft: Draft, point: Point): Question {
  const part = draft.part ?? (point.ofProse ? point.said : '')
  const id = `g-${hash32([kind.name, point.section.id, point.statement.text, part].join('\n'))}`
  const citations = draft.quotes.map((one) => citationOf(one.statement, one.section))
  const quotes = draft.quotes.map((one, at) => ({
    section: one.section.id,
    words: one.statement.text,
    citation: citations[at] ?? citationOf(point.statement, point.section),
  }))
  const { choices, key, rationales } = choicesOf(draft, id)
  return {
    id,
    kind: draft.kind,
    stem: draft.stem.trim(),
    choices,
    key,
    explanation: draft.explanation,
    rationales,
    quotes,
    citations,
    difficulty: draft.difficulty,
    origin: 'generated',
    madeBy: kind.name,
    services: [...new Set(draft.quotes.flatMap((one) => one.section.path.slice(1, 2)))],
    file: point.section.file,
    line: point.statement.line,
    shuffle: draft.kind === 'single',
  }
}

function choicesOf(draft: Draft, id: string): Pick<Question, 'choices' | 'key' | 'rationales'> {
  if (draft.kind === 'ox') {
    const choices = draft.choices.map((one) => ({ label: one.text, text: one.text }))
    return {
      choices,
      key: draft.forms ?? [],
      rationales: Object.fromEntries(draft.choices.map((one) => [one.text, one.why])),
    }
  }
  const right = draft.choices[0]
  const order = shuffled(draft.choices, seededRandom(id)).map((one, at) => ({ ...one, label: LABELS[at] ?? `${at}` }))
  return {
    choices: order.map(({ label, text }): QuestionChoice => ({ label, text })),
    key: order.filter((one) => one.text === right?.text).map((one) => one.label),
    rationales: Object.fromEntries(order.map(({ label, why }) => [label, why])),
  }
}
