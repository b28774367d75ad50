import type { Statement } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { isInBold, labelled } from './labels.ts'
import { listOf, type Places, workOf } from './places.ts'
import { laterSentences, sentencesOf } from './sentences.ts'

/** What tells nothing of any subject: a task, an answer to choose, what the author is about to do, what is in a picture. */
export function* idleAmong(
  all: readonly Statement[],
  { above, next }: Places,
  parents: ReadonlySet<Statement | undefined>,
): Steps<ReadonlySet<Statement>> {
  const idle = new Set<Statement>()
  const sheets = yield* sheetsAmong(all)
  let asked: Statement | undefined
  let ended: string | undefined
  yield* eachInSteps(all, workOf, (one) => {
    if (END.test(one.text)) ended = one.section
    if (one.section === ended) {
      idle.add(one)
      return
    }
    const parent = above(one)
    const isAnswerOf = (of: Statement | undefined) => of !== undefined && of.section === one.section && idle.has(of)
    if (one.section !== asked?.section) asked = undefined
    if (isAnswerOf(asked) && CHOICE.test(one.text)) idle.add(one)
    else if (isOfLearning(one) || isOfRevision(one)) idle.add(one)
    else if (isTask(one, next(one))) {
      idle.add(one)
      asked = one
    } else if (isAnswerOf(parent) || (!parents.has(one) && (isIdle(one) || isOfSheet(one, sheets)))) idle.add(one)
  })
  return idle
}

/** `Learning objectives: …`, and what stands nested in that: what is to be known, and not known by that. */
function isOfLearning(one: Statement): boolean {
  return one.kind !== 'code' && LEARNING.test(labelled(one)?.label ?? one.text)
}

const LEARNING =
  /^(?:(?:학습|수업|강의) ?(?:목표|목적|내용)|(?:learning|course|lecture|lesson) (?:goals?|objectives?|outcomes?)|목차|table of contents)(?:\s*[:：])?\s*$/i

/** `Know all five rules`, in a list of what to know before an examination. */
function isOfRevision({ kind, text, section }: Statement): boolean {
  return kind === 'item' && KNOWS.test(text) && REVISION.test(section)
}

const KNOWS =
  /^(?:(?:i|you|can|could|should|must|will|to|be able to) )*(?:know|understand|memori[sz]e|recall|distinguish|differentiate|explain|describe|define|identify|apply|discuss|recogni[sz]e|revise)\b|(?:이해|암기|숙지|복습|구분|설명)(?:하기|했다|할 수 있다|완료)?[.]?$|(?:알기|외우기)[.]?$/i
const REVISION =
  /(?:revision|exam|study|review|learning|final)[\s\p{P}]*check ?list|(?:learning|course) (?:objectives?|outcomes?)|(?:시험|학습|복습) ?체크 ?리스트|학습 ?목표/iu

/** Lists that mostly ask, by their place: what is said in them besides leads to the questions. */
function* sheetsAmong(all: readonly Statement[]): Steps<ReadonlySet<string>> {
  const asking = new Map<string, number>()
  yield* eachInSteps(all, workOf, (one) => {
    if (one.kind !== 'item') return
    asking.set(listOf(one), (asking.get(listOf(one)) ?? 0) + (endsAsking(one.text) ? 1 : -1))
  })
  return new Set([...asking].flatMap(([place, more]) => (more > 1 ? [place] : [])))
}

function isOfSheet(one: Statement, sheets: ReadonlySet<string>): boolean {
  return one.kind === 'item' && endsAsking(one.text) && sheets.has(listOf(one))
}

function endsAsking(text: string): boolean {
  return asks(sentencesOf(text).at(-1) ?? '')
}

/** One sentence that asks, or asks somebody to do something. */
function asks(sentence: string): boolean {
  const end = sentence.replace(/(?<!\s)\s*[(（][^()（）]*[)）][.\s]*$/u, '').replace(/(?<![.\s])[.\s]+$/u, '')
  return /[?？]$/.test(end) || REQUEST.test(end) || ORDERS.test(end)
}

/** What is told before the questions that a statement ends in: without those; nothing where it asks nothing, or nothing else. */
export function beforeQuestion({ kind, text }: Statement): string | undefined {
  if (kind === 'code' || text.includes('\n') || !/[?？]\s*$/.test(text)) return undefined
  const starts = laterSentences(text)
  for (let end = text.length; end > 0; ) {
    const start = starts.pop() ?? 0
    if (!asks(text.slice(start, end).trimEnd())) return text.slice(0, end).trimEnd()
    end = start
  }
  return undefined
}

/** `[End of Answer]`: what stands behind it tells of the sheet, not of its matter. */
const END = /^[^\p{L}]{0,4}(?:the end|end of (?:\S+ ){0,4}\S+)[^\p{L}]{0,4}$/iu

