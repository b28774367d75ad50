import { strToU8 } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import { button, row } from '../../src/chat/components.ts'
import { mainTrack } from '../../src/core/track.ts'
import { close, post } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { type Hands, hands, type Shown } from './hands.ts'
import { type TrackWorld, trackWorld } from './world.ts'

const TRACK = mainTrack('1001')
const NOTE = '# 조선\n\n## 세종\n\n- 훈민정음은 1446년에 반포되었다.\n'
const OTHER_NOTE = '# 고려\n\n- 고려는 918년에 섰다.\n'
const QUESTION = {
  stem: '고려가 선 해는?',
  choices: '918년\n936년\n1000년\n1392년',
  key: 'A',
  explanation: '노트가 말한다.\nA: 노트의 해다.\nB: 통일한 해다.\nC: 그 뒤다.\nD: 조선이 선 해다.',
  fields: '근거: 고려 "고려는 918년에 섰다."\n난이도: 1',
}

let world: TrackWorld
let one: Hands
let other: Hands
let member: Hands

beforeEach(async () => {
  world = await trackWorld({ 'notes/shipped.md': '# 기본\n\n## 처음\n\n- 기본 노트다.\n' })
  one = hands(world)
  other = hands(world, { memberId: '9' })
  member = hands(world, { memberId: '8', leads: false })
  await agreed(one, 'a.md', NOTE)
  await agreed(one, 'b.md', OTHER_NOTE)
})

const add = (by: Hands, name: string, said: string) => by.attach('notes add', { name, bytes: strToU8(said) })
const agreed = async (by: Hands, name: string, said: string) => await by.press(await add(by, name, said), 'notes.take')
const versions = async (path: string) => (await world.store.trackFiles.history(TRACK, path)).length
const found = async (query: string) => (await member.say('search', { query })).text

describe('what was proposed before another leader changed something', () => {
  const year = (of: string) => NOTE.replace('1446', of)
  const quoting = (): Promise<Shown> => other.say('question add').then((form) => other.send(form, QUESTION))

  test.each<[string, string, string, () => Promise<unknown>, string]>([
    [
      'the same file, with other words',
      'a.md',
      year('1443'),
      () => agreed(other, 'a.md', year('1444')),
      '바뀌는 절 1개',
    ],
    [
      'a file of that name, which is new to both',
      'c.md',
      year('1443'),
      () => agreed(other, 'c.md', year('1444')),
      '바뀌는 절 1개',
    ],
    ['a question that rests on it', 'b.md', OTHER_NOTE.replace('918', '919'), quoting, '근거를 잃어 쉬는 문제 1개'],
    [
      'the same file, which is gone',
      'a.md',
      year('1443'),
      async () => other.press(await other.say('notes remove', { file: 'notes/a.md' }), 'notes.take'),
      '새로운 절 1개',
    ],
  ])('%s: is compared again and shown first, and counts with the next press', async (_, name, said, change, told) => {
    const proposal = await add(one, name, said)
    await change()
    const before = await versions(`notes/${name}`)
    const again = await one.press(proposal, 'notes.take')
    expect(again).toMatchObject({ answers: 'update' })
    expect(again.text).toContain('그사이 다른 변경이 있어서')
    expect(again.text).toContain(told)
    expect(await versions(`notes/${name}`)).toBe(before)
    expect((await one.press(again, 'notes.take')).text).toContain('반영했어요')
    expect(await versions(`notes/${name}`)).toBe(before + 1)
  })

  test('something else: counts at once, as it was shown', async () => {
    const proposal = await add(one, 'a.md', NOTE.replace('1446', '1443'))
    await agreed(other, 'c.md', '# 신라\n\n- 신라는 오래되었다.\n')
    expect((await one.press(proposal, 'notes.take')).text).toContain('반영했어요')
    expect(await found('훈민정음')).toContain('1443년')
  })

  test('what is shown again may be left: nothing was changed', async () => {
    const proposal = await add(one, 'a.md', NOTE.replace('1446', '1443'))
    await agreed(other, 'a.md', NOTE.replace('1446', '1444'))
    const again = await one.press(proposal, 'notes.take')
    await one.press(again, 'notes.drop')
    expect(await found('훈민정음')).toContain('1444년')
    expect((await one.press(again, 'notes.take')).text).toContain('이미 끝났거나')
  })
})

