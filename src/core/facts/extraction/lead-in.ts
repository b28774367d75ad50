import type { Run, Section, Statement } from '../../notes/types.ts'
import type { Subject } from '../types.ts'
import { beforeQuestion } from './idle.ts'
import { lastSentence, sentencesOf } from './sentences.ts'

/** Says only that something follows: at its end, `아래와 같은 경우 열린다` says when. */
export const LEAD_IN =
  /[:：]\s*$|\b(?:named|namely|including|such as|as follows|the following(?: \w+){0,2})\s*$|(?:다음|아래)[과와] 같(?:다|습니다|음|이|은|아요)?\.?\s*$|(?:다음|아래)[과와] 같(?:은|이) (?:\S+ ){0,3}\S+(?:다|요|음|함)\.?\s*$/i

/** `두 가지 원칙`: how many follow, where any do; behind a label, `상태: 다섯 가지 상태`, it is what is told. */
const COUNTS =
  /^(?:(?![-–—=→]\s)[^\s:：]+ ){0,6}?(?:두|세|네|다섯|여섯|일곱|\d{1,2})\s?가지 (?:\S+ )?[가-힣]*(?:원칙|방법|방식|종류|유형|조건|단계|요소|특징|특성|이유|전략|경우|규칙|기법|기준|역할|장점|단점|문제점?|형태|상태)들?\s*$|^(?:the |these |here are |there are )?(?:two|three|four|five|six|seven|\d{1,2}) (?:[a-z-]+ ){0,2}(?:principles|rules|types|kinds|ways|forms|methods|steps|parts|modes|conditions|reasons|phases|layers|strategies|options|categories|goals)(?: (?:of|to|for|in) (?:\S+ ){0,4}\S+)?[.]?\s*$/i

/** Whether it says no more than what follows it, where something does: nested in it, or as the list right below a paragraph. */
export function leadsTo({ text }: Statement): boolean {
  return LEAD_IN.test(text) || COUNTS.test(text)
}

/** Whether a paragraph leads to the list below it. */
export function leadsToList(statement: Statement): boolean {
  return statement.kind === 'paragraph' && leadsTo(statement)
}

/** What several sentences tell of which the last only leads on: without that one; nothing where it is all that is said. */
export function beforeLead(statement: Statement): Statement | undefined {
  const { kind, text } = statement
  if (kind === 'code' || !LEAD_IN.test(text)) return undefined
  const end = lastSentence(text)
  // `…, but it is safer because …:` tells that, whatever follows.
  const last = text
    .slice(end)
    .trim()
    .replace(/(?<!\s)\s*[:：]$/, '')
  const isTold = end > 0 && GIVES_REASON.test(last) && !pointsAhead(last) && !WANTS_LIST.test(last)
  const told = isTold ? text.slice(0, end) + last : text.slice(0, end).trimEnd()
  return told === '' ? undefined : { ...statement, text: told, runs: runsUpTo(statement.runs, told.length) }
}

const GIVES_REASON = /^(?:\S+\s){3,}(?:because|since|so that)\s(?:\S+\s){3,}\S+$/i

/** What is told before the questions that it ends in; nothing where it asks nothing, or nothing else. */
export function withoutQuestion(statement: Statement): Statement | undefined {
  const told = beforeQuestion(statement)
  return told === undefined ? undefined : { ...statement, text: told, runs: runsUpTo(statement.runs, told.length) }
}

/** Says only that something follows. */
export function onlyLeads(statement: Statement): boolean {
  return LEAD_IN.test(statement.text) && beforeLead(statement) === undefined
}

