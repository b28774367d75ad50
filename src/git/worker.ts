import { parentPort, workerData } from 'node:worker_threads'
import { type Order, readRepository } from './fetch.ts'

// The thread that reads one repository and ends: unpacking is synchronous, here it stops nobody, and here it can be stopped.
const port = parentPort
if (!port) throw new Error('src/git/worker.ts is the entry of a thread')
port.postMessage(await readRepository(workerData as Order))
