import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quiz } from '../../commands/quiz/quiz.ts'
import { review } from '../../commands/review/review.ts'
import type { App } from '../../src/app.ts'
import { readCustomId, writeCustomId } from '../../src/chat/custom-id.ts'
import type { PressRequest } from '../../src/chat/request.ts'
import { hash32 } from '../../src/core/hash.ts'
import { mainTrack } from '../../src/core/track.ts'
import { openStore } from '../../src/store/open.ts'
import { textOf } from '../../src/text/text.ts'
import { shippedLibrary } from '../shipped-library.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { type Figure, median } from './report.ts'

const MEMBERS = 120
/** What a member has learned before: as after half a year. */
const CARDS = 180
const GOAL = 1.3

/** What a press costs that grades a review and shows the next question, beside one that answers the question of the day. */
export async function benchPresses(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'saegim-presses-'))
  try {
    let now = NINE
    const store = await openStore(join(folder, 'saegim.db'), { now: () => now })
    const asked = shippedLibrary.questions.filter((one) => one.kind === 'single')
    const [today, ...others] = asked
    if (!today) throw new Error('the shipped notes have no question with choices')
    const track = mainTrack('100')
    const app = {
      store,
      track,
      tracks: [track],
      library: shippedLibrary,
      pictures: { diagram: async () => undefined },
      clock: { now: () => now },
      random: () => 0.5,
      log: console,
      noteUrl: () => undefined,
      wake() {},
      within: async () => app,
    } as unknown as App
    const cards = others.slice(0, CARDS)
    for (let at = 0; at < MEMBERS; at++) {
      for (const { id } of at < 20 ? cards : cards.slice(0, 20)) {
        await store.cards.grade({
          ...track,
          memberId: `${at}`,
          questionId: id,
          grade: 2,
          reps: 0,
          now: now - 60 * 24 * HOUR,
        })
      }
    }
    await store.schedules.save(aSchedule())
    const rows = [{ id: 'bench0000001', localDate: '2026-11-23', number: 1, dueAt: now }]
    await store.occurrences.plan({ schedule: aSchedule(), nextDueAt: now + 24 * HOUR, rows })
    const [row] = await store.occurrences.claim({ work: 'post', owner: 'b', now, leaseMs: HOUR, limit: 1 })
    if (!row) throw new Error('nothing was claimed')
    await store.occurrences.prepare(
      row,
      today,
      today.choices.map((one) => one.label),
    )
    await store.occurrences.mark(row, now, now + 24 * HOUR)
    await store.occurrences.record(row, '9')
    const text = textOf('ko')
    const daily: number[] = []
    const reviewing: number[] = []
    // In turn: the machine is noisy.
    for (let at = 0; at < MEMBERS; at++) {
      now += 60_000
      const first = await store.cards.due({ ...track, memberId: `${at}` }, now, 1)
      const key = hash32(first[0]?.questionId ?? '')
      const grade = pressOf(at, writeCustomId('review.grade', key, '1', '3'))
      const answer = pressOf(at, writeCustomId('quiz.answer', row.id, '0'))
      daily.push(await timed(() => quiz.presses?.answer?.run(answer, app, text)))
      reviewing.push(await timed(() => review.presses?.grade?.run(grade, app, text)))
    }
    await store.close()
    const [one, other] = [median(daily), median(reviewing)]
    return [
      { name: 'a press that answers the question of the day (median)', value: one, unit: 'ms' },
      { name: 'a press that grades a review, the next one shown (median)', value: other, unit: 'ms' },
      { name: 'as a multiple of it', value: other / one, unit: 'x', goal: GOAL },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

let interactions = 1_000

function pressOf(member: number, customId: string): PressRequest {
  const id = readCustomId(customId)
  if (!id) throw new Error(customId)
  return {
    kind: 'press',
    id: String(interactions++),
    guildId: '100',
    channelId: '200',
    member: { id: String(member), name: 'm', manageGuild: false },
    locale: 'ko',
    customId: id,
    values: [],
    messageId: '300',
    privateMessage: true,
  }
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
