import { foldName } from '../../language/fold.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import { sectionsUnder } from '../subjects/chapters.ts'
import { isSection } from '../subjects/from-notes.ts'
import { ownAliases, termName } from '../subjects/subject-names.ts'
import { nameOfTitle } from '../subjects/title-names.ts'
import type { Subject } from '../types.ts'
import { headingName, headingsAmong } from './headings.ts'
import { idleAmong } from './idle.ts'
import { isRemark, type Labelled, labelled } from './labels.ts'

/** What the notes say of a subject, and under whose name each statement stands. */
export interface Outline {
  readonly statements: readonly Statement[]
  /** What it is nested under, or the sentence that leads to its list. */
  above(statement: Statement): Statement | undefined
  /** The names in the note above a statement, outermost first, apart from the subject's own. */
  namesAbove(statement: Statement): readonly string[]
  /** How a statement names itself, where that is not the subject's own name. */
  labelOf(statement: Statement): Labelled | undefined
  /** Whether it says only that what follows does. */
  leadsOn(statement: Statement): boolean
  /** Without the subject's own name in front. */
  bare(statement: Statement): Statement
}

/** How far down a subject's sections are read: a card stops where a section says enough itself. */
export type Depth = 'card' | 'all'

export function outlineOf(subject: Subject, notebook: Notebook, depth: Depth = 'card'): Outline {
  const all = saying(subject, notebook, depth)
  const byPlace = new Map(all.map((one) => [`${one.section}\n${one.index}`, one]))
  const parentOf = ({ section, parent }: Statement) =>
    parent === undefined ? undefined : byPlace.get(`${section}\n${parent}`)
  const parents = new Set(all.map(parentOf))
  const leads = leadsOf(all)
  const led = new Set(leads.values())
  const own = new Set(subject.statements)
  const isOwn = (name: string) => isNameOf(subject, name)
  const headings = headingsAmong(all, parents)
  const pointers = pointersAmong(all)
  const idle = idleAmong(all)
  const namesAbove = (statement: Statement): string[] => {
    const parent = parentOf(statement) ?? headings.over(statement) ?? leads.get(statement)
    if (!parent) return own.has(statement) ? [] : titlesAbove(statement, subject, notebook)
    const name = headings.has(parent) ? headingName(parent) : (labelled(parent)?.label ?? leadName(parent))
    return [...namesAbove(parent), ...(name === undefined || isRemark(name) ? [] : [name])]
  }
  const labelOf = (statement: Statement) => {
    const found = labelled(statement)
    return found && !isOwn(found.label) && !isRemark(found.label) ? found : undefined
  }
  return {
    statements: all.filter((one) => !headings.has(one) && !pointers.has(one) && !idle.has(one)),
    above: (statement) => parentOf(statement) ?? leads.get(statement),
    namesAbove: (statement) =>
      namesAbove(statement)
        .map((name) => withoutSubject(name, subject))
        .filter((name, at, all) => name !== '' && !isOwn(name) && name !== all[at - 1]),
    labelOf,
    leadsOn: (statement) => LEAD_IN.test(statement.text) && (parents.has(statement) || led.has(statement)),
    bare: (statement) => {
      const found = labelled(statement)
      return found && (isOwn(found.label) || isRemark(found.label)) ? found.said : statement
    },
  }
}

/** Titles from right under the subject down to where a statement stands: what is true of a part says of which. */
function titlesAbove({ section }: Statement, subject: Subject, notebook: Notebook): string[] {
  const titles: string[] = []
  const top = subject.kind === 'chapter' ? undefined : subject.section
  for (let at = notebook.byId.get(section); at && at !== top; at = notebook.byId.get(at.parent ?? ''))
    titles.unshift(nameOfTitle(at.title))
  return titles
}

/** `스크럼의 개요`, of 스크럼: 개요. */
function withoutSubject(name: string, { name: own, aliases }: Subject): string {
  const [, whose, rest] = /^(.+?)의 (\S.*)$/.exec(name) ?? []
  const isOwn = [own, ...aliases].some((one) => one === whose || one.startsWith(`${whose} `))
  return rest !== undefined && isOwn ? rest : name
}

export function isNameOf({ name, aliases }: Subject, other: string): boolean {
  const sought = [other, ...ownAliases(other)].map(foldName)
  return [name, ...aliases].some((one) => sought.includes(foldName(one)))
}

