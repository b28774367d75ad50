import { describe, expect, test } from 'vitest'
import { thingOf } from '../../commands/reports/reporting.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import { hash32 } from '../../src/core/hash.ts'
import { asPosted } from '../../src/core/schedule/posted.ts'
import { mainTrack } from '../../src/core/track.ts'
import { textOf } from '../../src/text/text.ts'
import { voidPost } from '../../src/views/daily-card.ts'
import { createReportsFor } from '../../src/views/told-reports.ts'
import { longQuestion, longText, wordsOfLong } from '../core/quiz/long.ts'
import { close, post } from '../store/fixtures.ts'
import { aQuestion, aSchedule, HOUR, NINE } from '../store/values.ts'
import { hands, idsIn, type Shown } from '../tracks/hands.ts'
import { addTrack, trackWorld } from '../tracks/world.ts'

const GUILD = '1001'
const DAY = 24 * HOUR
const TRACK = { guildId: GUILD, trackId: 'main' }
const NOTES = `# Mail

### Router

- 우체국은 편지를 하루에 세 번 나른다.

### Stamps

- 우표는 오백 원이다.
`
const QUESTIONS = `#### 문제
- 우표는 얼마인가?
#### 정답
- 정답: 오백 원
- 그렇게 정했다.
- 근거: Mail > Stamps "우표는 오백 원이다."
- 난이도: 1
- 번호: stamp-1

#### 문제
- 편지는 하루에 몇 번 오는가?
#### 보기
- A. 두 번
- B. 세 번
- C. 네 번
#### 정답
- 정답: B
- A: 아니다.
- B: 그렇다.
- C: 아니다.
- 근거: Mail > Router "우체국은 편지를 하루에 세 번 나른다."
- 난이도: 1
- 번호: post-1
`

/** A question of the day that two members answered, and that is closed. */
async function aDay(id: 'stamp-1' | 'post-1', answers: Readonly<Record<string, string>>, closed = true) {
  const world = await trackWorld({ 'notes/mail.md': NOTES, 'questions/mail.md': QUESTIONS })
  const { store, shared } = world
  const ask = async (at: number) => {
    const question = (await shared.libraries.of(mainTrack(GUILD))).questions.find((one) => one.id === id)
    if (!question) throw new Error(`no question ${id}`)
    const localDate = new Date(NINE + at * DAY + 9 * HOUR).toISOString().slice(0, 10)
    return await post(store, aSchedule({ guildId: GUILD }), { question, localDate, at: NINE + at * DAY })
  }
  const asked = await ask(0)
  for (const [memberId, chosen] of Object.entries(answers)) {
    const correct = asked.question?.key.includes(chosen) ?? false
    await store.answers.record({
      ...{ occurrenceId: asked.id, memberId, chosen: [chosen], correct, pressId: '1', now: NINE + 1 },
    })
  }
  if (closed) {
    world.now = NINE + DAY
    await close(store, world.now)
  }
  const points = async (memberId: string) => (await store.scores.rank(TRACK, 'all', memberId))?.points
  return {
    world,
    store,
    asked,
    ask,
    points,
    leader: hands(world),
    member: hands(world, { memberId: '1', leads: false }),
  }
}

const fake = (...ids: readonly string[]): Shown => ({
  message: {
    components: ids.map((custom_id) => ({ type: 1, components: [{ type: 2, style: 2, custom_id, label: 'x' }] })),
  },
  text: '',
})

