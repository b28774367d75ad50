import {
  type APIApplicationCommandBasicOption,
  PermissionFlagsBits,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10'
import type { App, Command, Press } from '../../src/app.ts'
import { checked } from '../../src/chat/checked-options.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped } from '../../src/chat/escape.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import { localized } from '../../src/chat/localized.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, Member, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { hash32 } from '../../src/core/hash.ts'
import { checkContext } from '../../src/core/quiz/checks/context.ts'
import { readDraft } from '../../src/core/quiz/form/draft.ts'
import { writeForm } from '../../src/core/quiz/form/write.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { trackChoices } from '../../src/tracks/names.ts'
import { keepDraft, keptDraft } from '../drafts.ts'
import { trackOption } from '../track-option.ts'
import {
  fieldsIn,
  list,
  listAt,
  pickedQuestion,
  questionChoices,
  questionIn,
  retire,
  undo,
  undoButton,
} from './bank.ts'
import { discard, review, reviewAt, rework, reworkedItem, use, whole, wholeAt } from './review.ts'
import { draftView, fieldsOf, questionForm } from './view.ts'
import { saveQuestion } from './writing.ts'

const QUESTION = {
  type: Type.String as const,
  ...localized(en.question.option, ko.question.option),
  required: true,
  autocomplete: true as const,
  max_length: 100,
}

interface Subcommand {
  readonly run: (request: CommandRequest, app: App, text: Text) => Promise<Reply> | Reply
  readonly options: readonly APIApplicationCommandBasicOption[]
}

/** In the order in which Discord lists them. */
const SUBCOMMANDS = {
  add: {
    run: (_request, _app, text) => ({ modal: questionForm(writeCustomId('question.add'), text) }),
    options: [trackOption],
  },
  review: { run: review, options: [trackOption] },
  list: { run: list, options: [trackOption] },
  edit: {
    run: ({ options }, app, text) => editForm(pickedQuestion(String(options.question ?? ''), app), app, text),
    options: [QUESTION, trackOption],
  },
  retire: { run: retire, options: [QUESTION, trackOption] },
} as const satisfies Readonly<Record<string, Subcommand>>

type Name = keyof typeof SUBCOMMANDS

/** Leaders write a question in a form, which is checked and asked from then on, and look after those that there are. */
export const question: Command = checked({
  data: {
    ...localized(en.question, ko.question),
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: (Object.keys(SUBCOMMANDS) as Name[]).map((name) => ({
      type: Type.Subcommand as const,
      ...localized(en.question[name], ko.question[name]),
      options: [...SUBCOMMANDS[name].options],
    })),
  },
  audience: 'private',
  opensForm: ({ subcommand = 'add' }) => subcommand === 'add' || subcommand === 'edit',
  autocomplete(request, app, text) {
    if (!request.member.manageGuild) return []
    if (request.focused.name === 'track') return trackChoices(request.focused.value, app.tracks, text)
    return questionChoices(request.focused.value, app)
  },
  run(request, app, text) {
    const { run }: Subcommand = SUBCOMMANDS[(request.subcommand ?? 'add') as Name] ?? SUBCOMMANDS.add
    return run(request, app, text)
  },
  presses: {
    again: { answers: 'modal', run: again },
    edit: { answers: 'modal', run: byLeader(({ customId }, app, text) => editForm(customId.args[0] ?? '', app, text)) },
    undo: { answers: 'update', run: byLeader(undo) },
    list: { answers: 'update', run: byLeader(listAt) },
    review: { answers: 'update', run: byLeader(reviewAt) },
    whole: { answers: 'private', run: byLeader(whole) },
    'whole-at': { answers: 'update', run: byLeader(wholeAt) },
    use: { answers: 'update', run: byLeader(use) },
    rework: { answers: 'modal', run: byLeader(rework) },
    'rework-again': { answers: 'modal', run: byLeader(reworkAgain) },
    discard: { answers: 'update', run: byLeader(discard) },
  },
  submits: {
    add: { answers: 'private', run: save },
    save: { answers: 'private', run: save },
    reworked: { answers: 'private', run: saveReworked },
  },
})

function byLeader(run: Press['run']): Press['run'] {
  return (request, app, text) => {
    mustLead(request.member)
    return run(request, app, text)
  }
}

function save(request: SubmitRequest, app: App, text: Text): Promise<Reply> {
  return saveFields(request, questionIn(request.customId.args[0] ?? '', app)?.question, app, text)
}

/** What waited for review, as a leader wrote it. */
async function saveReworked(request: SubmitRequest, app: App, text: Text): Promise<Reply> {
  mustLead(request.member)
  const item = await reworkedItem(request, app)
  if (!item) throw new UserError('oldButton')
  const replaced = item.kind === 'd' ? item.question : undefined
  const again = (draft: string) => writeCustomId('question.rework-again', item.kind, item.key, draft)
  return await saveFields(request, replaced, app, text, { again, suggestionId: item.suggestion?.id })
}

/** Checks what was sent and, where nothing keeps it from being asked, takes it into the bank at once. */
async function saveFields(
  request: SubmitRequest,
  replaced: Question | undefined,
  app: App,
  text: Text,
  { again, suggestionId }: Reworking = {},
): Promise<Reply> {
  mustLead(request.member)
  const fields = fieldsOf(request.fields)
  const markdown = writeForm(fields)
  const { notebook, errata, questionBank } = app.library
  const others = questionBank.taken.filter(({ question }) => question !== replaced)
  const bank = { ...questionBank, taken: others }
  const draft = await inSteps(
    readDraft('question.md', markdown, { notebook, errata, bank, checks: checkContext(app.library) }),
  )
  const { question } = draft
  const file = `${question?.id ?? 'question'}.md`
  const saved = question && (await saveQuestion(question, markdown, replaced, request.member.id, app))
  const changeId = saved?.changeId
  if (question && changeId !== undefined && suggestionId !== undefined) {
    const decision = { id: suggestionId, at: app.clock.now(), changeId, questionId: question.id }
    await app.store.suggestions.decide(app.track, decision)
  }
  const key = question ? '' : await keepDraft({ ...fields }, request.member.id, app)
  const againId = question
    ? writeCustomId('question.edit', hash32(question.id))
    : (again?.(key) ?? writeCustomId('question.again', key))
  const more = changeId === undefined ? [] : [undoButton(changeId, text)]
  const message = draftView({ draft, file, markdown, againId, more }, text, app.noteUrl)
  return { message, ...(changeId === undefined ? {} : { saved: true as const }) }
}

function editForm(named: string, app: App, text: Text): Reply {
  const found = fieldsIn(named, app)
  if (!found) throw new UserError('unknownQuestion', asTyped(named))
  return { modal: questionForm(writeCustomId('question.save', hash32(found.id)), text, found.fields) }
}

/** Where a form that is refused goes on, and what it decides once it is taken. */
interface Reworking {
  readonly again?: (draft: string) => string
  readonly suggestionId?: string | undefined
}

/** The form again, as it was sent. */
async function again(request: PressRequest, app: App, text: Text): Promise<Reply> {
  mustLead(request.member)
  const fields = await keptDraft(request.customId.args[0] ?? '', request.member.id, app)
  if (!fields) throw new UserError('draftForgotten')
  return { modal: questionForm(writeCustomId('question.add'), text, fieldsOf(fields)) }
}

async function reworkAgain({ customId, member }: PressRequest, app: App, text: Text): Promise<Reply> {
  const [kind = '', key = '', draft = ''] = customId.args
  const fields = await keptDraft(draft, member.id, app)
  if (!fields) throw new UserError('draftForgotten')
  return { modal: questionForm(writeCustomId('question.reworked', kind, key), text, fieldsOf(fields)) }
}

function mustLead(member: Member): void {
  if (!member.manageGuild) throw new UserError('needsManageGuild')
}
