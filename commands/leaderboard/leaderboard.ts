import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { App, Command } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { UserError } from '../../src/chat/errors.ts'
import { localized, localizedChoices } from '../../src/chat/localized.ts'
import type { Message } from '../../src/chat/reply.ts'
import { stamped } from '../../src/chat/stamp.ts'
import { PERIOD_KINDS, type PeriodKind } from '../../src/core/study/periods.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { trackChoices } from '../../src/tracks/names.ts'
import { A_PAGE, type Board, boardOf, boardOfKind } from '../../src/views/board.ts'
import { type BoardForm, boardView, noSeason, periodName, publicBoard } from '../../src/views/board-view.ts'
import { sharedBy } from '../shared.ts'
import { trackOption } from '../track-option.ts'

/** As a menu of seasons names one. */
const SEASON = /^S\d{1,4}$/

interface Asking {
  readonly member: { readonly id: string }
}

/** Points by period; the member's own rank is always there. */
export const leaderboard: Command = checked({
  data: {
    ...localized(en.leaderboard, ko.leaderboard),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localized(en.leaderboard.period, ko.leaderboard.period),
        choices: localizedChoices(PERIOD_KINDS, en.leaderboard.kinds, ko.leaderboard.kinds),
      },
      trackOption,
    ],
  },
  audience: 'private',
  autocomplete: (request, app, text) => trackChoices(request.focused.value, app.tracks, text),
  async run(request, app, text) {
    return { message: await ofKind(kindOf(request.options.period), request, app, text) }
  },
  presses: {
    show: {
      answers: 'update',
      run: async (request, app, text) => ({
        update: await ofKind(kindOf(request.customId.args[0]), request, app, text),
      }),
    },
    at: {
      answers: 'update',
      async run(request, app, text) {
        const [period = 'all', page] = request.customId.args
        return { update: await own(await boardOf(period, Number(page), app), request, app, text) }
      },
    },
    form: {
      answers: 'update',
      async run(request, app, text) {
        const [period = 'all', page, form] = request.customId.args
        const as = form === 't' ? 'text' : 'picture'
        return { update: await own(await boardOf(period, Number(page), app), request, app, text, as) }
      },
    },
    season: {
      answers: 'update',
      async run(request, app, text) {
        const [season = 'S1'] = request.values
        if (!SEASON.test(season)) throw new UserError('oldButton')
        return { update: await own(await boardOf(season, 0, app), request, app, text) }
      },
    },
    final: {
      answers: 'private',
      async run(request, app, text) {
        const [period = 'all', trackId = ''] = request.customId.args
        const there = await app.within({ guildId: request.guildId, trackId })
        const score = await there.store.scores.rank(there.track, period, request.member.id)
        const page = score ? Math.floor((score.rank - 1) / A_PAGE) : 0
        return stamped({ message: await own(await boardOf(period, page, there), request, there, text) }, trackId)
      },
    },
    share: {
      answers: 'public',
      async run(request, app, text) {
        const board = await boardOf(request.customId.args[0] ?? 'all', 0, app)
        const shown = await publicBoard(board, 'picture', app.pictures, text)
        return { message: sharedBy(request, text.leaderboard, periodName(board, text), shown, text) }
      },
    },
  },
})

async function ofKind(kind: PeriodKind, request: Asking, app: App, text: Text): Promise<Message> {
  const board = await boardOfKind(kind, app)
  return board ? await own(board, request, app, text) : noSeason(text)
}

async function own(
  board: Board,
  { member }: Asking,
  app: App,
  text: Text,
  form: BoardForm = 'picture',
): Promise<Message> {
  const { scores } = app.store
  const [score, streak, waiting] = await Promise.all([
    scores.rank(app.track, board.period, member.id),
    scores.streak(app.track, member.id, app.clock.now()),
    scores.waiting(app.track, member.id),
  ])
  const standing = { ...(score ? { score } : {}), streak, waiting }
  return await boardView(board, standing, form, app.pictures, member.id, text)
}

function kindOf(value: unknown): PeriodKind {
  return PERIOD_KINDS.find((kind) => kind === value) ?? 'week'
}
