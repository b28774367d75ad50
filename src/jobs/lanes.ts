/** Work of one channel in order, channels beside one another: a slow one holds up nobody but itself. */
export interface Lanes {
  /** Begins it behind the channel's earlier work; resolves once there is room for another one. Work never rejects. */
  begin(channelId: string, work: (inLine: InLine) => Promise<void>): Promise<void>
  isBusy(channelId: string): boolean
  /** Resolves when all has ended. */
  idle(): Promise<void>
}

/** What is waited for within is a turn of one's own, not Discord. */
export type InLine = (turn: () => Promise<void>) => Promise<void>

/** So many that some wait for their turn while the requests of others are under way. */
const AT_ONCE = 20
/**
 * Whoever takes longer waits for Discord, and costs nobody a place; neither do those behind it in its channel. One that waits for its
 * turn keeps its place: more would be begun than the pace lets go, and in the end every lease would be over before its turn comes.
 */
const PATIENCE_MS = 1_000

interface Lane {
  readonly ended: Promise<void>
  /** Resolves when patience has run out. */
  readonly slow: Promise<void>
}

export function createLanes(atOnce = AT_ONCE, patienceMs = PATIENCE_MS): Lanes {
  const lanes = new Map<string, Lane>()
  const waiting: (() => void)[] = []
  let places = atOnce
  const takePlace = async () => {
    if (places > 0) places--
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const givePlace = () => {
    const next = waiting.shift()
    if (next) next()
    else places++
  }
  return {
    async begin(channelId, work) {
      await takePlace()
      const place = givenBackOnce(givePlace)
      const slow = Promise.withResolvers<void>()
      void slow.promise.then(place)
      const before = lanes.get(channelId)
      void before?.slow.then(slow.resolve)
      let patience: ReturnType<typeof setTimeout>
      const wait = () => {
        patience = setTimeout(slow.resolve, patienceMs)
      }
      const inLine: InLine = async (turn) => {
        clearTimeout(patience)
        await turn().finally(wait)
      }
      const run = async () => {
        wait()
        await work(inLine)
      }
      const ended = (before?.ended ?? Promise.resolve()).then(run).finally(() => {
        clearTimeout(patience)
        place()
        if (lanes.get(channelId) === lane) lanes.delete(channelId)
      })
      const lane = { ended, slow: slow.promise }
      lanes.set(channelId, lane)
    },
    isBusy: (channelId) => lanes.has(channelId),
    async idle() {
      while (lanes.size > 0) await Promise.all([...lanes.values()].map(({ ended }) => ended))
    },
  }
}

function givenBackOnce(give: () => void): () => void {
  let held = true
  return () => {
    if (held) give()
    held = false
  }
}
