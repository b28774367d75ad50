import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import { unescapeText } from '../../src/chat/escape.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import type { Message } from '../../src/chat/reply.ts'
import type { PressRequest } from '../../src/chat/request.ts'
import type { Hit } from '../../src/core/search/types.ts'
import type { Text } from '../../src/text/text.ts'
import { type Found, foundOf, opened, readFound } from '../../src/views/found.ts'
import { cardView } from './answer.ts'

/** By key: a button older than the notes' last change may name a section that is gone. */
export function placed(args: readonly string[], app: App): Found {
  const found = readFound(args, app.library.notebook.byKey)
  if (!found) throw new UserError('oldButton')
  return found
}

/** What was searched for, as members read it, from the line above the card, in whatever language that was said. */
export function askedIn({ messageContent = '' }: PressRequest): string | undefined {
  return /^(?:🔍 )?[「“](.+)[」”](?:$| → |[은는] | is )/mu.exec(messageContent)?.[1]
}

/**
 * Another place than the card's, at the statement that was found there. A section alone opens where it has the words that were
 * searched for, or says that it has none of them.
 */
export async function otherPlace(
  args: readonly string[],
  request: PressRequest,
  app: App,
  text: Text,
): Promise<Message> {
  const found = placed(args, app)
  const asked = askedIn(request)
  const show = (there: Found, intro?: string) =>
    cardView({ found: there, neighbours: 'search.turn', ...(intro === undefined ? {} : { intro }) }, app, text)
  const begins = opened(found.section)
  if (asked === undefined) return await show(found.statement ? found : begins)
  const intro = text.search.asked(asked)
  if (found.statement) return await show(found, intro)
  const hit = await hitWithin(found, asked, app)
  if (hit || !begins.statement) return await show(hit ? foundOf(hit) : begins, intro)
  return await show(begins, `${intro}\n${text.search.nothingHere(asked)}`)
}

async function hitWithin({ section }: Found, asked: string, { library }: App): Promise<Hit | undefined> {
  return await inSteps(library.search.withinInSteps(section, unescapeText(asked)))
}

/** That a section to which its reader went on says nothing of what was asked: whoever else reads it sees the question above it. */
export async function lackIn(found: Found, request: PressRequest, app: App, text: Text): Promise<string> {
  const asked = askedIn(request)
  if (asked === undefined || found.highlights.length > 0 || (await hitWithin(found, asked, app))) return ''
  return text.search.nothingHere(asked)
}
