import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIApplicationCommandOption } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Command } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { AutocompleteRequest, CommandRequest } from '../../src/chat/request.ts'
import { seededRandom } from '../../src/core/seeded.ts'
import { mainTrack } from '../../src/core/track.ts'
import { commandInTrack, type TrackSettings } from '../../src/discord/in-track.ts'
import { textOf } from '../../src/text/text.ts'
import { createDoor } from '../../src/tracks/door.ts'
import { aSchedule } from '../store/values.ts'
import { addTrack, trackWorld } from './world.ts'

/** Discord clients may send a suggestion's label in place of its value: whatever is suggested is understood either way. */

const NOTES = `# Databases

클라우드의 **데이터베이스**다.

### Aurora

- 복제본은 15개까지 둔다.
- **리더 엔드포인트**: 읽기를 나눈다.

#### Endpoint

- **Custom Endpoint**: 고른 것에 잇는다.

### RDS (관계형 · 관리형)

- 백업은 35일까지 둔다.

#### Endpoint

- **DAX**, 또는 캐시: 빠르다.

#### Backup

- 두 번째 끝점이다.

#### 📋 Launch Configurations (LC) vs. Launch Templates (LT)

- 앞의 것은 고칠 수 없다.

#### 📋 Launch Configurations and all of their many Launch Templates

- 뒤의 것은 고칠 수 있다.

##### 🔎 Hard Disk

- **Performance**: 초당 250 MiB까지다.

##### Cold Disk

- **Performance**: 초당 80 MiB까지다.
- **Performance**: 초당 12 MiB부터다.

##### Cold Disk

- **Performance**: 아주 느리다.
`
const QUESTIONS = `#### 문제
- 복제본은 몇 개 · 까지 두는가?
#### 보기
- A: 15
- B: 5
#### 정답
- 정답: A
- 근거: Databases > Aurora "복제본은 15개까지 둔다."
- 번호: aurora-1

---

#### 문제
- 백업은 며칠 두는가?
#### 정답
- 정답: 35일
- 근거: Databases > RDS (관계형 · 관리형) "백업은 35일까지 둔다."
- 번호: rds-1
`
const TYPED = [
  '',
  'Aurora',
  'endpoint',
  'launch',
  'performance',
  'disk',
  'RDS',
  '복제본',
  '백업',
  'a',
  '9',
  '9시 30분',
  '서울',
  'new york',
  '월수금',
  '평일',
  'ko',
  '대한',
  'UTC+9',
  '그',
  'g',
]
/** The same question has the same answer: these change nothing. */
const LOOKS_UP = new Set(['search', 'service', 'compare'])

interface Leaf {
  readonly command: Command
  readonly subcommand?: string
  readonly options: readonly APIApplicationCommandOption[]
}

const LEAVES = commands.map(checked).flatMap((command): Leaf[] => {
  const all = command.data.options ?? []
  const optionsOf = (one: APIApplicationCommandOption): readonly APIApplicationCommandOption[] =>
    ('options' in one && one.options) || []
  const below = all.flatMap((one) => (one.type === 2 ? optionsOf(one) : one.type === 1 ? [one] : []))
  if (below.length === 0) return [{ command, options: all }]
  return below.map((one) => ({ command, subcommand: one.name, options: optionsOf(one) }))
})

const SUGGESTING = LEAVES.flatMap((leaf) =>
  leaf.options.flatMap((one) => ('autocomplete' in one && one.autocomplete ? [{ leaf, name: one.name }] : [])),
)

async function aHouse(files: Readonly<Record<string, string>>) {
  const world = await trackWorld(files)
  for (const [trackId, name] of [
    ['main', '아침 반'],
    ['second', 'Group · B'],
  ] as const)
    await addTrack(world, { ...mainTrack('1001'), trackId, name }, files)
  await world.store.schedules.save(aSchedule({ guildId: '1001', trackId: 'main', channelId: '201', id: 's1' }))
  // The same luck for a label as for its value.
  const luck = { next: seededRandom('luck') }
  const shared = { ...world.shared, random: () => luck.next() }
  const settings: TrackSettings = {
    commands: commands.map(checked),
    door: createDoor(shared),
    languageOf: async () => 'ko',
  }
  return { luck, settings }
}

