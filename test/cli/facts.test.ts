import { expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import type { Cli, CliCommand } from '../../src/cli/command.ts'
import { compare } from '../../src/cli/compare.ts'
import { service } from '../../src/cli/service.ts'
import { readLibrary } from '../../src/content/read.ts'
import { textOf } from '../../src/text/text.ts'
import { contentFolder } from '../content-folder.ts'
import { shippedLibrary } from '../shipped-library.ts'

async function run(command: CliCommand, ...names: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const cli = {
    content: 'content',
    json: true,
    text: textOf('ko'),
    library: () => shippedLibrary,
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
  } as unknown as Cli
  const exit = await command.run(cli, names, {})
  return { exit, out, err, json: out[0] === undefined ? undefined : JSON.parse(out[0]) }
}

test('service --json is one object of exactly these keys', async () => {
  const { exit, out, json } = await run(service, 'Aurora')
  expect([exit, out.length]).toEqual([0, 1])
  expect(Object.keys(json)).toEqual(['subject', 'section', 'summary', 'facts', 'topics'])
  expect(json).toMatchObject({ subject: 'Aurora', section: 'Databases > Aurora' })
  expect(Object.keys(json.facts[0])).toEqual(['attribute', 'text', 'citations', 'errata'])
  expect(Object.keys(json.facts[0].citations[0])).toEqual(['file', 'line', 'lastLine', 'section'])
  expect(json.topics).toContain('Databases > Aurora > Endpoint')
})

test('compare --json is one object of exactly these keys, a cell a column', async () => {
  const { exit, json } = await run(compare, 'DDB Streams', 'Kinesis Data Streams')
  expect(exit).toBe(0)
  expect(Object.keys(json)).toEqual(['columns', 'parts', 'rows'])
  const retention = json.rows.find((row: { attribute: string }) => row.attribute === '데이터 보존')
  expect(retention).toEqual({
    attribute: '데이터 보존',
    same: false,
    cells: [
      {
        text: '24시간',
        missing: false,
        citations: [
          expect.objectContaining({ line: 76, lastLine: 76, file: 'notes/databases/Databases.md' }),
          expect.objectContaining({ line: 94 }),
        ],
        inherited: false,
        errata: [],
      },
      {
        text: '최대 365일 (사용자 정의)',
        missing: false,
        citations: [expect.anything(), expect.anything()],
        inherited: false,
        errata: [],
      },
    ],
  })
  const missing = json.rows
    .flatMap((row: { cells: { missing: boolean }[] }) => row.cells)
    .filter((one: { missing: boolean }) => one.missing)
  for (const cell of missing) {
    const text = expect.stringMatching(/^노트에 없음$|줄에 함께 있음$/)
    expect(cell).toEqual({ text, missing: true, citations: [], inherited: false, errata: [] })
  }
})

test.each([
  ['service', service, ['서버리스 쿠버네티스']],
  ['compare', compare, ['DAX', '서버리스 쿠버네티스']],
  ['an ambiguous name', service, ['Proxy']],
])('%s: a name that means no one thing ends with 1, and stderr says what is near', async (_, command, names) => {
  const { exit, out, err } = await run(command, ...names)
  expect([exit, out]).toEqual([1, []])
  expect(err.length).toBeGreaterThan(0)
})

test.each([[[]], [['DAX']], [['DAX', 'LSI', 'GSI', 'TTL']], [['LSI', 'Local Secondary Index']]])(
  'compare with %j is called wrongly',
  async (names) => {
    await expect(run(compare, ...names)).rejects.toThrow(/name|names/)
  },
)

test('check counts the statements that facts quote, and those listed as holding none', async () => {
  const { exit, out } = await run(check)
  const { summary } = JSON.parse(out.at(-1) ?? '')
  expect(exit).toBe(0)
  expect(summary.statementsQuotedByFacts + summary.statementsWithoutFact).toBe(summary.statements)
  expect(summary.statements).toBe(283)
})

test('check counts the statements of notes without any facts, and ends with a sentence', () => {
  const out: string[] = []
  const content = contentFolder({
    'notes/net.md': '# Net\n\n## VPC\n\n- A network.\n- A second one.\n',
    'questions/one.md': '#### 문제\n\n- 무엇인가?\n\n#### 정답\n\n- 정답: 망\n- 근거: Net > VPC "Nothing."\n',
  })
  const library = readLibrary(content, textOf('ko'))
  const cli = {
    content,
    json: false,
    text: textOf('ko'),
    library: () => library,
    out: (line: string) => void out.push(line),
  }
  expect(check.run(cli as unknown as Cli, [], {})).toBe(1)
  expect(out.at(-1)).toContain('장 1개, 절 1개, 문장 2개')
  expect(out.at(-1)).toContain('빠진 문제 1개(그중 보류 1개)')
})

test('check lists a file’s faults from its top to its end, file by file', () => {
  const out: string[] = []
  const choices = '#### 보기\n- A: 하나\n- B: 언제나 둘\n#### 정답\n- 정답: A\n'
  const content = contentFolder({
    'notes/net.md': '# Net\n\n## VPC\n\n- A network.\n',
    'questions/one.md': `#### 문제\n- 무엇인가?\n${choices}\n#### 문제\n- 어디인가?\n${choices}`,
    'questions/more.md': '#### 문제\n- 언제인가?\n',
  })
  const library = readLibrary(content, textOf('ko'))
  const cli = {
    content,
    json: false,
    text: textOf('ko'),
    library: () => library,
    out: (line: string) => void out.push(line),
  }
  check.run(cli as unknown as Cli, [], {})
  const faults = out.filter((line) => /^\S+:\d+: /.test(line))
  const places = faults.map((line) =>
    line
      .split(':')
      .slice(0, 2)
      .join(':')
      .replace(/\d+$/, (n) => n.padStart(3, '0')),
  )
  expect(new Set(places.map((place) => place.split(':')[0])).size).toBe(2)
  expect(places).toEqual([...places].sort())
})

test('a name that is no subject but a word of the notes is said to be that, with its place', async () => {
  for (const command of [service, compare]) {
    const { exit, out, err } = await run(command, 'Redshift', ...(command === compare ? ['DAX'] : []))
    expect([exit, out]).toEqual([1, []])
    expect(err[0]).toMatch(/^「Redshift」는 주제는 아니고 노트에 1번 나오는 말입니다\(처음 나오는 곳 .+\.md:99\)/)
  }
  expect((await run(service, '쿠버네티스')).err[0]).toContain('노트에 없습니다')
})

test('compare reads names beside each other as Discord does: what stands side by side', async () => {
  const content = contentFolder({
    'notes/seals.md': '# Seals\n\nSeals are marks.\n\n## MAC (Marked Ash Coin)\n\nMAC is a coin.\n',
    'notes/locks.md':
      '# Locks\n\nLocks shut.\n\n## DAC (Dual Ash Catch)\n\nDAC is a catch.\n\n## MAC (Many Ash Catches)\n\nMAC is a catch too.\n',
  })
  const library = readLibrary(content, textOf('ko'))
  const out: string[] = []
  const cli = {
    json: true,
    text: textOf('ko'),
    library: () => library,
    out: (line: string) => void out.push(line),
    err: () => undefined,
  }
  expect(await compare.run(cli as unknown as Cli, ['MAC', 'DAC'], {})).toBe(0)
  expect(JSON.parse(out[0] ?? '').columns).toEqual(['MAC (Many Ash Catches)', 'DAC (Dual Ash Catch)'])
})
