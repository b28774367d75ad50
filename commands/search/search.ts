import { ApplicationCommandOptionType } from 'discord-api-types/v10'
import type { App, Command, Press } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { UserError } from '../../src/chat/errors.ts'
import { escapeText } from '../../src/chat/escape.ts'
import { localized } from '../../src/chat/localized.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { type Found, opened, readFound } from '../../src/views/found.ts'
import { sharedBy } from '../shared.ts'
import { answerView, cardView } from './answer.ts'
import { pickedAs, suggestions, withoutLens } from './suggestions.ts'

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
  autocomplete: (request, app) => suggestions(request.focused.value, app),
  run,
  presses: {
    hit: {
      answers: 'private',
      run: (request, app, text) => turned((request.values[0] ?? '').split(':'), 'search.turn', app, text),
    },
    near: {
      answers: 'private',
      run: (request, app, text) => turned(request.customId.args, 'search.turn', app, text),
    },
    word: { answers: 'private', run: forWord },
    turn: {
      answers: 'update',
      async run(request, app, text) {
        const message = await cardView(
          { found: placed(request.customId.args, app), neighbours: 'search.turn' },
          app,
          text,
        )
        return { update: message }
      },
    },
    share: {
      answers: 'public',
      async run(request, app, text) {
        const found = placed(request.customId.args, app)
        const message = await cardView({ found }, app, text)
        return {
          message: sharedBy(request, text.search, askedIn(request) ?? escapeText(found.section.title), message, text),
        }
      },
    },
  } satisfies Record<string, Press>,
})

/** What was searched for, from the line above the card, in whatever language that was said. */
function askedIn({ messageContent = '' }: PressRequest): string | undefined {
  return /^(?:🔍 )?[「“](.+?)[」”]/mu.exec(messageContent)?.[1]
}

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
  const picked = pickedAs(typed, notebook)
  if (picked) return { message: await cardView({ found: picked, neighbours: 'search.near' }, app, text) }
  return { message: await answerView(typed, search.find(typed, { limit: OTHERS + 1 }), app, text) }
}

async function turned(
  args: readonly string[],
  neighbours: 'search.turn',
  app: App,
  text: Text,
): Promise<{ message: Message }> {
  return { message: await cardView({ found: placed(args, app), neighbours }, app, text) }
}

/** By key: a button older than the notes' last change may name a section that is gone. */
function placed(args: readonly string[], app: App): Found {
  const found = readFound(args, app.library.notebook.byKey)
  if (!found) throw new UserError('oldButton')
  return args.length === 1 ? opened(found.section) : found
}
