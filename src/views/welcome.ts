import { ButtonStyle } from 'discord-api-types/v10'
import { COLORS } from '../chat/colors.ts'
import { button, row } from '../chat/components.ts'
import { writeCustomId } from '../chat/custom-id.ts'
import { plainLabel } from '../chat/escape.ts'
import type { Message } from '../chat/reply.ts'
import type { Library } from '../content/library.ts'
import { hasAny } from '../core/quiz/pool.ts'
import type { Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'
import { toTry } from './to-try.ts'

/** What members can do with these notes, and for leaders the button of their panel. `footer`: what only this place is like. */
export function* welcomeView(library: Library, { welcome }: Text, footer?: string): Steps<Message> {
  const { searches, pair } = yield* toTry(library)
  const lines = [
    searches.length > 0 ? welcome.search(searches.map(plainLabel)) : welcome.noNotes,
    ...(pair ? [welcome.compare(plainLabel(pair[0]), plainLabel(pair[1]))] : []),
    hasAny(library, 'both') ? welcome.answer : welcome.noQuestions,
  ]
  const numbered = lines.map((line, at) => `**${at + 1}.** ${line}`)
  const description = [welcome.description, '', ...numbered, '', welcome.leaders].join('\n')
  const panel = button(writeCustomId('settings.panel'), welcome.panel, ButtonStyle.Primary, '⚙️')
  return {
    embeds: [
      { color: COLORS.plain, title: welcome.title, description, ...(footer ? { footer: { text: footer } } : {}) },
    ],
    components: [row([panel])],
  }
}
