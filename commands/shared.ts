import type { App } from '../src/app.ts'
import type { Message, Reply } from '../src/chat/reply.ts'
import type { PressRequest } from '../src/chat/request.ts'
import type { Text } from '../src/text/text.ts'
import type { FactContext } from '../src/views/fact-context.ts'

/** Of a name that is looked up: longer than any heading path that one would type. */
export const LONGEST_NAME = 150

export function factContext(app: App, text: Text): FactContext {
  const { errata, notebook } = app.library
  return { text, errata, notebook, noteUrl: app.noteUrl }
}

/** Changes a private answer in place; a shared one stays as it is, and the member gets their own. */
export function turn(request: PressRequest, message: Message): Reply {
  return request.privateMessage ? { update: message } : { message }
}

/** A message for everyone: who shared it, and what was asked. `what`: the rest of the command as one would type it, escaped. */
export function sharedBy(
  { member }: PressRequest,
  command: { readonly name: string },
  what: string,
  message: Message,
  { common }: Text,
): Message {
  const said = common.sharedBy(`<@${member.id}>`, `/${command.name} ${what}`)
  return { ...message, content: message.content ? `${said}\n${message.content}` : said }
}
