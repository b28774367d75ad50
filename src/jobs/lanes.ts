/** Work of one channel in order, channels beside one another: a slow one holds up nobody but itself. */
export interface Lanes {
  /** Begins it behind the channel's earlier work; resolves once there is room for another one. Work never rejects. */
  begin(channelId: string, work: () => Promise<void>): Promise<void>
  isBusy(channelId: string): boolean
  /** Resolves when all has ended. */
  idle(): Promise<void>
}

/** As many as the pace lets go within a second: claimed rows do not wait long for their turn. */
const AT_ONCE = 20
/** Whoever takes longer waits for Discord, and costs nobody a place. */
const PATIENCE_MS = 1_000

export function createLanes(atOnce = AT_ONCE, patienceMs = PATIENCE_MS): Lanes {
  const lanes = new Map<string, Promise<void>>()
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
      const patience = setTimeout(place, patienceMs)
      const lane = (lanes.get(channelId) ?? Promise.resolve()).then(work).finally(() => {
        clearTimeout(patience)
        place()
        if (lanes.get(channelId) === lane) lanes.delete(channelId)
      })
      lanes.set(channelId, lane)
    },
    isBusy: (channelId) => lanes.has(channelId),
    async idle() {
      while (lanes.size > 0) await Promise.all(lanes.values())
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