describe('a member reports', () => {
  test('a closed question by a form, once: the second one takes the place of the first, and too many are refused', async () => {
    const { store, asked, member } = await aDay('post-1', { 1: 'A' })
    const result = await member.press(fake(`quiz.mine:${asked.id}`), 'quiz.mine')
    expect(idsIn(result.message)).toContain(`quiz.report:${asked.id}`)
    expect(idsIn(result.message).filter((one) => one.startsWith('quiz.claim'))).toEqual([])
    const form = await member.press(result, 'quiz.report')
    expect((await member.send(form, { reason: ' ' })).text).toContain('한 글자라도')
    expect((await member.send(form, { reason: '뜻이 둘이에요' })).text).toContain('고마워요')
    await member.send(form, { reason: '정답이 틀렸어요' })
    const waiting = await store.reports.waiting(TRACK)
    expect(waiting).toMatchObject([{ kind: 'asked', ref: asked.id, reports: 1 }])
    const said = await store.reports.of(TRACK, waiting[0]?.thing ?? '', 10)
    expect(said).toMatchObject([{ memberId: '1', reason: '정답이 틀렸어요' }])
    const other = (at: number) =>
      member.press(fake(`review.report:${'abcdefghijkl'.slice(0, 11)}${'abcdefghijkl'[at]}`), 'review')
    for (let at = 0; at < 9; at++) await member.send(await other(at), { reason: 'x' })
    expect((await member.send(await other(10), { reason: 'x' })).text).toContain('하루에 10개')
    expect((await member.send(form, { reason: '다시' })).text).toContain('고마워요')
    expect((await store.notices.unseen(GUILD)).map((one) => one.notice.kind)).toEqual(['reported'])
  })

  test('a question by hundreds of members: the first stand there in words, the others in their number', async () => {
    const { store, asked, leader } = await aDay('post-1', {})
    const thing = { ...TRACK, thing: thingOf('asked', asked.id), kind: 'asked' as const, ref: asked.id }
    for (let nth = 0; nth < 300; nth++) {
      const report = { ...thing, memberId: String(1000 + nth), reason: `까닭 ${nth}`, at: nth }
      await store.reports.add(report, { reports: 10, since: 0 })
    }
    const { message } = await leader.say('manage reports')
    const said = message?.embeds?.flatMap((one) => one.fields ?? []).find((one) => one.name === '신고')?.value ?? ''
    expect(said.split('\n').map((line) => line.replace(/^.*: /, ''))).toEqual([
      ...Array.from({ length: 10 }, (_, nth) => `까닭 ${nth}`),
      '그 밖에 290명',
    ])
    // Whoever says which answer should count comes before all of them.
    const wanting = { ...thing, memberId: '2000', reason: '', wanted: 'DNS', at: 300 }
    await store.reports.add(wanting, { reports: 10, since: 0 })
    expect((await store.reports.of(TRACK, thing.thing, 25))[0]).toMatchObject({ memberId: '2000', wanted: 'DNS' })
  })

  test('places in the notes, service cards and comparisons', async () => {
    const { store, member, leader, world } = await aDay('post-1', {})
    for (const [command, options] of [
      ['search', { query: '우표' }],
      ['service', { name: 'Stamps' }],
      ['compare', { first: 'Stamps', second: 'Router' }],
    ] as const) {
      world.now++
      const shown = await member.say(command, options)
      const form = await member.press(shown, `${command}.report`)
      expect((await member.send(form, { reason: `${command}?` })).text).toContain('고마워요')
    }
    const waiting = await store.reports.waiting(TRACK)
    expect(waiting.map((one) => one.kind)).toEqual(['hit', 'service', 'compare'])
    const first = await leader.say('manage reports')
    expect(first.text).toContain('우표는 오백 원이다')
    const second = await leader.press(first, 'manage.reports:1')
    expect(second.text).toContain('Stamps')
    expect((await leader.press(second, 'manage.decide')).text).toContain('그대로 두기로')
    expect((await store.reports.waiting(TRACK)).map((one) => one.kind)).toEqual(['hit', 'compare'])
  })
})

