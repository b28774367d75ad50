import { expect, test } from 'vitest'
import { withoutHeadSign } from '../../../src/core/notes/dialects/outline-signs.ts'
import { NOTE_LIMITS } from '../../../src/core/notes/limits.ts'
import { notebookOf } from '../../notebook.ts'

/** Each line as deep as it stands, with what it stands under. */
function shown(...lines: string[]): string[] {
  return notebookOf(...lines).sections.flatMap(({ title, statements }) => [
    `# ${title}`,
    ...statements.map(({ text, depth }) => '  '.repeat(depth) + text),
  ])
}

test('each sign has a level of its own, as offices write', () => {
  const lines = [
    '# 안전',
    '□ 배경',
    ' ○ 재해 증가',
    '  - 추락이 절반',
    '   · 높이 2m 이상',
    ' ○ 법 개정',
    '',
    '□ 점검',
    ' ○ 주기',
    '  - 월 1회',
    ' ○ 대상',
  ]
  expect(shown(...lines)).toEqual([
    '# 안전',
    '□ 배경',
    '  ○ 재해 증가',
    '    추락이 절반',
    '      높이 2m 이상',
    '  ○ 법 개정',
    '□ 점검',
    '  ○ 주기',
    '    월 1회',
    '  ○ 대상',
  ])
})

test('what stands below a sign at the same edge is nested in it, other marks beside each other are not', () => {
  const lines = [
    '# 안전',
    '■ 안전모',
    '- AB형: 낙하',
    '* AE형: 감전',
    '  - 7,000V 이하',
    '1. 쓴다',
    '2. 조인다',
    '■ 안전화',
    '① 신는다',
    '② 묶는다',
  ]
  expect(shown(...lines)).toEqual([
    '# 안전',
    '■ 안전모',
    '  AB형: 낙하',
    '  AE형: 감전',
    '    7,000V 이하',
    '  쓴다',
    '  조인다',
    '■ 안전화',
    '  ① 신는다',
    '  ② 묶는다',
  ])
})

test('a note without headings has its signs for sections, by their names', () => {
  expect(shown('안전 정리', '', '■ 안전모', ' - 낙하를 막는다', '■ 안전화', ' - 발을 지킨다')).toEqual([
    '# one',
    '안전 정리',
    '# 안전모',
    '낙하를 막는다',
    '# 안전화',
    '발을 지킨다',
  ])
})

test('numbers of another kind stand under those before them, beside a blank or none', () => {
  const lines = [
    '# 민법',
    'Ⅰ. 의사표시',
    '1. 착오',
    ' (1) 의의 : 모르는 경우',
    ' (2) 효과',
    '   ① 원칙 : 유효',
    '   ② 예외 : 무효',
    '2. 사기',
    ' - 취소권 : 3년',
    'Ⅱ. 대리',
    '가. 종류',
    ' 1) 유권대리',
    ' 2) 무권대리',
    '나. 효과',
  ]
  expect(shown(...lines)).toEqual([
    '# 민법',
    'Ⅰ. 의사표시',
    '  착오',
    '    (1) 의의 : 모르는 경우',
    '    (2) 효과',
    '      ① 원칙 : 유효',
    '      ② 예외 : 무효',
    '  사기',
    '    취소권 : 3년',
    'Ⅱ. 대리',
    '  가. 종류',
    '    유권대리',
    '    무권대리',
    '  나. 효과',
  ])
})

test('what Markdown nests is left as it is', () => {
  const lines = ['# 안전', '1. 하나', '   - 둘', '', '     글이다.', '2. 셋', '* 넷', '- 다섯']
  expect(shown(...lines)).toEqual(['# 안전', '하나', '  둘', '    글이다.', '셋', '넷', '다섯'])
})

test('an empty line parts a list from another one of other numbers', () => {
  const lines = ['# 안전', '* 하나', '', '1. 둘', ' - 셋', '', 'a. 넷', '', '■ 다섯', '', '- 여섯']
  expect(shown(...lines)).toEqual(['# 안전', '하나', '둘', '  셋', 'a. 넷', '■ 다섯', '  여섯'])
})

test.each([
  ['■ 안전모', '안전모'],
  ['□추진 배경', '추진 배경'],
  ['Ⅱ. 대리', '대리'],
  ['△ABC의 넓이', '△ABC의 넓이'],
  ['○○법', '○○법'],
  ['▲ 3%', '▲ 3%'],
  ['Ⅱ 형 당뇨', 'Ⅱ 형 당뇨'],
])('%s as a name: %s', (written, name) => expect(withoutHeadSign(written)).toBe(name))

test('tasks behind an empty line hang on no number', () => {
  const lines = ['# 안전', '1. 하나', '2. 둘', 'a. 셋', '', '- [ ] 할 일', '- [x] 한 일']
  expect(shown(...lines)).toEqual(['# 안전', '하나', '둘', '  a. 셋', '할 일', '한 일'])
})

