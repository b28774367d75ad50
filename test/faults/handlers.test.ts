import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { APIApplicationCommandOption } from 'discord-api-types/v10'
import { expect, test } from 'vitest'
import { messageCommands, commands as plain } from '../../commands/index.ts'
import type { Command } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { type Action, readCustomId, SHAPES } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { wordsSaid } from '../../src/chat/words-said.ts'
import { hash32 } from '../../src/core/hash.ts'
import { mainTrack } from '../../src/core/track.ts'
import { commandInTrack, pressInTrack, type TrackSettings } from '../../src/discord/in-track.ts'
import { textOf } from '../../src/text/text.ts'
import { SHIPPED_CONTENT } from '../shipped-library.ts'
import { besideStore, post } from '../store/fixtures.ts'
import { aSchedule } from '../store/values.ts'
import { trackWorld } from '../tracks/world.ts'
import { fillStore } from './filled.ts'

/** What the longest of anything that Discord lets through costs each handler in one piece: others wait for so long. */

/** All of it with FAULTS=full, where the slowest of each handler are printed. */
const FULL = process.env.FAULTS === 'full'
/** The promise is measured by the full form, on a machine that does nothing else; every other run looks for what is far from it. */
const MOST_MS = FULL ? 50 : 250
/** Below it nothing is measured once more: the table wants to know how slow, every other run only whether it is too slow. */
const ENOUGH_MS = FULL ? MOST_MS / 2 : MOST_MS

/** Repeated until it fills what Discord takes. */
const ODD: Readonly<Record<string, string | ((at: number) => string)>> = {
  'jamo runs': 'ㄱㅏㄴㅡㄷㅋㅌ',
  'conjoining jamo': '\u1112\u1161\u11ab',
  emoji: '👨‍👩‍👧🏽🇰🇷',
  'right to left': '\u202eשלום مرحبا ',
  'zero width': 'a\u200b\u200d\u2060',
  marks: 'a\u0301\u0302\u0327',
  'like an expression': '(a+)+$|.*?[^\\]{1,9}',
  digits: '9',
  'numbers and units': '15개 3.5GB 9시 30분 ',
  'one letter': 'a',
  'one syllable': '가',
  'an open bracket': '[',
  capitals: 'Abc Def ',
  'typed on the other layout': 'dhfhfk tjqltm ',
  words: 'Aurora 복제본은 최대 몇 개까지 두고 RDS 백업은 며칠 두는가? ',
  'many names': 'Aurora, RDS, DynamoDB, DAX, ',
  commas: ',',
  spaces: ' \n',
  marked: '**a** `b` ~~c~~ [d](e) ||f|| > ',
  'a form': '#### 문제\n- a?\n#### 보기\n- A: b\n- B: c\n#### 정답\n- 정답: A\n',
  'HTML and entities': '<a href="&amp;"><!-- &#x',
  'comments that nothing ends': '<!-- x x x x',
  'instructions that nothing ends': '<? x x x x x',
  'links that nothing ends': '[a](b x x x ',
  'dates and zones': '2026-12-24~2027-01-02 Asia/Seoul UTC+9 월수금 평일 ',
  surrogates: '\ud83d',
  // Where each is compared with all before it, nothing that is repeated shows that.
  'different names': (at) => `${at.toString(36)},`,
  'different lines': (at) => `${at.toString(36)}\n`,
  'different items': (at) => `- ${at.toString(36)}\n`,
  'different choices': (at) => `${at + 1}. ${at.toString(36)}\n`,
  'different numbers': (at) => `${at} `,
}
const QUICK = [
  'jamo runs',
  'digits',
  'words',
  'many names',
  'like an expression',
  'marked',
  'comments that nothing ends',
  'different names',
  'different lines',
]
type Typed = readonly (readonly [string, string | ((at: number) => string)])[]
const PLAIN: Typed = [['words', '나무 무엇 ']]
const texts: Typed = Object.entries(ODD).filter(([name]) => FULL || QUICK.includes(name))
/** All of it with FAULTS=full; else each that asks has one, the next one that asks the next. */
const APART = FULL ? 1 : QUICK.length
let turns = 0
function someTexts() {
  turns++
  return texts.filter((_, at) => (at + turns) % APART === 0)
}
const filled = (piece: string | ((at: number) => string), length: number) => {
  let text = ''
  for (let at = 0; text.length < length; at++) text += typeof piece === 'string' ? piece : piece(at)
  return text.slice(0, length)
}