test('of two who agree to one proposal at once one does it, and the other is told that it is over', async () => {
  const proposal = await add(one, 'a.md', NOTE.replace('1446', '1443'))
  const both = await Promise.all([one.press(proposal, 'notes.take'), other.press(proposal, 'notes.take')])
  expect(both.filter(({ text }) => text.includes('반영했어요'))).toHaveLength(1)
  expect(both.filter(({ text }) => text.includes('이미 끝났거나'))).toHaveLength(1)
  expect(await versions('notes/a.md')).toBe(2)
})

describe('of two who decide on a suggestion at once the first does', () => {
  const asked = async () => (await world.shared.libraries.of(TRACK)).questions.map(({ stem }) => stem)
  const state = async () => (await world.store.suggestions.outcomes('1001', '8')).map((told) => told.used)

  test.each([
    ['question.use', 'question.discard'],
    ['question.discard', 'question.use'],
    ['question.use', 'question.use'],
  ])('%s and %s', async (first, second) => {
    await member.send(await member.say('suggest'), QUESTION)
    const queue = await one.say('question review')
    const both = await Promise.all([one.press(queue, first), other.press(queue, second)])
    const refused = both.filter(({ answers }) => answers === undefined)
    expect(refused).toHaveLength(1)
    // What its author hears is what is so.
    const [used, ...more] = await state()
    expect(more).toEqual([])
    expect(await asked()).toEqual(used ? [QUESTION.stem] : [])
    expect(world.failures).toEqual([])
  })
})

test('a suggestion whose section is gone waits with why, is not used as it is, and can be mended', async () => {
  await member.send(await member.say('suggest'), QUESTION)
  await one.press(await one.say('notes remove', { file: 'notes/b.md' }), 'notes.take')
  const queue = await one.say('question review')
  expect(queue.text).toContain(QUESTION.stem)
  expect(queue.text).toContain('고려')
  expect((await one.press(queue, 'question.use')).answers).toBeUndefined()
  const mended = { fields: '근거: 조선 > 세종 "훈민정음은 1446년에 반포되었다."\n난이도: 1' }
  await one.send(await one.press(queue, 'question.rework'), mended)
  const [question] = (await world.shared.libraries.of(TRACK)).questions
  expect(question?.stem).toBe(QUESTION.stem)
  expect(await world.store.suggestions.suggesterOf(TRACK, question?.id ?? '')).toBe('8')
})

test('a track that is removed while its question is open: the answer counts, and is there when the track comes back', async () => {
  await one.say('manage track-add', { name: '둘째' })
  const second = (await world.store.tracks.of('1001')).find(({ name }) => name === '둘째')
  if (!second) throw new Error('no track')
  const { id } = await post(world.store, aSchedule({ ...second, id: 'second' }), { openHours: 1 })
  const sure = await one.say('manage track-remove', { track: second.trackId })
  const removed = await one.press(sure, 'manage.remove')
  const onCard: Shown = { message: { components: [row([button(`quiz.answer:${id}:0`, 'A')])] }, text: '' }
  expect((await member.press(onCard, 'quiz.answer')).text).toContain('답을 저장했어요')
  await close(world.store, NINE + 2 * HOUR)
  expect((await member.say('me stats')).text).not.toContain('둘째')
  await one.press(removed, 'manage.restore')
  expect(await world.store.scores.rank(second, 'all', '8')).toMatchObject({ answered: 1 })
  expect(world.failures).toEqual([])
})
