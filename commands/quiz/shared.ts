import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { relatedNote } from '../../src/core/quiz/related.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import type { TrackKey } from '../../src/core/track.ts'
import type { Text } from '../../src/text/text.ts'
import { diagramFiles, diagramsOn } from '../../src/views/diagrams.ts'
import type { ExplainingContext, ViewContext } from '../../src/views/results.ts'

/**
 * How long a form waits for what it would say of its question, which only the store knows as it was posted. Discord takes no
 * form after 3 s, and none after a deferral: behind this one opens without, and its answer meets every check.
 */
export const FORM_WAIT_MS = 1000

export function viewContext(app: App, text: Text): ViewContext {
  const { judge, errata } = app.library
  return { text, noteUrl: app.noteUrl, judging: judge, errata }
}

/** To explain a question: behind a start the notes may have to be made ready to be searched. */
export async function explainingContext(question: Question, app: App, text: Text): Promise<ExplainingContext> {
  const related = await inSteps(relatedNote(question, app.library.search))
  return { ...viewContext(app, text), related }
}

type Run<Request> = (request: Request, app: App, text: Text) => Promise<Reply> | Reply

/** Around a press that names a row: it is carried out in that row's own track, wherever it is pressed. */
export function inTrackOf(find: (id: string, app: App) => Promise<TrackKey | undefined>) {
  return <Request extends PressRequest | SubmitRequest>(run: Run<Request>): Run<Request> =>
    async (request, app, text) => {
      const row = await find(request.customId.args[0] ?? '', app)
      return await run(request, row?.guildId === request.guildId ? await app.within(row) : app, text)
    }
}

/**
 * Never "saved" for what the store did not keep, nor "not saved" for what it did: where writing ends in an error, `isKept` looks
 * once more.
 */
export async function saved<T>(app: App, write: () => Promise<T>, isKept: () => Promise<boolean>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    app.log.error({ err: error }, 'an answer could not be saved')
    const kept = await isKept().catch(() => false)
    throw new UserError(kept ? 'savedNotShown' : 'notSaved')
  }
}

/** What is shown of what was saved; where that fails, the member hears at least that it was. */
export async function shown<T>(app: App, make: () => Promise<T>): Promise<T> {
  try {
    return await make()
  } catch (error) {
    app.log.error({ err: error }, 'what was saved could not be shown')
    throw new UserError('savedNotShown')
  }
}

/** An explanation with the picture that the notes have of what the question rests on. */
export async function withDiagram(message: Message, { citations }: Question, app: App): Promise<Message> {
  const files = await diagramFiles(diagramsOn(app.library.diagrams, citations), app.pictures, 1)
  return files.length > 0 ? { ...message, files: [...(message.files ?? []), ...files] } : message
}
