import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Kept small: the collector gives memory back, the young generation stays at 1 MB, the heap grows by 15 % before all of it is looked
 * through, and a look moves 1 MB together and not 12, while nobody is served. Set here and not where Node is started, since an older
 * one that is told to run Saegim should read on to the sentence that says so, and since it can be lifted.
 */
const SMALL = [
  '--semi-space-growth-factor=1',
  '--heap-growing-percent=15',
  '--compaction-max-evacuated-bytes-mb-for-reduce-memory=1',
]

/** The collector looks sooner and more often: a quarter of a start's computing, and while members are served 10 MB less. */
const SERVING = [...SMALL, '--optimize-for-size']

/** Reading notes makes much that is thrown away at once: with room for it a library takes two thirds of the computing, half the pause. */
const ROOMY = ['--no-optimize-for-size', '--semi-space-growth-factor=2', '--heap-growing-percent=30']

let building = 0

/** While all is loaded and read. */
export function startHeap(): void {
  for (const flag of SMALL) setFlagsFromString(flag)
}

/** While members are served. */
export function tendHeap(): void {
  for (const flag of SERVING) setFlagsFromString(flag)
}

/** Some 25 MB more while the work is done; the collector gives them back when nothing happens. */
export async function withRoom<T>(work: () => Promise<T>): Promise<T> {
  if (building++ === 0) for (const flag of ROOMY) setFlagsFromString(flag)
  try {
    return await work()
  } finally {
    if (--building === 0) tendHeap()
  }
}

/** One look at the whole heap, before anybody is served: what reading made goes back to the machine. */
export function tidyHeap(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  tendHeap()
}