function runsUpTo(runs: readonly Run[], end: number): Run[] {
  let offset = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(0, Math.max(0, end - offset))
    offset += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

/** One sentence that ends in a colon, or a short one like that: what follows may be a table, or stand in the sections below. */
export function leadsAlone({ kind, text }: Statement): boolean {
  const said = text.trim()
  if (kind === 'code' || /\n|[.。!?]\s/.test(said)) return false
  return (
    /[^\s:：][:：]$/.test(said) ||
    /(?:은|는|이|가) (?:다음|아래)[과와] 같(?:다|습니다|음|아요)\.?$/.test(said) ||
    (LEAD_IN.test(said) && said.split(/\s+/).length <= FEW_WORDS)
  )
}

const FEW_WORDS = 7

/** `To read it, a role needs:` says of what follows under which condition: without the words that only lead on. */
export function leadName({ text }: Statement): string | undefined {
  if (!LEAD_IN.test(text)) return undefined
  const matter = OF_MATTER.exec(text.trim())?.[1]
  if (matter !== undefined) return matter
  const name = text
    .trim()
    .slice(lastSentence(text.trim()))
    .replace(/(?<!\s)\s*[:：]$/, '')
    .replace(/(?:은|는|이|가)?\s*(?:다음과|아래와) 같(?:다|습니다|음|이|은)?\.?$/, '')
    // `젖었는지 보기 위해 다음과 같은 과정을 거친다`: what for.
    .replace(
      /\s*(?:\S+(?:으로|히)\s)?(?:다음|아래)[과와] 같은 (?:\S+ )?(?:과정|방법|절차|단계|순서|방식|규칙|조건|특징)\S* [가-힣]+다\.?$/,
      '',
    )
  // `아래와 같은 경우에` points at what follows and says nothing of it.
  if (goesOnFrom(name) || LEAD_IN.test(name) || COUNTS.test(name) || pointsAhead(name)) return undefined
  // One word alone is the matter itself, which its list has.
  return /\s/.test(name) && name.length <= LONGEST_LEAD && !/\n|[.。!?]\s/.test(name) ? name : undefined
}

const LONGEST_LEAD = 80

/** `뗏목은 다음과 같은 장점이 있다`: over its 장점. */
const OF_MATTER =
  /^(?:\S+\s){0,4}(?:다음|아래)[과와] 같은 ((?:\S+ )?[가-힣]{2,6}?)들?(?:이|가|을|를) (?:있|존재하|갖|가지|가진|지니)(?:\S*고 )?\S*[다요]\.?$/

/**
 * `X streamlines the making of Y:`, of X itself: a sentence that tells something of it, whatever follows; without the colon. Not
 * `X consists of:` nor `X has three parts:`, which say nothing without the list.
 */
export function toldOfItself(statement: Statement, isOwn: (name: string) => boolean): Statement | undefined {
  const { kind, text } = statement
  const said = text.trim().replace(/(?<!\s)\s*[:：]$/, '')
  if (kind === 'code' || said === text.trim() || said.length > LONGEST_SENTENCE || /\n|[.。!?]\s/.test(said))
    return undefined
  const words = said.replace(/^(?:the|an?) /i, '').split(/\s+/)
  const name = [1, 2, 3, 4].find((at) => /^[a-z]/.test(words[at] ?? '') && isOwn(words.slice(0, at).join(' ')))
  if (name === undefined || words.length - name < FEWEST_BEHIND || pointsAhead(said) || WANTS_LIST.test(said))
    return undefined
  return { ...statement, text: said, runs: runsUpTo(statement.runs, text.lastIndexOf(said) + said.length) }
}

const LONGEST_SENTENCE = 200
const FEWEST_BEHIND = 5
/** Ends in a word that takes what follows, or counts it. */
const WANTS_LIST =
  /\b(?:of|for|to|with|by|in|on|from|as|at|into|through|via|using|between|and|or|the|an?|include[sd]?|including|are|is|when|if|because|that|where|these|following|below|involves?|requires?|needs?|contains?|has|have|supports?|provides?|offers?|uses?|shares?)$|\b(?:these|following|below|two|three|four|five|six|seven|several|many|some|various|multiple|different|main|key|\d+)\b/i

/** Leads to a list and says more than a name of it could: what holds where one of the list does. */
export function tellsMore({ kind, text }: Statement): boolean {
  const last = text.slice(lastSentence(text))
  return kind !== 'code' && LEAD_IN.test(text) && (last.length > LONGEST_LEAD || goesOnFrom(last))
}

/** `Needs this to break the bonds:` goes on from the line before it, and is no name. */
export function goesOnFrom(line: string): boolean {
  return GOES_ON.test(line.trim())
}

const GOES_ON =
  /^(?:can|may|must|should|will|needs?|has|have|does|do|is|are|allows?|uses?|requires?|helps?|makes?|gives?|leads?|causes?|results?)\b.*\b(?:this|these|those|them)\b/i

/** `아래의 세 가지를 모두 만족하면 …`, `다음과 같은 예시를 …`: one sentence, which says nothing without what stands below it. */
export function pointsBelow(statement: Statement, { section }: Pick<Subject, 'section'>): boolean {
  const { text } = statement
  if (sentencesOf(text).length !== 1) return false
  return BELOW.test(text) || (FOLLOWING.test(text) && (AT_END.test(text) || isFollowed(statement, section)))
}

/** By what is nested in it, by a list, code, a table or a picture behind it, or by the sections below; elsewhere nobody looks. */
function isFollowed({ section, kind, index }: Statement, within: Section): boolean {
  if (section !== within.id) return true
  const next = within.statements[index + 1]
  if (within.pictures.some(({ after }) => after === index)) return true
  if (next === undefined) return within.children.length > 0
  const { kind: behind, table } = next
  return next.parent === index || behind === 'code' || table !== undefined || (kind === 'paragraph' && behind !== kind)
}

const BELOW =
  /(?:^|\s)몇\s?가지\s(?!.*(?:이유|까닭)로)|(?:^|\s)(?:아래|다음)(?:의|와|과)?\s(?:\S+\s)?(?:두|세|네|다섯|여섯|\d+)\s?가지|\b(?:as follows|listed below|shown below)\b/i
/** `the following node`: of a list only where something follows. */
const FOLLOWING = /(?:^|\s)(?:아래|다음)[와과] 같은\s|\bthe following\b/i
const AT_END = /[:：]\s*$|\bthe following\.?\s*$/i

/** Whether a line says no more than that something follows, whatever of it it names. */
export function pointsAhead(line: string): boolean {
  return POINTS.test(line)
}

/** Also a sentence that goes on in its list: `Here are some of its drawbacks`, `Some drawbacks of it are`. */
const POINTS =
  /\b(?:the )?following(?: \S+)?$|\bas follows$|\bbelow$|^(?:here|below|(?:the )?following) (?:is|are)\b|^let(?:'|’)?s (?:discuss|look|see)\b|^(?:some|the|these|other|several|many|a few)\b.{0,60}\b(?:are|include)$/i
