import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readBody, TooLarge } from './body.ts'
import type { Verify } from './signature.ts'

export interface Fields {
  readonly [name: string]: unknown
}

/** What Discord's requests are for. */
interface Takers {
  /** To the router; its answer goes by the API. Throws for what is no interaction. */
  interaction(data: Record<string, unknown>): void
  /** Something that happened, of which a bot with a gateway would be told there. */
  event(type: string, data: Fields): void
}

export interface ServerSettings {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  readonly verify: Verify
  readonly takers: Takers
  /** A sentence for the log; never what was sent. */
  readonly onRefused: (why: string, status: number) => void
  /** For tests that cannot wait. */
  readonly times?: typeof TIMES
}

export interface InteractionServer {
  readonly port: number
  /** Takes nothing new: whoever balances the load asks another process. */
  drain(): void
  /** Resolves when the last answer went out. */
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
}

/** Forms and messages that Discord sends along are far below that. */
const MOST_BYTES = 1024 * 1024
/** Discord sends at once; who does not holds a connection for nothing. */
const TIMES = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 }
/** Longer than balancers keep theirs: none sends into a connection that is just being closed. */
const KEPT_ALIVE_MS = 75_000
const MOST_CONNECTIONS = 5_000
const AFTER_SECONDS = '2'

const PING = 1
const PONG = 1
/** Of webhook events. */
const EVENT_PING = 0

/** Where Discord's requests come to: interactions, and webhook events. Resolves when it listens. */
export async function listenForInteractions(settings: ServerSettings): Promise<InteractionServer> {
  let draining = false
  const server = createServer(settings.times ?? TIMES, (request, response) => {
    const answering = draining ? Promise.resolve(DRAINING) : answerTo(request, settings)
    answering.then(
      (answer) => send(request, response, answer, settings, draining),
      () => response.destroy(),
    )
  })
  server.keepAliveTimeout = KEPT_ALIVE_MS
  server.maxConnections = MOST_CONNECTIONS
  await listening(server, settings)
  return {
    port: (server.address() as AddressInfo).port,
    // A connection that is kept alive may have a request on its way: it ends behind that one's 503.
    drain() {
      draining = true
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  }
}

const DRAINING: Answer = { status: 503, headers: { 'retry-after': AFTER_SECONDS } }

async function answerTo(request: IncomingMessage, settings: ServerSettings): Promise<Answer> {
  const take = TAKERS[(request.url ?? '').split('?', 1)[0] ?? '']
  if (!take) return { status: 404 }
  if (request.method !== 'POST') return { status: 405, headers: { allow: 'POST' } }
  const [signature, timestamp] = [one(request, 'x-signature-ed25519'), one(request, 'x-signature-timestamp')]
  // Whoever signs nothing is not read at all.
  if (!signature || !timestamp) return { status: 401 }
  const body = await readBody(request, MOST_BYTES).catch((error: unknown) => {
    if (error instanceof TooLarge) return undefined
    throw error
  })
  if (!body) return { status: 413 }
  const verdict = await settings.verify({ signature, timestamp, body })
  if (verdict !== 'genuine') {
    settings.onRefused(verdict === 'old' ? OLD : FORGED, 401)
    return { status: 401 }
  }
  const data = parsed(body)
  return data ? take(data, settings.takers) : { status: 400 }
}

const FORGED = 'a request that Discord did not sign was refused'
const OLD =
  'a request that Discord signed over 5 minutes ago was refused: a copy, or the clock of this machine goes fast'

type Take = (data: Record<string, unknown>, takers: Takers) => Answer

const TAKERS: Readonly<Record<string, Take | undefined>> = {
  '/interactions': (data, takers) => {
    if (data.type === PING) return { status: 200, body: { type: PONG } }
    try {
      takers.interaction(data)
      return { status: 202 }
    } catch {
      return { status: 400 }
    }
  },
  '/events': (data, takers) => {
    const { type, event } = data
    if (type === EVENT_PING) return { status: 204 }
    if (!isFields(event) || typeof event.type !== 'string') return { status: 400 }
    takers.event(event.type, isFields(event.data) ? event.data : {})
    return { status: 204 }
  },
}

function parsed(body: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString('utf8'))
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A header that comes twice is none. */
function one(request: IncomingMessage, name: string): string | undefined {
  const values = request.headersDistinct[name]
  return values?.length === 1 ? values[0] : undefined
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, headers }: Answer,
  settings: ServerSettings,
  draining: boolean,
): void {
  if (response.destroyed) return
  if (status === 413 || status === 503) settings.onRefused(`a request was answered ${status}`, status)
  // What was not read to its end cannot be followed by another request.
  const ends = draining || !request.complete
  const text = body === undefined ? '' : JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(status === 204 ? {} : { 'content-length': Buffer.byteLength(text) }),
    ...(ends ? { connection: 'close' } : {}),
    ...headers,
  })
  response.end(text)
}

function listening(server: Server, { host, port }: ServerSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
