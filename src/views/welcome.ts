import { COLORS } from '../chat/colors.ts'
import { plainLabel } from '../chat/escape.ts'
import type { Message } from '../chat/reply.ts'
import type { Library } from '../content/library.ts'
import { hasAny } from '../core/quiz/pool.ts'
import type { Text } from '../text/text.ts'
import { toTry } from './to-try.ts'

/** What a newcomer to the playground can try with these notes. */
export function welcomeView(library: Library, { welcome }: Text): Message {
  const { searches, pair } = toTry(library, welcome.searches, welcome.pair)
  const lines = [
    ...(searches.length > 0 ? [welcome.search(searches.map(plainLabel))] : []),
    ...(pair ? [welcome.compare(plainLabel(pair[0]), plainLabel(pair[1]))] : []),
    hasAny(library, 'both') ? welcome.answer : welcome.noQuestions,
  ]
  const description = [welcome.description, '', ...lines.map((line, at) => `**${at + 1}.** ${line}`)].join('\n')
  return { embeds: [{ color: COLORS.plain, title: welcome.title, description, footer: { text: welcome.footer } }] }
}
