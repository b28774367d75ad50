import { button, type Rows, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import type { Library } from '../../src/content/library.ts'
import type { Subject } from '../../src/core/facts/types.ts'
import type { Section } from '../../src/core/notes/types.ts'
import { allQuestions } from '../../src/core/quiz/pool.ts'
import { questionsOn } from '../../src/core/quiz/resting.ts'
import type { Text } from '../../src/text/text.ts'

const NAME_ROOM = 30

/** Where a place in the notes leads: the card of what it is about, and questions about that. */
export interface Leads {
  readonly subject?: Subject
  readonly practice?: { readonly subject: Subject; readonly count: number }
}

/** Of the section itself, or of the nearest above it that has a card, that has questions. */
export function leadsOf(section: Section, library: Library): Leads {
  const { notebook, subjects } = library
  const questions = allQuestions(library)
  const found: Subject[] = []
  for (let one: Section | undefined = section; one; one = notebook.byId.get(one.parent ?? '')) {
    const subject = subjects.byKey.get(one.key)
    if (subject) found.push(subject)
  }
  const [subject] = found
  const asked = found.map((one) => ({ subject: one, count: questionsOn([one], questions).length }))
  const practice = asked.find(({ count }) => count > 0)
  return { ...(subject ? { subject } : {}), ...(practice ? { practice } : {}) }
}

/** `first`: what stands before the two; no row where there is nothing to press. A name only where it is not the section's own. */
export function leadRow(
  { subject, practice }: Leads,
  section: Section,
  first: Parameters<typeof row>[0],
  { search }: Text,
): Rows {
  const name = (one: Subject) =>
    one.section === section ? undefined : truncate(plainLabel(one.section.title), NAME_ROOM)
  const lead = (id: string, label: string, emoji: string) => button(id, label, undefined, emoji)
  const buttons = [
    ...first,
    ...(subject ? [lead(writeCustomId('service.see', subject.key), search.card(name(subject)), '🗂️')] : []),
    ...(practice
      ? [
          lead(
            writeCustomId('quiz.about', practice.subject.key),
            search.practise(practice.count, name(practice.subject)),
            '✏️',
          ),
        ]
      : []),
  ]
  return buttons.length > 0 ? [row(buttons)] : []
}
