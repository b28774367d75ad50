import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { State } from './state.ts'
import { MESSAGE_FLAGS, type Message, type SavedState } from './types.ts'
import { writeSafely } from './write-safely.ts'

const VERSION = 1
const FILE = 'discord.json'
/** Older ones are let go, so that saving stays quick. */
const MESSAGES_KEPT = 2_000

/** What an earlier run left in `dataDir`, with its addresses moved to this run's. */
export function loadState(dataDir: string, origin: string): SavedState | undefined {
  const path = join(dataDir, FILE)
  if (!existsSync(path)) return undefined
  const text = readFileSync(path, 'utf8')
  const saved = parse(text, path)
  const moved = parse(text.replaceAll(JSON.stringify(saved.origin).slice(1, -1), origin), path)
  return { ...moved, messages: moved.messages.map(unloaded) }
}

function parse(text: string, path: string): SavedState {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error(`${path}: not the playground's data; move the file away, or start afresh with --fresh`)
  }
  const saved = value as Partial<SavedState> | null
  if (saved?.version !== VERSION) throw new Error(`${path}: written by another version; start afresh with --fresh`)
  return saved as SavedState
}

/** A deferred answer dies with the bot that owed it. */
function unloaded(message: Message): Message {
  return message.flags & MESSAGE_FLAGS.loading ? { ...message, failed: true } : message
}

/** Writes the state after each turn that changed something, once for all its changes. */
export class Saver {
  readonly #state: State
  readonly #dataDir: string
  readonly #origin: string
  #pending: Promise<void> | undefined

  constructor(state: State, dataDir: string, origin: string) {
    this.#state = state
    this.#dataDir = dataDir
    this.#origin = origin
    mkdirSync(dataDir, { recursive: true })
    state.listen((event) => {
      if ('message' in event && event.message.seenBy !== undefined) return
      // Who waits for `settled` hears of it; a change from the page has nobody to tell.
      this.save().catch((error: unknown) => process.stderr.write(`the playground could not save: ${String(error)}\n`))
    })
  }

  /** Resolves once everything that had changed by now is on disk. */
  save(): Promise<void> {
    this.#pending ??= new Promise((resolve, reject) => {
      setImmediate(() => {
        this.#pending = undefined
        try {
          writeSafely(join(this.#dataDir, FILE), JSON.stringify(this.#content()))
          resolve()
        } catch (error) {
          reject(error)
        }
      })
    })
    return this.#pending
  }

  /** What is being written now, if anything. */
  settled(): Promise<void> {
    return this.#pending ?? Promise.resolve()
  }

  #content(): SavedState {
    const state = this.#state
    const messages = [...state.messages.values()].filter((message) => message.seenBy === undefined)
    return {
      version: VERSION,
      origin: this.#origin,
      lastId: state.ids.last,
      roles: [...state.roles.values()],
      channels: [...state.channels.values()],
      members: [...state.members.values()],
      messages: messages.slice(-MESSAGES_KEPT),
      commands: [...state.commands.values()],
      nonces: state.nonces,
      installedBy: [...state.installedBy],
    }
  }
}