test('a heading ends an outline, also without an empty line before it', () => {
  const lines = ['# 안전', 'Ⅰ. 하나', '1. 둘', '(1) 셋', '① 넷', '## 다음', '① 다섯', '② 여섯']
  expect(shown(...lines)).toEqual([
    '# 안전',
    'Ⅰ. 하나',
    '  둘',
    '    (1) 셋',
    '      ① 넷',
    '# 다음',
    '① 다섯',
    '② 여섯',
  ])
})

test('numbers that go on, and dates, are swallowed by no line above them', () => {
  expect(shown('# 안전', '■ 가열', '1. 하나', '2. 둘', '■ 냉각', '3. 셋', '4. 넷')).toEqual([
    '# 안전',
    '■ 가열',
    '  하나',
    '  둘',
    '■ 냉각',
    '  3. 셋',
    '  4. 넷',
  ])
  expect(shown('# 안전', '■ 일정', '2024. 3. 2. 개강', '2024. 6. 20. 종강')).toEqual([
    '# 안전',
    '■ 일정',
    '  2024. 3. 2. 개강',
    '  2024. 6. 20. 종강',
  ])
  expect(shown('# 안전', '1. 하나', ' 2. 둘', '  3. 셋')).toEqual(['# 안전', '하나', '둘', '셋'])
})

test('letters go on behind h, and two signs of one shape are one list', () => {
  expect(shown('# 안전', 'g) 하나', 'h) 둘', 'i) 셋', 'j) 넷')).toEqual([
    '# 안전',
    'g) 하나',
    'h) 둘',
    'i) 셋',
    'j) 넷',
  ])
  expect(shown('# 안전', '□ 우유', '■ 빵', '□ 달걀')).toEqual(['# 안전', '□ 우유', '■ 빵', '□ 달걀'])
  expect(shown('# 안전', '■ 음식', ' □ 빵', '■ 옷')).toEqual(['# 안전', '■ 음식', '  □ 빵', '■ 옷'])
})

test.each([
  ['Chapter 3 of the book explains joins in', 'detail.'],
  ['Part 2 deals with joins', ''],
  ['제3장에서는 이어진다', ''],
])('%s is no heading', (...lines) => expect(shown(...lines, '', '글이다.')[0]).toBe('# one'))

test.each(['Chapter 3', 'Part II: The sea', 'Unit 4 Ships and Boats', '제3장 배'])('%s is one', (line) =>
  expect(shown('책이다.', '', line, '', '글이다.')).toContain(`# ${line}`),
)

test('code is no heading of a note, and an underlined title is one', () => {
  expect(shown('```', '# a comment', '```', '', '제1장 배', '', '글이다.')).toContain('# 제1장 배')
  expect(shown('배', '====', '', '제1장 돛', '', '글이다.')).not.toContain('# 제1장 돛')
})

test('parts that are numbered are headings where a note has no other', () => {
  const lines = [
    '민법 정리',
    '',
    '제1장 법률행위',
    '',
    '착오는 취소한다.',
    '',
    '제1절 의사표시',
    '글이다.',
    '',
    '제2장에서 이어진다.',
  ]
  expect(shown(...lines)).toEqual([
    '# one',
    '민법 정리',
    '# 제1장 법률행위',
    '착오는 취소한다.',
    '# 제1절 의사표시',
    '글이다.',
    '제2장에서 이어진다.',
  ])
  expect(shown('# 민법', '', '제1장 법률행위', '', '글이다.')).toEqual(['# 민법', '제1장 법률행위', '글이다.'])
})

test('where no sign heads anything lists stay as they are, and a paragraph ends an outline', () => {
  expect(shown('# 안전', '- 하나', '* 둘', '→ 셋', '- 넷')).toEqual(['# 안전', '하나', '둘', '→ 셋', '넷'])
  expect(shown('# 안전', '- 하나', '● 둘', '- 셋')).toEqual(['# 안전', '하나', '둘', '셋'])
  expect(shown('# 안전', '■ 안전모', '', '글이다.', '', '- 하나')).toEqual(['# 안전', '■ 안전모', '글이다.', '하나'])
})

test('no line stands deeper than notes are read', () => {
  const lines = Array.from({ length: 400 }, (_, at) => `${' '.repeat(2 * at)}${at === 0 ? '■' : '-'} 줄 ${at}`)
  const depths = notebookOf('# 안전', ...lines).sections.flatMap(({ statements }) =>
    statements.map(({ depth }) => depth),
  )
  expect(depths).toHaveLength(400)
  expect(Math.max(...depths)).toBeLessThanOrEqual(NOTE_LIMITS.nesting)
})
