import { hash32 } from '../../hash.ts'
import { foldName } from '../../language/fold.ts'
import { citationOfStatements } from '../../notes/quote.ts'
import type { Citation, Notebook, Section, Statement } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { isAsWritten, namedIn, partsByName, withoutMeasures } from '../comparison/naming.ts'
import { labelled } from '../extraction/labels.ts'
import type { Subject } from '../types.ts'
import { serviceOf, underTerm } from './from-notes.ts'
import { isNamed } from './relations.ts'
import { addTo, bareName, ownAliases, termName } from './subject-names.ts'
import { nameOfTitle } from './title-names.ts'

type Called = Pick<Subject, 'name' | 'aliases'>

/**
 * What stands in `A vs B` under each of the two where nothing bold names them: the lines that open with one of them, `A keeps …`,
 * or head what follows, `1) A`, `- A: …` below each matter; nothing where not each of them has some.
 */
export function* sidesByLine(section: Section, known: readonly Subject[], notebook: Notebook): Steps<Subject[]> {
  const sides = sidesOfTitle(nameOfTitle(section.title), section)
  const missing = sides.filter((side) => !known.some((one) => isSide(one, side, sides)))
  if (missing.length === 0) return []
  const told = new Map<Called, Statement[]>()
  const within = new Set<Statement>()
  yield* eachInSteps(section.statements, WORK_OF_LINE, (statement) => {
    if (statement.kind === 'code' || statement.table || within.has(statement)) return
    const parts = partsByName(labelled(statement)?.said.text ?? '', sides)
    for (const side of parts.keys()) if (missing.includes(side)) addTo(told, side, statement)
    const side = parts.size > 0 ? undefined : sideTold(statement, sides)
    if (!side || !missing.includes(side)) return
    const own = onlyNames(statement, side) ? upToNext(statement, section, sides) : nestedUnder(statement, section)
    for (const one of own) within.add(one)
    for (const one of own) addTo(told, side, one)
  })
  const isTold = (side: Called) => (told.get(side) ?? []).some((one) => !onlyNames(one, side))
  const found = missing.filter(isTold)
  if (sides.length - missing.length + found.length < 2) return []
  return found.map((side) => {
    const statements = told.get(side) ?? []
    return { ...sideSubject(side, section, notebook), citations: citationsOf(statements, section), statements }
  })
}

/** What a section that lays several things side by side tells of one of them. */
export function sideSubject({ name, aliases }: Called, section: Section, notebook: Notebook) {
  const key = hash32(`${section.id} » ${foldName(name)} (side)`)
  return { key, name, aliases, kind: 'term' as const, section, service: serviceOf(section, notebook) }
}

/** In characters read: how it begins, and whom that names. */
const WORK_OF_LINE = 300

function isSide(one: Subject, side: Called, sides: readonly Called[]): boolean {
  return (
    [side.name, ...side.aliases].some((called) => isNamed(one, called)) || onlyOne(namedIn(one.name, sides)) === side
  )
}

/** `A vs B`, `A와 B의 차이`, `Difference between A and B`: each of them; nothing where one is no name. */
function sidesOfTitle(title: string, section: Section): Called[] {
  if (title.length > LONGEST_TITLE) return []
  const between = /^(?:.*\b)?(?:differences? between|comparison (?:of|between)|comparing) (.+?) (?:and|vs\.?|&) (.+)$/i
  const korean = /^(.+?)(?:와|과|하고|이랑|랑)\s+(.+?)(?:의)?\s*(?:차이점?|비교)(?:은|는|이란)?$/
  const [, ...pair] = between.exec(title) ?? korean.exec(title) ?? []
  const written =
    pair.length > 0 ? pair : title.split(/\s+(?:vs\.?|versus|and|&)\s+|(?<=[가-힣A-Za-z\d)）])(?:와|과)\s+/i)
  const names = written.map((one) =>
    termName(
      one
        .replace(/^.*[:：]\s+/, '')
        .replace(BEHIND, '')
        .trim(),
    ),
  )
  if (
    names.length < 2 ||
    names.includes(undefined) ||
    new Set(names.map((one = '') => foldName(one))).size < names.length
  )
    return []
  // `Perfect vs. Imperfect Duties`: the first is `Perfect Duties` as well.
  const shared = /^\S+ (\S.*)$/.exec(names.at(-1) ?? '')?.[1]
  return names.map((name = '', at) => {
    const isShort = shared !== undefined && at < names.length - 1 && !/\s/.test(name)
    const forms = [...formsOf(name), ...(isShort ? formsOf(`${name} ${shared}`, true) : [])]
    return { name, aliases: [...forms, ...besideIn(section, [name, ...forms])] }
  })
}

/** A longer one names no two things, and costs the square of its length to read. */
const LONGEST_TITLE = 300

const BEHIND = /(?:\s*의)?\s*(?:차이점?|비교|comparison|differences?)$/i

/** What its lines open with before one of its names in brackets: `클러스터드 인덱스(Clustered Index)는 …`. */
function besideIn({ statements }: Section, names: readonly string[]): string[] {
  const sought = new Set(names.map(foldName))
  return statements.flatMap(({ text, kind }) => {
    const [, before = '', inside = ''] =
      kind === 'code' ? [] : (/^([^()（）\n]{2,30}?)\s?[(（]([^()（）]{2,40})[)）]/u.exec(text) ?? [])
    return sought.has(foldName(inside)) && termName(before) !== undefined ? [before.trim()] : []
  })
}

