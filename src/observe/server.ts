import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Health {
  /** A sentence where the process does its work no more. */
  alive(): string | undefined
  /** A sentence where it should not be asked now: it starts, ends, or has no store. */
  ready(): Promise<string | undefined>
  readonly metrics: { text(): Promise<string>; readonly contentType: string }
}

export interface HealthServer {
  readonly port: number
  close(): Promise<void>
}

/** For whoever watches from outside; nobody's data is in it. */
export async function serveHealth(host: string, port: number, health: Health): Promise<HealthServer> {
  const server = createServer({ requestTimeout: 5_000, headersTimeout: 5_000 }, (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0]
    const answer = request.method === 'GET' || request.method === 'HEAD' ? ANSWERS[path ?? ''] : undefined
    if (!answer) {
      response.writeHead(request.method === 'GET' ? 404 : 405).end()
      return
    }
    answer(health, response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type AnswerTo = (health: Health, response: ServerResponse) => Promise<void>

const ANSWERS: Readonly<Record<string, AnswerTo | undefined>> = {
  '/healthz': async (health, response) => tell(response, health.alive()),
  '/readyz': async (health, response) => tell(response, await health.ready()),
  '/metrics': async ({ metrics }, response) => {
    const text = await metrics.text()
    response.writeHead(200, { 'content-type': metrics.contentType }).end(text)
  },
}

function tell(response: ServerResponse, trouble: string | undefined): void {
  response.writeHead(trouble === undefined ? 200 : 503, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${trouble ?? 'ok'}\n`)
}
