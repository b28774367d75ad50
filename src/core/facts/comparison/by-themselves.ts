import { goesOn } from '../../language/goes-on.ts'
import type { Statement } from '../../notes/types.ts'
import { filterInSteps, type Steps } from '../../steps.ts'
import { OPENING } from '../attributes.ts'
import { asksFor, defines } from '../extraction/definition.ts'
import { labelled } from '../extraction/labels.ts'
import { pointsBelow } from '../extraction/lead-in.ts'
import { isNameOf } from '../extraction/statements-about.ts'
import type { Fact, Subject } from '../types.ts'
import { namedIn } from './naming.ts'

/** Facts that say something without what stands around them, or right behind the one that they draw from. */
export function* byThemselves(facts: readonly Fact[], subject: Subject): Steps<readonly Fact[]> {
  let last: Fact | undefined
  const torn = new Set<string>()
  return yield* filterInSteps(facts, workOf, (one) => {
    const [at] = one.statements
    const isTorn =
      (hangsOn(one, subject) && !concludes(last, one)) || (at?.parent !== undefined && torn.has(placeOf(at, at.parent)))
    // What stands under it is said of that.
    if (isTorn && at) torn.add(placeOf(at, at.index))
    const isKept = !isTorn && !isIdle(one, subject)
    if (isKept) last = one
    return isKept
  })
}

function placeOf({ section }: Statement, index: number): string {
  return `${section}\n${index}`
}

/** Points at what stands below, answers, asks somebody to do something, or says under a title of definitions what another thing is. */
function isIdle({ attribute, value, statements }: Fact, subject: Subject): boolean {
  if (value.kind !== 'statement') return !statements.some(({ table }) => table)
  if (attribute.id === OPENING && value.under !== undefined && defines(value.statement, () => true)) return true
  const { text } = value.statement
  if (isLinkAlone(value.statement) && value.statement.runs.some(({ url }) => url !== undefined)) return true
  const [, lost] = LOST.exec(text) ?? []
  if (lost !== undefined && !isNameOf(subject, lost)) return true
  return IDLE.some((kind) => kind.test(text)) || asksFor(text) || pointsBelow(value.statement, subject)
}

/** Nothing but a link, and a label before it. */
export function isLinkAlone(statement: Statement): boolean {
  const { runs, table } = labelled(statement)?.said ?? statement
  const told = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  return !table && told.length > 0 && told.every(({ url, target }) => url !== undefined || target !== undefined)
}

/** Goes on from what stood before it, and does not open with the subject's name. */
function hangsOn({ value }: Fact, subject: Subject): boolean {
  if (value.kind !== 'statement') return false
  const { text, kind, index, section } = value.statement
  if (kind === 'code' || namedIn(text.slice(0, OPENING_WORDS), [subject]).length > 0) return false
  // What stands first under the title is about that: `This method …`.
  if (index === 0 && section === subject.section.id && OF_TITLE.test(text)) return false
  return CONTINUES.test(text) || ANAPHORIC.test(text) || goesOn(text) || (kind === 'item' && JOINS.test(text))
}

const OPENING_WORDS = 40

const OF_TITLE = /^(?:this|it|these|they) |^이(?:는|것은|를|러한)? /i

/** `즉, …`, right behind the sentence that it draws from: shown with that. */
function concludes(before: Fact | undefined, { statements: [next], value }: Fact): boolean {
  const last = before?.statements.at(-1)
  if (value.kind !== 'statement' || value.under !== undefined || !last || !next) return false
  const isBehind = last.section === next.section && last.parent === next.parent && last.index + 1 === next.index
  return isBehind && (CONCLUDES.test(next.text) || ANAPHORIC.test(next.text))
}

const CONCLUDES =
  /^(?:so|thus|therefore|hence|this means|that is|in other words|as a result|in this case)\b|^(?:즉|이때|이 때|따라서|그래서|그러므로|결국|결과적으로)[\s,]/i

