import type { Statement } from '../../notes/types.ts'

/** What tells nothing of any subject: a task, an answer to choose, what the author is about to do, what is in a picture. */
export function idleAmong(all: readonly Statement[]): ReadonlySet<Statement> {
  const byPlace = new Map(all.map((one) => [`${one.section}\n${one.index}`, one]))
  const parents = new Set(all.map(({ section, parent }) => byPlace.get(`${section}\n${parent}`)))
  const idle = new Set<Statement>()
  let asked: Statement | undefined
  for (const one of all) {
    const parent = byPlace.get(`${one.section}\n${one.parent}`)
    const isAnswerOf = (of: Statement | undefined) => of !== undefined && of.section === one.section && idle.has(of)
    if (one.section !== asked?.section) asked = undefined
    if (isAnswerOf(asked) && CHOICE.test(one.text)) idle.add(one)
    else if (isTask(one, byPlace.get(`${one.section}\n${one.index + 1}`))) {
      idle.add(one)
      asked = one
    } else if (isAnswerOf(parent) || (!parents.has(one) && isIdle(one))) idle.add(one)
  }
  return idle
}

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
  const end = text.replace(/[.\s)\]]+$/u, '')
  if (
    /(?:쓰시오|고르시오|서술하시오|설명하시오|나열하시오|구하시오|작성하시오|답하시오|고르면|적으시오|기술하시오)$/.test(
      end,
    )
  )
    return true
  const asks = /[?？]\s*(?:\([^()]*\))?$/.test(text)
  return asks && next !== undefined && CHOICE.test(next.text)
}

function isIdle({ text, kind }: Statement): boolean {
  if (kind === 'code') return false
  const told = text.trim()
  if (isQuestion(told) || NOTHING.test(told) || BLANK.test(told)) return true
  const sentences = told.split(/(?<=[.!?。])\s+|\n/)
  return sentences.every((one) => ANNOUNCED.test(one) || OF_EXAM.test(one) || SHOWN.test(one) || isQuestion(one))
}

/** `Etc…`, `...`, `등등` */
const NOTHING = /^(?:(?:etc|and so on|등+|기타)?[\s.…]*|todo\b.*|작성 ?중.*)$/i
/** A sentence with a hole to fill: `( ① )`, `(    )`, `____`. */
const BLANK = /[(（]\s*(?:[①-⑨㉠-㉭]\s*|\s{2,})[)）]|_{3,}/
/** What the author does next. */
const ANNOUNCED =
  /(?:(?:보자|볼까요?|보겠(?:다|습니다)|보도록 하(?:자|겠(?:다|습니다))|알아본다|살펴본다|해보기)[.!~]*$)|^(?:let(?:'|’)?s|let us|we(?:'|’)?(?:ll| will) (?:see|look|learn|cover|discuss))\b/iu
const OF_EXAM = /\b(?:for|on|in) (?:the|your) exam\b|시험에 (?:자주|꼭|잘|반드시|많이) ?(?:나|출제)/i
/** A picture or a screen that stands beside it is all that it tells. */
const SHOWN =
  /^.{0,40}(?:위|아래|다음|옆)(?:와 같은|의)? ?(?:그림|사진|화면|이미지|도표|예제)(?:이|가|을|를|처럼|과 같|와 같|에서)?[^,]{0,20}$/u
