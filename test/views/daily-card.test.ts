import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { practiceResult } from '../../commands/quiz/practice-view.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import type { Message } from '../../src/chat/reply.ts'
import { type Erratum, erratumKey } from '../../src/core/facts/errata.ts'
import type { Question, QuestionKind } from '../../src/core/quiz/types.ts'
import type { PostedOccurrence } from '../../src/core/schedule/types.ts'
import { textOf } from '../../src/text/text.ts'
import { alreadyView, answeredCard, lateView, pickedView, savedView } from '../../src/views/confirmation.ts'
import { closedPost, openPost, postMarker } from '../../src/views/daily-card.ts'
import { todaysResult } from '../../src/views/day-result.ts'
import { errataMark } from '../../src/views/errata.ts'
import { type ExplainingContext, resultView } from '../../src/views/results.ts'
import { NO_CONTEXT } from '../core/quiz/judge/no-context.ts'
import { longQuestion, longText } from '../core/quiz/long.ts'
import { question } from '../core/quiz/questions.ts'
import { often } from '../often.ts'
import { answered, CLOSES_AT, posted } from './posted.ts'

const ko = textOf('ko')
const noteUrl = () => undefined
const context: ExplainingContext = {
  text: ko,
  noteUrl,
  judging: NO_CONTEXT,
  errata: { shownAt: () => [] },
  related: undefined,
}

/** Every word of a message, as one text. */
const words = (message: Message): string => JSON.stringify(message)
const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(strings) : []
const described = (message: Message): string => message.embeds?.[0]?.description ?? ''
const buttons = (message: Message) =>
  (message.components ?? []).flatMap((row) => row.components.map((one) => ('custom_id' in one ? one.custom_id : '')))

const written = { choices: [], key: ['리더 엔드포인트', 'reader endpoint'], rationales: {} }
const ofKind: Record<QuestionKind, Question> = {
  single: question(),
  several: question({ kind: 'several', key: ['A', 'C'] }),
  ox: question({
    kind: 'ox',
    choices: [
      { label: 'O', text: '맞다' },
      { label: 'X', text: '아니다' },
    ],
    key: ['X'],
    rationales: { O: '아니다.', X: '그렇다.' },
  }),
  typed: question({ kind: 'typed', ...written }),
  cloze: question({ kind: 'cloze', ...written, stem: '읽기를 나누는 것은 {{리더 엔드포인트|reader endpoint}}다.' }),
}
const kinds = Object.entries(ofKind)

