import { expect, test } from 'vitest'
import { type Cli, UsageError } from '../../src/cli/command.ts'
import { questions } from '../../src/cli/questions.ts'
import { readLibrary } from '../../src/content/read.ts'
import { textOf } from '../../src/text/text.ts'
import { contentFolder } from '../content-folder.ts'

const NOTE = `# 철도

## 열차

- 무궁화: 가장 많은 역에 서는 낮은 요금의 열차이다
- 새마을: 주요 도시만 잇는 중간 등급의 열차이다
- 통근차: 아침과 저녁에만 다니는 짧은 노선의 열차이다
- 관광차: 주말에 경치가 좋은 노선을 도는 열차이다

## 표

- 예매한 표는 출발 30분 전까지 취소할 수 있다.
- 지정석은 출발 10분 전에 배정한다.
- 대기 번호는 45분 동안 유효하다.
- 짐은 출발 20분 전까지 맡긴다.

## 발권 순서

1. 승객이 출발역과 도착역을 고른다
2. 역무원이 남은 좌석을 확인한다
3. 승객이 요금을 결제한다
4. 기계가 표를 인쇄한다
5. 승객이 표를 받아 개찰구로 간다
`

async function run(values: Record<string, string | boolean>, json = false) {
  const library = readLibrary(contentFolder({ 'notes/rail.md': NOTE }), textOf('ko'))
  const said = { out: [] as string[], err: [] as string[] }
  const cli = {
    json,
    library: () => library,
    out: (line: string) => void said.out.push(line),
    err: (line: string) => void said.err.push(line),
  } as unknown as Cli
  await questions.run(cli, [], values)
  return said
}

test('--generate prints them with keys and places, --sample the same ones without', async () => {
  const [made, sheet] = [await run({ generate: '4' }), await run({ sample: '4' })]
  expect(made.out).toHaveLength(4)
  for (const one of made.out) expect(one).toMatch(/^## \d+\. g-[\s\S]*→[\s\S]*notes\/rail\.md:\d+/)
  const firstLines = (all: readonly string[]) => all.map((one) => one.split('\n').slice(0, 2))
  expect(firstLines(sheet.out)).toEqual(firstLines(made.out))
  expect(sheet.out.join('\n')).not.toMatch(/→|rail\.md/)
  expect(made.err[0]).toMatch(/^\d+ questions from \d+ statements: value \d+, name \d+/)
  // A sheet for readers never holds the key, not even where programs read it.
  expect((await run({ sample: '4' }, true)).out).toEqual(sheet.out)
})

test('--seed chooses others, always the same ones', async () => {
  const ids = async (seed: string) => (await run({ generate: '4', seed }, true)).out.map((one) => JSON.parse(one).id)
  const seeds = await Promise.all(['1', '2', '3'].map(ids))
  expect(await ids('2')).toEqual(seeds[1])
  expect(new Set(seeds.map(String)).size).toBeGreaterThan(1)
})

test('--why tells of every statement whether it is asked, or which rule left it out', async () => {
  const { err } = await run({ generate: '2', why: true })
  const told = err.flatMap((line) => /^ +(\d+) {2}(.+)$/.exec(line)?.slice(1) ?? [])
  const counts = new Map(told.flatMap((one, at) => (at % 2 === 0 ? [[told[at + 1], Number(one)] as const] : [])))
  const statements = Number(/from (\d+) statements/.exec(err.join('\n'))?.[1])
  expect([...counts.values()].reduce((sum, one) => sum + one, 0)).toBe(statements)
  expect(counts.get('asked')).toBeGreaterThan(5)
})

test('--kinds leaves the others out, and names those there are where it is misspelt', async () => {
  const { out } = await run({ generate: '2', kinds: 'name' }, true)
  expect(new Set(out.map((one) => JSON.parse(one).madeBy))).toEqual(new Set(['name']))
  await expect(run({ generate: '2', kinds: 'nmae' })).rejects.toThrow(UsageError)
  await expect(run({ generate: 'many' })).rejects.toThrow(UsageError)
})
