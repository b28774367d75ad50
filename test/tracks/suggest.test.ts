import { expect, test } from 'vitest'
import { button, row } from '../../src/chat/components.ts'
import { mainTrack } from '../../src/core/track.ts'
import { openCard } from '../../src/jobs/open-card.ts'
import { textOf } from '../../src/text/text.ts'
import { openPost } from '../../src/views/daily-card.ts'
import { outcomesShown } from '../../src/views/outcomes.ts'
import { close, post } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { filledIn, type Hands, hands, idsIn, type Shown } from './hands.ts'
import { trackWorld } from './world.ts'

const GUILD = '1001'
const TRACK = mainTrack(GUILD)
const NOTES = '# Mail\n\n### Stamps\n\n- 우표는 오백 원이다.\n- 등기는 이틀 걸린다.\n'
const OWN = '#### 문제\n- 등기는 며칠 걸리는가?\n#### 정답\n- 정답: 이틀\n- 번호: own-1\n- 난이도: 1\n'
const GOOD = {
  stem: '우표는 얼마인가?',
  choices: '오백 원\n육백 원\n칠백 원\n팔백 원',
  key: 'A',
  explanation: '노트가 말한다.\nA: 노트의 값이다.\nB: 백 원 비싸다.\nC: 이백 원 비싸다.\nD: 삼백 원 비싸다.',
  fields: '근거: Mail > Stamps "우표는 오백 원이다."\n난이도: 3\n번호: own-1',
}

async function aGroup() {
  const world = await trackWorld({ 'notes/mail.md': NOTES, 'questions/own.md': OWN })
  const leader = hands(world)
  const member = hands(world, { memberId: '8', leads: false })
  return { world, leader, member, questions: async () => (await world.shared.libraries.of(TRACK)).questions }
}

const suggesting = async (by: Hands, changes: Partial<typeof GOOD> = {}) =>
  await by.send(await by.say('suggest'), { ...GOOD, ...changes })

const pressable = (id: string): Shown => ({ message: { components: [row([button(id, 'x')])] }, text: '' })

test('a suggestion waits for a leader with what the checks say, and is asked with its author’s name', async () => {
  const { world, leader, member, questions } = await aGroup()
  const sent = await suggesting(member)
  expect(sent.text).toContain('고마워요!')
  expect(sent.text).toContain('1/5')
  expect((await questions()).map(({ id }) => id)).toEqual(['own-1'])
  const [notice] = await world.store.notices.unseen(GUILD)
  expect(notice?.notice.kind).toBe('suggested')
  const queue = await leader.say('question review')
  for (const said of ['<@8>님의 제안', '우표는 얼마인가?', 'Mail > Stamps', '검토할 문제 1/', '점검을 모두 통과했어요'])
    expect(queue.text).toContain(said)
  await leader.press(queue, 'question.use')
  // Its id is given by the bot: what she called it is another question's.
  const used = (await questions()).find(({ stem }) => stem === GOOD.stem)
  expect(used).toMatchObject({ stem: GOOD.stem, origin: 'authored', difficulty: 3 })
  expect(used?.id).not.toBe('own-1')
  const posted = await post(world.store, aSchedule({ ...TRACK, id: 'sched1' }), used ? { question: used } : {})
  const card = JSON.stringify(await openCard(posted as Parameters<typeof openCard>[0], world.shared))
  expect(card).toContain('"name":"제안","value":"<@8>"')
})

test('its author is told what became of it, once', async () => {
  const { world, leader, member } = await aGroup()
  await suggesting(member)
  await suggesting(member, { stem: '우표 한 장은 얼마인가?' })
  await leader.press(await leader.say('question review'), 'question.use')
  await leader.press(await leader.say('question review'), 'question.discard')
  const outcomes = await world.store.suggestions.outcomes(GUILD, '8')
  const news = outcomesShown(outcomes, textOf('ko'))
  expect(news?.sentence).toMatch(/쓰기로 했어요.*우표는 얼마[\s\S]*쓰지 않기로 했어요.*우표 한 장/)
  await world.store.suggestions.told(outcomes.map(({ id }) => id))
  expect(await world.store.suggestions.outcomes(GUILD, '8')).toEqual([])
  expect(await world.store.suggestions.outcomes(GUILD, '7')).toEqual([])
})

