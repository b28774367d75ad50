import type { IncomingMessage } from 'node:http'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { readBody, TooLarge } from '../../src/discord/http/body.ts'

const MOST = 10

/** A request whose sender is still there: nothing ends it but the test. */
function request(headers: Readonly<Record<string, string>> = {}) {
  const stream = new PassThrough()
  return Object.assign(stream, { headers }) as unknown as PassThrough & IncomingMessage
}

test('as much as may be is taken, in whatever pieces it comes', async () => {
  const whole = request()
  const body = readBody(whole, MOST)
  for (const part of ['01234', '5678', '9']) whole.write(part)
  whole.end()
  expect(Buffer.from(await body).toString()).toBe('0123456789')
})

test('what says that it is too much is refused before anything of it came', async () => {
  await expect(readBody(request({ 'content-length': '11' }), MOST)).rejects.toThrow(TooLarge)
})

test('what has no end is refused as soon as it is too much, and its sender can still be answered', async () => {
  const endless = request()
  const body = readBody(endless, MOST)
  endless.write('0123456789')
  endless.write('a')
  await expect(body).rejects.toThrow(TooLarge)
  expect(endless.destroyed).toBe(false)
})
