import type { Message } from '../chat/reply.ts'
import type { Occurrence, PostedOccurrence } from '../core/schedule/types.ts'
import { textOf } from '../text/text.ts'
import { closedPost } from '../views/daily-card.ts'
import { diagramFiles, diagramsOn } from '../views/diagrams.ts'
import { refusalOf } from './refusals.ts'
import { backOffMs, LATER_MS, leaseOf, type Work } from './work.ts'

/** For so long the message is tried again; the results stand anyway. */
const GIVE_UP_EDIT_MS = 24 * 3_600_000

/** Counts once, then shows it: an edit that is repeated changes nothing, and no score waits for it. */
export async function closeOccurrence(claimed: Occurrence, work: Work): Promise<void> {
  const { app } = work
  const settled = await app.store.occurrences.settle(leaseOf(claimed))
  if (!settled) return
  if (settled.messageId === undefined) {
    await app.store.occurrences.closed(leaseOf(claimed), app.clock.now())
    return
  }
  await showResults(settled, settled.messageId, work)
}

async function showResults(settled: PostedOccurrence, messageId: string, work: Work): Promise<void> {
  const { channels, clock, log, store } = work.app
  const lease = leaseOf(settled)
  const message = await resultsOf(settled, work)
  await work.turn()
  const edited = await channels.edit(settled.channelId, messageId, message)
  if (edited.ok) {
    await store.occurrences.closed(lease, clock.now())
    return
  }
  const { problem } = edited
  log.warn({ occurrence: settled.id, problem }, 'the results could not be shown')
  const refusal = problem.kind === 'refused' ? refusalOf(problem) : undefined
  const again = refusal === undefined || refusal.kind === 'later'
  if (again && clock.now() - settled.closesAt < GIVE_UP_EDIT_MS) {
    const wait = refusal ? LATER_MS : backOffMs(work, settled, problem)
    await store.occurrences.release(lease, clock.now() + wait, false)
    return
  }
  const gone = refusal?.kind === 'deleted' || (refusal?.kind === 'stop' && refusal.reason === 'no-channel')
  await store.occurrences.closed(lease, clock.now(), ...(gone ? (['deleted'] as const) : []))
}

/** The results with the explanation, and the picture that the notes have of it. */
async function resultsOf(settled: PostedOccurrence, { app }: Work): Promise<Message> {
  const { library, noteUrl, pictures } = app
  const { citations } = settled.question
  const message = closedPost(settled, textOf(settled.language), noteUrl, library.errata.shownAt(citations))
  const files = await diagramFiles(diagramsOn(library.diagrams, citations), pictures, 1)
  return files.length > 0 ? { ...message, files } : message
}