test('its author is not scored on it, keeps her streak, and gets the points of a right answer once', async () => {
  const { world, leader, member } = await aGroup()
  const { store } = world
  const own = (await world.shared.libraries.of(TRACK)).questions.find(({ id }) => id === 'own-1')
  const schedule = aSchedule({ ...TRACK, id: 'sched1' })
  const plan = { chosen: ['이틀'], correct: true, pressId: '10' }
  const answerOwn = async (localDate: string, at: number) => {
    const { id } = await post(store, schedule, { localDate, at, openHours: 1, ...(own ? { question: own } : {}) })
    await store.answers.record({ ...plan, occurrenceId: id, memberId: '8', now: at + 1 })
    await close(store, at + 2 * HOUR)
  }
  await answerOwn('2026-11-22', NINE - 24 * HOUR)
  await suggesting(member)
  await leader.press(await leader.say('question review'), 'question.use')
  const question = (await world.shared.libraries.of(TRACK)).questions.find(({ stem }) => stem === GOOD.stem)
  const { id } = await post(store, schedule, { openHours: 1, ...(question ? { question } : {}) })
  const refused = await member.press(pressable(`quiz.answer:${id}:0`), 'quiz.answer')
  expect(refused.text).toContain('직접 제안한 문제라 채점하지 않아요')
  expect(await store.answers.count(id)).toBe(0)
  await store.answers.record({
    chosen: ['A'],
    correct: true,
    pressId: '12',
    occurrenceId: id,
    memberId: '9',
    now: NINE + 1,
  })
  expect(await store.scores.rank(TRACK, '2026-W48', '8')).toBeUndefined()
  await close(store, NINE + 2 * HOUR)
  // 20 for what is hard, and no bonus: she answered nothing on that date.
  expect(await store.scores.rank(TRACK, '2026-W48', '8')).toMatchObject({ points: 20, answered: 0, correct: 0 })
  expect(await store.scores.rank(TRACK, 'all', '8')).toMatchObject({ points: 30, answered: 1, streak: 1 })
  expect(await store.scores.rank(TRACK, 'all', '9')).toMatchObject({ points: 20, answered: 1 })
  expect((await store.questions.stats(TRACK)).find((one) => one.questionId === question?.id)).toMatchObject({
    answers: 1,
  })
  await answerOwn('2026-11-24', NINE + 24 * HOUR)
  expect(await store.scores.streak(TRACK, '8', NINE + 30 * HOUR)).toEqual({ now: 2, best: 2 })
  expect(await store.scores.rank(TRACK, '2026-W48', '8')).toMatchObject({ points: 31, answered: 1, streak: 2 })
  // Asked again, it earns nothing more; and what was counted is what there is.
  const again = { localDate: '2026-12-28', at: NINE + 35 * 24 * HOUR, openHours: 1, ...(question ? { question } : {}) }
  await post(store, schedule, again)
  await close(store, NINE + 36 * 24 * HOUR)
  expect(await store.scores.rank(TRACK, 'all', '8')).toMatchObject({ points: 41 })
  expect(await store.scores.recompute()).toEqual([])
  await store.ownData.erase('8', 'erasure-1', NINE)
  expect(await store.scores.rank(TRACK, 'all', '8')).toBeUndefined()
  expect(await store.suggestions.suggesterOf(TRACK, question?.id ?? '')).toBeUndefined()
  expect(await store.scores.recompute()).toEqual([])
})

test('what cannot be asked yet is told, and may be sent all the same for leaders to mend', async () => {
  const { leader, member, questions } = await aGroup()
  const refused = await suggesting(member, { key: 'F' })
  expect(refused.text).toContain('보기 A, B, C, D에 없습니다')
  const form = await member.press(refused, 'suggest.again')
  expect(form.modal && filledIn(form.modal).key).toBe('F')
  await member.press(refused, 'suggest.send')
  const queue = await leader.say('question review')
  expect(queue.text).toContain('보기 A, B, C, D에 없습니다')
  expect(JSON.stringify(queue.message.components)).toContain('"disabled":true')
  const mending = await leader.press(queue, 'question.rework')
  const still = await leader.send(mending, { key: 'G' })
  const again = await leader.press(still, 'question.rework-again')
  const saved = await leader.send(again, { key: 'A' })
  expect(saved.text).toContain('이제부터 출제할 문제')
  expect((await questions()).map(({ stem }) => stem)).toContain(GOOD.stem)
  expect((await leader.say('question review')).text).not.toContain('님의 제안')
})

test('five of one member wait at most, the same one once, and nobody learns of the bank by them', async () => {
  const { leader, member } = await aGroup()
  await suggesting(member)
  expect((await suggesting(member)).text).toContain('1/5')
  for (let at = 2; at <= 5; at++) {
    expect((await suggesting(member, { stem: `우표 ${at}장은 얼마인가?` })).text).toContain(`${at}/5`)
  }
  expect((await suggesting(member, { stem: '또 우표는?' })).text).toContain('이미 5개')
  const twin = { stem: '등기는 며칠 걸리는가?', choices: '', key: '이틀', explanation: '', fields: '' }
  expect(
    (await suggesting(hands({ ...(await aGroup()).world }, { memberId: '9', leads: false }), twin)).text,
  ).not.toContain('own')
  expect((await leader.say('question review')).text).toContain('1/5')
})

test('a suggestion stays in its server, and the queue with leaders', async () => {
  const { world, leader, member } = await aGroup()
  await suggesting(member)
  expect((await member.say('question review')).text).toContain('서버 관리하기')
  const others = hands(world, { guildId: '1002', memberId: '9' })
  expect((await others.say('question review')).text).not.toContain('우표는 얼마')
  const use = idsIn((await leader.say('question review')).message).find((id) => id.startsWith('question.use')) ?? ''
  expect((await others.press(pressable(use), 'question.use')).text).toContain('더 이상 쓸 수 없어요')
  expect((await world.store.suggestions.waiting(TRACK)).length).toBe(1)
})

test('the last decision is taken back: it waits again, and is asked no more', async () => {
  const { world, leader, member, questions } = await aGroup()
  await suggesting(member)
  for (const action of ['question.use', 'question.discard'] as const) {
    const decided = await leader.press(await leader.say('question review'), action)
    expect((await world.store.suggestions.waiting(TRACK)).length).toBe(0)
    await leader.press(decided, 'question.undo')
    expect((await world.store.suggestions.waiting(TRACK)).length).toBe(1)
    expect((await questions()).map(({ id }) => id)).toEqual(['own-1'])
  }
})

test('the open card names nobody where nobody suggested it', async () => {
  const { world } = await aGroup()
  const posted = await post(world.store, aSchedule({ ...TRACK, id: 'sched1' }))
  expect(JSON.stringify(openPost(posted as Parameters<typeof openPost>[0], textOf('ko')))).not.toContain('제안')
})