const files = () =>
  Object.fromEntries(
    readdirSync(SHIPPED_CONTENT, { recursive: true, encoding: 'utf8' })
      .filter((one) => /\.(?:md|yaml|dot)$/.test(one))
      .map((one) => [one, readFileSync(join(SHIPPED_CONTENT, one), 'utf8')] as const),
  )

/** Of questions that no note tells. */
const MANY = 600
function manyQuestions(): Readonly<Record<string, string>> {
  const written = (at: number) =>
    `#### 문제\n- 우리 반의 ${at}번째 나무는 ${'무엇이라고 하는가 '.repeat(6)}?\n#### 보기\n- A: 소나무 ${at}\n- B: 참나무 ${at}\n#### 정답\n- 정답: B\n- 난이도: 2\n- 번호: filled-${at}\n`
  const files = Array.from({ length: 30 }, (_, file) => {
    const all = Array.from({ length: MANY / 30 }, (_, at) => written(file * 1_000 + at))
    return [`questions/filled-${file}.md`, all.join('\n---\n\n')] as const
  })
  return { 'notes/Trees.md': '# 나무\n\n## 숲\n\n- **소나무**: 늘 푸르다.\n', ...Object.fromEntries(files) }
}

async function aHouse(written: Readonly<Record<string, string>>, fill?: typeof fillStore) {
  const world = await trackWorld(written)
  const track = mainTrack('1001')
  const { questions, notebook, subjects } = await world.shared.libraries.of(track)
  const schedule = aSchedule({ guildId: '1001', trackId: 'main', channelId: '201', id: 's1', reveal: 'press' })
  await world.store.schedules.save(schedule)
  const asked = questions[0]
  if (!asked) throw new Error('no question')
  const { id } = await post(world.store, schedule, { question: asked, number: 1 })
  const settings: TrackSettings = {
    commands: plain.map(checked),
    messageCommands,
    door: world.door,
    languageOf: async () => 'ko',
  }
  const { guildId, id: scheduleId } = schedule
  const share = FULL ? 1 : 0.2
  fill?.(besideStore(world.store), {
    guildId,
    scheduleId,
    memberId: MEMBER.member.id,
    now: world.now,
    questions,
    share,
  })
  const keys = [...notebook.byKey.keys(), ...subjects.byKey.keys()]
  return { settings, occurrence: id, keys, question: asked.id }
}

type House = Awaited<ReturnType<typeof aHouse>>

const COMMON = { id: '1', guildId: '1001', channelId: '201', locale: 'ko' as const }
const MEMBER = { member: { id: '7', name: 'lead', manageGuild: true } }

function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** The longest that it held the loop, in milliseconds of this thread's own work: between two turns of the loop. */
async function longest({ handler, input, run }: Tried, thrown: string[]): Promise<number> {
  await turn()
  const state = { most: 0, before: worked(), over: false }
  const watch = () => {
    const now = worked()
    state.most = Math.max(state.most, now - state.before)
    state.before = now
    if (!state.over) setImmediate(watch)
  }
  setImmediate(watch)
  try {
    await run()
  } catch (error) {
    if (!(error instanceof UserError)) thrown.push(`${handler} ← ${input}: ${error}`)
  } finally {
    state.over = true
    await turn()
    await turn()
  }
  return state.most
}

interface Tried {
  readonly handler: string
  readonly input: string
  run(): unknown
}

interface Leaf {
  readonly command: Command
  readonly subcommand?: string
  readonly options: readonly APIApplicationCommandOption[]
}

