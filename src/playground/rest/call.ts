import type { Endpoint } from '../endpoint.ts'
import type { Gateway } from '../gateway.ts'
import type { Interactions, Timing } from '../interactions.ts'
import type { State } from '../model/state.ts'
import type { Upload } from '../model/types.ts'

/** What a route may touch. */
export interface Backend {
  readonly state: State
  readonly gateway: Gateway
  /** Where the bot has an address of its own. */
  readonly endpoint: Endpoint
  readonly interactions: Interactions
  readonly timing: Timing
  readonly now: () => number
  readonly gatewayUrl: string
}

export interface Call {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  readonly uploads: readonly Upload[]
}

export interface Answer {
  readonly status: number
  /** Missing for a 204. */
  readonly body?: unknown
}

export interface Route {
  /** `POST /channels/:channel/messages` */
  readonly name: string
  /** Whether it needs the bot's token; the routes of an interaction carry their own. */
  readonly needsToken: boolean
  readonly run: (call: Call, backend: Backend) => Answer
}

export const NOTHING: Answer = { status: 204 }

export function ok(body: unknown, status = 200): Answer {
  return { status, body }
}

/** A route of the bot itself. */
export function route(name: string, run: Route['run']): Route {
  return { name, needsToken: true, run }
}

/** A route that an interaction's token opens. */
export function openRoute(name: string, run: Route['run']): Route {
  return { name, needsToken: false, run }
}
