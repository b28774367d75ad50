import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { type Cli, UsageError } from '../../src/cli/command.ts'
import { init } from '../../src/cli/init.ts'
import { readLibrary } from '../../src/content/read.ts'
import { textOf } from '../../src/text/text.ts'
import { contentFolder } from '../content-folder.ts'

const QUESTION =
  '#### 문제\n- 수명은?\n#### 보기\n- A: 15분\n- B: 30분\n#### 정답\n- 정답: A\n- 근거: A > B "말이다."\n'
const NOTE = '# A\n\n## B\n\n- 말이다.\n\n![p](p.png) ![q](q.png) ![r](https://example.com/r.png)\n'

function world(content: string) {
  const out: string[] = []
  const err: string[] = []
  const text = textOf('ko')
  const cli = {
    content,
    json: false,
    text,
    library: () => readLibrary(content, text),
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
  }
  return { cli: cli as unknown as Cli, out, err }
}

describe('check ends with what members will get', () => {
  test('names, questions and their days, pictures, what was not read', () => {
    const content = contentFolder({
      'notes/a.md': NOTE,
      'notes/p.png': 'x',
      'notes/LICENSE.md': 'x',
      'questions/q.md': QUESTION,
    })
    const { cli, out } = world(content)
    check.run(cli, [], {})
    expect(out.slice(-6, -1)).toEqual([
      '찾아볼 이름 1개',
      '문제 1개: 하루 하나씩 1일',
      '그림: 노트의 파일 1개, 다시 그린 것 0개, 보여 줄 수 없는 것 1개',
      '읽지 않은 파일 1개:',
      '  notes/LICENSE.md: 노트가 아니라 저장소에 딸린 글입니다. 노트라면 이름을 바꿔 주세요.',
    ])
    expect(out.at(-1)).toContain('장 1개, 절 1개, 문장 1개')
    expect(out[0]).toMatch(/^notes\/a\.md:7: warning: 그림 「q\.png」.* \[missing-picture\]$/)
  })

  test('no questions, and questions of another group, are said loudly', () => {
    const none = world(contentFolder({ 'notes/a.md': NOTE }))
    check.run(none.cli, [], {})
    expect(none.out).toContain(textOf('ko').checks.noQuestions(0, none.cli.content))
    const others = world(
      contentFolder({ 'notes/a.md': NOTE, 'notes/law.md': '# 민법\n\n- 시효는 10년이다.', 'questions/q.md': QUESTION }),
    )
    check.run(others.cli, [], {})
    expect(others.out).toContain(textOf('ko').checks.foreignQuestions(['민법']))
  })

  test('what could be made of the notes is counted, and every file that is not read has its reason', () => {
    const tickets = [
      '예매한 표는 출발 30분 전까지 취소할 수 있다.',
      '환불 수수료는 15%이고 역에서만 받는다.',
      '미리 예매한 단체는 최대 40명까지 함께 탄다.',
      '지정석은 출발 10분 전에 배정한다.',
      '대기 번호는 45분 동안 유효하다.',
      '자리는 출발 5분 전에 풀린다.',
    ]
    const content = contentFolder({
      'notes/a.md': `# 철도\n\n## 표\n\n${tickets.map((one) => `- ${one}\n`).join('')}`,
      'notes/b.docx': 'x',
      'notes/c.docx': 'x',
      'notes/empty.md': '\0\0\0\u0001',
    })
    const { cli, out } = world(content)
    check.run(cli, [], {})
    const made = out.map((line) => /만든 문제 (\d+)개로 .*하루 하나씩 (\d+)일/.exec(line)).find((one) => one)
    expect(Number(made?.[1])).toBeGreaterThan(0)
    expect(made?.[2]).toBe(made?.[1])
    expect(out).toContain('읽지 않은 파일 3개:')
    expect(out).toContain(
      '  notes/b.docx, notes/c.docx: 읽지 못하는 형식입니다. Markdown(.md)이나 글(.txt)로 내보내 주세요.',
    )
    expect(out.find((line) => line.startsWith('  notes/empty.md: '))).toContain('글이 아니라서')
  })

  test('of warnings one of each kind comes before a second one', () => {
    const repeated = `# A\n\n${'## B\n\n- 말\n\n'.repeat(40)}##붙은 제목\n\n- 말\n`
    const { cli, out } = world(contentFolder({ 'notes/a.md': repeated }))
    check.run(cli, [], {})
    const worst = out.slice(out.findIndex((line) => line.startsWith('먼저 볼 곳')) + 1).slice(0, 2)
    expect(worst.map((line) => /\[(.*)\]$/.exec(line)?.[1])).toEqual(['heading-without-space', 'repeated-path'])
  })

  test('of many faults the worst are named again, errors first', () => {
    const repeated = '# A\n\n'.concat('## B\n\n- 말\n\n'.repeat(30), '```\n')
    const { cli, out } = world(contentFolder({ 'notes/a.md': repeated, 'facts/x.yaml': 'subject: [' }))
    check.run(cli, [], {})
    const at = out.findIndex((line) => line.startsWith('먼저 볼 곳 20개'))
    expect(out[at + 1]).toContain('facts/x.yaml')
    expect(out.slice(at + 1).filter((line) => line.startsWith('  '))).toHaveLength(20)
  })
})

