import { randomUUID } from 'node:crypto'
import { Endpoint } from './endpoint.ts'
import { Faults } from './faults.ts'
import { Gateway } from './gateway.ts'
import { eventFor } from './gateway-events.ts'
import { type HttpServer, listen } from './http-server.ts'
import { DISCORD_TIMING, Interactions, type Timing } from './interactions.ts'
import { loadState, Saver } from './model/saved.ts'
import { BOT_ID, CHANNEL_IDS, GUILD_ID, MEMBER_IDS } from './model/seed.ts'
import { State } from './model/state.ts'
import { Assets } from './page-server/assets.ts'
import { Pages } from './page-server/pages.ts'
import { serveFile } from './page-server/serve-files.ts'
import { RequestLog } from './request-log.ts'
import { API_PREFIX, type ApiOptions, serveApi } from './rest/api.ts'
import type { Backend } from './rest/call.ts'
import { World } from './world.ts'

/**
 * A Discord for one machine: the part of its REST API and gateway (v10) that a bot for one server uses, and a web page
 * to be its members in. For trying the bot without a token, and for tests over the real wire.
 *
 * Goals: a bug that Discord would show shows here (late answers, limits, permissions, pings, lost connections).
 * Non-goals: several servers, voice, reactions, Components V2, real rate limits.
 */
export interface PlaygroundOptions {
  /** 0 for any; one in use means the next free one. */
  readonly port: number
  /** Where messages, commands and files stay between runs; nothing stays without. */
  readonly dataDir?: string
  readonly clock: { now(): number; advance(ms: number): void }
  readonly hooks?: { nextQuestion?(): Promise<void> }
  /** What Discord's own schema has against a request of the bot; none is an empty list. */
  readonly validate?: (route: string, method: string, body: unknown) => readonly string[]
  /** Discord's 3 s, 15 min and nonce minutes, for tests that cannot wait. */
  readonly timing?: Partial<Timing>
  /** Whether the server is a Community, which chose Korean; an ordinary one says `en-US`. A Community without. */
  readonly community?: boolean
  /** The bot's token; a fresh one without. */
  readonly token?: string
}

export interface Playground {
  /** The page. */
  readonly url: string
  /** For DISCORD_API_URL, and for `rest.api` of discord.js. */
  readonly apiUrl: string
  readonly token: string
  /** For DISCORD_PUBLIC_KEY. */
  readonly publicKey: string
  /** What time it is here. */
  now(): number
  readonly guildId: string
  /** The daily question's, then the one for talk. */
  readonly channelIds: readonly [string, string]
  /** The leader, then two members. */
  readonly memberIds: readonly [string, string, string]
  readonly world: World
  close(): Promise<void>
}

export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const server = await listen(options.port)
  try {
    return assemble(server, options)
  } catch (error) {
    await server.close()
    throw error
  }
}

function assemble(server: HttpServer, options: PlaygroundOptions): Playground {
  const { clock, dataDir, community = true, token = freshToken() } = options
  const url = `http://127.0.0.1:${server.port}`
  const now = () => clock.now()
  const saved = dataDir === undefined ? undefined : loadState(dataDir, url)
  const state = new State({ now, origin: url, dataDir, saved, community })
  const saver = dataDir === undefined ? undefined : new Saver(state, dataDir, url)
  const timing = { ...DISCORD_TIMING, ...options.timing }
  const gatewayUrl = `ws://127.0.0.1:${server.port}/gateway`
  const gateway = new Gateway(state, token, gatewayUrl)
  state.listen((change) => {
    const event = eventFor(state, change)
    if (event !== undefined) gateway.dispatch(event)
  })
  const interactions = new Interactions(state, timing)
  const endpoint = new Endpoint(now)
  const backend: Backend = { state, gateway, endpoint, interactions, timing, now, gatewayUrl }
  const faults = new Faults()
  const log = new RequestLog()
  const { validate } = options
  const api: ApiOptions = { backend, token, faults, log, validate, saved: () => saver?.settled() ?? Promise.resolve() }
  const pages = new Pages({ backend, origin: url, clock, nextQuestion: options.hooks?.nextQuestion })
  serve(server, api, pages)
  return {
    url,
    apiUrl: `${url}/api`,
    token,
    publicKey: endpoint.publicKey,
    now,
    guildId: GUILD_ID,
    channelIds: CHANNEL_IDS,
    memberIds: MEMBER_IDS,
    world: new World(backend, faults, log),
    async close() {
      interactions.close()
      await saver?.save()
      await server.close()
    },
  }
}

/** In the shape of Discord's: the bot's id in base64, a time, a secret. */
function freshToken(): string {
  return `${Buffer.from(BOT_ID).toString('base64url')}.PlayGr.${randomUUID()}`
}

function serve(server: HttpServer, api: ApiOptions, pages: Pages): void {
  const assets = new Assets()
  const { backend } = api
  server.serve({
    request: (request, response) =>
      request.url?.startsWith(API_PREFIX)
        ? serveApi(request, response, api)
        : serveFile(request, response, { state: backend.state, assets, port: server.port }),
    sockets: {
      '/gateway': (socket) => backend.gateway.accept(socket),
      '/page': (socket) => pages.accept(socket),
    },
  })
}
