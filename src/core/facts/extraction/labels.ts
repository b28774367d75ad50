import type { Run, Statement } from '../../notes/types.ts'
import { termName } from '../subjects/subject-names.ts'
import { isDefiningPhrase } from './defining-phrase.ts'

/** A statement that opens with a name of its own, `Cost: it is free`, and what it says behind it. */
export interface Labelled {
  readonly label: string
  readonly said: Statement
}

/** What people who take notes call a remark, whatever it is about: no aspect of anything. */
export function isRemark(name: string): boolean {
  return REMARK.test(name) || (REMARK_WORD.test(name) && name.split(/\s+/).length <= REMARK_WORDS)
}

const REMARK =
  /^(?:note|info|memo|remember|key ?point|takeaway|summary|recap|tl;?dr|nb|n\.b\.|참고|정리|요약|메모|핵심|포인트|비고|부연|보충)s?$/i
const REMARK_WORD = /(?:^|\s)(?:exam|tips?|hints?|nuggets?|pro-?tip|시험|팁|꿀팁)(?=$|\s)/i
const REMARK_WORDS = 4

/** Ties a line to the one before it, `where:`: no name of what it says. */
export function isTie(name: string): boolean {
  return TIE.test(name)
}

const TIE = /^(?:where|with|given|here|such that|여기서|이때|단)$/i

/** `Technical Overview`, `개요`, `Question`: whatever stands under it, nothing in particular. */
export function holdsAnything(name: string): boolean {
  return /(?:^|\s)(?:overview|introduction|intro|basics|details|general|summary|explanations?|questions?|answers?|q&a|references?|sources?|개요|소개|기본|상세|설명|들어가기 전|질문|답변|문답|질의응답)$/i.test(
    name,
  )
}

const LABEL_AT_MOST = 50
/** `▶ 기산점: …`, `(1) 의의: …`, `가. 효과: …`: where it stands among others is no part of what it is called; `①의 효과` is of that one. */
const BEFORE_LABEL = /^(?:[*※•·▶►>]+\s*|(?:\(?\d{1,2}\)|\(?[가나다라마바사아자차카타파하][.)]|[①-⑳])\s+(?=\S))/u

/** Splits `Name: words`, `Name - words` and a name on a line of its own; undefined where no name opens the statement or nothing follows it. */
export function labelled(statement: Statement): Labelled | undefined {
  if (statement.kind === 'code') return undefined
  const { text } = statement
  const mark =
    (hasNameLine(statement) ? endOfNameLine(text, statement) : undefined) ??
    markAfterName(text) ??
    markAfterTerm(statement) ??
    endOfNameLine(text, statement)
  if (!mark || isInCode(statement.runs, mark.at)) return undefined
  const label = termName(text.slice(0, mark.at).replace(BEFORE_LABEL, ''))
  const from = mark.from + (/^\s*(?:[:：]\s+)?/.exec(text.slice(mark.from))?.[0].length ?? 0)
  if (label === undefined || !/\p{L}/u.test(label) || text.slice(from).trim() === '') return undefined
  return { label, said: { ...statement, text: text.slice(from), runs: runsFrom(statement.runs, from) } }
}

/** Whether a bold name stands alone on the first of a statement's lines. */
export function hasNameLine(statement: Statement): boolean {
  const { text, term, kind } = statement
  return kind !== 'code' && term !== undefined && text.startsWith(`${term}\n`) && !isInBold(statement)
}

/** Names one below another, and nothing that is said of them: pictures stood between. */
export function isInBold({ text, runs }: Statement): boolean {
  const told = runs.filter((one) => one.text.trim() !== '')
  return text.includes('\n') && told.length > 1 && told.every(({ strong }) => strong === true)
}

function endOfNameLine(text: string, statement: Statement): { at: number; from: number } | undefined {
  const at = text.indexOf('\n')
  if (at < 0 || statement.table) return undefined
  const found = { at, from: at + 1 }
  if (hasNameLine(statement)) return found
  const [name, said] = [text.slice(0, at), text.slice(at + 1)]
  const isName =
    statement.kind === 'paragraph' &&
    termName(name) !== undefined &&
    /^[\p{Lu}\p{N}가-힣]/u.test(name) &&
    !UNFINISHED.test(name) &&
    !isDefiningPhrase(name) &&
    !isLinked(statement.runs, at)
  return isName && said.length > name.length && !/^[-*\d]/.test(said) ? found : undefined
}

/** `[[Boats]] / [[Rivers]]`: where the page belongs, and no name of what it says. */
function isLinked(runs: readonly Run[], end: number): boolean {
  let offset = 0
  const before = runs.filter(({ text }) => {
    offset += text.length
    return offset - text.length < end && /[\p{L}\p{N}]/u.test(text.slice(0, end - offset + text.length))
  })
  return before.length > 0 && before.every(({ url, target }) => url !== undefined || target !== undefined)
}

/** A paragraph without a first line of nothing but such links. */
export function withoutPlace(statement: Statement): Statement {
  const { text, runs, kind } = statement
  const at = text.indexOf('\n')
  if (kind !== 'paragraph' || at < 0 || !isLinked(runs, at)) return statement
  return { ...statement, text: text.slice(at + 1), runs: runsFrom(runs, at + 1) }
}

/** What ends so goes on in the next line. */
const UNFINISHED =
  /(?:[,·:;]|[가-힣](?:은|는|이|가|을|를|의|에|로|와|과|도|고|며|서|면|한|할|된|될|인|적)|\b(?:is|are|was|has|have|can|the|an?|of|to|and|or|in|for|with|by|that))$/iu