describe('the open post', () => {
  test.each([
    [
      'single',
      [
        'quiz.answer:occ000000001:0',
        'quiz.answer:occ000000001:1',
        'quiz.answer:occ000000001:2',
        'quiz.answer:occ000000001:3',
      ],
    ],
    ['several', ['quiz.answer:occ000000001:s']],
    ['ox', ['quiz.answer:occ000000001:0', 'quiz.answer:occ000000001:1']],
    ['typed', ['quiz.write:occ000000001']],
    ['cloze', ['quiz.write:occ000000001']],
  ] as const)('%s is answered by %j', (kind, ids) => {
    const message = openPost(posted({ question: ofKind[kind] }), ko)
    expect(buttons(message)).toEqual(ids)
  })

  test('whether an answer may be changed is said before there is one', () => {
    const footer = (reveal: 'press' | 'close', namesShown = false) =>
      openPost(posted({ reveal }), ko, { namesShown }).embeds?.at(-1)?.footer?.text
    expect(footer('press')).toContain('답은 한 번만 할 수 있어요')
    expect(footer('close')).toContain('그때까지 답을 바꿀 수 있어요')
    expect(footer('close', true)).toContain('누가 무엇을 골랐는지')
  })

  test.each(kinds)('%s can be found again by its marker', (_, asked) => {
    const occurrence = posted({ question: asked })
    for (const id of buttons(openPost(occurrence, ko))) expect(id.startsWith(postMarker(occurrence))).toBe(true)
  })

  test('six choices stand in two even rows', () => {
    const choices = ['A', 'B', 'C', 'D', 'E', 'F'].map((label) => ({ label, text: `${label}의 글` }))
    const message = openPost(posted({ question: question({ choices }) }), ko)
    expect(message.components?.map((row) => row.components.length)).toEqual([3, 3])
  })

  test('says service, difficulty, points, day and end', () => {
    const [embed] = openPost(posted({ question: question({ difficulty: 3 }) }), ko).embeds ?? []
    expect(embed?.title).toBe('Aurora')
    expect(embed?.author?.name).toBe('오늘의 문제 · 23일째')
    expect(embed?.fields?.map((field) => field.value)).toEqual(['★★★ 어려움', '20점', `<t:${CLOSES_AT / 1000}:R>`])
  })

  test('with several questions a day, says which one it is', () => {
    const [embed] = openPost(posted({ number: 2, ofDay: 3 }), ko).embeds ?? []
    expect(embed?.author?.name).toBe('오늘의 문제 · 23일째 · 2/3번')
  })

  test.each([
    ['on time', 0, false],
    ['five minutes late', 300_000, false],
    ['an hour late', 3_600_000, true],
  ])('%s: planned time shown %s', (_, lateMs, shown) => {
    const occurrence = posted()
    const late = { ...occurrence, openedAt: occurrence.dueAt + lateMs }
    expect(words(openPost(late, ko)).includes(`<t:${occurrence.dueAt / 1000}:t>`)).toBe(shown)
  })

  test.each(kinds)('%s tells nothing of key, explanation or rationales', (_, asked) => {
    const secret = {
      ...asked,
      explanation: 'SECRET',
      rationales: { A: 'SECRET', B: 'SECRET', O: 'SECRET', X: 'SECRET' },
    }
    const moved = posted({ question: secret })
    expect(words(openPost(moved, ko))).not.toContain('SECRET')
    if (asked.choices.length === 0) expect(words(openPost(moved, ko))).not.toContain('리더 엔드포인트')
    const other = { ...secret, key: asked.choices.length > 0 ? [asked.choices[0]?.label ?? ''] : ['x'] }
    expect(openPost(posted({ question: other }), ko)).toEqual(openPost(moved, ko))
  })

  test('a cloze shows a line to write on', () => {
    expect(described(openPost(posted({ question: ofKind.cloze }), ko))).toContain('읽기를 나누는 것은 `＿＿＿＿`다.')
  })

  test('O and X without texts of their own are buttons only', () => {
    const choices = ['O', 'X'].map((label) => ({ label, text: label }))
    const plain = posted({ question: question({ kind: 'ox', choices, key: ['X'], rationales: { X: '그렇다.' } }) })
    expect(described(openPost(plain, ko))).not.toContain('**O')
    expect(described(closedPost(plain, ko, noteUrl, []))).toContain('▫️ **O**\n✅ **X**\n> 그렇다.')
  })

  test('choices stand in the order of the row, lettered by place', () => {
    const text = described(openPost(posted({ order: ['D', 'B', 'A', 'C'] }), ko))
    expect(text).toContain('**A.** 인스턴스 엔드포인트\n**B.** 리더 엔드포인트\n**C.** 클러스터 엔드포인트')
  })
})

