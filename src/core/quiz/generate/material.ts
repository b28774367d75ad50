import type { Errata } from '../../facts/errata.ts'
import { addTo } from '../../facts/subjects/subject-names.ts'
import type { Subject } from '../../facts/types.ts'
import { analyse } from '../../language/tokens.ts'
import { eachStatement } from '../../notes/each-statement.ts'
import { citationOf } from '../../notes/quote.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import { seededRandom } from '../../seeded.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { around, placeOf } from './around.ts'
import { indexDescribed, WORK_OF_POINT } from './described.ts'
import { glossaryItems } from './glossary.ts'
import { HeldTexts } from './held-texts.ts'
import { pointOf } from './point.ts'
import { projectFiles } from './projects.ts'
import { sentencesIn } from './prose.ts'
import { runInOf } from './run-in.ts'
import { indexTerms } from './term-index.ts'
import { indexThings } from './things.ts'
import type { Material, Point, Quantity } from './types.ts'
import { isAside, isForeign, isRefused, isUnderAside, isWorthAsking } from './worth-asking.ts'

/**
 * So many statements of one notebook are asked about at most: more than anybody could be asked in ten years, and no library takes
 * longer to read for them. Of more, whole sections are left out, always the same ones.
 */
const MOST_STATEMENTS = 12_000
/** Values of one unit on either side of one: among them a wrong one is found, and every other that its section gives. */
const UNITS = 200
/** Of a name and what it is, beside others like it. */
const SHORTEST_ITEM = 8
/** In characters read, finding out where a section stands. */
const WORK_OF_SECTION = 50

/** Everything that may be asked about; statements that an erratum corrects are left out. */
export function* materialInSteps(notebook: Notebook, subjects: readonly Subject[], errata: Errata): Steps<Material> {
  const bySection = new Map<string, Point[]>()
  const tables: Point[] = []
  const places = new Map<string, Section[]>()
  const placeIn = new Map<Section, number>()
  const asked: Section[] = []
  const sections = yield* sectionsOf(notebook)
  const projects = yield* projectFiles(sections)
  yield* eachInSteps(sections, WORK_OF_SECTION, (section) => {
    if (!section.index && !isUnderAside(section.path) && !projects.has(section.file)) asked.push(section)
    addTo(places, placeOf(section), section)
    placeIn.set(section, (places.get(placeOf(section))?.length ?? 0) - 1)
  })
  const claims: Point[] = []
  const listed = yield* glossaryItems(asked)
  yield* eachStatement(asked, WORK_OF_POINT, (statement, section) => {
    // A table is no sentence, but its cells are asked for.
    if (statement.table && !isForeign(statement.text)) tables.push(pointOf(statement, section))
    const prose = runInPoint(statement, section, errata)
    if (prose) addTo(bySection, section.id, prose)
    const inGlossary = listed.has(statement)
    const alone = prose ? undefined : pointIn(statement, section, errata, inGlossary ? SHORTEST_ITEM : undefined)
    const point = alone && inGlossary ? { ...alone, inGlossary } : alone
    if (point) addTo(bySection, section.id, point)
    const claim = point ?? (prose ? undefined : claimIn(statement, section, errata))
    if (claim) claims.push(claim)
    // Of a short paragraph all is asked about already but what it defines on its way.
    for (const one of proseIn(statement, section, errata, prose?.said))
      if (!point || one.label !== point.label) addTo(bySection, section.id, one)
  })
  const points = [...bySection.values()].flat()
  const quantities = new Map<Point, readonly Quantity[]>()
  const unitAt = new Map<Quantity, number>()
  const byUnit = new Map<string, Quantity[]>()
  yield* eachInSteps(points, WORK_OF_POINT, (point) => {
    const found = quantitiesIn(point)
    quantities.set(point, found)
    for (const one of found) {
      addTo(byUnit, one.unit, one)
      unitAt.set(one, (byUnit.get(one.unit)?.length ?? 0) - 1)
    }
  })
  return {
    notebook,
    points,
    tables,
    beside: (section) => around(places.get(placeOf(section)) ?? [], placeIn.get(section) ?? 0),
    pointsOf: (section) => bySection.get(section.id) ?? [],
    subjects,
    described: yield* indexDescribed(points),
    terms: yield* indexTerms(asked, points),
    things: yield* indexThings(claims, new Set(points), notebook),
    titles: yield* titlesOf(notebook),
    quantities: {
      of: (point) => quantities.get(point) ?? [],
      near: (own) => around(byUnit.get(own.unit) ?? [], unitAt.get(own) ?? 0, UNITS),
    },
  }
}

function* titlesOf({ sections }: Notebook): Steps<HeldTexts> {
  const titles = new HeldTexts()
  const seen = new Set<string>()
  yield* eachInSteps(sections, WORK_OF_SECTION, (section) => {
    const title = section.title.toLowerCase()
    if (!seen.has(title)) titles.push(title)
    seen.add(title)
  })
  return titles
}