const COLONS = [':', '：']
/** A bracket, the end of a line, a colon or a dash. */
const PARTS = /[([（)\]）\n:：\-–—]/g
/** What a name ends at, a blank behind it: most statements have none, and are not looked at any closer. */
const ENDS_NAME = /[:：\-–—]\s/

/** The first colon or dash that parts a name from words, outside of brackets: where the name ends, and the mark. */
function markAfterName(text: string): { at: number; from: number } | undefined {
  let open = 0
  const head = text.slice(0, LABEL_AT_MOST)
  if (!ENDS_NAME.test(text.slice(0, LABEL_AT_MOST + 1))) return undefined
  for (const { 0: char, index: at } of head.matchAll(PARTS)) {
    if (char === '\n') return undefined
    if ('([（'.includes(char)) open++
    else if (')]）'.includes(char)) open--
    else if (open <= 0 && /\s/.test(text.charAt(at + 1))) {
      const before = text.slice(0, at).trimEnd()
      // `1 - 5 minutes` is a range.
      if (!COLONS.includes(char) && /\d$/.test(before) && /^\s*\d/.test(text.slice(at + 1))) continue
      // `file : 6 folder : 7`: two names with a value each, and neither is that of the line.
      if (/\s/.test(text.charAt(at - 1)) && COLONS.includes(char) && PAIR.test(text.slice(at + 1))) return undefined
      // `a = b - c` is a formula.
      if (!COLONS.includes(char) && /\s[=<>≤≥≈≠]\s/.test(before)) return undefined
      if (COLONS.includes(char) || before.length < at) return { at: before.length, from: at + 1 }
    }
  }
  return undefined
}

const PAIR = /^\s*[^\s.!?。]+\s\p{L}{2,}\s[:：]\s/u

/** Bold words are the name however long: `**Raft (what a poor man's ferry was called)** - …`. */
function markAfterTerm({ term, text }: Statement): { at: number; from: number } | undefined {
  if (term === undefined || !text.startsWith(term)) return undefined
  const mark = /^(?:\s*[:：]|\s+[-–—])\s+/.exec(text.slice(term.length))?.[0]
  return mark === undefined ? undefined : { at: term.length, from: term.length + mark.length }
}

/** A colon within code is its own: `ALL=(ALL) NOPASSWD: ALL`. */
function isInCode(runs: readonly Run[], at: number): boolean {
  let end = 0
  const run = runs.find((one) => {
    end += one.text.length
    return at < end
  })
  return run?.code === true && at > end - run.text.length && at < end - 1
}

function runsFrom(runs: readonly Run[], from: number): Run[] {
  let offset = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - offset))
    offset += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

/** What a sentence is about by its own grammar: `우두머리는 …` → 우두머리, `Header is …` → Header. */
export function topicOf(statement: Statement): string | undefined {
  return koreanTopic(statement, '은는') ?? englishTopic(statement)
}

/** The same, and what it says to be there or not to be there: `보안 검색이 없다` → 보안 검색. */
export function headOf(statement: Statement): string | undefined {
  return topicOf(statement) ?? koreanTopic(statement, '이가')
}

const TOPICS = { 은는: topicBefore('은는'), 이가: topicBefore('이가') }

function topicBefore(particles: string): RegExp {
  return new RegExp(`^([\\p{L}\\p{N}]{2,}(?: (?:[\\p{L}\\p{N}]{2,}|[A-Z]))?)[${particles}] `, 'u')
}

function koreanTopic({ text: written, kind }: Statement, particles: keyof typeof TOPICS): string | undefined {
  if (kind === 'code') return undefined
  const text = written.replace(/^(?:\p{Extended_Pictographic}|\u{FE0F}|\s)+/u, '')
  const found = TOPICS[particles].exec(text)?.[1]
  if (found === undefined || VERB_STEM.test(found)) return undefined
  // `종류에는 …` is about 종류.
  if (particles === '은는' && PLACE.test(found)) return found.replace(PLACE, '')
  if (
    particles === '이가' &&
    isAdnominal(
      text
        .slice(found.length + 1)
        .trim()
        .split(/\s+/)[0] ?? '',
    )
  )
    return undefined
  const [first = '', second] = found.split(' ')
  return second !== undefined && CASE.test(first) ? undefined : found
}

function englishTopic({ text, kind }: Statement): string | undefined {
  if (kind === 'code') return undefined
  const english =
    /^(?:the |its |their )?([a-z][\w/-]+(?: [a-z][\w/-]+)?) (?:is|are|has|have|was|were|can|cannot|must|may) /i
  const topic = english.exec(text)?.[1]
  return topic === undefined || PRONOUN.test(topic) ? undefined : topic
}

/** `우선순위가 낮은 프로세스` is about processes: a verb or adjective before a noun ends in ㄴ or ㄹ. */
function isAdnominal(word: string): boolean {
  const last = word.charCodeAt(word.length - 1) - 0xac00
  return /[가-힣]{2}$/.test(word) && [4, 8].includes(last % 28)
}

/** `사용하는`, `달리는`: what stands before 는 is no noun. */
const VERB_STEM =
  /(?:하|되|있|없|받|주|오|보|쓰|같|많|높|낮|크|작|로|가지|나누|바꾸|만드|[달걸올내버느돌열팔흘그누벌살알물풀뜨트갈날놀몰밀불빨실얼울잘졸질틀헐]리|[부이따다흐모고오누]르|[깨배키채지세태치피메외싸]우)$/
const PLACE = /(?<=^\S{2,})에(?:서)?$/u
/** Another case than that of a topic's first noun. */
const CASE = /(?:을|를|에|에서|에게|으로|로|이|가|의)$/
const PRONOUN = /^(?:it|this|that|these|those|they|there|you|we|one|both|each|all|which|what)\b/i
