import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bot, startBot } from '../../src/bot.ts'
import { createClock } from '../../src/clock.ts'
import { seededRandom } from '../../src/core/seeded.ts'
import type { WireButton, WireModal, WireSelect } from '../../src/playground/model/components.ts'
import type { CommandOption, Message } from '../../src/playground/model/types.ts'
import { type Playground, startPlayground } from '../../src/playground/playground.ts'
import { validateAgainstDiscord } from '../playground/schema.ts'

/**
 * A member who types every command and presses everything that appears, on the shipped content. Whatever shows, Discord
 * takes it; whatever is pressed answers.
 */
const NINE = Date.parse('2026-11-23T00:00:00Z')
/** How much is pressed under one command; what looks the same is pressed once. */
const MOST_PRESSES = 60

let folder: string
let playground: Playground
let bot: Bot
/** What the bot logged as failed: it answers the member then, too. */
const errors: string[] = []
/** How many buttons and menus were used. */
let presses = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'saegim-buttons-'))
  const clock = createClock(() => NINE)
  playground = await startPlayground({ port: 0, clock, validate: validateAgainstDiscord })
  const settings = {
    token: playground.token,
    apiUrl: playground.apiUrl,
    contentDir: 'content',
    dataDir: folder,
    notesUrlTemplate: undefined,
    logLevel: 'silent',
    playgroundPort: 0,
    pollMs: 1_000,
    leaseMs: 20_000,
    nonceWindowMs: 60_000,
  }
  bot = await startBot(settings, {
    clock,
    random: seededRandom('every button'),
    log: pino({ level: 'error' }, { write: (line) => errors.push(line) }),
    say: () => undefined,
    giveUp: (reason) => {
      throw new Error(reason)
    },
  })
})

afterAll(async () => {
  await bot?.stop()
  await playground?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs one command and presses on; tells what did not answer. */
async function explore(
  locale: 'ko' | 'en-US',
  path: string,
  values: Record<string, string | number>,
): Promise<string[]> {
  const channelId = playground.channelIds[1]
  const member = playground.world.member(0)
  member.hands.locale = locale
  const silent: string[] = []
  const pressed = new Set<string>()
  const outcome = await member.command(channelId, path, values)
  if (outcome.kind === 'no-answer') silent.push(`/${path}`)
  for (let count = 0; count < MOST_PRESSES; count += 1) {
    const next = unpressed(member.sees(channelId), pressed)
    if (next === undefined) break
    const [message, component] = next
    const customId = component.custom_id ?? ''
    pressed.add(customId)
    presses += 1
    const answer =
      component.type === 2
        ? await member.press(message, customId)
        : await member.select(
            message,
            customId,
            ...(component.options?.slice(0, component.min_values ?? 1).map((one) => one.value) ?? []),
          )
    if (answer.kind === 'no-answer') silent.push(customId)
    if (answer.kind === 'modal') await member.submit(answer.token, filledForm(answer.modal))
  }
  for (const message of member.sees(channelId)) playground.world.deleteMessage(message.id)
  return silent
}

function unpressed(
  messages: readonly Message[],
  pressed: ReadonlySet<string>,
): [Message, WireButton | WireSelect] | undefined {
  for (const message of messages) {
    for (const component of message.components.flatMap((row) => row.components)) {
      if (component.custom_id && !component.disabled && !pressed.has(component.custom_id)) return [message, component]
    }
  }
  return undefined
}

function filledForm(modal: WireModal): Record<string, string> {
  const inputs = modal.components.flatMap((part): readonly { readonly custom_id: string }[] => {
    if (part.type === 18) return [part.component]
    return part.type === 1 ? part.components : []
  })
  return Object.fromEntries(inputs.map((input) => [input.custom_id, 'Aurora']))
}

interface Leaf {
  readonly path: string
  readonly options: readonly CommandOption[]
}

function leaves(path: string, options: readonly CommandOption[]): Leaf[] {
  const below = options.filter((option) => option.type === 1 || option.type === 2)
  if (below.length === 0) return [{ path, options }]
  return below.flatMap((option) => leaves(`${path} ${option.name}`, option.options ?? []))
}

/** Something to fill in where a member must; what the bot suggests, if it does. */
async function filledOptions(leaf: Leaf, all: boolean): Promise<Record<string, string | number>> {
  const values: Record<string, string | number> = {}
  for (const option of leaf.options) {
    if (!option.required && !(all && option.autocomplete)) continue
    const typed = { ...values, [option.name]: 'Au' }
    const [first] = option.autocomplete
      ? await playground.world.member(0).autocomplete(playground.channelIds[1], leaf.path, typed, option.name)
      : (option.choices ?? [])
    values[option.name] = first?.value ?? (option.type === 3 ? 'Aurora' : (option.min_value ?? 1))
  }
  return values
}

describe('every command and everything that can be pressed', () => {
  test.each(['ko', 'en-US'] as const)(
    'answers with what Discord takes, in %s',
    async (locale) => {
      const commands = [...playground.world.state.commands.values()]
      const all = commands.flatMap(({ body }) => leaves(body.name, body.options ?? []))
      const silent: string[] = []
      for (const leaf of all) {
        silent.push(...(await explore(locale, leaf.path, await filledOptions(leaf, false))))
        silent.push(...(await explore(locale, leaf.path, await filledOptions(leaf, true))))
      }
      expect(silent).toEqual([])
      expect(errors).toEqual([])
      expect(playground.world.log.problems).toEqual([])
      expect(playground.world.log.requests.filter((one) => one.status >= 400)).toEqual([])
      expect(all.length).toBeGreaterThan(5)
      expect(presses).toBeGreaterThan(100)
    },
    120_000,
  )
})