describe('the closed post', () => {
  const results = { answers: 3, counts: { A: 1, B: 2, C: 0, D: 0 }, right: ['11', '12'] }

  test('shows key, explanation with citation, counts and who was right, without a ping in its content', () => {
    const message = closedPost(posted({ results, order: ['D', 'B', 'A', 'C'] }), ko, noteUrl, [])
    const text = described(message)
    expect(text).toContain('✅ **B.** 리더 엔드포인트 · 2명\n> 모든 복제본에 연결을 나눈다.')
    expect(text).toContain('▫️ **C.** 클러스터 엔드포인트 · 1명\n> 쓰기 인스턴스로만 간다.')
    expect(text).toContain('정답 **B**')
    expect(text).toContain('리더 엔드포인트는 모든 읽기 전용 복제본에 연결을 나눈다.')
    expect(message.embeds?.[0]?.fields).toEqual([
      { name: '근거', value: 'Databases > Aurora > Endpoint · Databases.md 361행' },
      { name: '맞힌 사람 (2/3명)', value: '<@11> <@12>' },
    ])
    expect(message.content).toBeUndefined()
    expect(buttons(message)).toEqual(['quiz.mine:occ000000001', 'quiz.report:occ000000001'])
  })

  test('the key has the letter that was shown, not the one that was written', () => {
    expect(described(closedPost(posted({ results, order: ['B', 'D', 'A', 'C'] }), ko, noteUrl, []))).toContain(
      '정답 **A**',
    )
  })

  test('a written answer shows the exact form and the others, the cloze its blank filled', () => {
    const text = described(closedPost(posted({ question: ofKind.cloze, results }), ko, noteUrl, []))
    expect(text).toContain('읽기를 나누는 것은 **리더 엔드포인트**다.')
    expect(text).toContain('정답 **리더 엔드포인트**')
    expect(text).toContain('reader endpoint도 정답이에요.')
  })

  test('a cloze whose explanation says only its sentence again shows that once, in practice too', () => {
    const sentence = '읽기를 나누는 것은 리더 엔드포인트다.'
    const cloze = { ...ofKind.cloze, explanation: sentence }
    const asked = posted({ question: cloze, results })
    const round = {
      id: 'round0000001',
      guildId: '1',
      trackId: 'main',
      memberId: '2',
      questionIds: [cloze.id],
      startedAt: 0,
    }
    const given = {
      roundId: round.id,
      place: 0,
      questionId: cloze.id,
      chosen: ['몰라요'],
      correct: false,
      answeredAt: 1,
    }
    for (const message of [
      closedPost(asked, ko, noteUrl, []),
      resultView({ occurrence: asked, now: CLOSES_AT }, context),
      practiceResult({ round, place: 0 }, asked, given, context),
    ])
      expect(described(message).replaceAll('**', '').split(sentence), described(message)).toHaveLength(2)
  })

  test.each([
    ['nobody answered', { answers: 0, counts: {}, right: [] }, '답한 사람이 없어요'],
    ['nobody was right', { answers: 4, counts: { A: 4 }, right: [] }, '맞힌 사람이 없어요'],
    [
      'a hundred were right',
      { answers: 120, counts: { B: 100 }, right: Array.from({ length: 100 }, (_, at) => String(10 ** 19 + at)) },
      '외 75명',
    ],
  ])('%s', (_, counted, said) => {
    expect(words(closedPost(posted({ results: counted }), ko, noteUrl, []))).toContain(said)
  })
})

describe('what a member sees of their own answer', () => {
  const atClose = posted()
  const atPress = posted({ reveal: 'press' })
  const before = CLOSES_AT - 1000
  const secret = /나눈다|쓰기 인스턴스|✅|❌|정답 \*\*/

  test('before the close, where it reveals: the choice and when the result comes, nothing of the key', () => {
    for (const correct of [true, false]) {
      const answer = answered(atClose, { correct, points: correct ? 15 : 0, chosen: [correct ? 'B' : 'A'] })
      const said = words(savedView({ occurrence: atClose, answer, now: before }, context))
      expect(said).toContain(`답을 저장했어요: **${correct ? 'B' : 'A'}**`)
      expect(said).toContain(`<t:${CLOSES_AT / 1000}:R>`)
      expect(said).not.toMatch(secret)
      expect(said).not.toContain('15')
    }
  })

  test('where the press reveals: key, explanation and citation at once', () => {
    const answer = answered(atPress, { chosen: ['A'], correct: false, points: 0, bonus: 2, streak: 3 })
    const message = savedView({ occurrence: atPress, answer, now: before }, context)
    expect(message.embeds?.[0]?.title).toBe('❌ 아쉬워요, 틀렸어요.')
    expect(described(message)).toContain('❌ **A.** 클러스터 엔드포인트 · 내 답')
    expect(message.embeds?.[0]?.footer?.text).toBe('🔥 3일 연속! 보너스 +2점')
    expect(words(message)).toContain('Databases.md 361행')
    expect(words(message)).not.toContain('명')
  })

  test('a second press says what counts, and keeps the secret before the close', () => {
    const answer = answered(atClose, { chosen: ['A'], correct: false })
    const said = words(alreadyView({ occurrence: atClose, answer, now: before }, context))
    expect(said).toContain('이미 A로 답했어요')
    expect(said).not.toMatch(secret)
    expect(words(alreadyView({ occurrence: atClose, answer, now: CLOSES_AT }, context))).toMatch(secret)
  })

  test.each([
    ['리더 엔드포인트', true, /^내 답: 「리더 엔드포인트」\n\n/],
    ['리더 엔드포인드', true, /^내 답: 「리더 엔드포인드」\n정확한 표기: 「.+」\n\n/],
    ['리더 포인트', false, /^내 답: 「리더 포인트」\n아까워요! 「.+」에 \d+%쯤 가까웠지만/],
    ['파티션 키', false, /^내 답: 「파티션 키」\n\n/],
  ])('what was written, "%s", counts %s and says how near it was', (written, correct, said) => {
    const typed = posted({ question: ofKind.typed })
    const answer = answered(typed, { chosen: [written], correct })
    expect(described(resultView({ occurrence: typed, answer, now: CLOSES_AT }, context))).toMatch(said)
  })

  test('too late without an answer: the result, and that none was given', () => {
    const message = resultView({ occurrence: atClose, now: CLOSES_AT }, context)
    expect(message.embeds?.[0]?.title).toBe('마감된 문제예요. 이 문제에는 답하지 않았어요.')
    expect(described(message)).toContain('✅ **B.**')
  })
})