describe('init makes a content folder of a folder of notes', () => {
  const notes = () =>
    contentFolder({ 'README.md': '# 내 노트\n\n말', 'db/a.md': NOTE, 'db/p.png': 'x', '.git/x.md': 'x', LICENSE: 'x' })

  test('notes and pictures are copied, and three steps follow', () => {
    const from = notes()
    const to = join(contentFolder({}), 'mine')
    const { cli, out } = world(to)
    expect(init.run(cli, [from], { to })).toBe(0)
    expect(readFileSync(join(to, 'notes/db/a.md'), 'utf8')).toBe(NOTE)
    expect(existsSync(join(to, 'notes/.git'))).toBe(false)
    expect(out.filter((line) => /^\d\./.test(line))).toHaveLength(3)
    expect(out.at(-1)).toContain('노트에서 만들 수 있는 문제가 없어서')
    const named = out.join('\n').match(/README의 「(.+?)」/)?.[1]
    expect(readFileSync('README.ko.md', 'utf8')).toContain(`\n## ${named}\n`)
    const library = readLibrary(to, textOf('ko'))
    expect(library.notebook.chapters.map((one) => one.title)).toEqual(['A', '내 노트'])
    expect(library.faults.filter((one) => one.severity === 'error')).toEqual([])
  })

  test('documents of other programs are named, with what to do', () => {
    const from = contentFolder({ 'a.md': NOTE, 'db/b.hwp': 'x', 'c.docx': 'x', 'd.csv': 'x' })
    const { cli, out } = world(from)
    expect(init.run(cli, [from], { to: join(contentFolder({}), 'mine') })).toBe(0)
    expect(out.filter((line) => line.includes('c.docx, db/b.hwp') && line.includes('.md'))).toHaveLength(1)
    expect(out.join()).not.toContain('d.csv')
  })

  test('what is there already is left alone, and a folder of nothing is told', () => {
    const from = notes()
    const to = contentFolder({ 'x.md': 'mine' })
    const { cli, err } = world(to)
    expect(init.run(cli, [from], { to })).toBe(1)
    expect(err[0]).toContain('--to')
    expect(readFileSync(join(to, 'x.md'), 'utf8')).toBe('mine')
    mkdirSync(join(to, 'empty'))
    expect(init.run(cli, [join(to, 'empty')], { to: join(to, 'new') })).toBe(1)
    expect(init.run(cli, [join(to, 'nowhere')], { to: join(to, 'new') })).toBe(1)
    expect(() => init.run(cli, [from], { to: join(from, 'inside') })).toThrow(UsageError)
    expect(() => init.run(cli, [], {})).toThrow(UsageError)
  })
})

test('a citation names the folder too where file names repeat', () => {
  const content = contentFolder({
    'notes/db/README.md': '# A\n\n말',
    'notes/net/README.md': '# B\n\n말',
    'notes/c.md': '# C\n\n말',
  })
  writeFileSync(join(content, 'notes/db/extra.md'), '# D\n\n말')
  const { notebook } = readLibrary(content, textOf('ko'))
  expect(notebook.sections.map((one) => one.fileName)).toEqual([undefined, undefined, 'db/README.md', 'net/README.md'])
})
