import {
  type APIGuildApplicationCommandPermissions,
  ApplicationCommandPermissionType,
  type Client,
  Events,
  type RESTGetAPIApplicationCommandsResult,
  Routes,
} from 'discord.js'
import type { Clock } from '../app.ts'

/** Who asks for which command. */
interface Caller {
  readonly guildId: string
  readonly command: string
  readonly memberId: string
  readonly roleIds: readonly string[]
}

/** Whether a server gave the caller that command under Integrations, beside those whom it is for by default. */
export type CommandAccess = (caller: Caller) => Promise<boolean>

type Overwrites = readonly APIGuildApplicationCommandPermissions[]
type Commands = RESTGetAPIApplicationCommandsResult

/** What Discord tells of a server: its words of our commands, by the id of each. */
interface Words {
  readonly ids: ReadonlyMap<string, string>
  readonly overwrites: Overwrites
}

/** A change reaches the bot as an event; should one get lost, this is how long the old word counts. */
const KEPT_MS = 5 * 60_000
/** Without a gateway there are no events. */
export const KEPT_WITHOUT_EVENTS_MS = 10_000
const MOST_SERVERS_KEPT = 1_000
/** What Discord does not tell twice in a row is asked again after so long: members ask all day, and each no counts against the bot. */
const REFUSED_MS = 60_000

/** Asks Discord once a server and a while. What Discord does not tell is a no: Manage Server is asked elsewhere. */
export function createCommandAccess(
  client: Client,
  clock: Clock,
  onProblem: (error: unknown) => void,
  keptMs = KEPT_MS,
): CommandAccess {
  const kept = new Map<string, { readonly until: number; readonly words: Promise<Words> }>()
  /** Servers that Discord did not tell of the last time, and how long it is left alone with them. */
  const untold = new Map<string, number>()
  let commands: Promise<Commands> | undefined
  client.on(Events.ApplicationCommandPermissionsUpdate, ({ guildId }) => {
    kept.delete(guildId)
    untold.delete(guildId)
  })
  const isLeftAlone = (guildId: string) => {
    const now = clock.now()
    const until = untold.get(guildId) ?? now
    // A clock that was put back waits no longer for it.
    return until > now && until <= now + REFUSED_MS
  }
  const ask = async (applicationId: string, guildId: string): Promise<Words> => {
    commands ??= client.rest.get(Routes.applicationCommands(applicationId)) as Promise<Commands>
    const ids = new Map((await commands).map(({ name, id }) => [name, id]))
    const route = Routes.guildApplicationCommandsPermissions(applicationId, guildId)
    return { ids, overwrites: (await client.rest.get(route)) as Overwrites }
  }
  const noteUntold = (guildId: string, error: unknown) => {
    commands = undefined
    untold.set(guildId, clock.now() + (untold.has(guildId) ? REFUSED_MS : 0))
    if (untold.size > MOST_SERVERS_KEPT) untold.delete(untold.keys().next().value ?? '')
    onProblem(error)
  }
  const wordsOf = (applicationId: string, guildId: string): Promise<Words> => {
    const known = kept.get(guildId)
    // A clock that was put back keeps nothing for ever.
    if (known && known.until > clock.now() && known.until <= clock.now() + keptMs) return known.words
    const words = ask(applicationId, guildId)
    kept.delete(guildId)
    kept.set(guildId, { until: clock.now() + keptMs, words })
    const [oldest] = kept.keys()
    if (kept.size > MOST_SERVERS_KEPT && oldest !== undefined) kept.delete(oldest)
    // Here, and not by each who waits for it: one request that fails is one, however many asked meanwhile.
    words.then(
      () => untold.delete(guildId),
      (error: unknown) => {
        if (kept.get(guildId)?.words === words) kept.delete(guildId)
        noteUntold(guildId, error)
      },
    )
    return words
  }
  return async (caller) => {
    const applicationId = client.application?.id
    if (applicationId === undefined || isLeftAlone(caller.guildId)) return false
    try {
      const { ids, overwrites } = await wordsOf(applicationId, caller.guildId)
      const id = ids.get(caller.command)
      return isGiven(overwrites.find((one) => one.id === id)?.permissions ?? [], caller)
    } catch {
      return false
    }
  }
}

/** As Discord decides: the member's own word first, then that of any role, then that of everyone. */
function isGiven(words: Overwrites[number]['permissions'], { guildId, memberId, roleIds }: Caller): boolean {
  const own = words.find((one) => one.type === ApplicationCommandPermissionType.User && one.id === memberId)
  if (own) return own.permission
  const roles = words.filter((one) => one.type === ApplicationCommandPermissionType.Role)
  const held = roles.filter((one) => one.id !== guildId && roleIds.includes(one.id))
  if (held.length > 0) return held.some((one) => one.permission)
  return roles.some((one) => one.id === guildId && one.permission)
}
