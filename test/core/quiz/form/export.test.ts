import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskBlanks } from '../../../../src/core/quiz/form/cloze.ts'
import { exportAnki, exportMarkdown, type QuestionExport } from '../../../../src/core/quiz/form/export.ts'
import type { QuestionSource } from '../../../../src/core/quiz/form/parsed.ts'
import { normalizeStem } from '../../../../src/core/quiz/form/resolve.ts'
import { readQuestionText } from '../../../../src/core/quiz/form/shapes.ts'
import type { Question } from '../../../../src/core/quiz/types.ts'
import { finish } from '../../../../src/core/steps.ts'
import { often } from '../../../often.ts'
import { shippedLibrary } from '../../../shipped-library.ts'
import { question } from '../questions.ts'

const FORMS = {
  'mistakes.md': (all: readonly Question[]) => finish(exportMarkdown(all)),
  'mistakes.txt': (all: readonly Question[]) => finish(exportAnki(all)),
}
const NAMES = Object.keys(FORMS) as (keyof typeof FORMS)[]

function sourcesOf(file: keyof typeof FORMS, { text }: QuestionExport): QuestionSource[] {
  const { questions } = readQuestionText({ file, text })
  return questions.flatMap((one) => one.source ?? [])
}

/** What is asked, and what is right. */
function asked({ kind, stem, choices, key }: Pick<Question, 'kind' | 'stem' | 'choices' | 'key'>) {
  const texts = choices.map(({ label, text }) => (kind === 'ox' ? label : `${label} ${text}`))
  return { kind, stem: normalizeStem(maskBlanks(stem)), choices: texts, key }
}

const typed = (parts: Partial<Question>) => question({ kind: 'typed', choices: [], rationales: {}, ...parts })

describe.each(NAMES)('%s', (file) => {
  test('the shipped bank, every fourth question, comes back as it is', () => {
    const bank = [...shippedLibrary.questions, ...shippedLibrary.generated].filter((_, at) => at % 4 === 0)
    const exported = FORMS[file](bank)
    expect(exported.leftOut).toEqual([])
    expect(sourcesOf(file, exported).map(asked)).toEqual(bank.map(asked))
  })

  test.each([
    ['several right answers', question({ kind: 'several', key: ['A', 'C'] })],
    ['several accepted forms', typed({ stem: '기본 TTL은 얼마인가요?', key: ['15분', '15 minutes'] })],
    ['a number with a comma', typed({ stem: '최대 몇 개인가요?', key: ['1,000개'] })],
    [
      'a blank with two forms',
      question({
        kind: 'cloze',
        stem: 'TTL은 {{15분|15 minutes}}이다.',
        key: ['15분', '15 minutes'],
        choices: [],
        rationales: {},
      }),
    ],
    [
      'true or false',
      question({
        kind: 'ox',
        stem: '쓰기는 기본 인스턴스로 간다.',
        choices: [
          { label: 'O', text: '맞다' },
          { label: 'X', text: '틀리다' },
        ],
        key: ['X'],
        rationales: {},
      }),
    ],
    ['a tab, quotation marks and signs of HTML', question({ stem: '"A < B && C > D"\t인 것은?' })],
    [
      'choices with marks of Markdown',
      question({
        choices: [
          { label: 'A', text: 'a_b_c' },
          { label: 'B', text: '*별*' },
          { label: 'C', text: '`code`' },
          { label: 'D', text: '[x](y)' },
        ],
      }),
    ],
    [
      'a short stem that looks like a term',
      typed({ stem: 'DynamoDB Accelerator', key: ['DAX는 DynamoDB를 위한 인메모리 캐시이고 마이크로초로 답한다'] }),
    ],
    ['an explanation that looks like a field', question({ explanation: '정답: A\n번호: x' })],
  ])('%s: what comes back is that question, or it is named as left out', (_, one) => {
    const exported = FORMS[file]([one])
    const kept = exported.leftOut.length === 0 ? [one] : []
    expect(sourcesOf(file, exported).map(asked)).toEqual(kept.map(asked))
  })

  test('whatever questions say, what is exported is exactly what is imported', () => {
    const words = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom('캐시는 얼마나 오래 남나요?', 'Which one writes?', '다음 중 옳은 것은?', '기본값은'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
    )
    const choice = fc.oneof(
      fc.constantFrom('5분', '1시간', 'the writer', '모두', '정답: A', 'A', '1) 하나'),
      fc.string({ minLength: 1, maxLength: 12 }),
    )
    const single = fc
      .record({
        stem: words,
        texts: fc.uniqueArray(choice, { minLength: 2, maxLength: 5 }),
        explanation: words,
        right: fc.nat(),
      })
      .map(({ stem, texts, explanation, right }) => {
        const choices = texts.map((text, at) => ({ label: 'ABCDE'[at] ?? '', text }))
        return question({ stem, choices, explanation, rationales: {}, key: ['ABCDE'[right % choices.length] ?? ''] })
      })
    const written = fc
      .record({ stem: words, key: fc.array(choice, { minLength: 1, maxLength: 3 }) })
      .map(({ stem, key }) => typed({ stem, key }))
    const several = fc.array(fc.oneof(single, written), { maxLength: 4 })
    fc.assert(
      fc.property(several, (all) => {
        const bank = all.map((one, at) => ({ ...one, id: `q${at}` }))
        const exported = FORMS[file](bank)
        const kept = bank.filter((one) => !exported.leftOut.includes(one.id))
        expect(sourcesOf(file, exported).map(asked)).toEqual(kept.map(asked))
      }),
      { numRuns: often(10) },
    )
  })
})

test.each(['3번 상자에 든 것은?', '12번째 단계는?', '1. 다음 중 무엇인가?', '2) 옳은 것은?', '5개까지 되는 것은?'])(
  'Anki’s text keeps the number that a stem begins with: %s',
  (stem) => {
    const exported = FORMS['mistakes.txt']([question({ stem })])
    expect(exported.leftOut).toEqual([])
    expect(sourcesOf('mistakes.txt', exported).map(asked)).toEqual([asked(question({ stem }))])
  },
)

test('our own form keeps the id, the level, the reasons and the quotes', () => {
  const bank = shippedLibrary.questions.slice(0, 40)
  const sources = sourcesOf('mistakes.md', FORMS['mistakes.md'](bank))
  expect(
    sources.map(({ id, difficulty, rationales, explanation }) => ({ id, difficulty, rationales, explanation })),
  ).toEqual(bank.map(({ id, difficulty, rationales, explanation }) => ({ id, difficulty, rationales, explanation })))
  expect(sources.map((one) => one.sources.map(({ section, words }) => `${section} ${words}`))).toEqual(
    bank.map((one) => one.quotes.map(({ section, words }) => `${section} ${words}`)),
  )
})

test('what Anki imports says what its columns are', () => {
  const { text } = FORMS['mistakes.txt']([typed({ stem: 'TTL은?', key: ['15분', '15 minutes'], explanation: '노트' })])
  expect(text.split('\n')).toEqual([
    '#separator:tab',
    '#html:true',
    '#notetype column:5',
    '#columns:Front\tBack\tExtra\tAlso accepted\tNote type',
    '"TTL은?"\t"15분"\t"노트"\t"15 minutes"\t"Basic"',
    '',
  ])
})