describe('a question on a statement that the world has since changed', () => {
  const erratum = { id: 'aurora-storage', verdict: 'misleading' } as Erratum
  const marked: ExplainingContext = { ...context, errata: { shownAt: () => [erratum] } }
  const occurrence = posted({ results: { answers: 0, counts: {}, right: [] } })

  test.each([
    ['the closed post', closedPost(occurrence, ko, noteUrl, [erratum])],
    ['the own result', resultView({ occurrence, answer: answered(occurrence), now: CLOSES_AT }, marked)],
    ['the result of one who did not answer', resultView({ occurrence, now: CLOSES_AT }, marked)],
  ])('%s carries the mark, and a button to the correction', (_, message) => {
    expect(words(message)).toContain(errataMark([erratum], ko))
    expect(buttons(message)).toContain(`service.erratum:${erratumKey(erratum)}`)
  })

  test('the open post tells nothing of it', () => {
    expect(words(openPost(occurrence, ko))).not.toContain(errataMark([erratum], ko))
  })
})

describe('limits and hostile text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5000 }),
    fc.constantFrom(
      '@everyone',
      '<@&123>',
      '# h1',
      '```',
      '[x](http://evil)',
      '\uD800',
      '**',
      '> q',
      '-# s',
      '<t:1:R>',
    ),
    fc.string({ maxLength: 4 }).map((piece) => `${piece}@here `.repeat(900)),
  )
  const anyQuestion = fc
    .record({
      kind: fc.constantFrom<QuestionKind>('single', 'several', 'ox', 'typed', 'cloze'),
      stem: hostile,
      texts: fc.array(hostile, { minLength: 2, maxLength: 6 }),
      explanation: hostile,
      service: hostile,
      section: hostile,
    })
    .map(({ kind, stem, texts, explanation, service, section }) => {
      const labels = kind === 'ox' ? ['O', 'X'] : ['A', 'B', 'C', 'D', 'E', 'F']
      const bare = kind === 'typed' || kind === 'cloze'
      const choices = bare ? [] : texts.slice(0, labels.length).map((text, at) => ({ label: labels[at] ?? '', text }))
      return question({
        kind,
        // The reader of questions has cleaned these two; the rest is plain text.
        stem: stem.toWellFormed(),
        explanation: explanation.toWellFormed(),
        choices,
        key: bare ? texts : [choices[0]?.label ?? ''],
        rationales: Object.fromEntries(choices.map(({ label, text }) => [label, text.toWellFormed()])),
        services: [service],
        citations: [{ file: `${section}.md`, line: 1, lastLine: 9, section }],
      })
    })

  test('whatever the question says, every view fits by itself and pings nobody', () => {
    fc.assert(
      fc.property(anyQuestion, fc.constantFrom('ko', 'en'), hostile, (asked, language, typed) => {
        const text = textOf(language)
        const right = Array.from({ length: 300 }, (_, at) => String(10 ** 19 + at))
        const occurrence = posted({ question: asked, results: { answers: 999_999, counts: { A: 999_999 }, right } })
        const chosen = asked.choices.length > 0 ? ['A'] : [typed]
        const answer = answered(occurrence, { chosen, bonus: 5, streak: 4000 })
        const views = [
          openPost({ ...occurrence, openedAt: CLOSES_AT }, text),
          closedPost(occurrence, text, noteUrl, []),
          openPost({ ...occurrence, localDate: '2026-11-30' }, text, { earlier: [occurrence, occurrence], answers: 9 }),
          answeredCard({ occurrence, answer, now: CLOSES_AT - 1 }, text, { answers: 9 }),
          pickedView(occurrence, chosen, true, text),
          { content: todaysResult(occurrence, text) },
          ...[CLOSES_AT - 1, CLOSES_AT].flatMap((now) => [
            savedView({ occurrence, answer, now }, { ...context, text }),
            alreadyView({ occurrence, answer, now }, { ...context, text }),
            lateView({ occurrence, now }, [typed], { ...context, text }),
          ]),
        ]
        for (const view of views) {
          expect(fitMessage(view)).toEqual(view)
          expect(strings(view).every((said) => said.isWellFormed())).toBe(true)
        }
      }),
      { numRuns: often(15) },
    )
  })

  test('a long question is asked whole where there is room for it: in two embeds, without a button', () => {
    const choices = ['A', 'B', 'C', 'D'].map((label) => ({ label, text: longText(`choice${label}`, 800) }))
    const view = openPost(posted({ question: question({ stem: longText('stem', 1900), choices }) }), ko)
    expect(view.embeds).toHaveLength(2)
    const said = view.embeds?.map((embed) => embed.description).join('\n') ?? ''
    for (const text of ['stem0 ', ...choices.map(({ text: words }) => words)]) expect(said).toContain(text)
    expect(buttons(view).filter((id) => id.startsWith('quiz.whole'))).toEqual([])
    expect(fitMessage(view)).toEqual(view)
  })

  test.each([
    ['the open post', (occurrence: PostedOccurrence) => openPost(occurrence, ko)],
    ['the closed post', (occurrence: PostedOccurrence) => closedPost(occurrence, ko, noteUrl, [])],
    [
      'the own result',
      (one: PostedOccurrence) => resultView({ occurrence: one, answer: answered(one), now: CLOSES_AT }, context),
    ],
  ])('what %s has no room for is not cut silently: every choice begins, and a button has the rest', (_, viewOf) => {
    const view = viewOf(posted({ question: longQuestion() }))
    expect(fitMessage(view)).toEqual(view)
    const said = view.embeds?.map((embed) => embed.description).join('\n') ?? ''
    for (const letter of 'ABCDEF') expect(said).toMatch(new RegExp(`\\*\\*${letter}\\.\\*\\* longchoice${letter}0 `))
    expect(said).toContain(ko.quiz.shortened)
    expect(buttons(view)).toContain('quiz.whole:occ000000001')
  })

  test('mentions, links and Markdown in choices and in what was typed are shown, not read', () => {
    const evil = '@everyone <@&9> [x](http://evil) **b** # h'
    const choices = [
      { label: 'A', text: evil },
      { label: 'B', text: 'b' },
    ]
    const view = described(openPost(posted({ question: question({ choices }) }), ko))
    expect(view).not.toMatch(/@everyone|(?<!\\)<@&|(?<!\\)\[x|(?<!\\)\*\*b/)
    const typed = posted({ question: ofKind.typed })
    const saved = savedView({ occurrence: typed, answer: answered(typed, { chosen: [evil] }), now: 0 }, context)
    expect(saved.content).not.toMatch(/@everyone|(?<!\\)<@&|(?<!\\)\[x|(?<!\\)\*\*b/)
  })
})
