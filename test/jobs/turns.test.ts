import { expect, test } from 'vitest'
import { isRight } from '../../src/core/quiz/corrections.ts'
import { mainTrack } from '../../src/core/track.ts'
import { post } from '../store/fixtures.ts'
import { aSchedule, HOUR } from '../store/values.ts'
import { aStage, type Stage } from './stage.ts'

const DAY = 24 * HOUR
const TRACK = mainTrack('100')

/** What of Discord costs a request. */
const ASKING = [
  'send',
  'edit',
  'remove',
  'publish',
  'openThread',
  'findOwn',
  'inbox',
  'member',
  'server',
  'servers',
] as const

/** The requests of one look, each with `!` behind it that was made without a turn. */
async function asked(stage: Stage, later: number): Promise<readonly string[]> {
  const made: string[] = []
  let given = 0
  stage.whileWaiting = (requests) => {
    given += requests
  }
  for (const name of ASKING) {
    const ask = stage.discord[name].bind(stage.discord) as (...of: unknown[]) => Promise<unknown>
    Object.assign(stage.discord, {
      [name]: async (...of: unknown[]) => {
        made.push(given > 0 ? name : `${name}!`)
        given = Math.max(0, given - 1)
        return await ask(...of)
      },
    })
  }
  await stage.tick(later)
  return made
}

/** One question, open, and no other to come. */
async function anOpenQuestion(changes: Parameters<typeof aStage>[0] = {}): Promise<{ stage: Stage; id: string }> {
  const stage = await aStage({ paused: 'admin', ...changes })
  const { id } = await post(stage.store, aSchedule({ paused: 'admin', ...changes }))
  return { stage, id }
}

const answer = ({ store, now }: Stage, occurrenceId: string) =>
  store.answers.record({ occurrenceId, memberId: '11', chosen: ['A'], correct: false, pressId: '1', now })

test('at the close the edit, the thread and the reply take a turn each', async () => {
  const { stage } = await anOpenQuestion({ resultsTold: 'reply', thread: true })
  stage.discord.messages.push(aMessage((await stage.store.occurrences.newest(TRACK))[0]?.messageId))
  expect(await asked(stage, DAY)).toEqual(['edit', 'openThread', 'send'])
})

test('how many have answered is shown in a turn of its own', async () => {
  const { stage, id } = await anOpenQuestion()
  await answer(stage, id)
  expect(await asked(stage, HOUR)).toEqual(['edit'])
})

test('a correction is shown in one, and told in another', async () => {
  const { stage, id } = await anOpenQuestion()
  stage.discord.messages.push(aMessage((await stage.store.occurrences.newest(TRACK))[0]?.messageId))
  await stage.tick(DAY)
  const question = (await stage.store.occurrences.find(id))?.question
  if (!question) throw new Error('nothing was asked')
  await stage.store.corrections.decide({
    ...{ ...TRACK, thing: id, kind: 'asked', ref: id, id: 'correction01', by: '9', now: stage.now, question },
    decision: { what: 'key', key: ['A'] },
    isRight: (asked, change, given) => isRight(asked, change, given, undefined as never),
    filesOf: () => [],
  })
  expect(await asked(stage, 0)).toEqual(['edit', 'send'])
})

test('a reminder takes one for each of its requests, and what servers there are is asked once a look', async () => {
  const { stage } = await anOpenQuestion()
  stage.discord.gone.add('13')
  for (const memberId of ['11', '12', '13'])
    await stage.store.reminders.save({ ...TRACK, memberId, language: 'ko', beforeClose: 60 }, undefined)
  const made = await asked(stage, 23 * HOUR)
  const times = (name: string) => made.filter((one) => one === name).length
  expect(made.filter((one) => one.endsWith('!'))).toEqual([])
  expect(['member', 'server', 'servers', 'inbox', 'send'].map(times)).toEqual([3, 1, 1, 2, 2])
})

/** As it stands in the channel. */
function aMessage(id = ''): Stage['discord']['messages'][number] {
  return { id, channelId: '200', sentAt: 0, message: {}, edits: 0, deleted: false }
}