/** A short sentence that asks. */
export function isQuestion(text: string): boolean {
  return /[?？]$/.test(text) && !text.includes('\n') && text.length <= LONGEST_QUESTION
}

const LONGEST_QUESTION = 80

/** `A. Amazon`, `① 하나`, `정답: B`. */
const CHOICE = /^(?:[A-Ha-h][.)]|\([A-Ha-h1-9]\)|[①-⑨ⓐ-ⓗ㉠-㉭])\s*\S|^(?:정답|답|answer|correct answer)\b\s*[:：]?/i

/** A question with choices below, or one that asks to write something down. */
function isTask({ text, kind }: Statement, next: Statement | undefined): boolean {
  if (kind === 'code') return false
  const end = text.replace(/(?<![.\s)\]])[.\s)\]]+$/u, '')
  if (
    /(?:쓰시오|고르시오|서술하시오|설명하시오|나열하시오|구하시오|작성하시오|답하시오|고르면|적으시오|기술하시오)$/.test(
      end,
    )
  )
    return true
  if ((REQUEST.test(end) || ORDERS.test(end)) && sentencesOf(text).every(asks)) return true
  const isAsked = /[?？]\s*(?:\([^()]*\))?$/.test(text)
  return isAsked && next !== undefined && CHOICE.test(next.text)
}

/** `설명해 주세요`, `구현해 보세요`, `Explain …`: an exercise, whose answer stands nowhere. */
const REQUEST =
  /(?:설명|비교|구현|작성|정리|서술|이야기|얘기|말씀|말|소개|나열|추론|증명|계산|풀이|답변?)(?:을|를)? ?(?:해|하여) ?(?:주세요|주십시오|보세요|보십시오|보시오|봅시다|주시겠어요|주실 수 있나요)$|(?:예시?|사례|예제)(?:를|을)? ?(?:하나 |한 가지 )?들어 ?(?:주세요|주십시오|보세요|보십시오)$/

/** `코드를 작성하라`, `Write a query that …`: what a learner is to do. */
const ORDERS =
  /(?:작성|출력|구현|계산|완성|변환|반환|정렬|서술|설명|비교)(?:을|를)? ?(?:하라|하여라|해라|하세요|하시오)$|(?:만들어|구하여|찾아|풀어|적어)라$|^write (?:a|an|the|some|another) (?:\S+ ){0,3}(?:quer(?:y|ies)|programs?|functions?|scripts?|methods?|class(?:es)?|essay|paragraph)\b/i

function isIdle(statement: Statement): boolean {
  const { text, kind } = statement
  if (kind === 'code') return false
  const told = text.trim()
  if (!/[\p{L}\p{N}]/u.test(told)) return true
  if (EXAM_FIGURE.test(told) || TAGS.test(told) || BY_WHOM.test(told)) return true
  if (isInBold(statement) || leadsElsewhere(statement)) return true
  if (isQuestion(told) && beforeQuestion(statement) === undefined) return true
  if (NOTHING.test(told) || IN_CAPITALS.test(told) || BLANK.test(told)) return true
  if (kind === 'paragraph' && PROVE.test(told)) return true
  const sentences = sentencesOf(told)
  if (kind === 'item' && sentences.every(asks)) return true
  const isSaid = (one: string) => !UNSAID.some((kind) => kind.test(one)) && !isQuestion(one)
  const said = sentences.filter(isSaid)
  return said.length === 0 || (said.length < sentences.length && said.every((one) => PERSONAL.test(one)))
}

/** `Etc…`, `...`, `등등`, `※참고사항※` */
const NOTHING =
  /^(?:[^\p{L}\p{N}]*(?:참고|주의|유의) ?사항[^\p{L}\p{N}]*|[[(<【](?:참고|출처|주의|비고|예시?|note|references?|sources?)[\])>】]:?|(?:etc|and so on|e\.g|i\.e|ex|등+|기타)?[\s.…:]*|[^\p{L}\p{N}]*todo\b.*|[^\p{L}\p{N}]*(?:wip|to be (?:continued|completed|added|written))[^\p{L}\p{N}]*|작성 ?중.*)$/iu
/** An author's mark; `Incomplete` is one of three states. */
const IN_CAPITALS = /^[^\p{L}\p{N}]*(?:INCOMPLETE|UNFINISHED)[^\p{L}\p{N}]*$/u
/** `Given that p is prime, prove by exhaustion, that …`: what a learner is to do. A step, `1. Show that …`, is an item. */
const PROVE =
  /^(?:(?:using|given that|hence|let) [^.]{1,200}?, (?:prove|show|disprove|verify)|prove|disprove|show(?=.*[=<>≤≥^]))(?: by [a-z -]{1,30},?)? that\b(?!.*\.\s\S)/i
