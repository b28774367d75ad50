import type { Notebook, Section, Statement } from '../../notes/types.ts'
import { Pace, type Steps } from '../../steps.ts'
import type { AttributeSet } from '../attributes.ts'
import { defines, describes } from '../extraction/definition.ts'
import { factOf } from '../extraction/fact.ts'
import { labelled, topicOf } from '../extraction/labels.ts'
import { pointsBelow, toldOfItself } from '../extraction/lead-in.ts'
import { ANALOGY, introduces, spellsOut } from '../extraction/opening.ts'
import { isOneOf, says } from '../extraction/statements-about.ts'
import { workedIn } from '../extraction/worked-examples.ts'
import { bareName } from '../subjects/subject-names.ts'
import { nameOfTitle } from '../subjects/title-names.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import { isDefined } from './first-said.ts'

/** With what says somewhere near what the subject is, where its own facts do not. */
export function* withDefinition(
  facts: readonly Fact[],
  subject: Subject,
  { opening, other }: AttributeSet,
  notebook: Notebook,
  isTogether: (statement: Statement, section: Section) => boolean,
): Steps<readonly Fact[]> {
  if (facts.some((one) => one.attribute === opening && isDefined([one], subject))) return facts
  const defined = yield* definedByName(subject, opening, notebook, isTogether)
  if (!defined) return facts
  const rest = facts.filter(({ statements }) => !statements.some((one) => defined.statements.includes(one)))
  return [defined, ...rest.map((one) => (one.attribute === opening ? { ...one, attribute: other } : one))]
}

/**
 * What a subject is, where its own lines do not say it: the sentence of its file, else of its folder, that opens with its name, or
 * stands first under that, and says so. Further away the name may be that of another thing.
 */
function* definedByName(
  subject: Subject,
  opening: Attribute,
  notebook: Notebook,
  isTold: (statement: Statement, section: Section) => boolean,
): Steps<Fact | undefined> {
  const { file } = subject.section
  const folder = folderOf(file)
  const near = notebook.sections.filter((one) => !one.index && (one.file === file || folderOf(one.file) === folder))
  const opens = opener(subject)
  const pace = new Pace()
  // Where its own lines say something, they say it best: a port of wine in the next file is no port of a network.
  const elsewhere = subject.statements.some(says) ? [] : near.filter((one) => one.file !== file)
  for (const section of [...near.filter((one) => one.file === file), ...elsewhere]) {
    if (pace.isDue(WORK_OF_SECTION)) yield
    if (section.path.some((title) => ANALOGY.test(title))) continue
    const isTitled = isOneOf(subject, nameOfTitle(section.title))
    for (const one of section.statements) {
      if (pace.isDue(WORK_OF_STATEMENT)) yield
      const said = saidOf(one, section, subject, isTitled, opens)
      if (said && !spellsOut(said.text, subject) && !isTold(one, section) && !workedIn(section).has(one))
        return factOf(opening, { kind: 'statement', statement: said }, one, subject, notebook)
    }
  }
  return undefined
}

/** In characters read. */
const WORK_OF_SECTION = 100
const WORK_OF_STATEMENT = 100

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1)
}

function saidOf(
  one: Statement,
  section: Section,
  subject: Subject,
  isTitled: boolean,
  opens: (text: string) => boolean,
): Statement | undefined {
  const isSubject = (name: string) => isOneOf(subject, name)
  const framed = isTitled && one.index === 0 ? framedWords(one) : undefined
  if (framed) return defines(framed, isSubject, subject.name) ? framed : undefined
  if (one.kind === 'code' || one.table || pointsBelow(one, subject)) return undefined
  const parent = one.parent === undefined ? undefined : section.statements[one.parent]
  const isUnder = parent !== undefined && one.index === parent.index + 1 && isNamedSo(parent, subject)
  if (isUnder) return isPhrase(one) && describes(one) && defines(one, isSubject) ? one : undefined
  if (!opens(one.text)) return undefined
  const found = labelled(one)
  if (found)
    return isSubject(found.label) && describes(found.said) && (isPhrase(found.said) || defines(found.said, isSubject))
      ? found.said
      : undefined
  const told = toldOfItself(one, isSubject) ?? one
  if ((one.term !== undefined && !isSubject(one.term)) || !isPhrase(told)) return undefined
  // `Ferry lines across the lake` are no ferry.
  const topic = topicOf({ ...told, text: told.text.replace(/^an? /i, '') })
  const isWhat =
    topic !== undefined && isSubject(topic) && defines(told, isSubject, subject.name) && !SAYS_HOW.test(told.text)
  const isFirst = (isTitled && one.index === 0) || one.term !== undefined
  return isWhat || (isFirst && introduces(told, subject)) ? told : undefined
}

/** Words that their author framed as if they were code. */
function framedWords({ kind, language = '', text, runs, ...one }: Statement): Statement | undefined {
  if (kind !== 'code' || !/^(?:te?xt|plain(?:text)?)?$/i.test(language) || /[{}<>;=|]|->/.test(text)) return undefined
  const words = text
    .split(/\s*\n\s*/)
    .join(' ')
    .trim()
  return words.length > LONGEST_WORDS ? undefined : { ...one, kind: 'paragraph', text: words, runs: [{ text: words }] }
}

const LONGEST_WORDS = 300

/** `Rafts are written …`, `Rafts are heavy`: how it is, and not what; that says a noun. */
const SAYS_HOW =
  /^[^.]*?\b(?:is|are|was|were) (?!(?:an?|the|one|any|some|[a-z-]+ (?:of|that|which|who|used|made|for)|(?:[a-z-]+ ){1,4}[a-z]+s)\b)/i

/** A title over lines of its own: a callout's, or an item. */
function isNamedSo({ text }: Statement, subject: Subject): boolean {
  return text.length <= LONGEST_NAME && isOneOf(subject, text.replace(/\s*[:：]$/, ''))
}

const LONGEST_NAME = 80

/** Whether a text opens with one of its names, or with one of what it names several of. */
function opener({ name, aliases }: Subject): (text: string) => boolean {
  const names = new Set([name, bareName(name), ...aliases].map((one) => singular(one.toLowerCase())))
  names.delete('')
  return (text) => {
    const lower = text
      .slice(0, LONGEST_NAME)
      .toLowerCase()
      .replace(/^(?:the|an?) /, '')
    return [...names].some((one) => lower.startsWith(one) && ENDS.test(lower.slice(one.length)))
  }
}

const ENDS = /^(?:y|ies|es?|s)?(?![a-z0-9])/

/** Without what makes several of it. */
function singular(name: string): string {
  return name.replace(/(?<=[a-z]{3})(?:ies|es|s)$/, '')
}

/** Words, and no formula or value: so many at least. */
function isPhrase({ text }: Statement): boolean {
  return (text.match(/\p{L}{2,}/gu) ?? []).length >= FEWEST_WORDS
}

const FEWEST_WORDS = 3
