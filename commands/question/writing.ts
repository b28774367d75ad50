import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { randomId } from '../../src/core/random-id.ts'
import { type Written, withEntries, writeMade } from '../../src/tracks/own-lines.ts'

const RETIRED = 'retired.yaml'
const USED = 'used.yaml'

/** Into the track's bank, at once; `replaces`: what stood there under its name. */
export async function saveQuestion(
  question: Question,
  markdown: string,
  replaces: Question | undefined,
  by: string,
  app: App,
): Promise<Written> {
  // In a folder of its own: no file of the shipped folder is hidden by it.
  const path = `questions/added/${question.id}.md`
  const gone = replaces && replaces.file !== path ? [{ id: replaces.id, file: replaces.file }] : []
  const { retired } = app.library
  // Whoever writes it again wants it asked.
  const back = retired.some(({ id, file }) => id === question.id && file === undefined)
    ? { id: question.id }
    : undefined
  return await writeMade(
    async () => [
      { path, content: markdown },
      ...(gone.length > 0 || back ? [await withEntries(RETIRED, gone, retired, app, back)] : []),
    ],
    by,
    app,
  )
}

/** What a member suggested, into the bank. Of two leaders who decide on it at once the first does: what the other wrote is taken back. */
export async function takeSuggestion(
  id: string,
  question: Question,
  markdown: string,
  by: string,
  app: App,
): Promise<Written> {
  const saved = await saveQuestion(question, markdown, undefined, by, app)
  const { changeId } = saved
  const at = app.clock.now()
  if (await app.store.suggestions.decide(app.track, { id, at, changeId, questionId: question.id })) return saved
  const back = { of: changeId, changeId: randomId(app.random), addedBy: by, addedAt: at }
  await app.store.trackFiles.undo(app.track, back)
  await app.libraries.changed(app.track)
  throw new UserError('oldButton')
}

/** Not asked any more, wherever it stands. */
export function retireQuestion({ id }: Pick<Question, 'id'>, by: string, app: App): Promise<Written> {
  return writeMade(async () => [await withEntries(RETIRED, [{ id }], app.library.retired, app)], by, app)
}

/** For the group's own from then on, although nobody wrote it. */
export function useQuestion({ id }: Pick<Question, 'id'>, by: string, app: App): Promise<Written> {
  const known = [...app.library.used].map((one) => ({ id: one }))
  return writeMade(async () => [await withEntries(USED, [{ id }], known, app)], by, app)
}
