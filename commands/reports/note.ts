import type { App } from '../../src/app.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { textForm } from '../../src/chat/form.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import type { Text } from '../../src/text/text.ts'
import { addCorrection } from '../../src/tracks/corrections.ts'
import { corrections, draftOf } from '../notes/corrections.ts'
import { Unfit } from '../notes/line-kinds.ts'

/** The form of a correction of the notes; what the report is about stands in it where the library alone tells that. */
export function noteForm({ customId }: PressRequest, app: App, text: Text): Reply {
  const [kind, ref = ''] = customId.args
  const { title, inputs } = corrections.form(kind === 'hit' ? placeOf(ref, app) : {}, text)
  return { modal: textForm(writeCustomId('manage.note', ...customId.args), title, inputs) }
}

function placeOf(ref: string, { library }: App): Readonly<Record<string, string>> {
  const [key = '', index = ''] = ref.split('.')
  const section = library.notebook.chapters.flatMap(({ sections }) => sections).find((one) => one.key === key)
  const words = section?.statements[Number(index)]?.text ?? ''
  return section && words !== '' ? { words: words.slice(0, 1000), section: section.id.slice(0, 300) } : {}
}

/** The erratum that was written. */
export async function saveNote(request: SubmitRequest, app: App, text: Text): Promise<string> {
  const added = await written(request, app, text)
  if (!added.ok) throw new UserError('noteRefused', text.ownLines.errata.problem(added.problem))
  return added.erratum.id
}

async function written(request: SubmitRequest, app: App, text: Text) {
  try {
    return await addCorrection(draftOf(request.fields, text), request.member.id, app)
  } catch (error) {
    if (error instanceof Unfit) throw new UserError('noteRefused', error.why)
    throw error
  }
}
