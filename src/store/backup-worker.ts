// Copies and verifies on a thread of its own: the bot's loop is never held by it.
import { parentPort, workerData } from 'node:worker_threads'
import { backUp } from './backup.ts'

const { source, target } = workerData as { readonly source: string; readonly target: string }
await backUp(source, target)
parentPort?.postMessage('done')