/** Says only that something follows. */
export const LEAD_IN = /[:：]\s*$|다음과 같|아래와 같/

/** `To read it, a role needs:` says of what follows under which condition: without the words that only lead on. */
function leadName({ text }: Statement): string | undefined {
  if (!LEAD_IN.test(text)) return undefined
  const name = text
    .trim()
    .replace(/\s*[:：]$/, '')
    .replace(/(?:은|는|이|가)?\s*(?:다음과|아래와) 같(?:다|습니다|음|이|은)?\.?$/, '')
  // `아래와 같은 경우에` points at what follows and says nothing of it.
  if (LEAD_IN.test(name)) return undefined
  // One word alone is the matter itself, which its list has.
  return /\s/.test(name) && name.length <= LONGEST_LEAD && !/\n|[.。!?]\s/.test(name) ? name : undefined
}

const LONGEST_LEAD = 80

/** What only leads to other notes or to sources: `See also`, with links to open. */
function pointersAmong(all: readonly Statement[]): ReadonlySet<Statement> {
  const bySection = new Map<string, Statement[]>()
  for (const one of all) bySection.set(one.section, [...(bySection.get(one.section) ?? []), one])
  const listing = [...bySection.values()].filter((own) => {
    const items = own.filter(({ kind }) => kind === 'item')
    return (
      items.length > 1 &&
      items.every(opensWithLink) &&
      own.every((one) => items.includes(one) || LEAD_IN.test(one.text))
    )
  })
  return new Set([...listing.flat(), ...all.filter(isSource)])
}

function opensWithLink({ runs, text }: Statement): boolean {
  const [first] = runs.filter((one) => one.text.trim() !== '')
  return first?.target !== undefined && text.trimStart().startsWith(first.text.trim())
}

/** `[참고 자료] 링크`: where it was read. */
function isSource({ runs, kind, text }: Statement): boolean {
  const rest = runs.flatMap((one) => (one.url === undefined ? [one.text] : [])).join('')
  return (
    kind !== 'code' &&
    rest !== text &&
    /^[^\p{L}\p{N}]*(?:참고 ?자료|참고|출처|참조|references?|sources?|링크|links?)?[^\p{L}\p{N}]*$/iu.test(rest)
  )
}

/** Items of a list by the paragraph right before it that only leads to them. */
function leadsOf(all: readonly Statement[]): ReadonlyMap<Statement, Statement> {
  const leads = new Map<Statement, Statement>()
  let lead: Statement | undefined
  for (const one of all) {
    if (one.kind === 'paragraph' || one.section !== lead?.section)
      lead = one.kind === 'paragraph' && LEAD_IN.test(one.text) ? one : undefined
    else if (one.kind === 'item') leads.set(one, lead)
  }
  return leads
}

/** A list of names alone says little: what they are stands below. */
function isNameInList({ kind, text, term }: Statement): boolean {
  return kind === 'item' && term !== text && termName(text) !== undefined && !/\n/.test(text)
}

/** Fewer statements than this of its own, and a section speaks through the sections under it as well. */
const LITTLE = 3

function saying(subject: Subject, notebook: Notebook, depth: Depth): readonly Statement[] {
  const below = (sections: readonly Section[]): Statement[] =>
    sections.flatMap((one) => [...one.statements, ...below(one.children.flatMap((id) => notebook.byId.get(id) ?? []))])
  if (!isSection(subject) && subject.kind !== 'chapter') return subject.statements
  if (depth === 'card' && subject.statements.filter((one) => !isNameInList(one)).length >= LITTLE)
    return subject.statements
  const all = [...subject.statements, ...below(sectionsUnder(subject, notebook))]
  return [...new Set(all.filter((one) => !isCaption(one)))]
}

/** More than that something follows, a name alone, or a question that the next lines answer. */
export function says({ text, kind, term }: Statement): boolean {
  return kind !== 'code' && !LEAD_IN.test(text) && term !== text && !QUESTION.test(text)
}

const QUESTION = /^(?:\S+\s+){0,6}\S+[?？]$/

/** Words about a picture beside it are no facts. */
function isCaption({ text }: Statement): boolean {
  return /^(?:[<([]?\s*)?(?:(?:위|아래|다음|옆)의?\s*)?(?:그림|사진|도표|이미지)\s*[\d.:)\]은는과와]|^(?:figure|fig\.?|image|diagram)\s*\d/i.test(
    text,
  )
}
