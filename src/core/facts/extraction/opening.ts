import type { Statement } from '../../notes/types.ts'
import { filterInSteps, type Steps } from '../../steps.ts'
import { bareName } from '../subjects/subject-names.ts'
import type { Subject } from '../types.ts'
import { defines, describes, tellsState } from './definition.ts'
import { isRemark, labelled, topicOf } from './labels.ts'
import { onlyLeads, pointsBelow } from './lead-in.ts'
import { workOf } from './places.ts'
import { type Depth, isNameOf, LONGEST_NAME, type Outline } from './statements-about.ts'

/** Names of two things at once: what is said first is said of one of them. */
const JOINT = /(?:\s(?:vs\.?|and|or)\s|&|[가-힣](?:와|과)\s|비교)/i

/** Under such a title is told what something is like. */
export const ANALOGY = /비유|\banalog(?:y|ies)\b|\bmetaphors?\b/i

/** The statement that says what the subject is: the first of its own that defines it. */
export function* openingOf(
  subject: Subject,
  said: readonly Statement[],
  outline: Outline,
  depth: Depth,
): Steps<Statement | undefined> {
  if (JOINT.test(subject.name) || (subject.kind === 'term' && ANALOGY.test(subject.section.title))) return undefined
  const sayings = new Set(said)
  const isTop = (one: Statement) => outline.namesAbove(one).length === 0
  const own = yield* filterInSteps(said, workOf, (one) => outline.isDirect(one) && isTop(one))
  // `Amazon EBS is …` is said of EBS.
  const endsInSubject = (name: string) =>
    name
      .split(' ')
      .some(
        (_, at, words) =>
          at > 0 && !TIES.test(words.slice(0, at).join(' ')) && isNameOf(subject, words.slice(at).join(' ')),
      )
  // What is asked of may be a whole paragraph, and again for each item below it.
  const longest = Math.max(LONGEST_NAME, ...[subject.name, ...subject.aliases].map(({ length }) => length))
  const isSubject = (name: string) =>
    name.length <= longest &&
    (isNameOf(subject, name) ||
      subject.name.startsWith(`${name} `) ||
      isInitials(name, subject.name) ||
      (name.length <= LONGEST_NAME && endsInSubject(name)))
  const names = (one: Statement) =>
    !outline.labelOf(one) && (one.term === undefined || !isNameOf(subject, one.term) || isTold(one))
  const [first] = own
  const isFirst = first !== undefined && first === subject.statements.find((one) => sayings.has(one))
  const opens = (one: Statement) => {
    const bare = outline.bare(one)
    const over = outline.above(one)
    // `Exam tip:` names what is told, and not what it is of.
    const isByName = bare !== one && one.term !== undefined && !isRemark(labelled(one)?.label ?? '')
    const isNamed = isByName || (over?.kind === 'paragraph' && isSubject(over.text))
    return (
      (!onlyLeads(one) || outline.toldOver(one) !== undefined) &&
      !pointsBelow(one, subject) &&
      !spellsOut(bare.text, subject) &&
      names(one) &&
      (isNamed ? describes(bare) : defines(bare, isSubject, subject.name))
    )
  }
  if (isFirst && first && opens(first)) return first
  const [defining] = yield* filterInSteps(own, workOf, (one) => {
    const topic = topicOf(one)
    return topic !== undefined && isSubject(topic) && opens(one)
  })
  if (defining || depth === 'card') return defining
  // Beside another subject, a sentence about it near the top, or the first that defines anything, says it well enough.
  const beside = own.length > 0 ? own : yield* filterInSteps(said, workOf, isTop)
  // In a list below a sentence, one of many matters is told, and not what it is.
  const near = beside.slice(0, FIRST_FEW).filter((one) => beside[0]?.kind === 'item' || one.kind !== 'item')
  const told = near.find((one) => introduces(one, subject))
  return told ?? near.find((one) => !outline.labelOf(one) && one.text.split(/\s+/).length > TITLE_WORDS && opens(one))
}

/** `Alpha Beta의 약자`: what its letters stand for, and not what it is. */
const SPELLS_OUT =
  /^[^.。\n]{1,80}의 (?:약자|줄임말|약어)(?:이다|입니다|임)?[.。]?$|^(?:\S+ ){0,3}(?:stands|is short) for [^.\n]{1,80}[.]?$/i

/** Also `Alpha Beta`, of what is called AB: its name again. */
export function spellsOut(text: string, subject: Subject): boolean {
  return SPELLS_OUT.test(text) || isNameOf(subject, text) || isInitials(bareName(subject.name), text)
}

/** `The price of X is`, `But while X is`: about something else, or a half of what is told. */
const TIES =
  /\b(?:of|in|on|at|to|for|from|by|with|within|using|via|and|or|but|while|whereas|unlike|like|than|as|if|when)\b/i

/** `ABs`, of what is called Alpha Beta. */
function isInitials(name: string, of: string): boolean {
  const [, capitals] = /^([A-Z]{2,6})s?$/.exec(name) ?? []
  const initials = bareName(of)
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
  return capitals !== undefined && capitals === initials.join('')
}

/** A bold word that a particle ties into a sentence is not what the sentence tells: `Dockerfile로 만든다`. */
function isTold({ term = '', text }: Statement): boolean {
  return (
    !/^[가-힣]/.test(text.slice(term.length)) || /^(?:은|는|이|가|이란|란)(?![가-힣])/.test(text.slice(term.length))
  )
}

const FIRST_FEW = 6
/** So few are a title. */
const TITLE_WORDS = 3

/** What it may do, or has been, or how it stands to others, says nothing of what it is. */
const ASIDE =
  /^ (?:can|cannot|may|might|must|should|could|also|will|has|have|do|does|(?:is|are) not|(?:intersect|meet|cross(?:e)?|rise|fall|increase|decrease|depend|differ|remain|tend|need|require|cost|start|begin|end)s?|var(?:y|ies))\b/

/** `X runtime is free`: about something that only begins with its name. */
const LONGER =
  /^ (?!that|which|who)[a-z-]+ (?:is|are|was|were|has|have|can|cannot|may|might|must|should|could|will|do|does) /

/** A line of nothing but code, as `COPY app/ /app/`, says not what it is. */
function isCodeAlone({ runs }: Statement): boolean {
  const told = runs.filter(({ text }) => text.trim() !== '')
  return told.length > 0 && told.every(({ code }) => code === true)
}

/** `ALB works at layer 7`, `애자일 = 민첩한`: about the subject by name, and no demand. */
export function introduces(one: Statement, subject: Subject): boolean {
  if (
    one.kind === 'code' ||
    isCodeAlone(one) ||
    onlyLeads(one) ||
    pointsBelow(one, subject) ||
    SPELLS_OUT.test(one.text) ||
    !describes(one)
  )
    return false
  const { name, aliases } = subject
  const lower = one.text.toLowerCase()
  const [first = name] = name.split(' ')
  return [name, ...aliases, first].some((called) => {
    if (!lower.startsWith(called.toLowerCase())) return false
    const said = lower.slice(called.length).replace(/^s(?= )/, '')
    return (
      !tellsState(said) &&
      !ASIDE.test(said) &&
      !LONGER.test(said) &&
      /^(?:(?:은|는|이란|란),?\s|\s=\s|\s(?=[a-z])|\s[가-힣]+(?<![을를이가에의]) [가-힣]+(?:은|는)\s)\S/.test(said)
    )
  })
}
