import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createClient, disconnect, login } from '../../src/discord/client.ts'
import { SettingError } from '../../src/discord/setting-error.ts'
import type { Playground } from '../../src/playground/playground.ts'
import { openPlayground } from '../playground/fixture.ts'

const TOKEN = `${'M'.repeat(24)}.${'a'.repeat(6)}.${'b'.repeat(30)}`

/** A server that is not Discord. */
async function stranger(status: number, contentType: string, body: string): Promise<string> {
  const server = createServer(
    (_, response) => void response.writeHead(status, { 'content-type': contentType }).end(body),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`
}

/** A port on which nobody listens. */
async function nobody(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function clientFor(apiUrl: string) {
  const client = createClient({ apiUrl })
  onTestFinished(() => client.destroy())
  return client
}

test('no network at the start is told in a plain line and tried again until there is one', async () => {
  const port = await nobody()
  const apiUrl = `http://127.0.0.1:${port}/api`
  const said: string[] = []
  let opening: Promise<Playground> | undefined
  const say = (line: string) => {
    said.push(line)
    opening ??= openPlayground({ port, token: TOKEN })
  }
  onTestFinished(async () => (await opening)?.close())
  const online = await login(clientFor(apiUrl), TOKEN, { apiUrl, say })
  expect(online.isReady()).toBe(true)
  expect(said).toEqual([
    expect.stringMatching(/^DISCORD_API_URL \(http.*\) cannot be reached: .*ECONNREFUSED.*Trying again in 1 s\.$/),
  ])
})

test('whoever wants the bot to end need not wait for a network', async () => {
  const ending = new AbortController()
  const say = () => ending.abort()
  const client = clientFor(`http://127.0.0.1:${await nobody()}/api`)
  await expect(login(client, TOKEN, { say, ending: ending.signal })).rejects.toThrow('aborted')
})

test('nor for connections that Discord lets begin one by one', async () => {
  const playground = await openPlayground({ token: TOKEN })
  onTestFinished(() => playground.close())
  const { gateway } = playground.world
  gateway.shards = 3
  const client = clientFor(playground.apiUrl)
  const { get } = client.rest
  client.rest.get = async (...asked) => {
    const answer = (await get.apply(client.rest, asked)) as { session_start_limit?: { max_concurrency: number } }
    // The playground lets all of them begin at once.
    if (answer.session_start_limit) answer.session_start_limit.max_concurrency = 1
    return answer
  }
  const ending = new AbortController()
  const online = login(client, TOKEN, { say: () => undefined, ending: ending.signal })
  await expect.poll(() => gateway.identifies).toBe(1)
  ending.abort()
  await expect(online).rejects.toThrow('aborted')
  await disconnect(client)
  expect(gateway.identifies).toBe(1)
})

test.each([
  [404, 'application/json', '{"message":"404: Not Found","code":0}', 'answers 404'],
  [404, 'text/html', '<h1>not here</h1>', 'answers 404'],
  [200, 'text/html', '<h1>a shop</h1>', 'answers with something else'],
  [200, 'application/json', '{}', 'answers with something else'],
])('an address that is somebody else’s (%i %s) names the setting', async (status, type, body, what) => {
  const apiUrl = await stranger(status, type, body)
  const starting = login(clientFor(apiUrl), TOKEN, { apiUrl, say: () => undefined })
  await expect(starting).rejects.toThrow(SettingError)
  await expect(starting).rejects.toThrow(`DISCORD_API_URL: ${apiUrl} ${what}`)
})