describe('what was written', () => {
  test('is read by leaders alone, from their own result, the wrong first, and accepted from there', async () => {
    const { asked, leader, member, points } = await aDay('stamp-1', { 1: '천 원', 2: '오백 원', 3: '@everyone **천**' })
    const given = `manage.given:${asked.id}`
    const own = await member.press(fake(`quiz.mine:${asked.id}`), 'quiz.mine')
    expect(idsIn(own.message).filter((one) => one.startsWith('manage'))).toEqual([])
    expect((await member.press(fake(given), 'manage.given')).text).toBe(textOf('ko').errors.needsManageGuild())
    const shown = await leader.press(await leader.press(fake(`quiz.mine:${asked.id}`), 'quiz.mine'), given)
    const field = shown.message.embeds?.flatMap(({ fields = [] }) => fields).find(({ name }) => name === '받은 답')
    const lines = field?.value.split('\n') ?? []
    expect(lines.slice(0, 2).sort()).toEqual(['❌ @\u200beveryone \\*\\*천\\*\\* · 1명', '❌ 천 원 · 1명'])
    expect(lines.slice(2)).toEqual(['✅ 오백 원 · 1명'])
    expect(shown.text).not.toMatch(/<@[123]>/u)
    await leader.press(shown, 'manage.accept', hash32('천 원'))
    expect(await points('1')).toBeGreaterThan(0)
  })

  test('is not told before the close, nor of another server', async () => {
    const { asked, leader, world } = await aDay('stamp-1', { 1: '천 원' }, false)
    const own = await leader.press(fake(`quiz.mine:${asked.id}`), 'quiz.mine')
    expect(idsIn(own.message).filter((one) => one.startsWith('manage'))).toEqual([])
    const stranger = hands(world, { guildId: '1002' })
    const told = await stranger.press(fake(`manage.given:${asked.id}`), 'manage.given')
    expect(told.text).toBe(textOf('ko').errors.oldButton())
  })
})

