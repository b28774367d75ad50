import { expect, test } from 'vitest'
import { compare } from '../../commands/compare/compare.ts'
import { service } from '../../commands/service/service.ts'
import type { Message } from '../../src/chat/reply.ts'
import { readLibrary } from '../../src/content/read.ts'
import { erratumKey } from '../../src/core/facts/errata.ts'
import { textOf } from '../../src/text/text.ts'
import { contentFolder } from '../content-folder.ts'
import { shippedSource } from '../notebook.ts'
import { validateAgainstDiscord } from '../playground/schema.ts'
import { shippedLibrary } from '../shipped-library.ts'
import { factsWorld, optionsOf, pressAs, say, shown } from './facts-world.ts'

const CALLBACK = 'POST /interactions/:interaction/:token/callback'

/** Comparing takes a while: of many subjects each fourth is, with FAULTS=full (`npm run test:inputs`) every one. */
const chosen = <T>(all: readonly T[]): readonly T[] =>
  process.env.FAULTS === 'full' || all.length < 20 ? all : all.filter((_, at) => at % 4 === 0)

function expectDiscordTakes({ files, ...message }: Message): void {
  expect(files ?? []).toEqual([])
  expect(validateAgainstDiscord(CALLBACK, 'POST', { type: 4, data: message })).toEqual([])
}

test('Discord takes both commands', () => {
  const route = 'PUT /applications/:application/commands'
  expect(validateAgainstDiscord(route, 'PUT', [service.data, compare.data])).toEqual([])
})

test('Discord takes every subject’s card, within its limits', async () => {
  const world = factsWorld(shippedLibrary)
  for (const { key } of shippedLibrary.subjects.all) expectDiscordTakes(await say(world, 'service', { name: key }))
})

test('Discord takes every subject beside the next one, every row’s sources and every correction', async () => {
  const world = factsWorld(shippedLibrary, false)
  const { all } = shippedLibrary.subjects
  for (const [at, { key }] of chosen([...all.entries()])) {
    const other = all[(at + 1) % all.length]?.key ?? ''
    const message = await say(world, 'compare', { first: key, second: other })
    expectDiscordTakes(message)
    const [row] = optionsOf(message, 'compare.row')
    if (row) expectDiscordTakes(shown(await pressAs(world, `compare.row:${key}:${other}:-`, [row.value])))
  }
  for (const one of shippedLibrary.errata.all) {
    expectDiscordTakes(shown(await pressAs(world, `service.erratum:${erratumKey(one)}`)))
  }
})

/** Other subjects, written otherwise: numbered, in tables, with labels, bold lines and code. */
const OTHERWISE = [
  '# 컨테이너',
  '## 도커',
  '도커는 플랫폼이다. 장점은 다음과 같다:',
  '',
  '- 가볍다',
  '- `docker run`으로 시작한다',
  '',
  '### 볼륨',
  '| | 볼륨 | tmpfs |',
  '|:--|:-:|--:|',
  '| 위치 | 도커 **영역** | 메모리 |',
  `| ${'긴 이름 '.repeat(40)} | ${'값'.repeat(300)} | @everyone |`,
  '',
  '- **볼륨**: 도커가 관리한다',
  '- **tmpfs** - 메모리에만 둔다',
  '### Probe vs Hook',
  '1) **Probe**',
  '   1) 상태를 본다',
  '2) **Hook**',
  '',
  '```sh',
  'kubectl get pods',
  '```',
].join('\n')

test.each([
  ['the shipped notes', shippedSource],
  ['others', OTHERWISE],
])('Discord takes what nobody prepared: %s alone', async (_, notes) => {
  const library = readLibrary(contentFolder({ 'notes/one.md': notes }), textOf('ko'))
  const world = factsWorld(library, false)
  const { all } = library.subjects
  for (const [at, { key }] of chosen([...all.entries()])) {
    const card = await say(world, 'service', { name: key })
    expectDiscordTakes(card)
    expect(card.embeds?.[0]?.footer?.text).toContain('자동으로')
    const [place] = optionsOf(card, 'service.cite')
    if (place) expectDiscordTakes(shown(await pressAs(world, 'service.cite', [place.value])))
    const other = all[(at + 1) % all.length]?.key ?? ''
    const compared = await say(world, 'compare', { first: key, second: other })
    expectDiscordTakes(compared)
    for (const { value } of optionsOf(compared, 'compare.row')) {
      expectDiscordTakes(shown(await pressAs(world, `compare.row:${key}:${other}:-`, [value])))
    }
  }
})
