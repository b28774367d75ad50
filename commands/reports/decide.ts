import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asWritten, isRight } from '../../src/core/quiz/corrections.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { randomId } from '../../src/core/random-id.ts'
import type { Correction, Decision, DecisionPlan } from '../../src/store/disputes/disputes.ts'
import { listWith } from '../../src/tracks/own-lines.ts'
import { thingOf } from './reporting.ts'
import type { ReportSubject } from './subject.ts'

const KEYS = 'keys.yaml'
const RETIRED = 'retired.yaml'
/** What changes the content of the track. */
const CHANGES_CONTENT: ReadonlySet<string> = new Set(['accept', 'key', 'retire'])

/** Carries a leader's decision out, with all that follows of it, or finds the one by which it is so already. */
export async function decideOn(subject: ReportSubject, decision: Decision, by: string, app: App): Promise<Correction> {
  const { guildId, trackId } = subject.occurrence ?? app.track
  const { kind, ref } = subject
  const question = asPosted(subject)
  const correction = await app.store.corrections.decide({
    ...{ guildId, trackId, thing: thingOf(kind, ref), kind, ref, decision, by },
    ...deciding(decision, question?.id, app),
    ...(question ? { question } : {}),
  })
  if (!correction) throw new UserError('decidedSo')
  await settled(correction, decision.what, app)
  return correction
}

/** The same the other way. */
export async function takeBack(
  of: Correction,
  question: Question | undefined,
  by: string,
  app: App,
): Promise<Correction> {
  const { guildId, trackId } = of
  const correction = await app.store.corrections.undo({
    ...{ guildId, trackId, undoes: of.id, by },
    ...deciding(of, of.questionId, app, true),
    ...(question ? { question } : {}),
  })
  if (!correction) throw new UserError('undoneBefore')
  await settled(correction, of.what === 'note' ? 'retire' : of.what, app)
  return correction
}

/** Without what was decided on its key before. */
export function asPosted({ question }: ReportSubject): Question | undefined {
  return question && asWritten(question)
}

function deciding(decision: Decision, questionId: string | undefined, app: App, undoes = false) {
  const { judge, retired } = app.library
  const filesOf: DecisionPlan['filesOf'] = async (keys, read) => {
    if (decision.what === 'key' || decision.what === 'accept') return [file(KEYS, keys)]
    if (decision.what === 'note' && undoes) return [{ path: `errata/${decision.erratum}.yaml` }]
    if (decision.what !== 'retire' || questionId === undefined) return []
    const entry = { id: questionId }
    const now = await read(RETIRED)
    const list = undoes ? listWith(now, [], retired, entry) : listWith(now, [entry], retired)
    return [{ path: RETIRED, ...(list === '' ? {} : { content: new TextEncoder().encode(list) }) }]
  }
  return {
    id: randomId(app.random),
    now: app.clock.now(),
    isRight: ((question, change, answer) => isRight(question, change, answer, judge)) satisfies DecisionPlan['isRight'],
    filesOf,
  }
}

function file(path: string, entries: readonly object[]) {
  if (entries.length === 0) return { path }
  return { path, content: new TextEncoder().encode(entries.map((one) => `- ${JSON.stringify(one)}\n`).join('')) }
}

async function settled(correction: Correction, what: string, app: App): Promise<void> {
  if (CHANGES_CONTENT.has(what)) await app.libraries.changed(correction)
  if ((await app.store.reports.waiting(correction)).length === 0) {
    await app.store.notices.withdraw(correction, { kind: 'reported' })
  }
  app.wake()
}
