import { z } from 'zod'
import type { DraftFailure } from '../core/quiz/drafting/failure.ts'

/** An OpenAI-compatible service: its address, and what it may want besides. */
export interface DraftApi {
  readonly url: string
  readonly key?: string
  readonly model?: string
}

export type DraftReply =
  | { readonly ok: true; readonly text: string; readonly cut: boolean }
  | { readonly ok: false; readonly failure: DraftFailure }

export interface DraftWorld {
  readonly timeoutMs: number
  wait(ms: number): Promise<void>
  /** Before each try after the first. */
  again(failure: DraftFailure, waitMs: number): void
}

const TRIES = 3
const WAIT_MS = 2_000
const WAIT_AT_MOST_MS = 60_000
/** A page of questions is a few thousand characters. */
const MOST_CHARACTERS = 1_000_000
const LONGEST_SAID = 200

const completion = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string().nullish() }), finish_reason: z.string().nullish() }))
    .min(1),
})

/** One round trip; what may pass by itself (too many requests, the server's own trouble, silence) is tried again. */
export async function askModel(api: DraftApi, brief: string, world: DraftWorld): Promise<DraftReply> {
  for (let attempt = 1; ; attempt++) {
    const answer = await askOnce(api, brief, world.timeoutMs)
    if (answer.ok || attempt === TRIES || !passes(answer.failure)) return answer
    const waitMs = Math.min(answer.retryAfterMs ?? WAIT_MS * attempt, WAIT_AT_MOST_MS)
    world.again(answer.failure, waitMs)
    await world.wait(waitMs)
  }
}

function passes(failure: DraftFailure): boolean {
  if (failure.kind === 'refused') return failure.status === 429 || failure.status >= 500
  return failure.kind === 'silent' || failure.kind === 'unreachable'
}

type Answer = DraftReply & { readonly retryAfterMs?: number }

async function askOnce(api: DraftApi, brief: string, timeoutMs: number): Promise<Answer> {
  try {
    const response = await fetch(addressOf(api.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(api.key === undefined ? {} : { authorization: `Bearer ${api.key}` }),
      },
      body: JSON.stringify({
        ...(api.model === undefined ? {} : { model: api.model }),
        messages: [{ role: 'user', content: brief }],
        stream: false,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const body = (await response.text()).slice(0, MOST_CHARACTERS)
    return response.ok ? read(body) : refusal(response, body, api)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError')
      return { ok: false, failure: { kind: 'silent' } }
    const { cause } = error as { cause?: { code?: string } }
    return { ok: false, failure: { kind: 'unreachable', said: hidden(String(cause?.code ?? 'fetch failed'), api) } }
  }
}

/** `…/v1` and `…/v1/chat/completions` mean the same. */
function addressOf(url: string): string {
  const base = url.replace(/\/+$/, '')
  return base.endsWith('/chat/completions') ? base : `${base}/chat/completions`
}

function read(body: string): Answer {
  const json = parsed(body)
  const reply = completion.safeParse(json)
  const [first] = reply.success ? reply.data.choices : []
  if (!first) return { ok: false, failure: { kind: 'unreadable' } }
  const text = first.message.content?.trim() ?? ''
  if (text === '') return { ok: false, failure: { kind: 'empty' } }
  return { ok: true, text, cut: first.finish_reason === 'length' }
}

function refusal(response: Response, body: string, api: DraftApi): Answer {
  const told = z.object({ error: z.object({ message: z.string() }) }).safeParse(parsed(body))
  const said = hidden(told.success ? told.data.error.message : response.statusText, api).slice(0, LONGEST_SAID)
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  const failure = { kind: 'refused' as const, status: response.status, said }
  return { ok: false, failure, ...(Number.isFinite(seconds) ? { retryAfterMs: seconds * 1000 } : {}) }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** Servers repeat keys in their refusals. */
function hidden(said: string, { key }: DraftApi): string {
  return key === undefined ? said : said.replaceAll(key, '***')
}
