import { LIMITS } from '../chat/limits.ts'
import { asPosted } from '../core/schedule/posted.ts'
import type { ToldReport } from '../store/disputes/disputes.ts'
import type { Store } from '../store/store.ts'
import type { Text } from '../text/text.ts'
import { decisionShown } from './decisions.ts'

/** A server's members with news are asked of the store this often, not behind every press. */
const KNOWN_MS = 30_000
const MOST_SHOWN = 5

interface ToldReports {
  readonly sentence: string
  seen(): Promise<void>
}

export type ReportsFor = (guildId: string, memberId: string, text: Text) => Promise<ToldReports | undefined>

/** What a member is told behind whatever she does next: how leaders decided on what she reported. */
export function createReportsFor(store: Store, now: () => number): ReportsFor {
  const known = new Map<string, { readonly at: number; readonly members: ReadonlySet<string> }>()
  const withNews = async (guildId: string) => {
    const last = known.get(guildId)
    if (last && Math.abs(now() - last.at) < KNOWN_MS) return last.members
    const members = await store.reports.untold(guildId)
    known.set(guildId, { at: now(), members })
    return members
  }
  return async (guildId, memberId, text) => {
    if (!(await withNews(guildId)).has(memberId)) return undefined
    const all = (await store.reports.decided(guildId, memberId)).slice(0, MOST_SHOWN)
    const sentences = await Promise.all(all.map((one) => sentenceOf(one, store, text)))
    const shown = sentences.filter((_, at) => sentences.slice(0, at + 1).join('\n').length <= LIMITS.content)
    if (shown.length === 0) return undefined
    const seen = async () => {
      await store.reports.told(guildId, memberId, all.slice(0, shown.length))
      known.delete(guildId)
    }
    return { sentence: shown.join('\n'), seen }
  }
}

async function sentenceOf({ kind, ref, decision }: ToldReport, store: Store, text: Text): Promise<string> {
  const found = kind === 'asked' ? await store.occurrences.find(ref) : undefined
  const asked = found && asPosted(found)
  const date = asked ? ` (${text.quiz.pastDate(asked.localDate)})` : ''
  // Practice shuffles the choices: the author's letter is not the one that she saw.
  const isUnseen = decision.what === 'key' && !asked
  const outcome = isUnseen ? text.reports.decided.keyUnseen : decisionShown(decision, asked, text)
  return text.reports.told(`${text.reports.kinds[kind]}${date}`, outcome)
}
