import type { App } from '../../src/app.ts'
import { plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Choice } from '../../src/chat/reply.ts'
import type { Notebook } from '../../src/core/notes/types.ts'
import { type Found, foundAt, foundOf, opened } from '../../src/views/found.ts'

/** Before what was typed itself. */
const LENS = '🔎 '
const TITLE_ROOM = 60
const SNIPPET_ROOM = 48

/** What was typed; headings of that name; what a search for it finds. Each opens the statement that matched. */
export function suggestions(typed: string, app: App): Choice[] {
  const asked = typed.trim()
  const { subjects, search } = app.library
  const hits = asked === '' ? [] : search.find(asked, { limit: LIMITS.choices }).results.map(foundOf)
  const matched = new Map(hits.map((hit) => [hit.section, hit]))
  const named = subjects.suggest(typed, LIMITS.choices).map((subject) => subject.section)
  const places = [...new Set([...named, ...matched.keys()])].map((section) => matched.get(section) ?? opened(section))
  const own = asked === '' || LENS.length + asked.length > LIMITS.choiceText ? [] : [asked]
  return [
    ...own.map((value) => ({ name: `${LENS}${plainLabel(value)}`, value })),
    ...places.map((found) => ({ name: labelOf(found), value: placeOf(found) })),
  ].slice(0, LIMITS.choices)
}

/** The words themselves, without the mark that a suggestion puts before them. */
export function withoutLens(said: string): string {
  return said.startsWith(LENS) ? said.slice(LENS.length).trim() : said
}

function placeOf({ section, statement }: Found): string {
  return statement === undefined || statement.index === 0 ? section.key : `${section.key}:${statement.index}`
}

/** `Endpoint · Aurora · Databases`, then what it says there; a chapter's opening has nothing above it but its file. */
function labelOf({ section, statement }: Found): string {
  const { title, path, file } = section
  const above = plainLabel(path.slice(0, -1).reverse().join(' · '))
  const place = truncate(`${plainLabel(title)} · ${above === '' ? plainLabel(file) : above}`, TITLE_ROOM)
  if (!statement || statement.index === 0) return place
  return truncate(`${place} — ${truncate(plainLabel(statement.text), SNIPPET_ROOM)}`, LIMITS.choiceText)
}

/** A suggestion as picked: by its place, or by its own label, which some clients send. */
export function pickedAs(typed: string, { byKey, sections }: Notebook): Found | undefined {
  const [key = '', index] = typed.split(':')
  const section = byKey.get(key)
  if (section) return index === undefined ? opened(section) : foundAt(section, Number(index))
  if (!typed.includes(' · ')) return undefined
  const named = sections.find((one) => labelOf(opened(one)) === typed)
  if (named) return opened(named)
  const places = sections.flatMap((one) => one.statements.map((statement) => foundAt(one, statement.index)))
  return typed.includes(' — ') ? places.find((one) => labelOf(one) === typed) : undefined
}
