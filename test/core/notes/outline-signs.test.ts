import { expect, test } from 'vitest'
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
