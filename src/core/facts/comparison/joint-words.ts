import type { Section, Statement } from '../../notes/types.ts'
import type { AttributeSet } from '../attributes.ts'
import { defines } from '../extraction/definition.ts'
import { holdsAnything, isRemark, type Labelled, labelled } from '../extraction/labels.ts'
import { aspectOf, vocabularyAspect } from '../extraction/named-attributes.ts'
import { says } from '../extraction/statements-about.ts'
import { nameOfTitle } from '../subjects/title-names.ts'
import type { Attribute, Subject } from '../types.ts'
import { namedIn, partsByName } from './naming.ts'
import { CHOOSE } from './order.ts'
import { isKind, isNameAlone } from './qualified.ts'

/** `of`: what of the column it is told of, where a table names that. */
export type Told = readonly [column: number, attribute: Attribute, text: string, of?: string | undefined]

/** `choose A`, `A를 쓴다`: a name, and a word beside it. */
function isChoiceAlone(said: string, { name, aliases }: Subject): boolean {
  const chosen = said.replace(/\s*[(（][^()（）]*[)）]\s*$/, '')
  const most = Math.max(
    ...[name, ...aliases].map((one) =>
      namedIn(chosen, [{ name: one, aliases: [] }]).length > 0 ? one.split(/\s+/).length : 0,
    ),
  )
  return chosen.split(/\s+/).length <= most + 1
}

/** An arrow alone may mean anything, `Tampering → Integrity`: what leads to a subject must be said to be a need. */
export const NEED = /\b(?:when|if|need|needs|want|choose)\b|(?:때|면|경우|싶다면|필요)(?:에는?|$|[\s,])/iu

/** The line over its list says that one chooses here. */
export function isUnderChoice({ index, kind }: Statement, { statements }: Section, vocabulary: AttributeSet): boolean {
  const lead = statements.findLast((one) => one.index < index && one.kind === 'paragraph')
  const name = lead?.text.replace(/\s*[:：]$/, '') ?? ''
  return kind === 'item' && vocabularyAspect(name, vocabulary)?.id === CHOOSE
}

const ARROW = /->|=>|[→⇒➔➡]/u

/** `When you need X → A`; and in a section about all of them, what stands beside a subject's name. */
export function inWords(
  statement: Statement,
  section: Section,
  isJoint: boolean,
  columns: readonly Subject[],
  vocabulary: AttributeSet,
): Told[] {
  if (statement.kind === 'code' || !(isJoint || ARROW.test(statement.text)) || !says(statement)) return []
  const [, when, chosen] = /^(.{4,}?)\s*(?:->|=>|→|⇒|➔|➡️?)\s*(.{1,60}?)\.?$/su.exec(statement.text) ?? []
  if (when !== undefined && chosen !== undefined) {
    const [only, ...more] = namedIn(chosen, columns)
    const isName = only && more.length === 0 && !labelled(statement) && isChoiceAlone(chosen, only)
    const choose = vocabulary.byId.get(CHOOSE)
    return isName && choose && namedIn(when, columns).length === 0 ? [[columns.indexOf(only), choose, when]] : []
  }
  const found = isJoint ? labelled(statement) : undefined
  const parts = found ? partsByName(found.said.text, columns) : undefined
  if (found && parts && parts.size > 0)
    return [...parts].map(([one, text]) => [columns.indexOf(one), aspectOf(found.label, vocabulary), text])
  const [named, ...more] = found ? namedIn(found.label, columns) : []
  if (!found || !named || more.length > 0 || isKind(found.label, named)) return []
  if (columns.some((one) => one.statements.includes(statement) && !isSideHere(one, statement))) return []
  const parent = statement.parent === undefined ? undefined : section.statements[statement.parent]
  const attribute = parent
    ? aspectOf(labelled(parent)?.label ?? parent.text, vocabulary)
    : tellsWhat(found, section, named, vocabulary)
      ? vocabulary.opening
      : differenceIn(vocabulary)
  return [[columns.indexOf(named), attribute, found.said.text]]
}

/** `Raft: a boat of logs`, under a title of both that sets them against nothing. */
function tellsWhat({ label, said }: Labelled, { title }: Section, subject: Subject, vocabulary: AttributeSet): boolean {
  const isAgainst = AGAINST.test(title) || vocabularyAspect(nameOfTitle(title), vocabulary) !== undefined
  return !isAgainst && isNameAlone(label, subject) && defines(firstOf(said), () => true, subject.name)
}

/** Its first sentence. */
function firstOf(said: Statement): Statement {
  return { ...said, text: said.text.split(/(?<=[.。])\s/u)[0] ?? '' }
}

const AGAINST = /\bvs\.?\b|versus|차이|비교|대조|differen|compar/i

/** Of a section below a title that names all of them, `Cost` of `A vs B`: the matter that it tells of each. */
export function matterBelow(
  { title, path }: Section,
  columns: readonly Subject[],
  vocabulary: AttributeSet,
): Attribute | undefined {
  const isOfAll = path.slice(0, -1).some((one) => namedIn(one, columns).length === columns.length)
  if (!isOfAll || namedIn(title, columns).length > 0) return undefined
  const name = nameOfTitle(title)
  return holdsAnything(name) || isRemark(name) ? undefined : aspectOf(name, vocabulary)
}

/** There, what stands behind the name of one of them alone, or nested under it. */
export function underMatter(
  statement: Statement,
  { statements }: Section,
  matter: Attribute,
  columns: readonly Subject[],
): Told[] {
  if (statement.kind === 'code' || !says(statement)) return []
  const parent = statement.parent === undefined ? undefined : statements[statement.parent]
  const found = labelled(statement)
  const [name = '', text = ''] = parent
    ? [parent.text.replace(/\s*[:：]$/, ''), statement.text]
    : [found?.label, found?.said.text]
  const at = columns.findIndex((one) => isNameAlone(name, one))
  return at < 0 || text === '' ? [] : [[at, matter, text]]
}

/** What opens a side of the section's own, `- Direct: …`, once or below each matter, says there what tells it from the other. */
function isSideHere({ kind, section, statements }: Subject, { section: here, parent }: Statement): boolean {
  const isTop = parent === undefined || !statements.some((one) => one.section === here && one.index === parent)
  return kind === 'term' && section.id === here && isTop
}

export function differenceIn({ byId, other }: AttributeSet): Attribute {
  return byId.get('difference') ?? other
}
