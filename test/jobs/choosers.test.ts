import { describe, expect, test } from 'vitest'
import type { QuestionKind } from '../../src/core/quiz/types.ts'
import type { Schedule } from '../../src/core/schedule/types.ts'
import { mainTrack } from '../../src/core/track.ts'
import { aQuestion, HOUR } from '../store/values.ts'
import { aStage, type Stage } from './stage.ts'

const DAY = 24 * HOUR
const SAID = '누가 무엇을 골랐는지'

/** One question that these answered; closed a day later unless told otherwise. */
async function played(changes: Partial<Schedule>, given: Readonly<Record<string, string[]>>, kind?: QuestionKind) {
  const typed =
    kind === 'typed' ? { kind, choices: [], key: ['물'] } : kind === 'several' ? { kind, key: ['A', 'B'] } : {}
  const stage = await aStage(changes, [aQuestion(typed)])
  await stage.tick()
  const [row] = await stage.store.occurrences.newest(mainTrack('100'))
  if (!row) throw new Error('nothing is open')
  for (const [memberId, chosen] of Object.entries(given)) {
    const correct = chosen.join() === row.question.key.join()
    const press = { occurrenceId: row.id, memberId, chosen, correct, pressId: memberId, now: stage.now }
    await stage.store.answers.record(press)
  }
  await stage.store.schedules.pause(mainTrack('100'))
  const letter = (label: string) => 'ABCD'[row.order.indexOf(label)]
  return { stage, letter }
}

const card = ({ discord }: Stage) => discord.messages[0]?.message
const names = (stage: Stage) =>
  card(stage)
    ?.embeds?.at(-1)
    ?.fields?.find(({ name }) => name.startsWith('고른 사람'))

describe('where leaders chose so', () => {
  test('the closed card says who chose which letter, the right ones first; the open one says that it will', async () => {
    const { stage, letter } = await played({ choiceNames: true }, { 11: ['A'], 12: ['B'], 13: ['B'] })
    expect(JSON.stringify(card(stage))).toContain(SAID)
    expect(JSON.stringify(card(stage))).not.toContain('<@11>')
    await stage.tick(DAY)
    expect(names(stage)).toEqual({
      name: '고른 사람 (맞힘 2/3명)',
      value: `✅ **${letter('B')}** <@12> <@13>\n▫️ **${letter('A')}** <@11>`,
    })
    expect(card(stage)?.content ?? '').not.toContain('<@')
  })

  test('several right answers are named by what was sent together', async () => {
    const { stage, letter } = await played({ choiceNames: true }, { 11: ['A', 'B'], 12: ['A'] }, 'several')
    await stage.tick(DAY)
    const both = [letter('A'), letter('B')].sort().join(', ')
    expect(names(stage)?.value).toBe(`✅ **${both}** <@11>\n▫️ **${letter('A')}** <@12>`)
  })

  test('whoever left the server, or had her data erased, is not named', async () => {
    const { stage, letter } = await played({ choiceNames: true }, { 11: ['A'], 12: ['B'], 13: ['B'] })
    stage.discord.gone.add('13')
    await stage.store.ownData.erase('11', 'erasure', stage.now)
    await stage.tick(DAY)
    expect(names(stage)?.value).toBe(`✅ **${letter('B')}** <@12>`)
  })

  test('what was written is told to nobody', async () => {
    const { stage } = await played({ choiceNames: true }, { 11: ['불'], 12: ['물'] }, 'typed')
    expect(JSON.stringify(card(stage))).not.toContain(SAID)
    await stage.tick(DAY)
    expect(names(stage)).toBeUndefined()
    expect(JSON.stringify(card(stage))).not.toContain('<@11>')
    expect(JSON.stringify(card(stage))).toContain('<@12>')
  })
})

test('else only those who were right are named', async () => {
  const { stage } = await played({}, { 11: ['A'], 12: ['B'] })
  expect(JSON.stringify(card(stage))).not.toContain(SAID)
  await stage.tick(DAY)
  expect(names(stage)).toBeUndefined()
  expect(JSON.stringify(card(stage))).not.toContain('<@11>')
})
