import { expect, test } from 'vitest'
import { readLibrary } from '../../src/content/read.ts'
import { readQuestionText } from '../../src/core/quiz/form/shapes.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { seededRandom } from '../../src/core/seeded.ts'
import type { Message } from '../../src/playground/model/types.ts'
import type { WorldMember } from '../../src/playground/world-member.ts'
import { ko } from '../../src/text/ko.ts'
import { contentFolder } from '../content-folder.ts'
import { HOUR } from '../store/values.ts'
import { type Daily, startDaily } from './daily-bot.ts'
import { messageOf } from './daily-content.ts'

/**
 * A member's half year, by the clock and over the wire: what she sees at its end is what this test has written down beside her.
 */

/** The whole of it with FAULTS=full (`npm run test:inputs`); else so long that questions come again, in which the same things happen. */
const FULL = process.env.FAULTS === 'full'
const DAYS = FULL ? 182 : 38
/** What statistics show: 25 weeks. */
const SHOWN_FROM = Math.max(0, DAYS - 175)
const BANK = Array.from({ length: FULL ? 48 : 32 }, (_, at) => at)
/** Nine in the morning the question comes; these are the hours until something else does. */
const [TO_EVENING, TO_LAST_HOUR, TO_MORNING] = [11 * HOUR, 12 * HOUR, HOUR]
const AWAY = new Set(FULL ? [60, 61] : [10, 11])
const SHUT_FROM = DAYS - (FULL ? 32 : 14)
const EXAM_ON = DAYS - (FULL ? 62 : 24)
/** She reviews so many at most, every third evening. */
const A_SITTING = 3

const said = (at: number) => `${at}번 상자에는 구슬 ${at + 3}개가 들어 있다.`
const right = (at: number) => `구슬 ${at + 3}개`
const NOTES = `# 상자\n\n### 구슬\n\n${BANK.map((at) => `- ${said(at)}\n`).join('')}`
const QUESTIONS = BANK.map(
  (at) => `#### 문제
- ${at}번 상자에 든 것은?
#### 보기
- A: ${right(at)}
- B: 돌멩이 ${at + 3}개
- C: 단추 ${at + 3}개
#### 정답
- 정답: A
- 상자마다 다르다.
- A: 맞다
- B: 돌멩이는 없다
- C: 단추는 없다
- 근거: 상자 > 구슬 "${said(at)}"
- 난이도: 1
- 번호: box-${at}
`,
).join('\n---\n\n')

const shown = ({ content, embeds, attachments }: Message) =>
  [content, JSON.stringify(embeds), ...attachments.map((one) => one.description)].join('\n')
const idOf = ({ components }: Message, start: string) =>
  components.flatMap((row) => row.components).find(({ custom_id = '' }) => custom_id.startsWith(start))?.custom_id ?? ''
const stemOf = (message: Message) => /\d+번 상자에 든 것은\?/.exec(message.embeds[0]?.description ?? '')?.[0] ?? ''
/** The button of the choice that reads so. */
const choice = (message: Message, text: string) => {
  const lines = (message.embeds[0]?.description ?? '').split('\n').filter((line) => /^\*\*[A-C]\./.test(line))
  const at = lines.findIndex((line) => line.includes(text))
  return message.components[0]?.components[at]?.custom_id ?? ''
}
const fileOf = async (message: Message, name: string) => {
  const file = message.attachments.find((one) => one.filename === name)
  return await (await fetch(file?.url ?? '')).text()
}

/** What the test knows of her. */
class Ledger {
  readonly missed = new Set<string>()
  all = 0
  /** Of the weeks that statistics show: before that it is too long ago. */
  answers = 0
  right = 0
  streak = 0
  best = 0
  reviews = 0

  answer(stem: string, correct: boolean, day: number): void {
    this.all += 1
    this.answers += day >= SHOWN_FROM ? 1 : 0
    this.right += correct && day >= SHOWN_FROM ? 1 : 0
    if (!correct) this.missed.add(stem)
    this.streak += 1
    this.best = Math.max(this.best, this.streak)
  }
}

const isAfter = (one: Message, before?: Message) => before === undefined || BigInt(one.id) > BigInt(before.id)

