import { randomUUID } from 'node:crypto'
import type { WebSocket } from 'ws'
import { type GatewayEvent, wireReady } from './gateway-events.ts'
import type { State } from './model/state.ts'

const HEARTBEAT_MS = 41_250
/** Events that a session without a socket keeps for RESUME. */
const KEPT = 1_000
/** Intents that a bot must be granted first: members, presences, message content. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)
/** Closing with these ends the session for the client too. */
const FINAL_BY_CLIENT = new Set([1000, 1001])

/** A bot's connection: the how manieth, of how many. */
export type Shard = readonly [at: number, of: number]

interface Session {
  readonly id: string
  readonly shard: Shard
  readonly intents: number
  seq: number
  readonly events: { readonly seq: number; readonly text: string }[]
  socket: WebSocket | undefined
}

/** Discord's gateway for one bot: hello, identify, heartbeats, events, resume. */
export class Gateway {
  readonly #state: State
  readonly #token: string
  readonly #url: string
  readonly #sessions = new Map<string, Session>()
  readonly #sockets = new Set<WebSocket>()
  readonly #watchers = new Set<(online: boolean) => void>()
  /** Connections that are demanded of a bot: one, as long as it is in few servers. */
  shards = 1
  identifies = 0
  resumes = 0
  heartbeats = 0

  constructor(state: State, token: string, url: string) {
    this.#state = state
    this.#token = token
    this.#url = url
  }

  /** Whether a bot listens now, where it is told of the server. */
  get online(): boolean {
    const { id } = this.#state.guild
    return [...this.#sessions.values()].some(({ shard, socket }) => socket !== undefined && hears(shard, id))
  }

  watch(watcher: (online: boolean) => void): void {
    this.#watchers.add(watcher)
  }

  accept(socket: WebSocket): void {
    this.#sockets.add(socket)
    let timer = setTimeout(() => socket.close(4009, 'Session timed out.'), 2 * HEARTBEAT_MS)
    socket.on('message', (data) => {
      const packet = readPacket(String(data))
      if (packet === undefined) return socket.close(4002, 'Decode error.')
      if (packet.op === 1) {
        this.heartbeats += 1
        clearTimeout(timer)
        timer = setTimeout(() => socket.close(4009, 'Session timed out.'), 2 * HEARTBEAT_MS)
        socket.send(JSON.stringify({ op: 11 }))
      }
      if (packet.op === 2) this.#identify(socket, packet.d)
      if (packet.op === 6) this.#resume(socket, packet.d)
    })
    socket.on('close', (code) => {
      clearTimeout(timer)
      this.#sockets.delete(socket)
      this.#leave(socket, code)
    })
    socket.on('error', () => socket.terminate())
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: HEARTBEAT_MS } }))
  }

  /** Tells every session; one that lost its socket gets it when it resumes. */
  dispatch(event: GatewayEvent): void {
    for (const session of this.#sessions.values()) this.#offer(session, event)
  }

  /** Cuts all sockets. A bot can resume, unless `forget` ends its session, too. */
  cut(code = 1006, forget = false): void {
    if (forget) for (const session of this.#sessions.values()) this.#sessions.delete(session.id)
    for (const socket of this.#sockets) {
      if (code === 1006) socket.terminate()
      else socket.close(code)
    }
  }

  #identify(socket: WebSocket, d: Record<string, unknown>): void {
    this.identifies += 1
    const intents = Number(d.intents)
    const shard = shardIn(d.shard)
    const refusal = this.#refusal(d.token) ?? intentRefusal(intents) ?? this.#shardRefusal(shard)
    if (refusal !== undefined) {
      socket.close(refusal.code, refusal.reason)
      return
    }
    const session: Session = { id: randomUUID().replaceAll('-', ''), shard, intents, seq: 0, events: [], socket }
    this.#dropStale(shard)
    this.#sessions.set(session.id, session)
    const isTold = hears(shard, this.#state.guild.id)
    const [ready, ...servers] = wireReady(this.#state, { sessionId: session.id, url: this.#url, shard, isTold })
    this.#send(session, ready)
    for (const event of servers) this.#offer(session, event)
    this.#tellWatchers()
  }

  #resume(socket: WebSocket, d: Record<string, unknown>): void {
    const refusal = this.#refusal(d.token)
    const session = this.#sessions.get(String(d.session_id))
    if (refusal !== undefined) {
      socket.close(refusal.code, refusal.reason)
      return
    }
    if (session === undefined) {
      socket.send(JSON.stringify({ op: 9, d: false }))
      return
    }
    this.resumes += 1
    session.socket = socket
    for (const { seq, text } of session.events) if (seq > Number(d.seq)) socket.send(text)
    this.#send(session, { name: 'RESUMED', data: {}, intent: 0 })
    this.#tellWatchers()
  }

  #refusal(token: unknown): Refusal | undefined {
    return token === this.#token ? undefined : { code: 4004, reason: 'Authentication failed.' }
  }

  #shardRefusal([at, of]: Shard): Refusal | undefined {
    if (!(at >= 0 && at < of)) return { code: 4010, reason: 'Invalid shard.' }
    return of < this.shards ? { code: 4011, reason: 'Sharding required.' } : undefined
  }

  #offer(session: Session, event: GatewayEvent): void {
    const isAsked = event.intent === 0 || session.intents & event.intent
    if (isAsked && hears(session.shard, guildOf(event))) this.#send(session, event)
  }

  #send(session: Session, event: GatewayEvent): void {
    session.seq += 1
    const text = JSON.stringify({ op: 0, t: event.name, s: session.seq, d: event.data })
    session.events.push({ seq: session.seq, text })
    if (session.events.length > KEPT) session.events.shift()
    session.socket?.send(text)
  }

  /** A new identify means that nobody will resume what lost its socket. */
  #dropStale([place]: Shard): void {
    for (const { id, shard, socket } of this.#sessions.values())
      if (socket === undefined && shard[0] === place) this.#sessions.delete(id)
  }

  #leave(socket: WebSocket, code: number): void {
    for (const session of this.#sessions.values()) {
      if (session.socket !== socket) continue
      session.socket = undefined
      if (FINAL_BY_CLIENT.has(code)) this.#sessions.delete(session.id)
    }
    this.#tellWatchers()
  }

  #tellWatchers(): void {
    for (const watcher of this.#watchers) watcher(this.online)
  }
}

