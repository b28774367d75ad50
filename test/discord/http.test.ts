import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { ComponentType } from 'discord-api-types/v10'
import { expect, onTestFinished, test } from 'vitest'
import type { Command } from '../../src/app.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { createClient } from '../../src/discord/client.ts'
import { createRequestLine } from '../../src/discord/http/line.ts'
import { listenForInteractions } from '../../src/discord/http/server.ts'
import { createVerify } from '../../src/discord/http/signature.ts'
import { Endpoint } from '../../src/playground/endpoint.ts'
import { openPlayground } from '../playground/fixture.ts'
import { openStage } from './stage.ts'

const NOW = Date.parse('2026-11-25T00:00:00Z')
const MINUTE = 60_000
const PRESS = writeCustomId('quiz.answer', '0a1b2c3d4e5f', '0')

interface Open {
  readonly endpoint: Endpoint
  readonly url: string
  readonly port: number
  readonly heard: object[]
  readonly refused: string[]
  readonly drain: () => void
}

/** The bot's port alone, and a Discord that signs what is sent there. */
async function open(): Promise<Open> {
  const clock = { now: () => NOW }
  const endpoint = new Endpoint(clock.now)
  const [heard, refused]: [object[], string[]] = [[], []]
  const server = await listenForInteractions({
    host: '127.0.0.1',
    port: 0,
    verify: await createVerify(endpoint.publicKey, clock),
    takers: {
      interaction: (data) => {
        if (data.type === 99) throw new Error('no interaction')
        heard.push(data)
      },
      event: (type, data) => void heard.push({ type, data }),
    },
    onRefused: (why) => void refused.push(why),
    times: { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 100 },
  })
  onTestFinished(() => server.close())
  const url = `http://127.0.0.1:${server.port}`
  await endpoint.connect(url)
  return { endpoint, url, port: server.port, heard, refused, drain: server.drain }
}

test('what Discord signed is taken; an address is proven by a PING and a forgery', async () => {
  const { endpoint, heard, refused } = await open()
  expect(endpoint.statuses).toEqual([200, 401])
  expect(await endpoint.interaction({ type: 2, id: '1' })).toEqual({ status: 202 })
  expect(heard).toEqual([{ type: 2, id: '1' }])
  expect(refused).toEqual(['a request that Discord did not sign was refused'])
})

test.each([
  ['the signature of another body', { body: '{"type":2,"id":"2"}' }],
  ['a signature of nothing', { signature: 'f'.repeat(128) }],
  ['half a signature', { signature: 'ab' }],
  ['no hexadecimal', { signature: 'z'.repeat(128) }],
  ['a time that is none', { timestamp: 'now' }],
  ['a time of another request', { timestamp: String(NOW / 1000 - 1), signature: 'a'.repeat(128) }],
])('%s is refused', async (_, changes) => {
  const { endpoint, heard } = await open()
  expect((await endpoint.send('/interactions', { type: 2, id: '1' }, changes)).status).toBe(401)
  expect(heard).toEqual([])
})

test('a copy older than five minutes is refused, and the log says why; a clock that goes slow refuses nothing', async () => {
  const { endpoint, heard, refused } = await open()
  const at = async (ms: number) =>
    (await endpoint.send('/interactions', { type: 2, ms }, { timestamp: String((NOW + ms) / 1000) })).status
  expect([await at(-5 * MINUTE), await at(-5 * MINUTE - 1000), await at(60 * MINUTE)]).toEqual([202, 401, 202])
  expect(heard).toHaveLength(2)
  expect(refused.at(-1)).toContain('over 5 minutes ago')
})

test('without a signature nothing is read; other paths, methods and bodies are answered', async () => {
  const { endpoint, url, heard } = await open()
  const ask = async (path: string, init: RequestInit = {}) => (await fetch(`${url}${path}`, init)).status
  expect(await ask('/interactions', { method: 'POST', body: 'x' })).toBe(401)
  expect(await ask('/interactions')).toBe(405)
  expect((await fetch(`${url}/interactions`)).headers.get('allow')).toBe('POST')
  expect(await ask('/', { method: 'POST', body: '{}' })).toBe(404)
  expect(await ask('/interactions/..%2f', { method: 'POST', body: '{}' })).toBe(404)
  expect((await endpoint.send('/interactions', [1])).status).toBe(400)
  expect((await endpoint.send('/interactions', { type: 99 })).status).toBe(400)
  expect((await endpoint.send('/interactions', { big: 'x'.repeat(1024 * 1024) })).status).toBe(413)
  expect(heard).toEqual([])
  expect((await endpoint.interaction({ type: 2 })).status).toBe(202)
})

test('webhook events are acknowledged with nothing', async () => {
  const { endpoint, heard } = await open()
  expect(await endpoint.send('/events', { version: 1, type: 0 })).toEqual({ status: 204 })
  expect(await endpoint.event('APPLICATION_AUTHORIZED', { guild: { id: '1' } }, '9')).toEqual({ status: 204 })
  expect((await endpoint.send('/events', { type: 1 })).status).toBe(400)
  expect(heard).toEqual([{ type: 'APPLICATION_AUTHORIZED', data: { guild: { id: '1' } } }])
})

