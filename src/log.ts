import { type Logger, pino, stdSerializers } from 'pino'

/** The same line more often than this within the time is counted instead: a storm of reconnections fills no disk. */
const SAME_LINES = 3
const WITHIN_MS = 60_000

/** JSON lines on standard error, for the bot and for whoever else speaks in this process. */
export function createLog(level: string, to: pino.DestinationStream = pino.destination(2)): Logger {
  const same = countSame()
  const log: Logger = pino(
    {
      level,
      base: null,
      serializers: { err: withoutSecrets },
      hooks: {
        logMethod(values, method) {
          const [first] = values as unknown[]
          if (isSummary(first) || same.isFew(values, summarize)) method.apply(this, values)
        },
      },
    },
    to,
  )
  const summarize = (message: string, more: number) =>
    log.warn({ more, withinMs: WITHIN_MS } satisfies Summary, `${message}: ${more} times more`)
  return log
}

interface Summary {
  readonly more: number
  readonly withinMs: number
}

function isSummary(fields: unknown): fields is Summary {
  return typeof fields === 'object' && fields !== null && 'more' in fields && 'withinMs' in fields
}

/** Counts equal lines; what was left out is told once, when the time is over. */
function countSame() {
  const seen = new Map<string, number>()
  return {
    isFew(values: readonly unknown[], summarize: (message: string, more: number) => void): boolean {
      const key = keyOf(values)
      const times = (seen.get(key) ?? 0) + 1
      seen.set(key, times)
      if (times > 1) return times <= SAME_LINES
      setTimeout(() => {
        const more = (seen.get(key) ?? 0) - SAME_LINES
        seen.delete(key)
        if (more > 0) summarize(messageOf(values), more)
      }, WITHIN_MS).unref()
      return true
    },
  }
}

/** Equal for lines that say the same; stacks and what cannot be written differ in nothing that counts. */
function keyOf(values: readonly unknown[]): string {
  try {
    return JSON.stringify(values, (_, value) => (value instanceof Error ? String(value) : value))
  } catch {
    return messageOf(values)
  }
}

function messageOf([first, second]: readonly unknown[]): string {
  return [second, first].find((one) => typeof one === 'string') ?? said(first)
}

/** Errors of Discord's client carry the request: its address holds interaction tokens. */
function withoutSecrets(error: Error): object {
  try {
    const { type, message, stack, code, status } = stdSerializers.err(error) as unknown as Record<string, unknown>
    const several = error instanceof AggregateError ? { errors: error.errors.slice(0, MOST_ERRORS).map(said) } : {}
    return { type, message: cut(message), stack: cut(stack), code, status, ...several }
  } catch {
    return { type: 'Error', message: UNREADABLE }
  }
}

/** An error may quote all that it was about, a file or an answer. */
const LONGEST = 20_000

function cut(text: unknown): unknown {
  return typeof text === 'string' && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** Of those that one error is made of: a connection that was tried at each address says nothing itself. */
const MOST_ERRORS = 5
const UNREADABLE = 'something that cannot be read'
/** What is told of an object that is no error: whatever else it holds may be secret. */
const TOLD = ['name', 'code', 'status', 'message'] as const

/** What was thrown, in words: anything may be, and none of it may throw again. */
function said(thrown: unknown): string {
  try {
    if (typeof thrown !== 'object' || thrown === null) return String(thrown)
    const own = thrown as Readonly<Record<string, unknown>>
    const told = TOLD.map((name) => own[name]).filter((one) => typeof one === 'string' || typeof one === 'number')
    return told.length > 0 ? told.join(' ') : `an object (${Object.keys(own).join(', ') || 'empty'})`
  } catch {
    return UNREADABLE
  }
}

/** The client's own code, with what it speaks through; what is thrown there is about one event of Discord's, not about us. */
const CLIENT = /node_modules[/\\](?:discord\.js|@discordjs|discord-api-types|@sapphire|@vladfrangu|ws|undici)[/\\]/

/**
 * Whatever else Node would print or die of becomes a line of the log. Discord's client may stumble over one event and goes
 * on; after anything else nobody knows what is left undone, and `giveUp` ends the bot as a signal would.
 */
export function logEverything(log: Logger, giveUp: (reason: string) => void): void {
  // Whoever reads the lines may go away; the bot does not.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  process.removeAllListeners('warning')
  process.on('warning', (warning) => {
    const { name, message, stack } = readable(warning)
    if (name === 'ExperimentalWarning') log.debug({ name }, message)
    else log.warn({ name, stack }, message)
  })
  const caught = (thrown: unknown) => {
    const err = readable(thrown)
    if (isOfClient(err)) {
      log.error({ err }, 'the Discord client stumbled over an event')
      return
    }
    log.fatal({ err }, 'an error that nobody caught')
    giveUp(`an error that nobody caught: ${cut(said(err.message === '' ? err : err.message))}`)
  }
  process.on('uncaughtException', caught)
  process.on('unhandledRejection', caught)
}

/** An error whose words can be told; a proxy, or a getter that throws, would end the process where it is to be told of. */
function readable(thrown: unknown): Error {
  try {
    if (!(thrown instanceof Error)) return new Error(said(thrown))
    void `${thrown.message}${thrown.stack}`
    return thrown
  } catch {
    return new Error(UNREADABLE)
  }
}

function isOfClient({ stack }: Error): boolean {
  const frame = String(stack)
    .split('\n')
    .find((line) => /^\s+at /.test(line) && !line.includes('node:'))
  return frame !== undefined && CLIENT.test(frame)
}
