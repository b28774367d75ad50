import type { Server, Shared } from '../app.ts'
import { button, menu, row } from '../chat/components.ts'
import { writeCustomId } from '../chat/custom-id.ts'
import { UserError } from '../chat/errors.ts'
import { createKept } from '../chat/kept.ts'
import { LIMITS } from '../chat/limits.ts'
import type { Message } from '../chat/reply.ts'
import type { Asking, AutocompleteRequest, CommandRequest, MessageRequest, PressRequest } from '../chat/request.ts'
import { randomId } from '../core/random-id.ts'
import type { Text } from '../text/text.ts'
import { trackName } from './names.ts'

/**
 * Whose content is meant where no server is: in a direct message, and in servers that the bot is not in. Only that of a server
 * that the member is in now, as Discord says it; what it said holds for an hour.
 */
export interface Homes {
  /** The same request in the server that is meant, or the question which one that is. */
  enter<Request extends Asking | AutocompleteRequest>(request: Request, text: Text): Promise<AtHome<Request>>
  /** Chosen in that question's menu: the command that waited, at home; without one, what to say. */
  chosen(press: PressRequest, text: Text): Promise<AtHome<CommandRequest | MessageRequest>>
  /** The question again, for whoever wants another server. */
  ask(press: PressRequest, text: Text): Promise<Message>
  /** Under an answer: where it comes from, and the way to another, for whoever was asked before. */
  whereRow(guildId: string, memberId: string): Promise<Message['components']>
  /** She asked something in that server: she is there. */
  met(guildId: string, memberId: string): void
}

export type AtHome<Request> = { readonly request: Request } | { readonly say: Message }

const KEPT_MS = 3_600_000
/** Whoever comes back is let in soon. */
const KEPT_GONE_MS = 60_000
/** Where the bot is in more servers, only those count that she was met in. */
const FEW_SERVERS = 25
const MOST_KEPT = 50_000

interface Kept {
  readonly here: boolean
  readonly until: number
}

export function createHomes(shared: Shared): Homes {
  const membership = createMembership(shared)
  const servers = keptFor(KEPT_GONE_MS, shared, () => shared.channels.servers())
  const beyond = createKept(shared.clock, KEPT_MS, async (guildId) => {
    const found = await shared.channels.server(guildId)
    return typeof found === 'object' ? found.name : undefined
  })
  const nameOf = async (guildId: string) =>
    (await servers()).servers.find((one) => one.id === guildId)?.name ?? (await beyond.of(guildId))

  const homesOf = async (memberId: string): Promise<readonly string[]> => {
    const { servers: all, isWhole } = await servers()
    const met = await shared.store.memberServers.of(memberId)
    const isMet = (one: Server) => met.some(({ guildId }) => guildId === one.id)
    // Of those that the list is too short for Discord is asked as well.
    const unlisted = isWhole ? [] : met.filter(({ guildId }) => !all.some(({ id }) => id === guildId))
    const listed = all.length > FEW_SERVERS ? all.filter(isMet) : all
    const candidates = [...listed, ...unlisted.map(({ guildId }) => ({ id: guildId }))]
    const known = await Promise.all(candidates.map((one) => membership.of(one.id, memberId)))
    const here = candidates.filter((_, at) => known[at] === 'here').map(({ id }) => id)
    if (here.length === 0) throw new UserError(known.includes('unknown') ? 'serverNotAsked' : 'noServerInCommon')
    return here
  }

  const question = async (homes: readonly string[], key: string, text: Text): Promise<Message> => {
    const options = []
    for (const id of homes) {
      const name = (await nameOf(id)) ?? text.homes.unnamed
      const tracks = await shared.store.tracks.of(id)
      if (tracks.length === 1) options.push({ label: name, value: id })
      else
        for (const one of tracks)
          options.push({ label: `${name} · ${trackName(one, text)}`, value: `${id}.${one.trackId}` })
    }
    const components = menu(
      writeCustomId('home.choose', key),
      text.homes.choose,
      options.slice(0, LIMITS.selectOptions),
    )
    return { content: text.homes.which, embeds: [], components }
  }

  const enter = async <Request extends Asking | AutocompleteRequest>(
    request: Request,
    text: Text,
  ): Promise<AtHome<Request>> => {
    if (!request.away) return { request }
    const memberId = request.member.id
    const at = (guildId: string) => ({ request: { ...request, guildId } })
    const stamped = 'customId' in request ? request.customId.guildId : undefined
    if (stamped !== undefined) {
      await mustBeIn(stamped, memberId, membership)
      return at(stamped)
    }
    const [chosen] = await shared.store.memberServers.of(memberId)
    if (chosen?.chosen && (await membership.of(chosen.guildId, memberId)) === 'here') return at(chosen.guildId)
    const homes = await homesOf(memberId)
    const [only, other] = homes
    if (only !== undefined && other === undefined) return at(only)
    const key = randomId(shared.random)
    if (request.kind === 'command' || request.kind === 'message') {
      await shared.store.waiting.keep(waits(memberId, key), [{ name: JSON.stringify(request) }], shared.clock.now())
    }
    return { say: await question(homes, key, text) }
  }

  return {
    enter,
    async chosen({ customId, member, values }, text) {
      const [guildId = '', trackId] = (values[0] ?? '').split('.')
      await mustBeIn(guildId, member.id, membership)
      await shared.store.memberServers.choose(guildId, member.id, shared.clock.now())
      if (trackId !== undefined) await shared.store.tracks.remember({ guildId, trackId }, member.id)
      const [part] = (await shared.store.waiting.find(waits(member.id, customId.args[0] ?? ''))) ?? []
      const name = (await nameOf(guildId)) ?? text.homes.unnamed
      if (!part) return { say: { content: text.homes.now(name), embeds: [], components: [] } }
      return { request: { ...(JSON.parse(part.name) as CommandRequest | MessageRequest), guildId, member } }
    },
    ask: async ({ member }, text) => question(await homesOf(member.id), randomId(shared.random), text),
    async whereRow(guildId, memberId) {
      const [chosen] = await shared.store.memberServers.of(memberId)
      if (!chosen?.chosen) return []
      const name = await nameOf(guildId)
      return name === undefined ? [] : [row([button(writeCustomId('home.change'), name, undefined, '📍')])]
    },
    met: membership.met,
  }
}

