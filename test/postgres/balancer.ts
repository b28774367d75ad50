import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'

export async function freePort(): Promise<number> {
  const server = createSocketServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** As deploy/nginx.conf: in turn, past whoever is gone, drains or does not answer in time. */
export async function balance(
  ports: readonly number[],
  patienceMs: number,
): Promise<{ readonly url: string; close(): void }> {
  let turn = 0
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
    const first = turn++
    for (let at = 0; at < ports.length; at++) {
      const port = ports[(first + at) % ports.length]
      const asked = fetch(`http://127.0.0.1:${port}${request.url}`, {
        method: 'POST',
        headers: headersOf(request.headers),
        body: Buffer.concat(parts),
        signal: AbortSignal.timeout(patienceMs),
      })
      const answer = await asked.catch(() => undefined)
      if (!answer || answer.status === 503) continue
      const body = Buffer.from(await answer.arrayBuffer())
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body)
      return
    }
    response.writeHead(502).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function headersOf(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  const passed = ['content-type', 'x-signature-ed25519', 'x-signature-timestamp']
  return Object.fromEntries(passed.map((name) => [name, String(headers[name] ?? '')]))
}
