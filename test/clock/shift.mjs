// Moves this process's own clock by CLOCK_AHEAD_MS: loaded before anything else, in test workers and in the processes that
// tests start. Plain JavaScript, since a test may start an older Node as well.
import module from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import v8 from 'node:v8'

// Dozens of processes a run would compile the same files: only the first does.
module.enableCompileCache?.(join(tmpdir(), 'saegim-test-cache'))

// A heap that stays small costs a quarter of the computing, of the bot that a worker runs for all files behind it as well.
// What the flags do is `heap.test.ts`' to try, and the benchmarks'.
const { setFlagsFromString } = v8
v8.setFlagsFromString = (flag) => (flag === '--expose-gc' ? setFlagsFromString(flag) : undefined)
module.syncBuiltinESMExports()

const aheadMs = Number(process.env.CLOCK_AHEAD_MS ?? 0)
const System = globalThis.Date

if (aheadMs !== 0 && !System.shifted) {
  const now = () => System.now() + aheadMs
  globalThis.Date = new Proxy(System, {
    apply: () => new System(now()).toString(),
    construct: (target, values, made) => Reflect.construct(target, values.length === 0 ? [now()] : values, made),
    get: (target, key) => (key === 'now' ? now : key === 'shifted' ? true : Reflect.get(target, key)),
  })
}
