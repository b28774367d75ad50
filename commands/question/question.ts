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
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { keepDraft, keptDraft } from '../drafts.ts'
import { list, listAt, questionChoices, questionIn, retire, saveQuestion, undo, undoButton } from './bank.ts'
import { fieldsOfQuestion } from './fields.ts'
import { draftView, fieldsOf, questionForm } from './view.ts'

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
  add: { run: (_request, _app, text) => ({ modal: questionForm(writeCustomId('question.add'), text) }), options: [] },
  list: { run: list, options: [] },
  edit: { run: ({ options }, app, text) => editForm(String(options.question ?? ''), app, text), options: [QUESTION] },
  retire: { run: retire, options: [QUESTION] },
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
  autocomplete: (request, app) => (request.member.manageGuild ? questionChoices(request.focused.value, app) : []),
  run(request, app, text) {
    mustLead(request.member)
    const { run }: Subcommand = SUBCOMMANDS[(request.subcommand ?? 'add') as Name] ?? SUBCOMMANDS.add
    return run(request, app, text)
  },
  presses: {
    again: { answers: 'modal', run: again },
    edit: { answers: 'modal', run: byLeader(({ customId }, app, text) => editForm(customId.args[0] ?? '', app, text)) },
    undo: { answers: 'update', run: byLeader(undo) },
    list: { answers: 'update', run: byLeader(listAt) },
  },
  submits: { add: { answers: 'private', run: save }, save: { answers: 'private', run: save } },
})

function byLeader(run: Press['run']): Press['run'] {
  return (request, app, text) => {
    mustLead(request.member)
    return run(request, app, text)
  }
}

/** Checks what was sent and, where nothing keeps it from being asked, takes it into the bank at once. */
async function save(request: SubmitRequest, app: App, text: Text): Promise<Reply> {
  mustLead(request.member)
  const fields = fieldsOf(request.fields)
  const markdown = writeForm(fields)
  const replaced = questionIn(request.customId.args[0] ?? '', app)?.question
  const { notebook, errata, questionBank } = app.library
  const others = questionBank.taken.filter(({ question }) => question !== replaced)
  const bank = { ...questionBank, taken: others }
  const draft = await inSteps(
    readDraft('question.md', markdown, { notebook, errata, bank, checks: checkContext(app.library) }),
  )
  const { question } = draft
  const file = `${question?.id ?? 'question'}.md`
  const changeId = question && (await saveQuestion(question, markdown, replaced, request.member.id, app))
  const key = keepDraft({ ...fields }, app.track)
  const againId = question ? writeCustomId('question.edit', hash32(question.id)) : writeCustomId('question.again', key)
  const more = changeId === undefined ? [] : [undoButton(changeId, text)]
  const message = draftView({ draft, file, markdown, againId, more }, text, app.noteUrl)
  return { message, ...(changeId === undefined ? {} : { saved: true as const }) }
}

function editForm(named: string, app: App, text: Text): Reply {
  const found = questionIn(named, app)
  if (!found) throw new UserError('unknownQuestion', asTyped(named))
  const customId = writeCustomId('question.save', hash32(found.question.id))
  return { modal: questionForm(customId, text, fieldsOfQuestion(found)) }
}

/** The form again, as it was sent. */
function again(request: PressRequest, app: App, text: Text): Reply {
  mustLead(request.member)
  const fields = keptDraft(request.customId.args[0] ?? '', app.track)
  if (!fields) throw new UserError('draftForgotten')
  return { modal: questionForm(writeCustomId('question.add'), text, fieldsOf(fields)) }
}

function mustLead(member: Member): void {
  if (!member.manageGuild) throw new UserError('needsManageGuild')
}
