import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/playground/interactions.ts'
import type { Message } from '../../src/playground/model/types.ts'
import { HOUR } from '../store/values.ts'
import { type Daily, startDaily } from './daily-bot.ts'
import { messageOf } from './daily-content.ts'

const NOTES = `# Databases

### Aurora

- 리더 엔드포인트는 모든 읽기 전용 복제본에 연결을 나눈다.
- 클러스터 엔드포인트는 쓰기 인스턴스를 가리킨다.
- 스토리지는 6개의 복사본을 둔다.
- 엔드포인트에는 클러스터와 리더가 있다.
- 리더는 쓰기를 받지 않는다.
- 읽기를 나누는 이름은 리더 엔드포인트이다.
`

const QUOTE = '근거: Databases > Aurora "리더 엔드포인트는 모든 읽기 전용 복제본에 연결을 나눈다."'
const SINGLE = `#### 문제
- 읽기를 나누는 것은?
#### 보기
- A: 클러스터 엔드포인트
- B: 리더 엔드포인트
- C: @everyone 엔드포인트
#### 정답
- 정답: B
- 리더가 나눈다.
- A: 쓰기용이다.
- B: 읽기용이다.
- C: 없는 것이다.
- ${QUOTE}
- 난이도: 2
- 번호: single-1
`
const EVERY_KIND = `${SINGLE}
---

#### 문제
- 엔드포인트를 모두 고르세요.
#### 보기
- A: 클러스터 엔드포인트
- B: 리더 엔드포인트
- C: 파티션 키
#### 정답
- 정답: A, B
- 둘이다.
- 근거: Databases > Aurora "엔드포인트에는 클러스터와 리더가 있다."
- 난이도: 3
- 번호: several-1

---

#### 문제
- 리더 엔드포인트는 쓰기를 받는다.
#### 보기
- O: 맞다
- X: 아니다
#### 정답
- 정답: X
- 읽기만 받는다.
- 근거: Databases > Aurora "리더는 쓰기를 받지 않는다."
- 난이도: 1
- 번호: ox-1

---

#### 문제
- 읽기를 나누는 엔드포인트의 이름을 쓰세요.
#### 정답
- 정답: 리더 엔드포인트, Reader Endpoint
- 리더다.
- 근거: Databases > Aurora "읽기를 나누는 이름은 리더 엔드포인트이다."
- 난이도: 2
- 번호: typed-1

---

#### 문제
- 스토리지는 {{6개|여섯 개}}의 복사본을 둔다.
#### 정답
- 여섯이다.
- 근거: Databases > Aurora "스토리지는 6개의 복사본을 둔다."
- 난이도: 1
- 번호: cloze-1
`

const posts = ({ playground, channel }: Daily) => playground.world.messages(channel)
const words = (message: Message): string => `${message.content} ${JSON.stringify(message.embeds)}`
const buttonIds = (message: Message) =>
  message.components.flatMap((row) =>
    row.components.flatMap((one) => ('custom_id' in one ? [one.custom_id ?? ''] : [])),
  )
const described = (message: Message) => message.embeds[0]?.description ?? ''

/** The button of the choice that reads so. */
function idOf(message: Message, text: string): string {
  const lines = described(message)
    .split('\n')
    .filter((line) => /^\*\*[A-FOX]\./.test(line))
  return buttonIds(message)[lines.findIndex((line) => line.includes(text))] ?? ''
}

/** What was said last for all to see, once it is there. */
async function newestPublic({ playground, channel }: Daily): Promise<Message> {
  return await playground.world.until(() => {
    const last = playground.world.messages(channel).findLast((one) => one.seenBy === undefined)
    return last?.origin === undefined ? undefined : last
  })
}

const isOpen = (message: Message) => buttonIds(message).some((id) => /^quiz\.(?:answer|write):/.test(id))
const openPosts = (daily: Daily, count: number) =>
  daily.playground.world.until(() => {
    const open = posts(daily).filter(isOpen)
    return open.length === count && open
  })

async function firstPost(daily: Daily): Promise<Message> {
  const [post] = await openPosts(daily, 1)
  if (!post) throw new Error('no post')
  return post
}

const closedPost = (daily: Daily, id: string) =>
  daily.playground.world.until(() =>
    posts(daily).find((one) => one.id === id && buttonIds(one)[0]?.startsWith('quiz.mine')),
  )

