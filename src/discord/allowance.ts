import type { AutocompleteInteraction, RepliableInteraction } from 'discord.js'
import type { Clock, Command, Cost } from '../app.ts'
import { readCustomId } from '../chat/custom-id.ts'

/**
 * How much one member may ask for in one server before she is asked to wait: so many at once, and as many again over that time.
 * No one who reads and presses by hand comes near. What is scored is not counted: no answer is lost to a limit.
 */
export const ALLOWANCES: Readonly<Record<Cost, Allowed | undefined>> = {
  suggestions: { most: 300, withinMs: 30_000 },
  command: { most: 120, withinMs: 30_000 },
  heavy: { most: 30, withinMs: 30_000 },
  press: { most: 200, withinMs: 30_000 },
  /** Opened by a press that was counted; what was typed into it should not be lost. */
  form: { most: 200, withinMs: 30_000 },
  answer: undefined,
}

/** Members remembered at a time and kind of cost; beyond, whoever was quiet longest is forgotten. */
const MOST_KEPT = 20_000

export interface Allowed {
  readonly most: number
  readonly withinMs: number
}

/** Who asks, and where: `place` is the server, or the channel outside of one. */
interface Asker {
  readonly place: string
  readonly memberId: string
}

/** Of several processes that share what comes in, each allows its part, but no less: a balancer may send much of it to one. */
const SMALLEST_PART = 1 / 3

interface AllowanceSettings {
  readonly pace?: number
  readonly sharedBy?: () => number
  readonly mostKept?: number
}

/** Counts what members ask for; in memory: a row for each would cost more than what most of them ask. */
export interface Allowance {
  /** Undefined: go on, it is counted. Else in how many milliseconds there is room again; nothing is counted. */
  waitFor(asker: Asker, cost: Cost): number | undefined
}

/** `pace`: how many times the allowances of the table; 0 counts nothing. `sharedBy`: processes that get what one member sends. */
export function createAllowance(
  clock: Clock,
  { pace = 1, sharedBy = () => 1, mostKept = MOST_KEPT }: AllowanceSettings = {},
): Allowance {
  /** When all that was asked for is paid off (GCRA's theoretical arrival time); who asked last stands last. */
  const paidAt = new Map<string, number>()
  return {
    waitFor({ place, memberId }, cost) {
      const allowed = ALLOWANCES[cost]
      if (allowed === undefined || pace === 0) return undefined
      const { withinMs } = allowed
      const each = withinMs / (allowed.most * pace * Math.max(1 / sharedBy(), SMALLEST_PART))
      const key = `${cost} ${place} ${memberId}`
      const now = clock.now()
      const kept = paidAt.get(key) ?? now
      // Nobody owes more than a whole time: a clock that was put back makes no one wait for it.
      const paid = (kept > now + withinMs ? now : Math.max(kept, now)) + each
      const wait = paid - withinMs - now
      if (wait > 0) return Math.ceil(wait)
      paidAt.delete(key)
      paidAt.set(key, paid)
      if (paidAt.size > mostKept) paidAt.delete(paidAt.keys().next().value ?? key)
      return undefined
    },
  }
}

/** What it costs to carry out; whatever nobody knows costs as much as any other of its kind. */
export function costOf(
  interaction: RepliableInteraction | AutocompleteInteraction,
  commands: ReadonlyMap<string, Command>,
): Cost {
  if (interaction.isAutocomplete()) return 'suggestions'
  if (interaction.isChatInputCommand()) {
    const { heavy } = commands.get(interaction.commandName) ?? {}
    const subcommand = interaction.options.getSubcommand(false) ?? ''
    return heavy === true || heavy?.includes(subcommand) ? 'heavy' : 'command'
  }
  if (!interaction.isMessageComponent() && !interaction.isModalSubmit()) return 'command'
  const own = interaction.isModalSubmit() ? ('submits' as const) : ('presses' as const)
  const customId = readCustomId(interaction.customId)
  const action = customId?.action.slice(customId.command.length + 1) ?? ''
  const cost = commands.get(customId?.command ?? '')?.[own]?.[action]?.cost
  return cost ?? (own === 'submits' ? 'form' : 'press')
}