/** Discord's own rule; what is of no server the first one is told. */
function hears([at, of]: Shard, guildId: string | undefined): boolean {
  return BigInt(at) === (BigInt(guildId ?? 0) >> 22n) % BigInt(of)
}

function guildOf({ name, data }: GatewayEvent): string | undefined {
  const { guild_id, id } = (data ?? {}) as { readonly guild_id?: string; readonly id?: string }
  return guild_id ?? (/^GUILD_(?:CREATE|DELETE)$/.test(name) ? id : undefined)
}

function shardIn(told: unknown): Shard {
  const [at, of] = Array.isArray(told) ? told.map(Number) : []
  return Number.isSafeInteger(at) && Number.isSafeInteger(of)
    ? [at as number, of as number]
    : [0, told === undefined ? 1 : 0]
}

interface Refusal {
  readonly code: number
  readonly reason: string
}

function intentRefusal(intents: number): Refusal | undefined {
  if (!Number.isSafeInteger(intents) || intents < 0) return { code: 4013, reason: 'Invalid intent(s).' }
  return intents & PRIVILEGED ? { code: 4014, reason: 'Disallowed intent(s).' } : undefined
}

function readPacket(text: string): { op: number; d: Record<string, unknown> } | undefined {
  try {
    const packet = JSON.parse(text) as { op?: unknown; d?: unknown } | null
    if (typeof packet?.op !== 'number') return undefined
    return { op: packet.op, d: (typeof packet.d === 'object' && packet.d ? packet.d : {}) as Record<string, unknown> }
  } catch {
    return undefined
  }
}
