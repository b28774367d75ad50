import { describe, expect, test } from 'vitest'
import type { Message } from '../../src/chat/reply.ts'
import { textOf } from '../../src/text/text.ts'
import { post } from '../store/fixtures.ts'
import { aSchedule } from '../store/values.ts'
import { hands, type Shown } from './hands.ts'
import { trackWorld } from './world.ts'

/** Pages keep their buttons, shares say who and what, and a reason is the true one: to members of either language. */

const statements = (of: string) =>
  Array.from({ length: 60 }, (_, at) => `- **값 ${at}**: ${of}의 ${at}번째 값은 ${at}개이고 ${'길게 '.repeat(20)}둔다.`)
const NOTES = ['# 장', '### Aurora', ...statements('Aurora'), '### RDS', ...statements('RDS')].join('\n\n')
const QUESTION = `#### 문제
- 무엇인가?
#### 정답
- 정답: 0개
- 근거: 장 > Aurora "Aurora의 0번째 값은 0개이고 ${'길게 '.repeat(20)}둔다."
- 번호: aurora-1
`

const aWorld = () => trackWorld({ 'notes/a.md': NOTES, 'questions/a.md': QUESTION })

/** Both buttons that turn pages: where they stand, and which of them leads somewhere. */
function turners({ components = [] }: Message, locale: 'ko' | 'en') {
  const { common } = textOf(locale)
  const at = (label: string) =>
    components.flatMap((row, line) =>
      row.components.flatMap((one, place) =>
        'label' in one && one.label === label && 'custom_id' in one
          ? [{ place: `${line}:${place}`, id: one.custom_id, disabled: one.disabled === true }]
          : [],
      ),
    )
  return { previous: at(common.previous), next: at(common.next) }
}

describe.each(['ko', 'en'] as const)('in %s', (locale) => {
  test.each([
    ['service', { name: 'Aurora' }],
    ['compare', { first: 'Aurora', second: 'RDS' }],
  ])('pages of /%s keep both buttons in their place, disabled at the ends', async (command, options) => {
    const member = hands(await aWorld(), { locale })
    let shown: Shown = await member.say(command, options)
    const first = turners(shown.message, locale)
    expect([first.previous, first.next].map(([one, ...more]) => [one?.disabled, more.length])).toEqual([
      [true, 0],
      [false, 0],
    ])
    for (let page = 0; page < 50; page++) {
      const { previous, next } = turners(shown.message, locale)
      expect([previous[0]?.place, next[0]?.place]).toEqual([first.previous[0]?.place, first.next[0]?.place])
      if (next[0]?.disabled) break
      shown = await member.press(shown, next[0]?.id ?? '')
    }
    const last = turners(shown.message, locale)
    expect([last.previous[0]?.disabled, last.next[0]?.disabled]).toEqual([false, true])
  })

  test('a share says who shared what; who presses on it is answered apart, in her own language', async () => {
    const world = await aWorld()
    const sharer = hands(world, { locale })
    const shared = await sharer.press(await sharer.say('service', { name: 'Aurora' }), 'service.share')
    // The server's settings name a language: everybody sees it.
    expect(shared.message.content).toContain(`📣 <@7> 님이 공유했어요: **/${textOf('ko').service.name} Aurora**`)
    const other = hands(world, { memberId: '8', locale, onShared: true })
    const own = await other.press(shared, 'service.page')
    expect(own.answers).toBe('message')
    const { next } = turners(own.message, locale)
    expect(next).toHaveLength(1)
  })

  test('practice with nothing left says why', async () => {
    const world = await aWorld()
    const schedule = aSchedule({ guildId: '1001', trackId: 'main', channelId: '201', id: 's1' })
    const { generated, questions } = await world.shared.libraries.of({ guildId: '1001', trackId: 'main' })
    const member = hands(world, { locale })
    const { quiz } = textOf(locale)
    await world.store.schedules.save({ ...schedule, source: 'authored' })
    expect(questions).toHaveLength(1)
    expect(generated).toHaveLength(0)
    expect((await member.say('quiz practice')).message.content).toBe(quiz.allForTheDay)
    await post(world.store, schedule, { question: questions[0] as (typeof questions)[number], number: 1 })
    expect((await member.say('quiz practice')).message.content).toBe(quiz.allOpenNow)
    const none = hands(await trackWorld({ 'notes/a.md': '# 장\n\n### Aurora\n\n짧다.\n' }), { locale })
    expect((await none.say('quiz practice')).message.content).toBe(quiz.noQuestions)
  })
})