/** What stands in brackets is its name as well; so is the singular, which a title seldom has. */
function formsOf(name: string, isWhole = false): string[] {
  const forms = [...(isWhole ? [name] : []), ...ownAliases(name)]
  return [...forms, ...[name, ...forms].flatMap(singularOf)]
}

export function singularOf(name: string): string[] {
  if (/[a-z]ies$/.test(name)) return [name.replace(/ies$/, 'y')]
  return /[a-z]{3}[^s]s$/.test(name) ? [name.slice(0, -1)] : []
}

/**
 * The one of them that a statement is about by how it begins: its label, or the name that its head or its sentence opens with;
 * not what it only measures by, `Faster than A`.
 */
export function sideTold<T extends Called>(statement: Statement, sides: readonly T[]): T | undefined {
  const label = labelled(statement)?.label
  if (label !== undefined) return onlyOne(namedIn(withoutMeasures(label, sides), sides))
  const head = headOf(statement)
  if (head !== undefined) {
    const said = withoutMeasures(head, sides).replace(ARTICLE, '')
    const side = onlyOne(namedIn(said, sides))
    // `When to use A`, over a list.
    const isOver = statement.kind === 'paragraph' && side && endsWith(said, side)
    return side && (opensWith(`${said} `, side) || onlyNames(statement, side) || isOver) ? side : undefined
  }
  const opening = OPENING.exec(withoutMeasures(statement.text.slice(0, LONGEST_OPENING), sides))?.[1] ?? ''
  const topic = topicIn(opening)
  const side = onlyOne(
    namedIn(
      topic ??
        opening
          .split(/\s+/)
          .slice(0, FEW_WORDS + 1)
          .join(' '),
      sides,
    ),
  )
  return side && (topic !== undefined || opensWith(opening, side)) ? side : undefined
}

const OPENING = /^(?:(?:an?|the|반면에?|한편|그리고|또한|이와 달리)\s)?(?:[\w ]{1,30}['’]s\s)?(.{1,80})/isu
const LONGEST_OPENING = 200
const ARTICLE = /^(?:an?|the)\s/i

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}

/** `1) A`, `What is an **A**?`, a name on its own first line. */
function headOf(statement: Statement): string | undefined {
  const [line = '', ...more] = statement.text.split('\n')
  const name = termName(nameOfTitle(line.trim()))
  return name !== undefined && (more.length === 0 || name.split(/\s+/).length <= FEW_WORDS) ? name : undefined
}

const FEW_WORDS = 3

export function onlyNames(statement: Statement, { name, aliases }: Called): boolean {
  if (labelled(statement) || /\n/.test(statement.text)) return false
  const head = foldName(bareName(nameOfTitle(statement.text)).replace(/^(?:an?|the)\s/i, ''))
  return [name, ...aliases].some((one) => [foldName(one), `${foldName(one)}s`].includes(head))
}

/** `A keeps …`, `A(B) keeps …`, `A의 …`. */
function opensWith(text: string, { name, aliases }: Called): boolean {
  return [name, ...aliases].some(
    (one) =>
      (one.length > 2 || isAsWritten(/^[a-z]+/i.exec(text)?.[0] ?? '')) &&
      new RegExp(`^${RegExp.escape(one)}s?(?:\\s?[(（][^()（）]*[)）])?(?:의)?[\\s,]`, 'iu').test(text),
  )
}

function endsWith(text: string, { name, aliases }: Called): boolean {
  return [name, ...aliases].some((one) => text.toLowerCase().endsWith(one.toLowerCase()))
}

/** Up to the particle of its topic: `A와 B는` is about both. */
function topicIn(opening: string): string | undefined {
  return /^([^.,。]{1,40}?[\p{L}\p{N})）](?:은|는|이란|란))\s/u.exec(opening)?.[1]
}

function nestedUnder(statement: Statement, { statements }: Section): Statement[] {
  const end = statements.findIndex((one, at) => at > statement.index && one.depth <= statement.depth)
  return statements.slice(statement.index, end < 0 ? undefined : end)
}

/**
 * A name over what follows beside it: up to the next that is about one of them. Where each has such a name, and in a list below
 * one, a line that only opens with the other's name is a line of this one.
 */
function upToNext(statement: Statement, section: Section, sides: readonly Called[]): Statement[] {
  const under = underTerm(statement, section)
  const isHead = (one: Statement) => labelled(one) !== undefined || headOf(one) !== undefined
  const areAllHeads = sides.every((side) => section.statements.some((one) => onlyNames(one, side)))
  const isOverList = (one: Statement) => one.kind === 'item' && statement.kind !== 'item'
  const end = under.findIndex(
    (one, at) =>
      at > 0 &&
      one.depth <= statement.depth &&
      sideTold(one, sides) !== undefined &&
      (isHead(one) || !(areAllHeads || isOverList(one))),
  )
  return under.slice(0, end < 0 ? undefined : end)
}

/** Each run of its lines: between them stand those of the others. */
function citationsOf(statements: readonly Statement[], section: Section): Citation[] {
  const runs: Statement[][] = []
  for (const one of statements) {
    const run = runs.at(-1)
    if (run?.at(-1)?.index === one.index - 1) run.push(one)
    else runs.push([one])
  }
  return runs.map((run) => citationOfStatements(run, section))
}
