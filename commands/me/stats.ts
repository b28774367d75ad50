import type { App } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { CommandRequest } from '../../src/chat/request.ts'
import type { Text } from '../../src/text/text.ts'
import { dayOf, learnerOf } from '../review/session.ts'

/** `/me stats`: how the member stands in the track. */
export async function stats(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const learner = learnerOf(request, app)
  const now = app.clock.now()
  const { start } = await dayOf(app)
  const [score, streak, cards] = await Promise.all([
    app.store.scores.rank(app.track, 'all', learner.memberId),
    app.store.scores.streak(app.track, learner.memberId, now),
    app.store.cards.counts(learner, now, start),
  ])
  const { me, leaderboard } = text
  const lines = score
    ? [
        leaderboard.row(score.points, score.correct, score.answered),
        leaderboard.streak(streak.now, streak.best),
        me.due(cards.due),
      ]
    : [me.nothingYet]
  return { message: { embeds: [{ color: COLORS.plain, title: me.statsTitle, description: lines.join('\n') }] } }
}
