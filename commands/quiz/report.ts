import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { hash32 } from '../../src/core/hash.ts'
import { isTyped } from '../../src/core/quiz/grading.ts'
import { asPosted } from '../../src/core/schedule/posted.ts'
import type { Text } from '../../src/text/text.ts'
import { type Reporting, takesReport } from '../reports/reporting.ts'
import { mine } from './daily.ts'
import { inTrackOf } from './shared.ts'

const ofOccurrence = inTrackOf((id, { store }) => store.occurrences.find(id))(mine)

/** The own result, under what was told of a correction. */
export async function corrected(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const [, occurrenceId = ''] = request.customId.args
  return await ofOccurrence({ ...request, customId: { ...request.customId, args: [occurrenceId] } }, app, text)
}

/** A question of the day; `claim`: that the member's own words are right, too. */
export function reported(claim: boolean) {
  return takesReport(async (request, app): Promise<Reporting> => {
    const found = await app.store.occurrences.find(request.customId.args[0] ?? '')
    const posted = found && asPosted(found)
    if (posted?.guildId !== request.guildId) throw new UserError('oldButton')
    const answer =
      claim && isTyped(posted.question) ? await app.store.answers.of(posted.id, request.member.id) : undefined
    return { kind: 'asked', ref: posted.id, ...wantedOf(answer?.chosen) }
  }).run
}

/** A question of the member's round of practice. */
export function practisedReport(claim: boolean) {
  return takesReport(async (request, app): Promise<Reporting> => {
    const [id = '', place = ''] = request.customId.args
    const round = await app.store.practice.round(id)
    const questionId = round?.questionIds[Number(place)]
    if (!round || questionId === undefined || !isOwn(round, request)) throw new UserError('oldButton')
    const given = claim ? await app.store.practice.answers(id) : []
    const answer = given.find((one) => one.place === Number(place))
    return { kind: 'question', ref: hash32(questionId), ...wantedOf(answer?.chosen) }
  }).run
}

function isOwn(round: { readonly memberId: string; readonly guildId: string }, request: SubmitRequest): boolean {
  return round.memberId === request.member.id && round.guildId === request.guildId
}

function wantedOf(chosen: readonly string[] | undefined): Pick<Reporting, 'wanted'> {
  const [wanted] = chosen ?? []
  return wanted === undefined ? {} : { wanted }
}
