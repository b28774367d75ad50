import { parentPort, workerData } from 'node:worker_threads'
import { readNotes } from '../../src/content/notes.ts'
import { folderSource } from '../../src/content/source.ts'
import { finish } from '../../src/core/steps.ts'
import { textOf } from '../../src/text/text.ts'

// In a thread whose stack is small: tells how many faults the notes of a folder have.
parentPort?.postMessage(finish(readNotes(folderSource(workerData), textOf('ko'))).faults.length)
