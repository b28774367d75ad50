import type { App } from '../src/app.ts'
import type { Rows } from '../src/chat/components.ts'
import { writeCustomId } from '../src/chat/custom-id.ts'
import { inSteps } from '../src/chat/in-steps.ts'
import type { Message } from '../src/chat/reply.ts'
import type { Section } from '../src/core/notes/types.ts'
import type { Text } from '../src/text/text.ts'
import { diagramFiles, diagramsAt } from '../src/views/diagrams.ts'
import { citedAt } from '../src/views/found.ts'
import { type SectionPlace, sectionInSteps } from '../src/views/section.ts'
import { factContext } from './shared.ts'

/** A page of a section with the pictures that the notes have there. */
export async function sectionPage(place: SectionPlace, leads: Rows, app: App, text: Text): Promise<Message> {
  const context = factContext(app, text)
  const { message: view, statements: here } = await inSteps(sectionInSteps(place, context, leads))
  const { section, statement } = place.found
  const meant = here.filter((one) => one === statement)
  const shown = diagramsAt(app.library.diagrams, section, [...meant, ...here])
  const files = await diagramFiles(shown, app.pictures)
  return files.length > 0 ? { ...view, files } : view
}

/** The section of a citation, at its statement, or at a page that was turned to. */
export async function citedSection(
  section: Section,
  index: number,
  app: App,
  text: Text,
  page?: number,
): Promise<Message> {
  const idOf = (to: number) => writeCustomId('search.read', section.key, String(index), String(to))
  return await sectionPage({ found: citedAt(section, index), page, idOf }, [], app, text)
}