const CONTINUES =
  /^(?:also(?! (?:known|called|referred to|termed)\b.*[.]\s)|then|so|instead|otherwise|in addition|this|that|these|those|it also|they also|(?:an?|the|one|another) (?:solution|problem|advantage|drawback|disadvantage|alternative|result|reason|exception) (?:to|of|with|for) (?:this|that|these|those|it)\b|(?:all|both|each|some|many|most|none|one) of (?:which|these|those|them)\b)\b|^(?:또|그리고|그러므로|반면에|이 때|즉|그럼|이렇게|이러한|이를|이는|여기서)[\s,]/i
/** `그 내부에 …`, `To get around this, …`: of what stood before it, in its first words. */
const ANAPHORIC =
  /^(?:그|이) (?:내부|안|위|아래|옆|결과|후|뒤|전|과정|경우|때|점|상태|값|외|밖)(?![가-힣]{2})|^그 \S|^(?:to|in order to|because of|due to|despite|instead of|besides|apart from|in addition to|with|without|after|before|by|from|for|in) (?:[a-z-]+ ){0,3}(?:this|these|those)(?:,| (?:way|case|reason|problem|issue|point|reasons|cases|situation|context|approach|method|step)\b)/i
/** `and the process ends`, from the line over it. */
const JOINS = /^(?:and|or|which|because) /

const IDLE = [
  // Said by the way, or asked.
  /^[(（][^()（）]*[)）]$/,
  /^[^.。\n]{1,80}[?？]$/,
  // That there are some says nothing without them.
  /^there (?:is|are) (?:\d+|two|three|four|five|many|several|various|different|some|a few|multiple)\b/i,
  // Of a picture that nobody sees beside it.
  /^(?:위|아래|옆|다음|앞)(?:의|와 같은)? (?:그림|사진|도표|이미지|예제|예시|코드|표)(?:을|를|에서|처럼|과 같이|와 같이|에)?\s(?:보면|보시면|볼 수 있|보듯|나온|나와)/,
  /^(?:그림|사진|도표|이미지|예제|예시|코드|표)(?:을|를) (?:보면|보시면)\s/,
  /^(?:as|in) (?:(?:shown|seen|depicted|illustrated) )?(?:in )?(?:the|this) (?:\S+ )?(?:figure|picture|image|diagram|photo|graph|chart)(?: (?:above|below)\b|,)/i,
  // Of one that nobody drew yet: `==fig.: the lock`.
  /^[^\p{L}\p{N}]{1,4}fig(?:ure)?\.?\s*\d*\s*(?:[:.][^.]{0,80})?$/iu,
  // Which ones, nobody sees.
  /(?:^|\s)(?:아래|다음)[와과] 같은 [^.。]{0,60}(?:이다|있다|있습니다|입니다|속한다|포함된다|해당한다)[.]?$/,
  // Where else it is told, and by whom.
  /^(?:[Ss]ee|[Cc]f\.?)\s(?:also\s)?(?:\p{Lu}|(?:above|below)\b)(?:[^.!?]|\.(?!\s\p{Ll}|\s\p{Lu}\p{Ll}))*$/u,
  /^[^.!?:]{3,60}[\s,]pp?\.?\s?\d{1,4}\s?[-–]\s?\d{1,4}$/,
  // To what stood before.
  /^(?:yes|no|true|false|아니요|아니오|정답|맞다|틀리다)(?:[.!,]\s|\s*[:：]\s)/i,
]

/** What stood before it was no word. */
const LOST = /^(에는|에서는?|으로|은|는|을|를|의|와|과)\s/

export function wordsOf({ value }: Fact): string {
  return value.kind === 'statement' ? value.statement.text : value.kind === 'text' ? value.text : ''
}

/** In characters read: of its words, and of what they name. */
export function workOf(fact: Fact): number {
  return WORK_OF_FACT + wordsOf(fact).length
}

const WORK_OF_FACT = 100
