import { ApplicationCommandType } from 'discord-api-types/v10'
import type { App, MessageCommand } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import { truncate } from '../../src/chat/fit.ts'
import { inSteps, nextTurn } from '../../src/chat/in-steps.ts'
import { localizedName } from '../../src/chat/localized.ts'
import type { Message } from '../../src/chat/reply.ts'
import { wordsSaid } from '../../src/chat/words-said.ts'
import type { SearchAnswer } from '../../src/core/search/types.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { answerView } from './answer.ts'

/** As much as `/search` takes. */
const LONGEST_QUERY = 200
/** Of a long message so many sentences are looked for, its questions first. */
const MOST_TRIED = 8

/** What the notes say about the words of a message. */
export const findInNotes: MessageCommand = {
  data: { type: ApplicationCommandType.Message, ...localizedName(en.search.inMessage, ko.search.inMessage) },
  beside: 'search',
  describe: (text) => text.search.inMessage.description,
  audience: 'private',
  alone: true,
  looksUp: true,
  async run(request, app, text) {
    return { message: await inNotes(request.said, app, text) }
  },
}

async function inNotes(said: readonly string[], app: App, text: Text): Promise<Message> {
  const [first, ...more] = queriesOf(said)
  if (first === undefined) throw new UserError('noWords')
  const find = (query: string) => inSteps<SearchAnswer>(app.library.search.findInSteps(query))
  let near = { query: first, answer: await find(first) }
  if (near.answer.results.length > 0) return await answerView(first, near.answer, app, text)
  for (const query of more) {
    await nextTurn()
    const answer = await find(query)
    if (answer.results.length > 0) return await answerView(query, answer, app, text)
    if (near.answer.suggestions.length === 0 && answer.suggestions.length > 0) near = { query, answer }
  }
  return await answerView(near.query, near.answer, app, text)
}

/** The message as a whole where it is short, but what a card asks before its title; then its sentences, one after the other. */
function queriesOf(said: readonly string[]): string[] {
  const texts = said.map(wordsSaid).filter((one) => one !== '')
  const whole = texts.slice(0, 1).filter((one) => one.length <= LONGEST_QUERY)
  const sentences = texts
    .flatMap((one) => one.split(/\n+|(?<=[?!。？！]|(?<!\b\d{1,2})\.)\s+/u))
    .filter((one) => /[\p{L}\p{N}]/u.test(one))
  const asking = sentences.filter((one) => /[?？]\s*$/u.test(one))
  const queries = [...(texts.length > 1 ? asking : []), ...whole, ...asking, ...sentences].map((one) =>
    one.replace(/\s+/g, ' ').trim(),
  )
  return [...new Set(queries.map((one) => (one.length > LONGEST_QUERY ? truncate(one, LONGEST_QUERY) : one)))].slice(
    0,
    MOST_TRIED,
  )
}
