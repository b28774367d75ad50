import { ButtonStyle } from 'discord-api-types/v10'
import type { App, Command } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import { localized } from '../../src/chat/localized.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { checkContext } from '../../src/core/quiz/checks/context.ts'
import { type Draft, readDraft } from '../../src/core/quiz/form/draft.ts'
import { type QuestionFields, writeForm } from '../../src/core/quiz/form/write.ts'
import { randomId } from '../../src/core/random-id.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { trackChoices } from '../../src/tracks/names.ts'
import { keepDraft, keptDraft } from '../drafts.ts'
import { checkFields, fieldsOf, questionForm } from '../question/view.ts'
import { trackOption } from '../track-option.ts'

/** More that wait at once would be read by nobody. */
const ROOM = { ofOne: 5, ofAll: 200 }

/** A question that a member wrote, for leaders to take: by the form that they write theirs in. */
export const suggest: Command = checked({
  data: { ...localized(en.suggest, ko.suggest), options: [trackOption] },
  audience: 'private',
  opensForm: () => true,
  autocomplete: ({ focused }, app, text) => trackChoices(focused.value, app.tracks, text),
  run: (_request, _app, text) => ({ modal: suggestForm(text) }),
  presses: {
    again: {
      answers: 'modal',
      run: async (request, app, text) => ({ modal: suggestForm(text, await draftIn(request, app)) }),
    },
    send: { answers: 'update', run: sendAnyway },
  },
  submits: { add: { answers: 'private', run: add } },
})

function suggestForm(text: Text, fields?: QuestionFields) {
  return { ...questionForm(writeCustomId('suggest.add'), text, fields), title: text.suggest.title }
}

async function draftIn({ customId, member }: PressRequest, app: App): Promise<QuestionFields> {
  const kept = await keptDraft(customId.args[0] ?? '', member.id, app)
  if (!kept) throw new UserError('suggestionForgotten')
  return fieldsOf(kept)
}

/** At once where nothing keeps it from being asked; else its author is told what does, and may send it all the same. */
async function add(request: SubmitRequest, app: App, text: Text): Promise<Reply> {
  const fields = withoutId(fieldsOf(request.fields))
  const draft = await draftOf(fields, app)
  if (draft.question) return { message: await sent(fields, request.member.id, app, text, draft), saved: true }
  const key = await keepDraft({ ...fields }, request.member.id, app)
  const buttons = [
    button(writeCustomId('suggest.again', key), text.question.again, ButtonStyle.Primary, '✏️'),
    button(writeCustomId('suggest.send', key), text.suggest.send),
  ]
  return {
    message: {
      content: text.suggest.notYet,
      embeds: [{ color: COLORS.bad, fields: checkFields(draft, text) }],
      components: [row(buttons)],
    },
  }
}

async function sendAnyway(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const message = await sent(await draftIn(request, app), request.member.id, app, text)
  return { update: { embeds: [], components: [], ...message }, saved: true }
}

async function sent(fields: QuestionFields, memberId: string, app: App, text: Text, draft?: Draft): Promise<Message> {
  const suggestion = {
    ...app.track,
    id: randomId(app.random),
    memberId,
    fields: { ...fields },
    madeAt: app.clock.now(),
  }
  const waiting = await app.store.suggestions.add(suggestion, ROOM)
  if (waiting === undefined) throw new UserError('tooManySuggestions', ROOM.ofOne)
  const told = draft ? checkFields(draft, text) : []
  return {
    content: text.suggest.sent(waiting, ROOM.ofOne),
    ...(told.length > 0 ? { embeds: [{ color: COLORS.warned, fields: told }] } : {}),
  }
}

/** Against the notes alone: what else will be asked is nobody's to find out by suggesting it. */
async function draftOf(fields: QuestionFields, { library }: App): Promise<Draft> {
  const bank = { taken: [], leftOut: 0, suspended: [], faults: [] }
  const { notebook, errata } = library
  const known = { notebook, errata, bank, checks: checkContext(library) }
  return await inSteps(readDraft('question.md', writeForm(fields), known))
}

/** Scores hang on a question's id: leaders give it. */
function withoutId({ fields, ...rest }: QuestionFields): QuestionFields {
  const lines = fields.split('\n').filter((line) => !/^\s*(?:번호|id)\s*[:：]/i.test(line))
  return { ...rest, fields: lines.join('\n') }
}
