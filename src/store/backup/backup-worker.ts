// Copies and verifies on a thread of its own: the bot's loop is never held by it.
import { parentPort, workerData } from 'node:worker_threads'
import { backUp } from './backup.ts'

const { source, target, key } = workerData as {
  readonly source: string
  readonly target: string
  readonly key?: string
}
await backUp(source, target, key)
parentPort?.postMessage('done')