/** Of no server: which one is just being asked. */
function waits(memberId: string, key: string) {
  return { guildId: '', memberId, kind: 'choice', key } as const
}

async function mustBeIn(guildId: string, memberId: string, membership: Membership): Promise<void> {
  const state = await membership.of(guildId, memberId)
  if (state === 'gone') throw new UserError('leftServer')
  if (state === 'unknown') throw new UserError('serverNotAsked')
}

interface Membership {
  of(guildId: string, memberId: string): Promise<'here' | 'gone' | 'unknown'>
  met(guildId: string, memberId: string): void
}

function createMembership({ channels, clock, log, store }: Shared): Membership {
  const kept = new Map<string, Kept>()
  const keep = (key: string, here: boolean) => {
    kept.delete(key)
    kept.set(key, { here, until: clock.now() + (here ? KEPT_MS : KEPT_GONE_MS) })
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  }
  return {
    async of(guildId, memberId) {
      const key = `${guildId} ${memberId}`
      const known = kept.get(key)
      // A clock that was put back keeps nothing for ever.
      if (known && known.until > clock.now() && known.until <= clock.now() + KEPT_MS)
        return known.here ? 'here' : 'gone'
      const state = await channels.member(guildId, memberId)
      if (state !== 'unknown') keep(key, state === 'here')
      return state
    },
    met(guildId, memberId) {
      const key = `${guildId} ${memberId}`
      const isNew = !kept.has(key)
      keep(key, true)
      if (!isNew) return
      store.memberServers.met(guildId, memberId).catch((error: unknown) => {
        log.warn({ err: error }, 'where a member was met could not be kept')
      })
    },
  }
}

/** Asked once a while, not by each who asks. */
function keptFor<T>(ms: number, { clock }: Shared, ask: () => Promise<T>): () => Promise<T> {
  let last: { readonly at: number; readonly value: Promise<T> } | undefined
  return () => {
    const now = clock.now()
    if (last && Math.abs(now - last.at) < ms) return last.value
    const value = ask()
    last = { at: now, value }
    value.catch(() => {
      if (last?.value === value) last = undefined
    })
    return value
  }
}