type House = Awaited<ReturnType<typeof aHouse>>

async function said(
  house: House,
  { command, subcommand }: Leaf,
  request: Omit<CommandRequest, 'kind'>,
): Promise<string> {
  if (LOOKS_UP.has(command.data.name)) house.luck.next = seededRandom('luck')
  try {
    return JSON.stringify(
      await commandInTrack(
        command,
        { ...request, ...(subcommand ? { subcommand } : {}), kind: 'command' },
        house.settings,
      ),
    )
  } catch (error) {
    if (error instanceof UserError) return `refused: ${error.code}`
    throw error
  }
}

const requestOf = (locale: 'ko' | 'en', command: Command, options: CommandRequest['options']) => ({
  id: '1',
  guildId: '1001',
  channelId: '201',
  member: { id: '7', name: 'lead', manageGuild: true },
  locale,
  command: command.data.name,
  options,
})

async function strangers(
  house: House,
  locale: 'ko' | 'en',
  { leaf, name }: (typeof SUGGESTING)[number],
  typed: readonly string[],
) {
  const found: string[] = []
  const seen = new Set<string>()
  const where = `/${leaf.command.data.name} ${leaf.subcommand ?? ''} ${name}`
  for (const value of typed) {
    if (name === 'track') continue
    const asked = requestOf(locale, leaf.command, { track: 'main', [name]: value })
    const request: AutocompleteRequest = {
      ...asked,
      ...(leaf.subcommand ? { subcommand: leaf.subcommand } : {}),
      kind: 'autocomplete',
      focused: { name, value },
    }
    const app = await house.settings.door.enter(request, 'any')
    const choices = (app && (await leaf.command.autocomplete?.(request, app, textOf(locale)))) ?? []
    if (new Set(choices.map((one) => one.name)).size < choices.length)
      found.push(`${where}: "${value}": one label twice`)
    for (const choice of choices) {
      if (choice.name === choice.value || seen.has(choice.name)) continue
      seen.add(choice.name)
      const answer = (written: string) =>
        said(house, leaf, requestOf(locale, leaf.command, { track: 'main', [name]: written }))
      // As some systems put Hangul together, and with what comes along unseen where it is pasted.
      const byLabel = await answer(`\u200B${choice.name.normalize('NFD')} `)
      if (!LOOKS_UP.has(leaf.command.data.name)) {
        if (/^refused: (?:unknown|wrong)/.test(byLabel)) found.push(`${where}: "${choice.name}" ${byLabel}`)
        if (leaf.subcommand !== 'daily') continue
        // What the label set is what the value sets.
        const byValue = await answer(choice.value)
        if (byValue.includes('"content"') && !byValue.includes(textOf(locale).settings.nothingChanged))
          found.push(`${where}: "${choice.name}" set another thing than "${choice.value}": ${byValue.slice(0, 200)}`)
        continue
      }
      const byValue = await answer(choice.value)
      if (byLabel !== byValue)
        found.push(
          `${where}: "${choice.name}" is not "${choice.value}": ${byLabel.slice(0, 150)} / ${byValue.slice(0, 150)}`,
        )
    }
  }
  return { found, seen: seen.size }
}

const folder = process.env.LABELS
const files = folder
  ? Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((one) => /\.(?:md|yaml)$/.test(one))
        .map((one) => [one, readFileSync(join(folder, one), 'utf8')] as const),
    )
  : { 'notes/a.md': NOTES, 'questions/a.md': QUESTIONS }

describe.each(folder ? (['ko'] as const) : (['ko', 'en'] as const))('in %s', (locale) => {
  test('a suggestion is understood by its own label', { timeout: 600_000 }, async () => {
    const house = await aHouse(files)
    const found: string[] = []
    let seen = 0
    // A whole chapter answers at length: a few beginnings are some hundred of its labels.
    const typed = folder ? TYPED.filter((_, at) => at % 4 === 0) : TYPED
    for (const one of SUGGESTING) {
      const made = await strangers(house, locale, one, typed)
      found.push(...made.found)
      seen += made.seen
    }
    if (folder) console.info(seen, found.length)
    expect(found.slice(0, 40)).toEqual([])
    expect(seen).toBeGreaterThan(40)
  })
})
