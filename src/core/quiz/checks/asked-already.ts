import type { AuthoredQuestion } from '../form/resolve.ts'
import { AnswerIndex } from './asked-twice.ts'
import type { Finding } from './finding.ts'
import { StemIndex } from './near-duplicate.ts'

/** What is asked already, question by question: what another one that asks the same is told. */
export class AskedAlready {
  private readonly stems = new StemIndex()
  private readonly answers = new AnswerIndex()

  /** Of the earlier questions, told once. */
  twinsOf(item: AuthoredQuestion): readonly Finding[] {
    const twin = this.stems.twinOf(item) ?? this.answers.twinOf(item)
    return twin ? [twin] : []
  }

  add(item: AuthoredQuestion): void {
    this.stems.add(item)
    this.answers.add(item)
  }
}

const known = new WeakMap<readonly AuthoredQuestion[], AskedAlready>()

/** All that a bank asks, worked out once for it, a question a step. */
export function* askedIn(bank: readonly AuthoredQuestion[]): Generator<void, AskedAlready> {
  const before = known.get(bank)
  if (before) return before
  const asked = new AskedAlready()
  for (const item of bank) {
    asked.add(item)
    yield
  }
  known.set(bank, asked)
  return asked
}
