import { request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { seededRandom } from '../../src/core/seeded.ts'
import { listenForInteractions } from '../../src/discord/http/server.ts'
import { INTERACTIONS, TARGETS } from './input-targets.ts'
import { changed, oddText, oddValue, pick } from './odd-text.ts'
import { tryInputs } from './try-inputs.ts'

/** A sample in every run of the tests; all of them with FAULTS=full, where the slowest are printed. */
const FULL = process.env.FAULTS === 'full'
const INPUTS = Number(process.env.INPUTS ?? (FULL ? 100_000 : 1_500))
const SHARES = TARGETS.reduce((sum, { share }) => sum + share, 0)
/** What holds the loop for longer is felt by everyone else; measured with FAULTS=full. A sample on a busy machine looks for what hangs. */
const MOST_MS = FULL ? 50 : 250

const WITHIN = { timeout: FULL ? 3_600_000 : 180_000 }

test.each(TARGETS)('$name: nothing that strangers send makes it throw, or holds the loop', WITHIN, async (target) => {
  const inputs = Math.max(1, Math.ceil((INPUTS * target.share) / SHARES))
  // The figure of what is slow is looked at closer, but for files that take seconds to read.
  const tried = await tryInputs(target, inputs, 'inputs', FULL && target.share > 0 ? 20 : MOST_MS)
  if (FULL)
    console.info(
      `${target.name}: ${tried.inputs} inputs, slowest ${tried.slowest.toFixed(1)} ms ${tried.slowestInput.slice(0, 120)}, at first ${tried.first.toFixed(1)} ms`,
    )
  expect(tried.thrown.slice(0, 5)).toEqual([])
  expect(tried.slowest, tried.slowestInput).toBeLessThan(MOST_MS)
  if (FULL) expect(tried.first, tried.firstInput).toBeLessThan(4 * MOST_MS)
})

/** Whatever is asked of the port, signed by Discord as far as it can tell, or not. */
test('HTTP: every body, path and header is answered, and none with an error of ours', async () => {
  const failures: unknown[] = []
  const server = await listenForInteractions({
    host: '127.0.0.1',
    port: 0,
    verify: async () => 'genuine',
    takers: { interaction: () => undefined, event: () => undefined },
    onRefused: () => undefined,
  })
  onTestFinished(() => server.close())
  const answers = new Map<number, number>()
  for (let at = 0; at < Math.ceil(INPUTS / 40); at++) {
    const random = seededRandom(`http ${at}`)
    const value = random() < 0.5 ? changed(pick(INTERACTIONS, random), random, 'x') : oddValue(random, 'x')
    const body = random() < 0.3 ? oddText(4000, random, '{"type":1}') : JSON.stringify(value)
    const plain = oddText(100, random, '0a1b').replace(/[^\x21-\x7e]/g, 'x') || 'x'
    const headers = random() < 0.8 ? { 'x-signature-ed25519': plain, 'x-signature-timestamp': plain } : {}
    const path = random() < 0.8 ? pick(['/interactions', '/events'], random) : `/${encodeURI(plain)}`
    const asked = { port: server.port, path, method: pick(['POST', 'POST', 'POST', 'GET', 'PUT'], random), headers }
    const status = await new Promise<number>((resolve, reject) => {
      const one = request({ ...asked, host: '127.0.0.1' }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      one.on('error', reject)
      one.end(body)
    })
    answers.set(status, (answers.get(status) ?? 0) + 1)
    if (![200, 202, 204, 400, 401, 404, 405, 413].includes(status)) failures.push([at, status])
  }
  expect(failures).toEqual([])
  expect(answers.size).toBeGreaterThan(4)
})
