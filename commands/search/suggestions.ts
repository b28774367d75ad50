import type { App } from '../../src/app.ts'
import { plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Choice } from '../../src/chat/reply.ts'
import type { Subject } from '../../src/core/facts/types.ts'
import { foldName } from '../../src/core/language/fold.ts'
import type { Notebook, Section } from '../../src/core/notes/types.ts'
import { type Found, foundAt, foundOf, opened } from '../../src/views/found.ts'
import { type OwnLabels, ownLabels } from '../../src/views/own-labels.ts'

/** Before what was typed itself. */
const LENS = '🔎 '
const TITLE_ROOM = 60
const SNIPPET_ROOM = 48
const DASH = ' — '

/**
 * What was typed; headings and terms that are written so; what a search for it finds; then names that it may stand for, which are
 * guesses where the search found anything, but for initials. Each opens the statement that matched.
 */
export async function suggestions(typed: string, app: App): Promise<Choice[]> {
  const asked = typed.trim()
  const { subjects, search, notebook } = app.library
  const answer = asked === '' ? undefined : await inSteps(search.findInSteps(asked, { limit: LIMITS.choices }))
  const hits = (answer?.results ?? []).map(foundOf)
  const named = subjects.suggest(typed, LIMITS.choices)
  const written = named.filter((one) => isWritten(one, asked))
  const guessed = named.filter((one) => !written.includes(one))
  const isSure = hits.length > 0 && !INITIALS.test(asked)
  const places = new Map<Section, Found>()
  const matched = new Map(hits.map((hit) => [hit.section, hit]))
  for (const subject of written) places.set(subject.section, matched.get(subject.section) ?? toldAt(subject))
  for (const one of [...hits, ...(isSure ? [] : guessed.map(toldAt))]) places.getOrInsert(one.section, one)
  const own = asked === '' || LENS.length + asked.length > LIMITS.choiceText ? [] : [asked]
  return [
    ...own.map((value) => ({ name: `${LENS}${plainLabel(value)}`, value })),
    ...[...places.values()].map((found) => ({ name: labelOf(found, notebook), value: placeOf(found) })),
  ].slice(0, LIMITS.choices)
}

const INITIALS = /^[ㄱ-ㅎ\s]+$/

function isWritten({ name, aliases }: Subject, typed: string): boolean {
  return [name, ...aliases].some((one) => foldName(one).includes(foldName(typed)))
}

/** A term where it is told; a section as a whole. */
function toldAt({ kind, section, statements }: Subject): Found {
  const [told] = statements
  const at = kind === 'term' && told ? section.statements.indexOf(told) : -1
  return at < 0 ? { section, highlights: [] } : foundAt(section, at)
}

/** The words themselves, without the mark that a suggestion puts before them. */
export function withoutLens(said: string): string {
  return said.startsWith(LENS) ? said.slice(LENS.length).trim() : said
}

function placeOf({ section, statement }: Found): string {
  return statement === undefined || statement.index === 0 ? section.key : `${section.key}:${statement.index}`
}

/** `Endpoint · Aurora · Databases`; a chapter's opening has nothing above it but its file. */
function nameOf({ title, path, file }: Section): string {
  const above = plainLabel(path.slice(0, -1).reverse().join(' · '))
  return truncate(`${plainLabel(title)} · ${above === '' ? plainLabel(file) : above}`, TITLE_ROOM)
}

/** The same, then what it says there. */
function labelOf({ section, statement }: Found, notebook: Notebook): string {
  const name = namesOf(notebook).of(section)
  if (!statement) return name
  return truncate(`${name}${DASH}${truncate(plainLabel(statement.text), SNIPPET_ROOM)}`, LIMITS.choiceText)
}

/** A suggestion as picked: by its place, or by its own label, which some clients send. */
export function pickedAs(typed: string, notebook: Notebook): Found | undefined {
  const [key = '', index] = typed.split(':')
  const section = notebook.byKey.get(key)
  if (section) return index === undefined ? opened(section) : foundAt(section, Number(index))
  // A long title's label has nothing but the cut after it.
  if (!typed.includes(' · ') && !typed.includes('…')) return undefined
  const named = namesOf(notebook).read(typed)
  return named ? opened(named) : pickedStatement(typed, notebook)
}

function pickedStatement(typed: string, notebook: Notebook): Found | undefined {
  const names = namesOf(notebook)
  for (let dash = typed.indexOf(DASH); dash >= 0 && dash <= TITLE_ROOM; dash = typed.indexOf(DASH, dash + 1)) {
    const section = names.read(typed.slice(0, dash))
    const places = section?.statements.map(({ index }) => foundAt(section, index)) ?? []
    const picked = places.find((one) => labelOf(one, notebook) === typed)
    if (picked) return picked
  }
  return undefined
}

const made = new WeakMap<Notebook, OwnLabels<Section>>()

function namesOf(notebook: Notebook): OwnLabels<Section> {
  const names = made.get(notebook) ?? ownLabels(notebook.sections, nameOf, ({ file }) => plainLabel(file), TITLE_ROOM)
  made.set(notebook, names)
  return names
}