function* sectionsOf({ sections }: Notebook): Steps<readonly Section[]> {
  const statements = sections.reduce((sum, one) => sum + one.statements.length, 0)
  const share = MOST_STATEMENTS / statements
  if (share >= 1) return sections
  const kept: Section[] = []
  yield* eachInSteps(sections, WORK_OF_SECTION, (one) => {
    if (seededRandom(one.id)() < share) kept.push(one)
  })
  return kept
}

function pointIn(statement: Statement, section: Section, errata: Errata, least?: number): Point | undefined {
  if (
    !isWorthAsking(statement, least) ||
    isForeign(statement.text) ||
    errata.shownAt([citationOf(statement, section)]).length > 0
  )
    return undefined
  if (linesAbove(statement, section).some((one) => isAside(one.text))) return undefined
  const point = pointOf(statement, section)
  return isRefused(point.said) || isAside(point.label ?? '') ? undefined : point
}

/** Also a short one, and one that goes on to speak of what its heading names: `It holds …`. */
function claimIn(statement: Statement, section: Section, errata: Errata): Point | undefined {
  const opening = ON_IT.exec(statement.text)?.[0]
  if (opening === undefined) return pointIn(statement, section, errata, SHORTEST_ITEM)
  const point = pointIn({ ...statement, text: statement.text.slice(opening.length) }, section, errata)
  return point && { ...point, statement, said: `${opening}${point.said}` }
}

/** Of what stands above; not where nothing is meant by it: `It is possible to …`. */
const ON_IT =
  /^(?:It|They) (?!(?:is|was|are|were|would be|may be|can be|might be|seems|appears|takes|makes sense)(?: \w+)? (?:important|(?:im)?possible|eas(?:y|ier)|hard(?:er)?|difficult|necessary|better|best|good|useful|worth|likely|common|recommended|known|clear|said|to|that)\b)(?=[a-z])/u

/** Of a paragraph that opens with a name: what it is, and the whole of it as what is cited. */
function runInPoint(statement: Statement, section: Section, errata: Errata): Point | undefined {
  const found = runInOf(statement)
  const point = found && pointIn({ ...statement, text: `${found.name}: ${found.said}` }, section, errata)
  return point && found && { ...point, statement, label: found.name, said: found.said, runIn: found.by }
}

/** Sentences of a paragraph that is no point itself; of one that a name opens, those behind what it says of that. */
function proseIn(statement: Statement, section: Section, errata: Errata, opening: string | undefined): Point[] {
  return sentencesIn(statement).flatMap(({ said, name }): Point[] => {
    if (opening !== undefined && (said.includes(opening) || opening.includes(said))) return []
    const text = name === undefined ? said : `${name}: ${said}`
    const point = pointIn({ ...statement, text, runs: [] }, section, errata)
    if (!point) return []
    const whole = { ...point, statement, said, ofProse: true } as const
    return [name === undefined ? whole : { ...whole, label: name, runIn: 'verb' }]
  })
}

/** Of a longer one nobody looks for what leads to it. */
const LONGEST_LIST = 100

/** What a statement is nested under; for one of a list, the paragraph that leads to it as well: `Examples:`. */
function linesAbove(statement: Statement, section: Section): Statement[] {
  const parent = statement.parent === undefined ? undefined : section.statements[statement.parent]
  if (parent) return [parent, ...linesAbove(parent, section)]
  if (statement.kind !== 'item') return []
  const before = section.statements.slice(Math.max(0, statement.index - LONGEST_LIST), statement.index)
  const lead = before.findLast((one) => one.kind === 'paragraph')
  return lead && /[:：]\s*$/.test(lead.text) ? [lead] : []
}

function quantitiesIn(point: Point): Quantity[] {
  const text = point.said
  // Amounts in words are no values that others could stand for.
  if (!/\d/.test(text)) return []
  return analyse(text)
    .filter((token) => token.kind === 'quantity')
    .flatMap(({ term, start, end }) => {
      const shown = text.slice(start, end)
      const digits = /^\d[\d,]*(?:\.\d+)?/.exec(shown)?.[0]
      const unit = term.split(' ')[1]
      if (digits === undefined || unit === undefined || isPartOfName(text, start, end)) return []
      const number = Number(digits.replaceAll(',', ''))
      return [{ shown, number, unit, suffix: shown.slice(digits.length), start, end, point }]
    })
}

/** `S3`, `v2.1`, `3-2-1`, `10.0.0.0/16`, `2~5`: digits that are no amount. */
function isPartOfName(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}.\-~/_$^]$/u.test(text.slice(0, start)) || /^[-~.]\d|^\/|^[A-Za-z]/.test(text.slice(end))
}
