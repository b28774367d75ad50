import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault, Faults } from '../faults.ts'
import type { RequestLog } from '../request-log.ts'
import { ApiError } from './api-error.ts'
import type { Answer, Backend } from './call.ts'
import { type RequestBody, readBody } from './read-body.ts'
import { findRoute, type Match } from './routes.ts'

export const API_PREFIX = '/api/v10'

export interface ApiOptions {
  readonly backend: Backend
  readonly token: string
  readonly faults: Faults
  readonly log: RequestLog
  /** What Discord's own schema has against a request; tests hand it in. */
  readonly validate: ((route: string, method: string, body: unknown) => readonly string[]) | undefined
  /** Waits until what changed is on disk. */
  readonly saved: () => Promise<void>
}

/** Discord's REST API over one HTTP request. */
export async function serveApi(request: IncomingMessage, response: ServerResponse, options: ApiOptions): Promise<void> {
  const { log, faults } = options
  const arrivedAt = performance.now()
  const url = new URL(request.url ?? '/', 'http://playground')
  const path = url.pathname.slice(API_PREFIX.length)
  const method = request.method ?? 'GET'
  const match = findRoute(method, path)
  const name = match?.route.name ?? `${method} ${path}`
  let body: RequestBody = { json: undefined, uploads: [] }
  let answer: Answer
  const fault = faults.take(name)
  try {
    body = await readBody(request)
    if (fault !== undefined && (await before(fault, response))) return
    answer = await run(match, url, body, request, options)
  } catch (error) {
    answer = failure(error)
    if (error instanceof ApiError && error.faults.length > 0) log.blame(name, error.faults.map(describe))
  }
  log.record({ route: name, path, status: answer.status, body: body.json, arrivedAt })
  if (fault !== undefined && (await after(fault, response))) return
  send(response, answer)
}

async function run(
  match: Match | undefined,
  url: URL,
  body: RequestBody,
  request: IncomingMessage,
  options: ApiOptions,
): Promise<Answer> {
  if (match === undefined) {
    options.log.blame(`${request.method} ${url.pathname}`, ['the playground has no such route'])
    throw new ApiError('notFound')
  }
  const { route, params } = match
  if (route.needsToken && request.headers.authorization !== `Bot ${options.token}`) throw new ApiError('unauthorized')
  const against = options.validate?.(route.name, request.method ?? 'GET', body.json) ?? []
  if (against.length > 0) {
    throw new ApiError(
      'invalidForm',
      against.map((message) => ({ path: [], code: 'SCHEMA', message })),
    )
  }
  const call = { params, query: url.searchParams, body: body.json, uploads: body.uploads }
  const answer = route.run(call, options.backend)
  await options.saved()
  return answer
}

/** Faults after which nothing happens any more. */
const ENDS = new Set(['drop', 'error', 'refuse', 'rate-limit'])

/** Answers whether the request ends here. */
async function before(fault: Fault, response: ServerResponse): Promise<boolean> {
  const { what } = fault
  if (!what.kind.startsWith('store-then')) fault.arrived()
  if (what.kind === 'hold') await fault.released
  if (what.kind === 'slow') await sleep(what.ms, undefined, { ref: false })
  if (what.kind === 'drop') response.destroy()
  if (what.kind === 'error') send(response, broken(what.status))
  if (what.kind === 'refuse') send(response, { status: what.status, body: { message: what.message, code: what.code } })
  if (what.kind === 'rate-limit') rateLimit(response, what.retryAfterMs, what.scope ?? 'user')
  return ENDS.has(what.kind)
}

/** The deed is done; answers whether its answer is withheld. */
async function after(fault: Fault, response: ServerResponse): Promise<boolean> {
  const { what } = fault
  if (what.kind.startsWith('store-then')) fault.arrived()
  if (what.kind === 'store-then-hold') await fault.released
  if (what.kind === 'store-then-drop') response.destroy()
  if (what.kind === 'store-then-error') send(response, broken(what.status))
  return what.kind === 'store-then-drop' || what.kind === 'store-then-error'
}

function broken(status = 500): Answer {
  return { status, body: { message: `${status}: Internal Server Error`, code: 0 } }
}

function rateLimit(response: ServerResponse, retryAfterMs: number, scope: string): void {
  const seconds = retryAfterMs / 1000
  response.setHeader('retry-after', String(Math.ceil(seconds)))
  response.setHeader('x-ratelimit-scope', scope)
  response.setHeader('via', '1.1 playground')
  if (scope === 'global') response.setHeader('x-ratelimit-global', 'true')
  const body = { message: 'You are being rate limited.', retry_after: seconds, global: scope === 'global' }
  send(response, { status: 429, body })
}

function failure(error: unknown): Answer {
  if (error instanceof ApiError) return { status: error.status, body: error.body() }
  // A mistake of the playground itself: loud, so that nobody takes it for the bot's.
  const message = `the playground failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  process.stderr.write(`${message}\n`)
  return { status: 500, body: { message, code: 0 } }
}

function describe(fault: ApiError['faults'][number]): string {
  return `${fault.path.join('.')}: ${fault.message} (${fault.code})`
}

/** An answer without a body carries no content type: @discordjs/rest would parse the nothing. */
function send(response: ServerResponse, answer: Answer): void {
  if (response.destroyed) return
  if (answer.body === undefined) {
    response.writeHead(answer.status).end()
    return
  }
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
}
