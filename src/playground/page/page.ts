import type { PageModal } from '../page-protocol/form.ts'
import type { PageMessage } from '../page-protocol/message.ts'
import type { PageFailure } from '../page-protocol.ts'
import type { Answer, Ask } from './connection.ts'
import type { Names } from './markdown/show.ts'
import type { PageState } from './state.ts'
import { words } from './words.ts'

/** What every part of the page may use of the whole. */
export interface Page {
  state(): PageState
  readonly names: Names
  ask(body: Ask): Promise<Answer>
  /** Looks at another channel. */
  open(channelId: string): void
  /** Says something that went wrong, for a few seconds. */
  notice(text: string): void
  /** Shows that a command is on its way, and what became of it where it failed. */
  sent(channelId: string, command: string, outcome: Promise<string | undefined>): void
  showModal(token: string, modal: PageModal): void
  addOlder(channelId: string, older: readonly PageMessage[]): void
}

/** Asks for an interaction; a form that comes back is shown. The sentence to show where it failed. */
export async function interact(page: Page, body: Ask): Promise<string | undefined> {
  const answer = await page.ask(body)
  if (answer.type === 'modal') page.showModal(answer.token, answer.modal)
  return answer.type === 'failed' ? failureText(answer.reason, answer.detail) : undefined
}

/** The detail is for who builds the bot, and only where the bot's own message or command was misused. */
export function failureText(reason: PageFailure, detail: string): string {
  switch (reason) {
    case 'no-answer':
      return words.noAnswer
    case 'offline':
      return words.offline
    case 'refused':
      return words.refused
    case 'invalid':
      return detail ? `${words.invalid}: ${detail}` : words.invalid
  }
}
