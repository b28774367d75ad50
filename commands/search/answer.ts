import type { App } from '../../src/app.ts'
import { asTyped } from '../../src/chat/escape.ts'
import type { Message } from '../../src/chat/reply.ts'
import type { Hit, SearchAnswer } from '../../src/core/search/types.ts'
import type { Text } from '../../src/text/text.ts'
import { diagramAt, diagramFiles } from '../../src/views/diagrams.ts'
import { type Found, foundOf } from '../../src/views/found.ts'
import { factContext } from '../shared.ts'
import { leadsOf } from './leads.ts'
import { nothingView, type SearchCard, searchView } from './view.ts'

/** The best hit on a card with the others below it, or that the notes do not say it. */
export async function answerView(typed: string, answer: SearchAnswer, app: App, text: Text): Promise<Message> {
  const [best, ...others] = answer.results.map(foundOf)
  if (!best) return nothingView(typed, answer.suggestions.map(nearOf), factContext(app, text))
  const { searchedFor } = answer
  const intro =
    searchedFor === undefined
      ? text.search.asked(asTyped(typed))
      : text.search.searchedFor(asTyped(typed), asTyped(searchedFor))
  return await cardView({ found: best, others, neighbours: 'search.near', intro }, app, text)
}

/** A near miss opens at what of it was found there; one that only its heading tells, at its beginning. */
function nearOf(hit: Hit): Found {
  return hit.highlights.length > 0 ? foundOf(hit) : { section: hit.section, highlights: [] }
}

/** With the picture that the notes have at its statement. */
export async function cardView(shown: SearchCard, app: App, text: Text): Promise<Message> {
  const { section, statement } = shown.found
  const diagram = diagramAt(app.library.diagrams, section, statement)
  const files = await diagramFiles(diagram ? [diagram] : [], app.pictures)
  return searchView({ ...shown, files, leads: leadsOf(section, app.library) }, factContext(app, text))
}
