import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { ViewContext } from '../../src/chat/result.ts'
import type { Text } from '../../src/text/text.ts'

export function viewContext(app: App, text: Text): ViewContext {
  return { text, noteUrl: app.noteUrl, judging: app.library.judge, errata: app.library.errata }
}

/** Never "saved" for what the store did not keep: whatever went wrong there, the member is told to press again. */
export async function saved<T>(app: App, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    app.log.error({ err: error }, 'an answer could not be saved')
    throw new UserError('notSaved')
  }
}
