import type { Shared } from '../app.ts'
import type { Text } from '../text/text.ts'

/** Members who did something that was kept, and did not hear so: told behind whatever they do next. */
export interface Unheard {
  /** Never rejects. */
  note(memberId: string): Promise<void>
  /** `isCommand`: those are few enough to ask what other processes noted. */
  newsFor(
    memberId: string,
    text: Text,
    isCommand: boolean,
  ): Promise<{ readonly sentence: string; seen(): Promise<void> } | undefined>
}

const MOST_KEPT = 10_000
/** Who comes back later has long seen how things stand. */
const KEPT_MS = 24 * 3_600_000

/** In the store, since what she does next may come to another process; whoever it was noted here for hears of it behind any press. */
export function createUnheard({ store: { waiting }, clock, log }: Pick<Shared, 'store' | 'clock' | 'log'>): Unheard {
  const here = new Map<string, Promise<void>>()
  const rowOf = (memberId: string) => ({ guildId: '', memberId, kind: 'unheard', key: '' }) as const
  const since = async (memberId: string) => Number((await waiting.find(rowOf(memberId)))?.[0]?.name ?? Number.NaN)
  return {
    async note(memberId) {
      const now = clock.now()
      const noted = waiting
        .keep(rowOf(memberId), [{ name: String(now) }], now)
        .catch((error: unknown) => log.error({ err: error }, 'a member will not hear that something was saved'))
      here.delete(memberId)
      here.set(memberId, noted)
      const [oldest] = here.keys()
      if (here.size > MOST_KEPT && oldest !== undefined) here.delete(oldest)
      await noted
    },
    async newsFor(memberId, { common }, isCommand) {
      const noted = here.get(memberId)
      if (!noted && !isCommand) return undefined
      await noted
      const at = await since(memberId)
      // Over, or told by another process.
      if (!(Math.abs(clock.now() - at) < KEPT_MS)) {
        if (here.get(memberId) === noted) here.delete(memberId)
        return undefined
      }
      const seen = async () => {
        // Not one that came meanwhile.
        if ((await since(memberId)) === at) await waiting.drop(rowOf(memberId))
      }
      return { sentence: common.savedUnheard(Math.floor(at / 1000)), seen }
    },
  }
}
