import type { App } from '../../src/app.ts'
import type { Question } from '../../src/core/quiz/types.ts'
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

/** Not asked any more, wherever it stands. */
export function retireQuestion({ id }: Pick<Question, 'id'>, by: string, app: App): Promise<Written> {
  return writeMade(async () => [await withEntries(RETIRED, [{ id }], app.library.retired, app)], by, app)
}

/** For the group's own from then on, although nobody wrote it. */
export function useQuestion({ id }: Pick<Question, 'id'>, by: string, app: App): Promise<Written> {
  const known = [...app.library.used].map((one) => ({ id: one }))
  return writeMade(async () => [await withEntries(USED, [{ id }], known, app)], by, app)
}
