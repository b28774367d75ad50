import { ApplicationCommandOptionType, PermissionFlagsBits } from 'discord-api-types/v10'
import type { App, Command } from '../../src/app.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import { localized } from '../../src/chat/localized.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { Member, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { checkContext } from '../../src/core/quiz/checks/context.ts'
import { readDraft } from '../../src/core/quiz/form/draft.ts'
import { writeForm } from '../../src/core/quiz/form/write.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { keepDraft, keptDraft } from './drafts.ts'
import { draftView, fieldsOf, questionForm } from './view.ts'

/** Leaders write a question in a form, see it with what the checks say, and take it away as a file. */
export const question: Command = {
  data: {
    ...localized(en.question, ko.question),
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [{ type: ApplicationCommandOptionType.Subcommand, ...localized(en.question.add, ko.question.add) }],
  },
  audience: 'private',
  run(request, _app, text) {
    mustLead(request.member)
    return { modal: questionForm(writeCustomId('question.add'), text) }
  },
  presses: { again: { answers: 'modal', run: again } },
  submits: { add: { answers: 'private', run: preview } },
}

async function preview(request: SubmitRequest, app: App, text: Text): Promise<Reply> {
  mustLead(request.member)
  const fields = fieldsOf(request.fields)
  const markdown = writeForm(fields)
  const { notebook, errata, questionBank } = app.library
  const known = { notebook, errata, bank: questionBank, checks: checkContext(app.library) }
  const draft = await inSteps(readDraft('question.md', markdown, known))
  const file = `${draft.question?.id ?? 'question'}.md`
  const againId = writeCustomId('question.again', keepDraft(fields, request.guildId))
  return { message: draftView({ draft, file, markdown, againId }, text, app.noteUrl) }
}

/** The form again, as it was sent. */
function again(request: PressRequest, _app: App, text: Text): Reply {
  mustLead(request.member)
  const fields = keptDraft(request.customId.args[0] ?? '', request.guildId)
  if (!fields) throw new UserError('draftForgotten')
  return { modal: questionForm(writeCustomId('question.add'), text, fields) }
}

function mustLead(member: Member): void {
  if (!member.manageGuild) throw new UserError('needsManageGuild')
}