/** A sentence with a hole to fill: `( ① )`, `(    )`, `____`. */
const BLANK = /[(（](?:\s*[①-⑨㉠-㉭]\s*|\s{2,})[)）]|_{3,}/
/** How the author fared, beside what she does next. */
const PERSONAL = /(?:먹고 ?있다|먹었다|배웠다|헷갈(?:렸|린|리)|어려웠|궁금(?:했|해|하)|몰랐|느꼈|싶(?:다|었|어)|생각했)/
/** What the author knows of it from elsewhere. */
const HEARD =
  /들어 ?(?:본 (?:적|말|단어|용어|개념|이름|것)|봤)[^,]{0,12}$|기억(?:이|은|도)? ?(?:안 ?(?:나|남|난)|나지 않)[^,]{0,8}$|^i(?:(?:'|’)ve| have) (?:\w+ )?heard\b[^,:]*$|\bi (?:can(?:no|'|’)t|do not|don(?:'|’)t) remember\b[^,:]*$/iu
/** Where it is told instead. */
const ELSEWHERE =
  /(?:글|포스트|포스팅|게시글|문서|링크|페이지|블로그|post|link)(?:을|를)? ?(?:참고|참조)(?:하자|하세요|해 ?주세요|하시면 됩니다|바랍니다|한다|합니다|할 것|하기)?[.!~]*$|\bcan be found (?:here|(?:on|at|in) (?:(?:this|the|my|our) )?[^.]{0,40}\b(?:gist|repo(?:sitory)?|page|site|website|link|post|blog|article|docs?|documentation|appendix|github))\b[^.]{0,30}\.?$|\b(?:is|are) found (?:on|at|in) (?:this|the) [^.]{0,40}\b(?:gist|repo(?:sitory)?|page|site|link|post|blog|article)\b\.?$/iu
/** What the author does next, or went by. */
const ANNOUNCED =
  /(?:바탕으로|기반으로|토대로|참고(?:하여|해서?)) (?:\S+ )?(?:작성|정리)(?:하였|했|되었|됐)(?:다|습니다)[.!~]*$|(?:(?:보자|봅시다|넘어가자|볼까요?|보겠(?:다|습니다)|보도록 하(?:자|겠(?:다|습니다))|보려고? (?:한다|합니다)|보고자 (?:한다|합니다)|가정(?:하자|한다|합니다)|알아(?:본다|보았다|보았습니다|봤다|봤습니다)|살펴(?:본다|보았다|보았습니다)|(?:알아|봐)두시면 좋을 것 같습니다|정리(?:하겠|했)(?:다|습니다)|해보기|(?:궁금증|의문점?|질문)이 (?:생긴다|생깁니다|든다|듭니다))[.!~]*$)|^(?:이번|다음) (?:글|포스팅|게시글)(?:에서는?|은)\s.*(?:다|요)[.!~]*$|^in this (?:section|lecture|chapter|lab|article|post|lesson|video|tutorial|document|note|part),?\s+(?:we|you|i|let)\b|^(?:(?:first|firstly|now|so|then),?\s+)?(?:let(?:'|’)?s|let us|we(?:'|’)?(?:ll| will) (?:see|look|learn|cover|discuss))\b/iu
const OF_EXAM = /\b(?:for|on|in|at) (?:the|your|\S+) exams?\b|시험에 (?:자주|꼭|잘|반드시|많이) ?(?:나|출제)/i
/** `tags: #literature #pulmonology`, `Status: #finished`: how a note is filed. */
const TAGS =
  /^(?:(?:tags?|태그)\s*:*\s*|\p{L}[\p{L} ]{0,20}\s*:+\s*)?(?:#(?!(?:[\da-f]{3}|[\da-f]{4}|[\da-f]{6}|[\da-f]{8})\b|\d+\b)[\p{L}\p{N}_/-]+[\s,]*)+$/iu
/** `작성자: …`, `Date: 2024-09-10`: of the note, not of its matter. */
const BY_WHOM =
  /^[^\p{L}\p{N}]*(?:작성자|저자|글쓴이|작성 ?일자?|수정 ?일자?|최종 ?수정일?|발표자|발표일|정리한 사람|authors?|written by|last (?:updated|modified|edited)|updated at|created at)\s*[:：]|^[^\p{L}\p{N}]*(?:date|날짜)\s*[:：]\s*[\d./ -]+$/iu
/** `Exam Weight: 13%`: of the examination, not of what is studied. */
const EXAM_FIGURE = /^(?:exam|시험)[^:：\n]{0,20}[:：]\s*\S+(?:\s\S+)?$/i
/** A picture or a screen that stands beside it is all that it tells. */
const SHOWN =
  /^.{0,40}(?:위|아래|다음|옆)(?:와 같은|의)? ?(?:그림|사진|화면|이미지|도표|예제)(?:이|가|을|를|처럼|과 같|와 같|에서)?[^,]{0,20}$/u

/** `아래는 위반 사례이다`: what stands below is that, and may be a picture. */
const BELOW = /^(?:아래|다음)(?:는|은) (?:\S+ ){0,3}\S*(?:다|입니다|이다)[.!]?$/u
/** Says of a list that it follows. */
const AHEAD =
  /^below (?:is|are) [^:：]*$|^(?:each|any|all|both|some|one|these|here)(?: \w+)? (?:of|are|is) the (?:following|below)\b/i

/** `Overall, it looks like this image`: the same. */
const PICTURED =
  /^.{0,60}\b(?:looks? like|(?:as )?(?:shown|seen|depicted|illustrated)(?: in| by)?|see) (?:this|these|the) (?:\S+ )?(?:image|picture|photo|figure|diagram|drawing|screenshot|graph)s?(?: (?:below|above|here))?[.:]?$/i
/** `Two types of replication`, with nothing below it there: how many there are, and not which. */
const COUNTS_ONLY =
  /^(?:there (?:are|is) )?(?:one|two|three|four|five|six|seven|several|some|\d{1,2}) (?:(?:main|major|basic|different|common|broad|general) )?(?:types?|kinds?|ways?|forms?|categories|classes|options?|modes?|variants?|approaches|flavou?rs?)(?: (?:of|to|for) (?:\S+ ){0,4}\S+)?[.:]?$/i
/** `We will also talk about X`: how a course goes on, and nothing of its matter. `Will cover damage` says what something does. */
const AGENDA =
  /^(?:(?:recall|remember),? )?(?:we|i)(?: will| have|['’](?:ll|ve)) (?:(?:also|already|just|now|then|later|next|briefly) )*(?:talk(?:ed)?(?: more)? about|discuss(?:ed)?|cover(?:ed)?|go(?:ne)? (?:over|through)|look(?:ed)? (?:at|into))\b[^,.;:]{0,100}[.!:]?$/i
/** `Already something we worked with in Week 7`: what was done, by a verb of lessons. `You must sell it in Chapter 7` is a rule. */
const OF_LESSON =
  /\b(?:we|you|i)(?: have| had|['’](?:ve|d))? (?:(?:also|already|just|briefly|first) )?(?:worked|saw|seen|talked|learn(?:ed|t)|covered|discussed|studied|looked|mentioned|introduced)\b.{0,120}\b(?:in|from|during|of) (?:the )?(?:(?:weeks?|lectures?|lessons?|labs?|class(?:es)?|tutorials?|sessions?|units?|modules?|chapters?|assignments?)\s*#?\d{1,2}|(?:last|next|previous|earlier) (?:week|lecture|lesson|lab|class|tutorial|session|unit))[.!]?$/i
const MEETING = String.raw`(?:lectures?|lessons?|labs?|tutorials?|assignments?)\s*#?\d{1,2}`
/** `Lab 6, Lab 7`: where it was taught. Classes, chapters and weeks may be what is taught: `Class 1, Class 2`. */
const LESSONS_ALONE = new RegExp(
  String.raw`^(?:see |from |in )?${MEETING}(?:\s*(?:,\s*and\b|,|&|and\b|[-–])\s*(?:${MEETING}|\d{1,2}))*[.]?$|^\d{1,2}\s?(?:주차|강|차시)(?:\s*[,~·]\s*\d{1,2}\s?(?:주차|강|차시))*$`,
  'i',
)

const UNSAID = [
  AHEAD,
  BELOW,
  ANNOUNCED,
  HEARD,
  ELSEWHERE,
  OF_EXAM,
  SHOWN,
  PICTURED,
  COUNTS_ONLY,
  AGENDA,
  OF_LESSON,
  LESSONS_ALONE,
]

/** An address, or who wrote of it, and nothing of what is written: told where there is nothing else. */
export function leadsElsewhere(statement: Statement): boolean {
  const { text, kind } = statement
  if (kind === 'code') return false
  return REFERENCE.test(text.trim()) || ADDRESS.test((labelled(statement)?.said.text ?? text).trim())
}

const ADDRESS = /^https?:\/\/\S+$/i
/** `Smith, A.B. (1990). Of rafts.` */
const REFERENCE = /^\p{Lu}[\p{L}'’-]+,\s(?:\p{Lu}\.[\s-]?)+[^()]{0,200}\(\d{4}[a-z]?\)\.(?:\s|$)/u