describe('leaders decide', () => {
  test('that the words of a member are right as well: her points follow, others’ stay, and it is so the next time', async () => {
    const { store, world, asked, ask, points, member, leader } = await aDay('stamp-1', {
      1: '500원짜리',
      2: '오백 원',
      3: '천 원',
    })
    const result = await member.press(fake(`quiz.mine:${asked.id}`), 'quiz.mine')
    await member.send(await member.press(result, 'quiz.claim'), {})
    const shown = await leader.say('manage reports')
    for (const said of ['500원짜리', '우표는 얼마인가', 'Stamps', '❌ 천 원', '<@1>'])
      expect(shown.text).toContain(said)
    expect([await points('1'), await points('2'), await points('3')]).toEqual([0, 10, 0])
    const menu = shown.message.components
      ?.flatMap((one) => one.components)
      .find((one) => 'options' in one && one.custom_id.startsWith('manage.accept'))
    const options = menu && 'options' in menu ? (menu.options as { label: string; value: string }[]) : []
    expect(options.map((one) => one.label)).toEqual(['500원짜리', '천 원'])
    const decided = await leader.press(shown, 'manage.accept', options[0]?.value ?? '')
    expect(decided.text).toContain('답 1개를 다시 매겼어요')
    expect([await points('1'), await points('2'), await points('3')]).toEqual([10, 10, 0])
    expect(await store.scores.recompute()).toEqual([])
    const again = await ask(1)
    expect(again.question?.key).toEqual(['오백 원', '500원짜리'])
    // She hears of it with whatever she does next, once.
    const told = createReportsFor(store, () => world.now)
    const news = await told(GUILD, '1', textOf('ko'))
    expect(news?.sentence).toContain('500원짜리')
    await news?.seen()
    expect(await told(GUILD, '1', textOf('ko'))).toBeUndefined()
    expect((await store.notices.unseen(GUILD)).map((one) => one.notice.kind)).toEqual([])
    // Back, everywhere.
    await leader.press(decided, 'manage.undo')
    expect([await points('1'), await points('2')]).toEqual([0, 10])
    expect((await store.occurrences.find(again.id))?.question?.key).toEqual(['오백 원'])
    expect((await world.shared.libraries.of(mainTrack(GUILD))).questions[0]?.key).toEqual(['오백 원'])
    expect((await leader.press(decided, 'manage.undo')).text).toContain('이미 되돌린')
  })

  test('on a question met in practice: no letter is named, since there the choices stand in another order', async () => {
    const { store, leader, world } = await aDay('post-1', {})
    const ref = hash32('post-1')
    const report = { ...TRACK, thing: `question:${ref}`, kind: 'question' as const, ref, reason: '틀렸다', at: 1 }
    await store.reports.add({ ...report, memberId: '9' }, { reports: 5, since: 0 })
    await leader.press(fake(`manage.key:question:${ref}`), 'manage.key', 'A')
    const news = await createReportsFor(store, () => world.now)(GUILD, '9', textOf('ko'))
    expect(news?.sentence).toContain(textOf('ko').reports.decided.keyUnseen)
  })

  test('on written forms, all of them or none', async () => {
    const { store, asked, points, leader } = await aDay('stamp-1', { 1: '오백원' })
    const keys = async () => (await store.occurrences.find(asked.id))?.question?.key
    const form = await leader.press(fake(`manage.key-form:asked:${asked.id}`), 'manage.key-form')
    const refused = textOf('ko').errors.tooManyForms(20, 200)
    for (const forms of [`오백원\n${'가'.repeat(201)}`, Array.from({ length: 21 }, (_, at) => `${at}원`).join('\n')])
      expect((await leader.send(form, { forms })).text).toBe(refused)
    expect(await keys()).toEqual(['오백 원'])
    await leader.send(form, { forms: '오백 원\n오백원\n' })
    expect([await keys(), await points('1')]).toEqual([['오백 원', '오백원'], 10])
  })

  test('on another key without a report, of an open question too: hidden stays hidden', async () => {
    const { store, asked, points, member, leader, world } = await aDay('post-1', { 1: 'A', 2: 'B' }, false)
    const none = await leader.say('manage reports')
    const shown = await leader.press(none, 'manage.correct', asked.id)
    expect(shown.text).toContain('아직 열려 있어요')
    const decided = await leader.press(shown, 'manage.key', 'A')
    expect(decided.text).toContain('답 2개를 다시 매겼어요')
    expect(await points('1')).toBeUndefined()
    const mine = await member.press(fake(`quiz.mine:${asked.id}`), 'quiz.mine')
    expect(mine.text).not.toContain('고쳤어요')
    world.now = NINE + DAY
    await close(store, world.now)
    expect([await points('1'), await points('2')]).toEqual([10, 0])
    const after = await member.press(fake(`quiz.mine:${asked.id}`), 'quiz.mine')
    expect(after.text).toContain('운영진이 정답을 고쳤어요')
    // Pressed again, as after an answer that was lost, it is not told to the channel twice.
    const decisions = () => store.corrections.history(TRACK, { limit: 9, offset: 0 })
    expect((await leader.press(shown, 'manage.key', 'A')).text).toBe(textOf('ko').errors.decidedSo())
    expect(await decisions()).toHaveLength(1)
    const retire = `manage.decide:asked:${asked.id}:retire`
    await leader.press(shown, retire)
    expect((await leader.press(shown, retire)).text).toBe(textOf('ko').errors.decidedSo())
    expect((await leader.press(fake(`manage.decide:asked:${asked.id}:keep`), 'manage.decide')).text).toBe(
      textOf('ko').errors.decidedSo(),
    )
    expect(await decisions()).toHaveLength(2)
  })

  test('to make a question void, ask it no more, or correct the note, and each is taken back', async () => {
    const { store, asked, points, member, leader, world } = await aDay('post-1', { 1: 'A', 2: 'B' })
    const library = () => world.shared.libraries.of(mainTrack(GUILD))
    const shown = await leader.press(await leader.say('manage reports'), 'manage.correct', asked.id)
    expect(shown.text).toContain('보기 A, C의 풀이가')
    const isVoid = await leader.press(shown, `manage.decide:asked:${asked.id}:void`)
    expect([await points('2'), (await store.occurrences.find(asked.id))?.state]).toEqual([0, 'void'])
    expect((await member.press(fake(`quiz.mine:${asked.id}`), 'quiz.mine')).text).toContain('무효')
    expect((await leader.press(shown, `manage.decide:asked:${asked.id}:void`)).text).toContain(
      '지금 무효로 할 수 없어요',
    )
    await leader.press(isVoid, 'manage.undo')
    expect([await points('2'), (await store.occurrences.find(asked.id))?.state]).toEqual([10, 'closed'])
    const retired = await leader.press(shown, `manage.decide:asked:${asked.id}:retire`)
    expect((await library()).questions.map((one) => one.id)).toEqual(['stamp-1'])
    await leader.press(retired, 'manage.undo')
    expect((await library()).questions.map((one) => one.id)).toEqual(['stamp-1', 'post-1'])
    const form = await leader.press(shown, 'manage.note')
    const now = { words: '세 번 나른다', now: '이제 두 번 나른다.', source: '공지 2026-01' }
    expect((await leader.send(form, { ...now, words: '없는 말' })).text).toContain('아직 바로잡지')
    const noted = await leader.send(form, now)
    expect((await member.say('search', { query: '편지' })).text).toContain('service.erratum')
    await leader.press(noted, 'manage.undo')
    expect((await member.say('search', { query: '편지' })).text).not.toContain('service.erratum')
    let page = await leader.press(shown, 'manage.decisions')
    for (let at = 1; at < 6; at++) page = await leader.press(page, `manage.decisions:${at}`)
    expect(page.text).toContain('무효로 했어요')
    expect(page.text).toContain('되돌린 결정')
  })

  test('two at once: one decision of the two that are one, and both of two', async () => {
    const { store, asked, ask, leader, world, points } = await aDay('post-1', { 1: 'A', 2: 'B' })
    const other = await ask(1)
    const library = () => world.shared.libraries.of(mainTrack(GUILD))
    const pressed = (what: string, of: string) =>
      leader.press(fake(`manage.decide:asked:${of}:${what}`), 'manage.decide')
    const voided = await Promise.all([pressed('void', asked.id), pressed('void', asked.id)])
    const said = voided.map(({ text }) => text)
    expect(said.filter((one) => one === textOf('ko').errors.decidedSo())).toHaveLength(1)
    await leader.press(voided.find(({ text }) => text.includes('무효로 했어요')) ?? fake(), 'manage.undo')
    expect([await points('2'), (await store.occurrences.find(asked.id))?.state]).toEqual([10, 'closed'])
    // Another question of the day.
    const stamp = (await library()).questions.find(({ id }) => id === 'stamp-1')
    const two = await post(store, aSchedule({ guildId: GUILD }), {
      ...(stamp ? { question: stamp } : {}),
      ...{ localDate: other.localDate, number: 2, at: NINE + DAY },
    })
    const gone = await Promise.all([pressed('retire', other.id), pressed('retire', two.id)])
    expect((await library()).questions).toEqual([])
    // One is taken back while the other would be retired once more.
    await Promise.all([leader.press(gone[0] ?? fake(), 'manage.undo'), pressed('retire', two.id)])
    expect((await library()).questions.map(({ id }) => id)).toEqual(['post-1'])
  })

  test('and nobody else does', async () => {
    const { asked, member } = await aDay('post-1', { 1: 'A' })
    expect((await member.say('manage reports')).text).toContain('서버 관리하기')
    const forged = fake(
      `manage.decide:asked:${asked.id}:void`,
      `manage.key:asked:${asked.id}`,
      'manage.undo:aaaaaaaaaaaa',
    )
    for (const action of ['manage.decide', 'manage.key', 'manage.undo']) {
      expect((await member.press(forged, action, 'A')).text).toContain('서버 관리하기')
    }
  })
})

