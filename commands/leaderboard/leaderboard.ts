import { type APIApplicationCommandOptionChoice, ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { App, Command } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { localized } from '../../src/chat/localized.ts'
import type { Message } from '../../src/chat/reply.ts'
import { localDateAt } from '../../src/core/schedule/local-time.ts'
import { STANDARD_ZONE } from '../../src/core/schedule/standard.ts'
import { PERIOD_KINDS, type PeriodKind, periodOf } from '../../src/core/study/periods.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { trackChoices } from '../../src/tracks/names.ts'
import { sharedBy } from '../shared.ts'
import { trackOption } from '../track-option.ts'
import { type Board, boardView, publicBoard } from './view.ts'

const SHOWN = 10

/** Points by period; the member's own rank is always there. */
export const leaderboard: Command = checked({
  data: {
    ...localized(en.leaderboard, ko.leaderboard),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localized(en.leaderboard.period, ko.leaderboard.period),
        choices: PERIOD_KINDS.map(periodChoice),
      },
      trackOption,
    ],
  },
  audience: 'private',
  autocomplete: (request, app, text) => trackChoices(request.focused.value, app.tracks, text),
  async run(request, app, text) {
    return { message: await ownBoard(kindOf(request.options.period), request, app, text) }
  },
  presses: {
    show: {
      answers: 'update',
      run: async (request, app, text) => ({
        update: await ownBoard(kindOf(request.customId.args[0]), request, app, text),
      }),
    },
    share: {
      answers: 'public',
      async run(request, app, text) {
        const [period = 'all'] = request.customId.args
        const board = publicBoard(await boardOf(period, app), text)
        return {
          message: sharedBy(request, text.leaderboard, text.leaderboard.kinds[kindOfPeriod(period)], board, text),
        }
      },
    },
  },
})

async function ownBoard(
  kind: PeriodKind,
  request: { readonly member: { readonly id: string } },
  app: App,
  text: Text,
): Promise<Message> {
  const schedule = await app.store.schedules.of(app.track)
  const period = periodOf(kind, localDateAt(app.clock.now(), schedule?.zone ?? STANDARD_ZONE))
  const board = await boardOf(period, app)
  const own = await app.store.scores.rank(app.track, period, request.member.id)
  return boardView(board, kind, own, text)
}

async function boardOf(period: string, app: App): Promise<Board> {
  const { store, track, tracks } = app
  const rows = await store.scores.board(track, period, SHOWN)
  const named = tracks.length > 1 ? { track } : {}
  return { period, rows, members: await store.scores.size(track, period), ...named }
}

function kindOfPeriod(period: string): PeriodKind {
  if (period === 'all') return 'all'
  return period.includes('W') ? 'week' : 'month'
}

function kindOf(value: unknown): PeriodKind {
  return PERIOD_KINDS.find((kind) => kind === value) ?? 'week'
}

function periodChoice(kind: PeriodKind): APIApplicationCommandOptionChoice<string> {
  return {
    name: en.leaderboard.kinds[kind],
    name_localizations: { ko: ko.leaderboard.kinds[kind], 'en-US': en.leaderboard.kinds[kind] },
    value: kind,
  }
}
