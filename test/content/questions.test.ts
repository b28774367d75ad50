import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { questionFaults } from '../../src/content/question-checks.ts'
import { readLibrary } from '../../src/content/read.ts'
import { textOf } from '../../src/text/text.ts'
import { shippedLibrary } from '../shipped-library.ts'

const text = textOf('ko')

function contentWith(questions: Readonly<Record<string, string>>): string {
  const content = mkdtempSync(join(tmpdir(), 'saegim-questions-'))
  mkdirSync(join(content, 'notes'))
  mkdirSync(join(content, 'questions'))
  writeFileSync(join(content, 'notes', 'a.md'), '# Notes\n\n### DB\n\n- 수명은 15분이다.\n')
  for (const [name, body] of Object.entries(questions)) writeFileSync(join(content, 'questions', name), body)
  return content
}

describe('the shipped bank', () => {
  const library = shippedLibrary

  it('leaves no question out, and no warning unexplained', () => {
    const faults = [...library.faults, ...questionFaults(library, text)].filter((one) =>
      one.file.startsWith('questions'),
    )
    expect(faults).toEqual([])
    expect(library.questionBank.leftOut).toBe(0)
  })

  it('takes no label of a choice for an answer that is written', () => {
    const written = library.questions.filter((one) => one.choices.length === 0)
    expect(written.filter((one) => one.key.some((form) => /^[A-F①-⑨]$/u.test(form))).map((one) => one.id)).toEqual([])
  })

  it('has four questions for every section with text below the opening, of every kind and difficulty', () => {
    const sections = library.notebook.sections.filter((section) => section.statements.length > 0 && section.depth > 0)
    const cited = (id: string) => library.questions.filter((one) => one.citations.some((place) => place.section === id))
    expect(sections.filter((section) => cited(section.id).length < 4).map((section) => section.id)).toEqual([])
    expect(library.questions.length).toBeGreaterThanOrEqual(220)
    expect(new Set(library.questions.map((one) => one.kind)).size).toBe(5)
    expect(new Set(library.questions.map((one) => one.difficulty)).size).toBe(3)
  })
})

describe("a group's own files", () => {
  const good = '#### 문제\n- 수명은?\n#### 보기\n- A: 15분\n- B: 30분\n#### 정답\n- 정답: A\n'

  it('are taken or left out, each with its line, and all are counted', () => {
    const library = readLibrary(
      contentWith({
        'a.md': `${good}\n---\n\n${good.replace('수명은', '토큰은').replace('정답: A', '정답: A 또는 B')}`,
        'b.md': '# 그냥 글\n\n아무것도 없다.\n',
        'c.md': good.replace('수명은', '언제까지').replace('정답: A', '정답: A\n- 근거: Notes > DB "수명은 20분이다."'),
      }),
      text,
    )
    expect(library.questions.map((one) => one.file)).toEqual(['questions/a.md'])
    expect(library.questionBank).toMatchObject({
      leftOut: 2,
      suspended: [{ source: { file: 'questions/c.md' }, why: 'quote' }],
    })
    const errors = library.faults.filter((one) => one.severity === 'error')
    expect(errors).toMatchObject([
      { file: 'questions/a.md', line: 17, code: 'key-not-clear', message: expect.stringContaining('A 또는 B') },
      { file: 'questions/c.md', line: 8, code: 'quote-not-standing', message: expect.stringContaining('출제 보류') },
    ])
    expect(library.faults).toContainEqual(expect.objectContaining({ file: 'questions/b.md', code: 'no-questions' }))
  })

  it('a file of a format that is not read is named, an exercise of R/exams is read', () => {
    const exercise = 'Question\n========\nWhich signal stops a train?\n\nMeta-information\n================\n'
    const library = readLibrary(
      contentWith({
        'a.Rmd': `${exercise}extype: string\nexsolution: red\n`,
        'b.docx': 'no text',
        'c.html': '<p>1. Which?</p>',
        'd.yaml': 'a: 1',
        'e.yaml': '- question: Which?\n  options: [a, b]\n',
        'f.json': '[{"question": "Which light?", "options": ["red", "green"], "answer": "red"}]',
      }),
      text,
    )
    const named = library.faults.filter((one) => one.code === 'not-read').map((one) => one.file)
    expect(named).toEqual(['questions/b.docx', 'questions/c.html', 'questions/e.yaml'])
    expect(library.questions.map((one) => one.key)).toEqual([['red'], ['A']])
  })
})