function leavesOf(commands: readonly Command[]): Leaf[] {
  const below = (one: APIApplicationCommandOption) => ('options' in one && one.options) || []
  return commands.flatMap((command) => {
    const all = (command.data.options ?? []).flatMap((one) => (one.type === 2 ? below(one) : [one]))
    const parts = all.filter((one) => one.type === 1)
    if (parts.length === 0) return [{ command, options: all }]
    return parts.map((one) => ({ command, subcommand: one.name, options: below(one) }))
  })
}

const givenTo = (option: APIApplicationCommandOption, typed: string) => {
  if (option.type === 5) return true
  if (option.type === 4) return ('max_value' in option && option.max_value) || 1
  if (option.type !== 3) return '201'
  const { choices, max_length: most = 6000 } = option as { choices?: { value: string }[]; max_length?: number }
  return choices?.[0]?.value ?? typed.slice(0, most)
}

/** One with all options as long as they may be, one for each alone: the others at rest make it go further. */
function* commandsTried({ settings }: House, typed?: Typed): Generator<Tried> {
  for (const { command, subcommand, options } of leavesOf(settings.commands))
    for (const [input, piece] of typed ?? someTexts()) {
      const typed = filled(piece, 6000)
      const request = { ...COMMON, ...MEMBER, command: command.data.name, ...(subcommand ? { subcommand } : {}) }
      const handler = `/${command.data.name}${subcommand ? ` ${subcommand}` : ''}`
      const given = options.filter((one) => one.name !== 'track').map((one) => [one.name, givenTo(one, typed)] as const)
      const alone = options.filter((one) => one.type === 3).map((one) => given.filter(([name]) => name === one.name))
      for (const some of FULL ? [given, ...alone] : [given]) {
        const asked = { ...request, kind: 'command' as const, options: Object.fromEntries(some) }
        yield { handler, input, run: () => commandInTrack(command, asked, settings) }
      }
      for (const one of options) {
        if (!('autocomplete' in one && one.autocomplete)) continue
        const focused = { name: one.name, value: typed }
        const asked = { ...request, kind: 'autocomplete' as const, options: { [one.name]: typed }, focused }
        const run = async () => {
          const app = await settings.door.enter(asked, 'any')
          return app && (await command.autocomplete?.(asked, app, textOf('ko')))
        }
        yield { handler: `${handler} ${one.name} …`, input, run }
      }
    }
}

function* messagesTried({ settings }: House): Generator<Tried> {
  for (const command of messageCommands)
    for (const [input, piece] of texts) {
      const asking = typeof piece === 'string' ? `${piece}?\n` : (at: number) => `${piece(at)}?\n`
      const said = [filled(piece, 4000), filled(asking, 4000)]
      const asked = { ...COMMON, ...MEMBER, kind: 'message' as const, command: command.data.name, messageId: '5', said }
      const run = () => [said.map(wordsSaid), commandInTrack(command, asked, settings)][1]
      yield { handler: command.data.name, input, run }
    }
}

/** The newest that is closed, and what else is chosen in a menu, where the store is filled. */
const LONG_AGO = 'f00000000000'
const CHOSEN: Partial<Record<Action, string>> = { 'quiz.past': LONG_AGO, 'leaderboard.season': 'S60' }

/** Custom ids of an action that mean something here, as far as there is anything. */
function customIdOf(action: Action, { occurrence, keys, question }: House): string {
  const [key = ''] = keys
  const known = [occurrence, key, question, '0', '1', '-', 't', 'p', 's', 'd', '201', 'main', 'errata', 'glossary']
  const more = [
    'keep',
    'more',
    'missed',
    'time',
    'count',
    'source',
    'start',
    'stop',
    'post',
    'all',
    '0-3',
    'asked',
    'abcdef',
  ]
  const reviewed = [hash32(question), 'q', 'ask']
  const meant = action.startsWith('quiz.past') ? [LONG_AGO] : action.startsWith('review.') ? reviewed : []
  const args = SHAPES[action].map((shape) => [...meant, ...known, ...more].find((one) => shape.test(one)) ?? '0')
  return [action, ...args].join(':')
}