test('a body without an end, and headers without one, hold no connection', async () => {
  const { port } = await open()
  const unfinished = async (text: string) => {
    const socket = connect(port, '127.0.0.1')
    let said = ''
    socket.on('data', (data) => (said += String(data)))
    socket.on('error', () => undefined)
    socket.write(text)
    // `once` of events would reject with what the server's end may also be told as: a reset.
    await new Promise((resolve) => socket.on('close', resolve))
    return said
  }
  const head = `POST /interactions HTTP/1.1\r\nhost: x\r\nx-signature-ed25519: ${'a'.repeat(128)}\r\nx-signature-timestamp: 1\r\n`
  expect(await unfinished(`${head}content-length: 100\r\n\r\n{`)).toMatch(/^HTTP\/1\.1 408/)
  expect(await unfinished(head)).toMatch(/^HTTP\/1\.1 408/)
  // Without an end, but too much of it already; on a busy machine the wait for the rest may be over first.
  const chunk = `${(2 * 1024 * 1024).toString(16)}\r\n${'x'.repeat(2 * 1024 * 1024)}\r\n`
  expect(await unfinished(`${head}transfer-encoding: chunked\r\n\r\n${chunk}`)).toMatch(/^(?:HTTP\/1\.1 4(?:13|08)|$)/)
})

test('one that is ending takes nothing new and says so', async () => {
  const { endpoint, heard, drain } = await open()
  drain()
  const answer = await endpoint.interaction({ type: 2 })
  expect(answer.status).toBe(503)
  // Discord's PING as well: whoever balances asks another one, and the address stays proven.
  expect((await endpoint.interaction({ type: 1 })).status).toBe(503)
  expect((await endpoint.event('APPLICATION_AUTHORIZED', {}, '9')).status).toBe(503)
  expect(heard).toEqual([])
})

test('a body that is no UTF-8, and one that is nested beyond reason, are answered, and the next is taken', async () => {
  const { endpoint, url, heard } = await open()
  const headers = { 'x-signature-ed25519': 'a'.repeat(128), 'x-signature-timestamp': String(NOW / 1000) }
  const body = Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x80, 0x00, 0x7d])
  expect((await fetch(`${url}/interactions`, { method: 'POST', headers, body })).status).toBe(401)
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  expect((await endpoint.send('/interactions', {}, { body: deep })).status).toBe(401)
  const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) })
  expect((await endpoint.send('/interactions', { type: 2, data: nested(3_000) })).status).toBe(202)
  expect((await endpoint.interaction({ type: 2, id: '9' })).status).toBe(202)
  expect(heard.at(-1)).toEqual({ type: 2, id: '9' })
})

const button = {
  type: ComponentType.ActionRow as const,
  components: [{ type: ComponentType.Button as const, style: 1 as const, label: 'go', custom_id: PRESS }],
}

test('deferral, update, form and suggestions go by requests as they go by the gateway', async () => {
  const quiz: Command = {
    data: {
      name: 'quiz',
      description: 'x',
      options: [{ type: 3, name: 'word', description: 'x', autocomplete: true }],
    },
    audience: 'private',
    autocomplete: ({ focused }) => [{ name: `${focused.value}!`, value: 'v' }],
    run: async ({ options }) => {
      if (options.word === 'slow') await sleep(500)
      return { message: { content: String(options.word), components: [button] } }
    },
    presses: {
      answer: {
        answers: 'modal',
        run: () => ({
          modal: {
            custom_id: PRESS,
            title: 't',
            components: [{ type: 1, components: [{ type: 4, custom_id: 'said', label: 'l', style: 1 }] }],
          },
        }),
      },
    },
    submits: {
      answer: {
        answers: 'update',
        run: async ({ fields }) => sleep(500, { update: { content: `written: ${fields.said}` } }),
      },
    },
  }
  const { playground, failures } = await openStage([quiz], 200, {}, true)
  const [channel] = playground.channelIds
  const member = playground.world.member(1)
  for (const word of ['quick', 'slow']) {
    expect(await member.command(channel, 'quiz', { word })).toMatchObject({ message: { content: word, flags: 64 } })
  }
  expect(await member.autocomplete(channel, 'quiz', { word: 'ab' }, 'word')).toEqual([{ name: 'ab!', value: 'v' }])
  const [message] = member.sees(channel)
  if (!message) throw new Error('nothing to press')
  const form = await member.press(message, PRESS)
  if (form.kind !== 'modal') throw new Error(form.kind)
  await member.submit(form.token, { said: 'words' })
  await playground.world.until(() => member.sees(channel)[0]?.content === 'written: words')
  expect(playground.world.gateway.identifies).toBe(0)
  expect(playground.world.log.problems).toEqual([])
  expect(failures).toEqual([])
})

test('the key of another application is told before anything starts', async () => {
  const playground = await openPlayground()
  onTestFinished(() => playground.close())
  const client = createClient({ apiUrl: playground.apiUrl })
  onTestFinished(() => client.destroy())
  const line = createRequestLine({
    client,
    log: { warn: () => undefined } as never,
    giveUp: () => undefined,
    clock: { now: playground.now },
    host: '127.0.0.1',
    port: 0,
    publicKey: 'ab'.repeat(32),
  })
  const nobody = { interaction: () => undefined, joined: () => undefined, left: () => undefined }
  await expect(line.connect(playground.token, nobody, { say: () => undefined })).rejects.toThrow(
    /^DISCORD_PUBLIC_KEY: is not the key of the application/,
  )
})
