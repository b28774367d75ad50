/** What comes this soon is the same wish: a terminal's Ctrl-C reaches npm and the bot at once, and npm hands its own on, on a busy machine a second later. */
const SAME_WISH_MS = 3_000
const PARENT_EVERY_MS = 500

const NAMES = {
  SIGINT: 'Ctrl-C (SIGINT)',
  SIGTERM: 'asked to end (SIGTERM)',
  SIGHUP: 'its terminal was closed (SIGHUP)',
} as const

export interface StopWishes {
  /** The first signal, or the end of the npm that started the process. */
  readonly stop: (reason: string) => void
  /** One more signal: whoever sends it wants no more waiting. */
  readonly now: (reason: string) => void
}

/**
 * Listens for whatever ends a process: a terminal, a supervisor, and npm, which is killed and leaves its child behind. A shell
 * around npm that is killed alone looks like one that went away and meant the bot to stay (`nohup`, `disown`), and ends nothing.
 */
export function listenForStop(
  { stop, now }: StopWishes,
  startedBy = process.env.npm_lifecycle_event,
  atTerminal = process.stdout.isTTY,
): void {
  let first: number | undefined
  for (const [signal, name] of Object.entries(NAMES)) {
    // Without a terminal it asks for the content to be read again, or is ignored, as `nohup` wants it.
    if (signal === 'SIGHUP' && !atTerminal) continue
    process.on(signal, () => {
      const at = performance.now()
      if (first === undefined) stop(name)
      else if (at - first > SAME_WISH_MS) now(`${name} again`)
      first ??= at
    })
  }
  if (startedBy !== 'start') return
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    first ??= performance.now()
    stop('npm, which started it, is gone')
  }, PARENT_EVERY_MS).unref()
}