describe('nothing that is long is cut without a way to the rest', () => {
  const ko = textOf('ko')
  /** As long as a question of a file may be, asked, answered and reported. */
  async function aLongDay() {
    const day = await aDay('stamp-1', {})
    const { store, world } = day
    const at = NINE + 2 * DAY
    const question = longQuestion()
    const asked = await post(store, aSchedule({ guildId: GUILD }), { question, localDate: '2026-12-01', at })
    world.now = at + DAY
    await close(store, world.now)
    return { ...day, asked }
  }
  /** Every word that the button to all of it shows, page by page. */
  async function allBehind(shown: Shown, action: string, who: ReturnType<typeof hands>): Promise<readonly string[]> {
    expect(fitMessage(shown.message)).toEqual(shown.message)
    const told: string[] = []
    let page = await who.press(shown, action)
    expect(page.answers).toBe('message')
    for (let at = 1; ; at++) {
      expect(fitMessage(page.message)).toEqual(page.message)
      told.push(page.message.embeds?.[0]?.description ?? '')
      if (!idsIn(page.message).some((one) => one.endsWith(`:${at}`))) break
      page = await who.press(page, idsIn(page.message).find((one) => one.endsWith(`:${at}`)) ?? '')
    }
    return told.join('\n').split(/[\s*]+/)
  }
  const missing = (words: readonly string[], all: readonly string[]) => words.filter((word) => !all.includes(word))

  test('on the card of a question that leaders made void, which still tells no key', async () => {
    const { store, asked, member, leader } = await aLongDay()
    await leader.press(fake(`manage.decide:asked:${asked.id}:void`), 'manage.decide')
    const now = await store.occurrences.find(asked.id)
    const card = now && asPosted(now)
    if (!card) throw new Error('nothing was posted')
    const shown = { message: voidPost(card, ko), text: '' }
    expect(JSON.stringify(shown.message)).toContain(ko.quiz.shortened)
    // Why it is gone comes first, and its key is told in no other way.
    const whole = await member.press(shown, 'quiz.whole')
    expect(whole.text).toContain(ko.reports.voided)
    for (const past of [`quiz.past-try:${asked.id}:0`, `quiz.past-whole:${asked.id}`])
      expect((await member.press(fake(past), past)).text).toBe(ko.errors.madeVoid())
    const all = await allBehind(shown, 'quiz.whole', member)
    const { asked: words, explained } = wordsOfLong()
    expect(missing(words, all)).toEqual([])
    expect(explained.filter((word) => !words.includes(word) && all.includes(word))).toEqual([])
    // A short one needs no button.
    expect(voidPost({ ...card, question: aQuestion() }, ko).components).toEqual([])
  })

  test('on the page of what was reported, with what members said and wrote', async () => {
    const { store, asked, leader } = await aLongDay()
    const thing = { ...TRACK, thing: thingOf('asked', asked.id), kind: 'asked' as const, ref: asked.id }
    const said = Array.from({ length: 14 }, (_, nth) => longText(`까닭${nth}번`, 400))
    for (const [nth, reason] of said.entries())
      await store.reports.add({ ...thing, memberId: String(1000 + nth), reason, at: nth }, { reports: 99, since: 0 })
    const shown = await leader.say('manage reports')
    const all = await allBehind(shown, 'manage.whole', leader)
    expect(missing([...wordsOfLong().explained, ...said.flatMap((one) => one.split(' '))], all)).toEqual([])
    const form = await leader.press(shown, 'manage.decide')
    const history = await leader.press(form, 'manage.decisions')
    expect(missing(wordsOfLong().explained, await allBehind(history, 'manage.whole', leader))).toEqual([])
  })

  test('on the page of a statement of the notes; a short one has no button', async () => {
    const long = longText('말', 9000)
    const { store, world, leader } = await aDay('post-1', {})
    await addTrack(world, { ...TRACK, name: '' }, { 'notes/long.md': `# Long\n\n- ${long}\n` })
    const section = (await world.shared.libraries.changed(mainTrack(GUILD))).notebook.chapters
      .flatMap(({ sections }) => sections)
      .find(({ statements }) => statements.some(({ text }) => text.startsWith('말0')))
    const at = section?.statements.findIndex(({ text }) => text.startsWith('말0'))
    const ref = `${section?.key}.${at}`
    const report = { ...TRACK, thing: thingOf('hit', ref), kind: 'hit' as const, ref, reason: '?', at: 1 }
    await store.reports.add({ ...report, memberId: '1' }, { reports: 9, since: 0 })
    const shown = await leader.say('manage reports')
    expect(missing(long.split(' '), await allBehind(shown, 'manage.whole', leader))).toEqual([])
  })
})
