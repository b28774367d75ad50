import { seededRandom } from '../../src/core/seeded.ts'
import { isDeclared, type Target } from './input-targets.ts'

export interface Tried {
  readonly target: string
  readonly inputs: number
  /** The longest that the loop was held, in milliseconds of this thread's own work. */
  readonly slowest: number
  readonly slowestInput: string
  /** The longest of each input’s first run alone, when nothing of it is compiled or kept yet: nobody asks a second time. */
  readonly first: number
  readonly firstInput: string
  readonly thrown: readonly string[]
}

const shown = (input: unknown) =>
  (typeof input === 'string' ? JSON.stringify(input) : (JSON.stringify(input) ?? '')).slice(0, 300)

function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** What each piece of it took, in its order; throws what it throws. */
async function pieces({ run }: Target, input: unknown): Promise<number[]> {
  let before = worked()
  const result = run(input as never)
  const took = [worked() - before]
  if (result instanceof Promise) await result
  else if (typeof result === 'object' && result !== null && 'next' in result) {
    for (let done: boolean | undefined = false; !done; took.push(worked() - before)) {
      before = worked()
      done = (result as Generator).next().done
    }
  }
  return took
}

const longest = (took: readonly number[]) => took.reduce((most, one) => Math.max(most, one), 0)

/** Beside a busy neighbour a core computes half as much in its time. */
const AGAIN = 8

/**
 * `inputs` of a target from its seed; each is the same in every run. What holds the loop for less than `enoughMs` is not
 * measured once more. Of several runs each piece counts by its shortest: what is slow is slow again at the same place.
 */
export async function tryInputs(target: Target, inputs: number, seed: string, enoughMs: number): Promise<Tried> {
  const thrown: string[] = []
  let [slowest, slowestInput] = [0, '']
  let [first, firstInput] = [0, '']
  for (let at = 0; at < inputs; at++) {
    const input = target.make(seededRandom(`${seed} ${target.name} ${at}`))
    try {
      let took = await pieces(target, input)
      if (longest(took) > first) [first, firstInput] = [longest(took), `#${at} ${shown(input)}`]
      // The compiler or the collector had its turn perhaps, or the core's other thread was busy.
      for (let times = 0; longest(took) >= enoughMs && times < AGAIN; times++) {
        const again = await pieces(target, input)
        took = took.map((one, nth) => Math.min(one, again[nth] ?? one))
      }
      if (longest(took) > slowest) [slowest, slowestInput] = [longest(took), `#${at} ${shown(input)}`]
    } catch (error) {
      const told =
        error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' ') : String(error)
      if (!isDeclared(error)) thrown.push(`#${at} ${told} ← ${shown(input)}`)
    }
  }
  return { target: target.name, inputs, slowest, slowestInput, first, firstInput, thrown }
}
