import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { Message } from '../../src/chat/reply.ts'
import type { PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { ANSWERABLE, asPosted } from '../../src/core/schedule/posted.ts'
import type { Occurrence, PostedOccurrence } from '../../src/core/schedule/types.ts'
import type { Text } from '../../src/text/text.ts'
import { answeredCard } from '../../src/views/confirmation.ts'
import { type OpenAround, openPost } from '../../src/views/daily-card.ts'
import { type ExplainingContext, mayKnow, resultView, type Standing } from '../../src/views/results.ts'
import { explainingContext, viewContext, withDiagram } from './shared.ts'

/** The occurrence that a custom id names, of this server and posted; anything else is an old or a foreign button. */
export async function postedFor(request: PressRequest | SubmitRequest, app: App): Promise<PostedOccurrence> {
  const posted = await postedOrVoid(request, app)
  if (isVoid(posted)) throw new UserError('madeVoid')
  return posted
}

/** The same, or one whose card says that it counts for nothing. */
export async function postedOrVoid(request: PressRequest | SubmitRequest, app: App): Promise<PostedOccurrence> {
  const occurrence = await app.store.occurrences.find(request.customId.args[0] ?? '')
  const stands = occurrence && (ANSWERABLE.includes(occurrence.state) || isVoid(occurrence))
  const posted = stands ? asPosted(occurrence) : undefined
  if (!posted || posted.guildId !== request.guildId) throw new UserError('oldButton')
  return posted
}

/** Leaders made it so; its message stands. */
export function isVoid({ reason }: Pick<Occurrence, 'reason'>): boolean {
  return reason === 'voided'
}

export async function standingIn(
  occurrence: PostedOccurrence,
  request: { readonly member: { readonly id: string } },
  app: App,
): Promise<Standing> {
  const answer = await app.store.answers.of(occurrence.id, request.member.id)
  return { occurrence, now: app.clock.now(), ...(answer ? { answer } : {}) }
}

/** What views of a standing need: what the notes say near the question is looked for only where it is explained. */
export async function contextOf(standing: Standing, app: App, text: Text): Promise<ExplainingContext> {
  if (mayKnow(standing)) return await explainingContext(standing.occurrence.question, app, text)
  return { ...viewContext(app, text), related: undefined }
}

export function standingView(standing: Standing, context: ExplainingContext, around: OpenAround = {}): Message {
  const { answer } = standing
  if (mayKnow(standing)) return resultView(standing, context)
  if (answer) return answeredCard({ ...standing, answer }, context.text, around)
  return openPost(standing.occurrence, context.text, around)
}

/** Whoever may know the answer sees the note's picture with it; else how many have answered, which is told to no one else so soon. */
export async function explained(standing: Standing, app: App, text: Text): Promise<Message> {
  const { occurrence } = standing
  const context = await contextOf(standing, app, text)
  if (mayKnow(standing)) return await withDiagram(standingView(standing, context), occurrence.question, app)
  const { examDate } = app.track
  const answers = await app.store.answers.count(occurrence.id)
  const suggestedBy = await app.store.suggestions.suggesterOf(occurrence, occurrence.question.id)
  const namesShown = (await app.store.schedules.of(occurrence))?.choiceNames === true
  return standingView(standing, context, {
    answers,
    namesShown,
    ...(examDate === undefined ? {} : { examDate }),
    ...(suggestedBy === undefined ? {} : { suggestedBy }),
  })
}
