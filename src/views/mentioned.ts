import { button } from '../chat/components.ts'
import { writeCustomId } from '../chat/custom-id.ts'
import { asTyped } from '../chat/escape.ts'
import type { Mentions } from '../core/search/mentions.ts'
import type { Text } from '../text/text.ts'

/** "Not a subject, but in the notes twice", and the button that searches for it. */
export function mentionedLine(typed: string, { count }: Mentions, text: Text): string {
  return text.service.mentioned(asTyped(typed), count)
}

export function mentionedButton({ section, statement, span }: Mentions, label: string) {
  const id = writeCustomId('search.word', section.key, String(statement.index), span.join('-'))
  return button(id, label, undefined, '🔍')
}