/** The one that waits for answers; those before may not have been taken away yet. */
async function nextQuestion({ playground, channel }: Daily, before?: Message): Promise<Message> {
  const open = () =>
    playground.world.messages(channel).findLast((one) => isAfter(one, before) && idOf(one, 'quiz.answer') !== '')
  return await playground.world.until(open)
}

/** Reviews until nothing is left, or it is enough for today. */
async function sitting(member: WorldMember, here: Daily, knows: () => boolean, ledger: Ledger): Promise<void> {
  let card = messageOf(await member.command(here.channel, 'review'))
  for (let left = A_SITTING; left > 0 && idOf(card, 'review.answer') !== ''; left -= 1) {
    const known = knows()
    const told = messageOf(await member.press(card, choice(card, known ? '구슬' : '단추')))
    expect(told.embeds[0]?.title).toContain(known ? '맞았어요' : '')
    if (!known) ledger.missed.add(stemOf(card))
    const grade = idOf(told, 'review.grade').replace(/\d$/, known ? '3' : '1')
    card = messageOf(await member.press(told, grade))
    ledger.reviews += 1
  }
}

test('a member’s half year: answers, reviews, reminders, a lost streak, an exam over a restart, mistakes as a file, and gone', {
  timeout: 600_000,
}, async () => {
  const here = await startDaily({
    notes: NOTES,
    questions: QUESTIONS,
    schedule: { reveal: 'close' },
  })
  const { playground, clock, channel } = here
  const { world } = playground
  const [member, other] = [world.member(1), world.member(2)]
  const inbox = world.dm(member.id)
  const chance = seededRandom('half a year')
  const knows = () => chance() < 0.8
  const ledger = new Ledger()
  const reminded = (words: string) => world.messages(inbox).filter((one) => one.content.includes(words)).length
  const choose = async (menu: string, value: string) => {
    const card = messageOf(await member.command(channel, 'me reminders'))
    messageOf(await member.select(card, idOf(card, menu), value))
  }
  let question = await nextQuestion(here)
  await choose('me.remind-close', '60')
  await choose('me.remind-review', '20:00')

  for (let day = 0; day < DAYS; day += 1) {
    if (AWAY.has(day)) ledger.streak = 0
    else {
      const known = knows()
      messageOf(await member.press(question, choice(question, known ? '구슬' : '단추')))
      ledger.answer(stemOf(question), known, day)
    }
    if (day % 7 === 0) messageOf(await other.press(question, choice(question, '구슬')))
    if (day === EXAM_ON) await mockExam(member, here, ledger)
    if (day === SHUT_FROM) world.inbox(member.id, false)
    clock.advance(TO_EVENING - (day === EXAM_ON ? HOUR / 6 : 0))
    if (day % 3 === 2 && !AWAY.has(day)) await sitting(member, here, knows, ledger)
    clock.advance(TO_LAST_HOUR)
    if (AWAY.has(day)) await world.until(() => reminded('아직 답하지 않') === [...AWAY].indexOf(day) + 1)
    clock.advance(TO_MORNING)
    question = await nextQuestion(here, question)
  }

  // Where the clock jumps on before the bot looked, a reminder is too late to be worth a message.
  expect(reminded('복습할 문제가')).toBeGreaterThan(0)
  expect(reminded('아직 답하지 않')).toBe(AWAY.size)
  expect(ledger.reviews).toBeGreaterThan(0.8 * DAYS)
  await seen(member, here, ledger)
  await inFiles(member, here, ledger, stemOf(question))
  await erased(member, other, here)
  expect(world.log.problems).toEqual([])
})

/** The inbox was shut: nothing is switched on any more. Her statistics are what she did. */
async function seen(member: WorldMember, { channel }: Daily, ledger: Ledger): Promise<void> {
  const reminders = shown(messageOf(await member.command(channel, 'me reminders')))
  expect(reminders.match(/"value":"꺼짐"/g)).toHaveLength(2)
  // A picture with its words, or the words alone where the machine is too busy to draw.
  const stats = shown(messageOf(await member.command(channel, 'me stats'))).replaceAll('**', '')
  expect(stats).toContain(`연속 (최고 ${ledger.best}일) ${ledger.streak}일`)
  const share = Math.round((ledger.right / ledger.answers) * 100)
  expect(stats).toContain(`정답률 (답 ${ledger.answers}개) ${share}%`)
}

