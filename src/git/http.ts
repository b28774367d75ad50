import type { GitHttpRequest, GitHttpResponse, HttpClient } from 'isomorphic-git'
import type { GitLimits } from './limits.ts'
import { MOST_REDIRECTS } from './limits.ts'
import { checkPack } from './pack-check.ts'
import { Refused } from './refused.ts'

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** The wire of one reading: so many bytes, no host but the one that was asked, nothing that unpacks beyond measure. */
export function boundedHttp(limits: GitLimits): HttpClient {
  let received = 0
  const whole = async (body: ReadableStream<Uint8Array> | null): Promise<Buffer> => {
    const parts: Uint8Array[] = []
    for await (const part of body ?? []) {
      received += part.length
      // Leaving the loop ends the request: nobody waits for the rest of two gigabytes.
      if (received > limits.packedBytes) throw new Refused('too-large')
      parts.push(part)
    }
    return Buffer.concat(parts)
  }
  return {
    async request(asked) {
      const response = await followed(asked)
      const body = await whole(response.body).catch(asUnreachable)
      if (asked.method === 'POST' && response.ok) checkPack(body, limits)
      return answerOf(asked, response, body)
    },
  }
}

function answerOf(asked: GitHttpRequest, response: Response, body: Buffer): GitHttpResponse {
  return {
    url: asked.url,
    ...(asked.method === undefined ? {} : { method: asked.method }),
    statusCode: response.status,
    statusMessage: response.statusText,
    headers: Object.fromEntries(response.headers),
    body: inOnePiece(body),
  }
}

async function* inOnePiece(body: Uint8Array): AsyncIterableIterator<Uint8Array> {
  yield body
}

/** A renamed repository answers with its new address: followed on the same host, and nowhere else. */
async function followed({ url, method = 'GET', headers = {}, body }: GitHttpRequest): Promise<Response> {
  const sent = body ? Buffer.concat(await Array.fromAsync(body)) : undefined
  let to = new URL(url)
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const init = { method, headers, redirect: 'manual' as const, ...(sent ? { body: sent } : {}) }
    const response = await fetch(to, init).catch(asUnreachable)
    const moved = response.headers.get('location')
    if (!REDIRECTS.has(response.status) || moved === null) return response
    await response.body?.cancel()
    const next = new URL(moved, to)
    if (next.origin !== to.origin) throw new Refused('moved')
    to = next
  }
  throw new Refused('moved')
}

function asUnreachable(error: unknown): never {
  if (error instanceof Refused) throw error
  throw new Refused('unreachable', { cause: error })
}
