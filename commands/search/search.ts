import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { App, Command, Press } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { UserError } from '../../src/chat/errors.ts'
import { escapeText } from '../../src/chat/escape.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import { localized } from '../../src/chat/localized.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { noteGap } from '../gap.ts'
import { opensReport, reportOf, takesReport } from '../reports/reporting.ts'
import { sharedBy, turn } from '../shared.ts'
import { answerView, cardView } from './answer.ts'
import { askedIn, lackIn, otherPlace, placed } from './places.ts'
import { pickedAs, suggestions, withoutLens } from './suggestions.ts'
import { backToCard, readOn, wholeSection } from './whole.ts'

const OTHERS = 9

/** What the notes say about anything that a member types. */
export const search: Command = checked({
  data: {
    ...localized(en.search, ko.search),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localized(en.search.query, ko.search.query),
        required: true,
        autocomplete: true,
        max_length: 200,
      },
    ],
  },
  audience: 'private',
  alone: true,
  looksUp: true,
  autocomplete: (request, app) => suggestions(request.focused.value, app),
  run,
  presses: {
    report: opensReport('search.report'),
    hit: {
      answers: 'private',
      run: async (request, app, text) => ({
        message: await otherPlace((request.values[0] ?? '').split(':'), request, app, text),
      }),
    },
    near: {
      answers: 'private',
      run: async (request, app, text) => ({ message: await otherPlace(request.customId.args, request, app, text) }),
    },
    word: { answers: 'private', run: forWord },
    turn: {
      answers: 'update',
      run: async (request, app, text) => ({ update: await otherPlace(request.customId.args, request, app, text) }),
    },
    whole: {
      answers: 'update',
      run: async (request, app, text) => turn(request, await wholeSection(request, app, text)),
    },
    back: {
      answers: 'update',
      run: async (request, app, text) => turn(request, await backToCard(request, app, text)),
    },
    read: {
      answers: 'update',
      run: async (request, app, text) => turn(request, await readOn(request, app, text)),
    },
    share: {
      answers: 'public',
      async run(request, app, text) {
        const found = placed(request.customId.args, app)
        const message = { ...(await cardView({ found }, app, text)), content: await lackIn(found, request, app, text) }
        return {
          message: sharedBy(request, text.search, askedIn(request) ?? escapeText(found.section.title), message, text),
        }
      },
    },
  } satisfies Record<string, Press>,
  submits: { report: takesReport(reportOf('hit')) },
})

async function run(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  return await searched(String(request.options.query ?? '').trim(), app, text)
}

/** A word of the notes, as the notes write it. */
async function forWord(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const { statement, highlights } = placed(request.customId.args, app)
  const [span] = highlights
  if (!statement || !span) throw new UserError('oldButton')
  return await searched(statement.text.slice(...span), app, text)
}

async function searched(said: string, app: App, text: Text): Promise<Reply> {
  const typed = withoutLens(said)
  if (typed === '') throw new UserError('nothingTyped')
  const { search, notebook } = app.library
  // A heading may begin with that mark itself.
  const picked = pickedAs(said, notebook) ?? pickedAs(typed, notebook)
  if (picked) return { message: await cardView({ found: picked, neighbours: 'search.near' }, app, text) }
  const answer = await inSteps(search.findInSteps(typed, { limit: OTHERS + 1 }))
  if (answer.results.length === 0) noteGap(typed, app)
  return { message: await answerView(typed, answer, app, text) }
}