/** What she missed is read again as the same questions; what is open now is left out of it. */
async function inFiles(member: WorldMember, { channel }: Daily, ledger: Ledger, open: string): Promise<void> {
  const list = messageOf(await member.command(channel, 'me mistakes'))
  const missed = [...ledger.missed].filter((stem) => stem !== open).toSorted()
  const exported = async (form: string, name: string) =>
    await fileOf(messageOf(await member.press(list, `me.export:${form}`)), name)
  const file = await exported('md', 'mistakes.md')
  const whole = { 'notes/Databases.md': NOTES, 'questions/mistakes.md': file }
  const imported = readLibrary(contentFolder(whole), ko)
  const before = readLibrary(contentFolder({ ...whole, 'questions/mistakes.md': QUESTIONS }), ko)
  expect(imported.faults).toEqual([])
  expect(imported.questions.map((one) => one.stem).toSorted()).toEqual(missed)
  const asWritten = ({ line: _, file: __, ...question }: Question) => question
  const known = new Map(before.questions.map((one) => [one.id, asWritten(one)]))
  for (const one of imported.questions) expect(asWritten(one)).toEqual(known.get(one.id))
  const anki = readQuestionText({ file: 'mistakes.txt', text: await exported('anki', 'mistakes-anki.txt') })
  expect(anki.questions.map((one) => one.source?.stem ?? '').toSorted()).toEqual(missed)
  for (const { source } of anki.questions) {
    expect(source?.choices.find((one) => one.label === source.key[0])?.text).toBe(
      right(Number.parseInt(source?.stem ?? '', 10)),
    )
  }
  const data = messageOf(await member.command(channel, 'me data'))
  const own = await fileOf(messageOf(await member.press(data, 'me.export-data')), 'saegim-data.json')
  const { tables } = JSON.parse(own)
  expect([tables.answers.length, tables.exams.length]).toEqual([ledger.all, 1])
}

async function erased(member: WorldMember, other: WorldMember, { channel }: Daily): Promise<void> {
  const data = messageOf(await member.command(channel, 'me data'))
  const sure = messageOf(await member.press(data, 'me.erase:ask'))
  expect(shown(messageOf(await member.press(sure, 'me.erase:yes')))).toContain(ko.me.erased)
  expect(shown(messageOf(await member.command(channel, 'me stats')))).toContain(ko.me.nothingYet)
  expect(shown(messageOf(await member.command(channel, 'me mistakes')))).toContain(ko.me.noMistakes)
  expect(shown(messageOf(await member.command(channel, 'leaderboard')))).not.toContain(member.name)
  expect(shown(messageOf(await other.command(channel, 'me stats')))).toContain('100%')
}

/** Begun, broken off by a restart in the middle, gone on with, and ended by the clock; how many were right. */
async function mockExam(member: WorldMember, here: Daily, ledger: Ledger): Promise<void> {
  let card = messageOf(await member.command(here.channel, 'quiz exam', { count: 6, minutes: 10 }))
  const pick = async (word: string) => {
    const stem = stemOf(card)
    card = messageOf(await member.press(card, choice(card, word)))
    expect(shown(card)).not.toContain('맞았어요')
    return stem
  }
  const next = async () => {
    card = messageOf(await member.command(here.channel, 'quiz exam'))
  }
  await pick('구슬')
  card = messageOf(await member.press(card, idOf(card, 'quiz.exam-mark')))
  await here.restart()
  await next()
  expect(shown(card)).toContain(ko.exam.goesOn)
  expect(shown(card)).toContain('답 1/6 · 표시 1')
  ledger.missed.add(await pick('돌멩이'))
  here.clock.advance(HOUR / 6)
  const late = messageOf(await member.press(card, choice(card, '구슬')))
  expect(shown(late)).toContain('시간이 끝나서')
  expect(shown(late)).toContain('6문제 중 **1문제**를 맞혔어요')
}