function* pressesTried(house: House, typed?: Typed): Generator<Tried> {
  const { settings, keys } = house
  const common = { ...COMMON, ...MEMBER, messageId: '9', privateMessage: true }
  for (const command of settings.commands)
    for (const action of Object.keys(SHAPES) as Action[]) {
      const [owner, name = ''] = action.split('.')
      const customId = owner === command.data.name ? readCustomId(customIdOf(action, house)) : undefined
      if (!customId) continue
      const [press, submit] = [command.presses?.[name], command.submits?.[name]]
      const chosen = CHOSEN[action]
      const any = [keys.slice(0, 25), Array.from({ length: 25 }, () => '9'.repeat(100))]
      for (const values of press ? [...any, ...(chosen ? [[chosen]] : [])] : []) {
        const asked = { ...common, kind: 'press' as const, customId, values }
        yield {
          handler: `press ${action}`,
          input: values[0] ?? '',
          run: () => press && pressInTrack(press, asked, settings),
        }
      }
      for (const [input, piece] of submit ? (typed ?? someTexts()) : []) {
        const typed = filled(piece, 4000)
        // Whatever field it asks for.
        const fields = new Proxy<Record<string, string>>({}, { get: () => typed })
        const asked = { ...common, kind: 'submit' as const, customId, fields }
        yield { handler: `form ${action}`, input, run: () => submit && pressInTrack(submit, asked, settings) }
      }
    }
}

async function slowestOf(all: Iterable<Tried>) {
  const thrown: string[] = []
  const slowest = new Map<string, { ms: number; input: string }>()
  const slowAtFirst: string[] = []
  for (const one of all) {
    const { handler, input } = one
    let ms = await longest(one, thrown)
    // Then nothing of it is compiled or kept yet; and nobody presses a second time.
    if (ms >= 4 * MOST_MS) slowAtFirst.push(`${handler} ← ${input}: ${ms.toFixed(0)} ms at first`)
    // The compiler or the collector had its turn perhaps, or the core's other thread was busy: what is slow is slow again.
    for (let times = 0; ms >= ENOUGH_MS && times < 8; times++) ms = Math.min(ms, await longest(one, thrown))
    if (ms >= (slowest.get(handler)?.ms ?? 0)) slowest.set(handler, { ms, input })
  }
  const table = [...slowest].sort(([, a], [, b]) => b.ms - a.ms)
  if (FULL) console.info(table.map(([handler, { ms, input }]) => `${ms.toFixed(1)}\t${handler}\t${input}`).join('\n'))
  expect([...new Set(thrown)]).toEqual([])
  expect(table.filter(([, { ms }]) => ms >= MOST_MS)).toEqual([])
  expect(slowAtFirst).toEqual([])
  return table.length
}

test('no handler holds the loop, whatever is typed, chosen, sent and pressed', { timeout: 1_200_000 }, async () => {
  const house = await aHouse(files())
  const all = [commandsTried, messagesTried, pressesTried].flatMap((kind) => [...kind(house)])
  expect(await slowestOf(all)).toBeGreaterThan(120)
})

/** Those that list what a store holds; what writes to a bank reads all of it in steps, which is tried elsewhere. */
const LISTS =
  /^\/(?:manage (?:reports|gaps|items|status|coverage)|question (?:list|review|edit)|settings (?:show|panel)|me|leaderboard|quiz past|review)|^press (?:manage\.(?:reports|gaps|items?|given|coverage|decisions)|question\.(?:list|review|edit)|quiz\.(?:past|mine|answer|today)|(?:leaderboard|me|review)\.)/

test('none does where a server has years of everything', { timeout: 1_200_000 }, async () => {
  const house = await aHouse(manyQuestions(), fillStore)
  const all = [commandsTried, pressesTried].flatMap((kind) => [...kind(house, PLAIN)])
  expect(await slowestOf(all.filter(({ handler }) => LISTS.test(handler)))).toBeGreaterThan(55)
})