describe('the question of the day, over the real wire', () => {
  test('three members answer, it closes by the clock, and the board stands', async () => {
    const daily = await startDaily({ notes: NOTES, questions: SINGLE })
    const { playground, channel, clock } = daily
    const [leader, minsu, jiyu] = [0, 1, 2].map((who) => playground.world.member(who))
    if (!leader || !minsu || !jiyu) throw new Error('three members are needed')
    const post = await firstPost(daily)
    expect(post).toMatchObject({ mentionEveryone: false, mentionRoleIds: [], mentionUserIds: [] })
    expect(words(post)).not.toMatch(/@everyone|리더가 나눈다|읽기용이다/)

    const right = idOf(post, '리더')
    const wrong = idOf(post, '클러스터')
    const confirmed = messageOf(await leader.press(post, right))
    expect(confirmed.seenBy).toBe(leader.id)
    expect(confirmed.content).toMatch(/답을 저장했어요: \*\*[ABC]\*\*/)
    expect(minsu.sees(channel).map((one) => one.id)).not.toContain(confirmed.id)

    // A double click, then two different buttons at once: the one pressed last counts, and each press is told what does.
    const doubled = await Promise.all([minsu.press(post, right), minsu.press(post, right)])
    for (const one of doubled) expect(messageOf(one).content).toMatch(/답을 (?:저장했어요|바꿨어요): |이미 [ABC]/)
    const both = await Promise.all([jiyu.press(post, wrong), jiyu.press(post, right)])
    for (const one of both) expect(messageOf(one).content).toMatch(/답을 (?:저장했어요|바꿨어요): |이미 [ABC]/)
    // Until the close it can be taken back, and the board and the public message tell nothing of it.
    const [, letter] = /\*\*([ABC])\*\*/.exec(messageOf(await jiyu.press(post, wrong)).content) ?? []
    const shownAgain = messageOf(await jiyu.command(channel, 'quiz today'))
    expect(shownAgain.content).toContain(`**${letter}**로 답함, 24시간 남음`)
    expect(words(await firstPost(daily))).toBe(words(post))

    const before = messageOf(await minsu.command(channel, 'leaderboard'))
    expect(words(before)).toContain('아직 점수가 없어요')

    clock.advance(24 * HOUR)
    const closed = await closedPost(daily, post.id)
    expect(words(closed)).toMatch(/리더가 나눈다[\s\S]*Databases\.md 5행/)
    expect(described(closed)).toContain(`리더 엔드포인트 · 2명`)
    expect(words(closed)).toContain(`<@${leader.id}> <@${minsu.id}>`)
    expect(closed).toMatchObject({ mentionEveryone: false, mentionUserIds: [] })

    const board = messageOf(await minsu.command(channel, 'leaderboard', { period: 'all' }))
    expect(board.seenBy).toBe(minsu.id)
    // The picture, and the same in words.
    const asWords = messageOf(
      await minsu.press(board, buttonIds(board).find((id) => id.startsWith('leaderboard.form')) ?? ''),
    )
    expect(words(asWords)).toMatch(
      new RegExp(`🥇 <@${leader.id}> \\*\\*15점\\*\\*.*🥇 <@${minsu.id}> \\*\\*15점\\*\\*`, 's'),
    )
    const share = buttonIds(board).find((id) => id.startsWith('leaderboard.share')) ?? ''
    // The private message hears that it is done; the channel gets the board.
    expect(messageOf(await minsu.press(board, share)).seenBy).toBe(minsu.id)
    const shared = await newestPublic(daily)
    expect(shared.attachments[0]?.description).toMatch(/1위 .+ 15점\n1위 .+ 15점\n– .+ 0점/)
    expect(shared.mentionUserIds).toEqual([])

    const late = messageOf(await minsu.press(closed, `quiz.mine:${right.split(':')[1]}`))
    expect(words(late)).toContain('맞았어요! +15점')
    expect(playground.world.log.problems).toEqual([])
  })

  test.each(['next', 'reply'] as const)('the result of the day comes to the members: %s', async (resultsTold) => {
    const daily = await startDaily({ notes: NOTES, questions: EVERY_KIND, schedule: { resultsTold } })
    const { playground, clock } = daily
    const post = await firstPost(daily)
    // Seen a moment before its record is committed.
    const shown = async () => words(messageOf(await playground.world.member(1).command(daily.channel, 'quiz today')))
    await expect.poll(shown).toContain('1일째')
    clock.advance(24 * HOUR)
    const said = await playground.world.until(() =>
      posts(daily).find((one) => one.id !== post.id && one.content.includes('의 정답')),
    )
    expect(said.content).toMatch(resultsTold === 'next' ? /^어제의 정답 \*\*/ : /^오늘의 정답 \*\*/)
    expect(said.content).toContain(`/${post.channelId}/${post.id}>)`)
    expect(said.mentionUserIds).toEqual([])
    await closedPost(daily, post.id)
    expect(playground.world.log.problems).toEqual([])
  })

  test('whoever left the server is not on the board', async () => {
    const daily = await startDaily({ notes: NOTES, questions: SINGLE })
    const { playground, channel, clock } = daily
    const [gone, here] = [1, 2].map((who) => playground.world.member(who))
    if (!gone || !here) throw new Error('two members are needed')
    const post = await firstPost(daily)
    for (const member of [gone, here]) messageOf(await member.press(post, idOf(post, '리더')))
    clock.advance(24 * HOUR)
    await closedPost(daily, post.id)
    playground.world.state.members.delete(gone.id)
    const board = words(messageOf(await here.command(channel, 'leaderboard', { period: 'all' })))
    expect(board).toContain(`🥇 <@${here.id}>`)
    expect(board).not.toContain(gone.id)
    expect(playground.world.log.problems).toEqual([])
  })

  test('a press after the close, before the message was changed, gets the result', async () => {
    const daily = await startDaily({ notes: NOTES, questions: SINGLE })
    const { playground, clock } = daily
    const post = await firstPost(daily)
    const held = playground.world.faults.add('PATCH /channels/:channel/messages/:message', { kind: 'hold' })
    clock.advance(24 * HOUR)
    await held.met
    const late = messageOf(await playground.world.member(1).press(post, idOf(post, '리더')))
    expect(late.seenBy).toBe(playground.world.member(1).id)
    expect(words(late)).toMatch(/마감된 문제예요. 이 문제에는 답하지 않았어요[\s\S]*리더가 나눈다/)
    held.stop()
    expect(words(await closedPost(daily, post.id))).toContain('답한 사람이 없어요')
  })

  test('every kind posts, is messageOf, closed and scored', async () => {
    const daily = await startDaily({ notes: NOTES, questions: EVERY_KIND, schedule: { count: 5 } })
    const { playground, channel, clock } = daily
    const member = playground.world.member(1)
    const open = await openPosts(daily, 5)
    const find = (text: string): Message => {
      const post = open.find((one) => described(one).includes(text))
      if (!post) throw new Error(`no post says "${text}"`)
      return post
    }
    const single = find('읽기를 나누는 것은?')
    await member.press(single, idOf(single, '리더'))

    const several = find('모두 고르세요.\n')
    const lines = described(several)
      .split('\n')
      .filter((line) => /^\*\*[A-C]\./.test(line))
    const places = lines.flatMap((line, place) => (line.includes('엔드포인트') ? [String(place)] : []))
    const picked = messageOf(await member.select(several, buttonIds(several)[0] ?? '', ...places))
    expect(picked.content).toContain('아직 저장하지 않았어요')
    expect(messageOf(await member.press(picked, buttonIds(picked)[1] ?? '')).content).toContain('답을 저장했어요')

    const ox = find('쓰기를 받는다')
    await member.press(ox, buttonIds(ox)[1] ?? '')

    for (const [text, answer] of [
      ['이름을 쓰세요', 'reader endpoint'],
      ['복사본을 둔다', '여섯 개'],
    ] as const) {
      const post = find(text)
      const form = await member.press(post, buttonIds(post)[0] ?? '')
      if (form.kind !== 'modal') throw new Error(`no form but "${form.kind}"`)
      expect(messageOf(await member.submit(form.token, { answer })).content).toContain(`답을 저장했어요: 「${answer}」`)
    }

    clock.advance(24 * HOUR)
    for (const post of open) expect(words(await closedPost(daily, post.id))).toContain(`<@${member.id}>`)
    const board = messageOf(await member.command(channel, 'leaderboard', { period: 'all' }))
    expect(words(board)).toContain('**70점** · 5/5 정답')
    expect(playground.world.log.problems).toEqual([])
  })

  test('practice asks every kind in one private message, to its summary', async () => {
    const daily = await startDaily({
      notes: NOTES,
      questions: EVERY_KIND,
      // Of another service: none of these is kept for the day.
      schedule: { nextDueAt: Number.MAX_SAFE_INTEGER, services: ['S3'] },
    })
    const { playground, channel } = daily
    const member = playground.world.member(2)
    const choices = await member.autocomplete(channel, 'quiz practice', { service: 'aur' }, 'service')
    expect(choices.map((one) => one.name)).toEqual(['Aurora · Databases'])
    const picked = String(choices[0]?.value)
    let card = messageOf(await member.command(channel, 'quiz practice', { count: 5, service: picked }))
    for (let place = 1; place <= 5; place++) {
      expect(words(card)).toContain(`연습 ${place}/5`)
      const [id = ''] = buttonIds(card)
      let outcome: Outcome
      if (id.startsWith('quiz.try-write')) {
        const form = await member.press(card, id)
        if (form.kind !== 'modal') throw new Error('no form')
        outcome = await member.submit(form.token, { answer: '모르겠어요' })
      } else if (id.endsWith(':s')) {
        const picked = messageOf(await member.select(card, id, '0'))
        outcome = await member.press(picked, buttonIds(picked)[1] ?? '')
      } else outcome = await member.press(card, described(card).includes('**X.**') ? (buttonIds(card)[1] ?? '') : id)
      const result = messageOf(outcome)
      if (described(result).includes('**X.**')) {
        expect(words(result)).toContain('맞았어요')
        expect(described(result)).toContain('✅ **X.** 아니다 · 내 답')
      }
      expect(result.id).toBe(card.id)
      expect(words(result)).toMatch(/Databases\.md [5-9]행|Databases\.md 10행/)
      const next = buttonIds(result).find((one) => one.startsWith('quiz.next')) ?? ''
      card = messageOf(await member.press(result, next))
    }
    expect(words(card)).toMatch(/5문제 중 \*\*[12]문제\*\*를 맞혔어요/)
    expect(card.seenBy).toBe(member.id)
    expect(playground.world.log.problems).toEqual([])
  })

  test('a restart forgets nothing: old buttons go on where they were', async () => {
    const daily = await startDaily({ notes: NOTES, questions: EVERY_KIND })
    const { playground, channel } = daily
    const member = playground.world.member(1)
    const post = await firstPost(daily)
    const card = messageOf(await member.command(channel, 'quiz practice', { count: 3 }))
    const skip = buttonIds(card).find((id) => id.startsWith('quiz.next')) ?? ''
    await daily.restart()
    const second = messageOf(await member.press(card, skip))
    expect(words(second)).toMatch(/연습 2\/[23]/)
    const [id = ''] = buttonIds(post)
    const outcome = id.endsWith(':s') ? await member.select(post, id, '0') : await member.press(post, id)
    expect(outcome.kind === 'modal' || messageOf(outcome).content.includes('저장')).toBe(true)
  })

  test('in the private copy a written answer changes that message, in the member’s language', async () => {
    const written = EVERY_KIND.split('---').find((one) => one.includes('typed-1')) ?? ''
    const daily = await startDaily({ notes: NOTES, questions: written })
    const { playground, channel, clock } = daily
    const member = playground.world.member(2)
    member.hands.locale = 'en-US'
    const post = await firstPost(daily)
    // The message is seen a moment before its record is committed.
    const today = async () => messageOf(await member.command(channel, 'quiz today'))
    await expect.poll(async () => words(await today())).toContain('Question of the day')
    const card = await today()
    const form = await member.press(card, buttonIds(card)[0] ?? '')
    if (form.kind !== 'modal') throw new Error('no form')
    const saved = messageOf(await member.submit(form.token, { answer: 'Reader Endpiont' }))
    expect(saved.id).toBe(card.id)
    expect(saved.content).toContain('Your answer is saved: “Reader Endpiont”')
    clock.advance(24 * HOUR)
    const closed = await closedPost(daily, post.id)
    expect(words(closed)).toContain('맞힌 사람 (1/1명)')
    const mine = messageOf(await member.press(closed, buttonIds(closed)[0] ?? ''))
    expect(words(mine)).toMatch(/Right! \+15 points[\s\S]*The exact form is “/)
    const board = messageOf(await member.command(channel, 'leaderboard', { period: 'all' }))
    const share = buttonIds(board).find((one) => one.startsWith('leaderboard.share')) ?? ''
    messageOf(await member.press(board, share))
    expect(words(await newestPublic(daily))).toContain('1명이 답했어요')
    expect(playground.world.log.problems).toEqual([])
  })
})
