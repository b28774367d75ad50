import type { Shared } from '../app.ts'
import type { Message } from '../chat/reply.ts'
import type { PostedOccurrence } from '../core/schedule/types.ts'
import { textOf } from '../text/text.ts'
import { openPost } from '../views/daily-card.ts'

/** The open card as it stands in the channel. */
export async function openCard(posted: PostedOccurrence, app: Shared): Promise<Message> {
  return drawCard(await readCard(posted, app))
}

export interface OpenCard {
  readonly occurrence: PostedOccurrence
  readonly around: Parameters<typeof openPost>[2]
}

/** What stands on it: the first of a date brings the results of the one before. */
export async function readCard(posted: PostedOccurrence, { channels, store }: Shared): Promise<OpenCard> {
  const occurrence = withLivingRole(posted, channels)
  const [schedule, track, answers, suggester] = await Promise.all([
    store.schedules.of(occurrence),
    store.tracks.find(occurrence),
    store.answers.count(occurrence.id),
    store.suggestions.suggesterOf(occurrence, occurrence.question.id),
  ])
  const brings = occurrence.number === 1 && schedule?.resultsTold === 'next'
  const earlier = brings ? await store.occurrences.lastCounted(occurrence, occurrence.localDate) : []
  const examDate = track?.examDate === undefined ? {} : { examDate: track.examDate }
  const suggestedBy = suggester === undefined ? {} : { suggestedBy: suggester }
  const namesShown = schedule?.choiceNames === true
  const offered = schedule && withLivingRole(schedule, channels)
  const roleButton = occurrence.number === 1 && offered?.roleButton === true && offered.pingRoleId !== undefined
  return { occurrence, around: { earlier, answers, namesShown, roleButton, ...examDate, ...suggestedBy } }
}

/** Throws where the question is such that it cannot be shown. */
export function drawCard({ occurrence, around }: OpenCard): Message {
  const post = openPost(occurrence, textOf(occurrence.language), around)
  if (!pings(occurrence)) return post
  return { ...post, content: [`<@&${occurrence.pingRoleId}>`, ...(post.content ? [post.content] : [])].join('\n') }
}

/** A role that was deleted would stand there as a bare number, and nobody can be given it. */
export function withLivingRole<Of extends { readonly guildId: string; readonly pingRoleId?: string }>(
  of: Of,
  channels: Pick<Shared['channels'], 'role'>,
): Omit<Of, 'pingRoleId'> & { readonly pingRoleId?: string } {
  const { pingRoleId, ...silent } = of
  const gone = pingRoleId !== undefined && channels.role(of.guildId, pingRoleId) === 'gone'
  return gone ? silent : of
}

/** Of several questions a day only the first pings. */
export function pings(occurrence: PostedOccurrence): occurrence is PostedOccurrence & { readonly pingRoleId: string } {
  return occurrence.number === 1 && occurrence.pingRoleId !== undefined
}
