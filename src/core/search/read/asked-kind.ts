import type { Section, Statement } from '../../notes/types.ts'
import { type AspectName, askedAspects } from './aspects.ts'

/** What kind of statement a question asks for. */
export interface AskedKind {
  readonly name: AspectName
  /** How a statement of that kind reads. */
  readonly answers: RegExp
  /** The kind that will do where no statement is of this one. */
  readonly otherwise?: AspectName
  /** Whether what stands below a statement can make it one. */
  readonly withBelow?: boolean
  /** How reads what it is listed under. */
  readonly heads?: RegExp
}

/** How what answers a question for each aspect reads. A number is another matter: see asked-number.ts. */
const KINDS: readonly AskedKind[] = [
  {
    name: 'usage',
    otherwise: 'reason',
    answers:
      /(?:에|데|때|경우|작업|용도)\S*\s(?:\S+\s)?(?:사용|쓰인|쓰이|쓴다|쓸 수|유용|적합|활용|알맞)|사용된다|쓰인다|유용|적합|이상적|용도|\b(?:use cases?|ideal|best for|best suited|suited|useful|used (?:for|to|when|by|in|as)|perfect for|good for)\b/i,
  },
  {
    name: 'reason',
    answers:
      /위해|위한|때문|도록|덕분|이유|목적|유용|따라서|그래서|그렇기|왜냐|(?:높|줄|막|늘|향상|절감|방지|해결|저렴|빠르|쉽|편리)\S*(?:다|지만)|\b(?:because|since|so that|in order to|therefore|thus|ideal|benefits?|allows?|ensures?|prevents?|improves?|reduces?|invalid|forbids?|must|cannot)\b/i,
  },
  {
    name: 'drawback',
    answers:
      /단점|한계|문제|느리|느려|느린|떨어|낭비|취약|비효율|비싸|비싼|부담|복잡|어렵|어려|손실|부족|오버헤드|커진|늘어|증가|않|못|없|\b(?:cons?|slow\w*|risks?|costly|overhead|limited|cannot|can't|complex\w*|expensive|lacks?|loss|harder|less|inconsisten\w+)\b/i,
  },
  {
    name: 'advantage',
    answers:
      /장점|이점|빠르|빨라|빠른|쉽|쉬워|줄어|줄일|줄여|높|효율|좋|유리|향상|편리|안전|간단|유연|절약|필요가? 없|\b(?:pros?|fast\w*|eas\w+|improv\w+|reduc\w+|better|efficient\w*|simpl\w+|secure|flexib\w+|saves?|higher)\b/i,
  },
  {
    name: 'remedy',
    otherwise: 'procedure',
    answers:
      /막(?:는|을|아|기)|방지|예방|방어|대응|대책|해결|피하|회피|차단|\b(?:prevent\w*|avoid\w*|mitigat\w+|countermeasures?|protect\w*|solutions?|solv\w+|block\w*)\b/i,
  },
  {
    name: 'condition',
    answers:
      /때|경우|이후|이전|전에|후에|뒤에|지나면|[으하되]면 |생성될|적합|유용|하려면|위해|\b(?:when|if|after|before|until|once|during|ideal|use case|best for|suited|upon)\b/i,
  },
  {
    name: 'list',
    answers: /(?:[^,]+,){2}|(?:[^·]+·){2}|다음과 같|아래와 같|\b(?:following|include)/i,
    withBelow: true,
  },
  {
    name: 'procedure',
    answers:
      /통해|통하여|사용하여|사용해서|이용|하여|해야|하면|방법|단계|먼저|이후|한다|\b(?:using|use|via|through|by \w+ing|must|need to|first|then|enable|create|configure)\b/i,
  },
  {
    name: 'definition',
    answers:
      /(?:이다|말한다|뜻|의미|약자|이름|서비스|방식|기능|것)\S*$|이?란 |\bis an? |\bare |\brefers? to|\bstands for|\bis the /i,
  },
]

/** The kind of statement that a question asks for, if it tells. */
export function askedKind(text: string): AskedKind | undefined {
  for (const { name, heads } of askedAspects(text)) {
    const kind = KINDS.find((one) => one.name === name)
    if (kind) return heads ? { ...kind, heads } : kind
  }
  return undefined
}

/** The kind that will do as well, if less. */
export function otherKind({ otherwise }: AskedKind): AskedKind | undefined {
  return KINDS.find(({ name }) => name === otherwise)
}

/** Whether a statement of a section is of that kind. */
export function isOfKind({ answers, withBelow }: AskedKind, section: Section, at: number): boolean {
  const text = section.statements[at]?.text ?? ''
  return answers.test(text) || (withBelow === true && listBelow(section, at).length > 1)
}

/** Longer ones say something themselves. */
const LONGEST_LABEL = 60

/** A statement that only says what the ones under it, or right behind it, are about: `Kinds of locks:`. */
export function isLabel({ text, kind }: Statement): boolean {
  if (kind === 'code' || text.includes('\n')) return false
  if (asksOnly(text) || isAnnouncement(text)) return true
  if (text.length > LONGEST_LABEL) return false
  return /[:：]\s*$/.test(text) || ASKS.test(text) || !/[.!?。]\s*\)?$|[다요음함]\s*\)?$|[:：]\s/.test(text)
}

/** What is asked of the reader: the answer stands below it, if at all. */
const ASKS_ONLY = /(?:[?？]|(?:주세요|주십시오|하시오|하라|보세요|보시오)[.?!]?)\s*[)*_]*$/u

/** What only says that something will be listed; what a longer text ends in so tells something itself. */
const ANNOUNCES =
  /(?:다음|아래)(?:과|와)\s?같(?:다|습니다|아요|이\s[^.]{1,20}(?:다|요))[.:：]?\s*$|\b(?:as follows|the following[^.:]{0,40})[.:]\s*$/iu

/** What stands over whatever comes next, be it no list: a table. */
const LEADS_ON = new RegExp(String.raw`[:：]\s*$|${ANNOUNCES.source}`, 'iu')

function isAnnouncement(text: string): boolean {
  return text.length <= LONGEST_QUESTION && ANNOUNCES.test(text) && !/[.!?]\s/.test(text)
}

/** What a statement says that something is listed under it for: all of a label, the last sentence of what announces a list. */
export function headOf(statement: Statement): string | undefined {
  if (isLabel(statement)) return statement.text
  return ANNOUNCES.test(statement.text) ? lastSentence(statement.text) : undefined
}

function lastSentence(text: string): string {
  const said = text.trimEnd().replace(/[.!?]$/, '')
  return text.slice(Math.max(...['.', '!', '?'].map((mark) => said.lastIndexOf(mark))) + 1)
}

export function asksOnly(text: string): boolean {
  if (text.length > LONGEST_QUESTION) return false
  return ASKS_ONLY.test(text.slice(-ENDING)) || (MARKED.test(text) && !text.includes('\n'))
}
/** A question by its mark, whatever it ends in: `Q. A vs B 비교`. */
const MARKED = /^(?:Q|질문|문)\s?\d{0,3}\s?[.):]\s/iu
const LONGEST_QUESTION = 120
/** Characters that tell. */
const ENDING = 12

/** What only says what will be told, by whom it was, or where else to read it. */
const PREFACE =
  /(?:알아보|살펴보|짚고 넘어가)(?:자|겠|도록|려)|(?:포스팅|블로그|링크|자료|글)에서\S*\s(?:\S+\s)*(?:확인|볼)|^(?:참고|출처|작성자|참조)\s*[:：|]|(?:보고|알고|이해하고)\s?오(?:자|길|면 좋)|(?:을|를) 참고(?:!|하자|하세요|해\s?주세요|바랍니다)|(?:알기|이해하기) 위해선?\s(?:\S+\s)*알아야|^see also\b|^(?:written|posted) by\b|\blet'?s (?:look|see|talk|start)\b|\bin this (?:section|chapter|post|article|note)\b/iu

export function isPreface(text: string): boolean {
  return PREFACE.test(text)
}

/** What a text asks itself is answered below it: `Flow control이란?`. */
const ASKS = /(?:란|무엇인가요?|무엇일까요?|뭘까요?|왜\s[^.]*)\s*\?$|^(?:what|why|when|how)\b[^.]*\?$/i

/** A line in bold that says no more than a heading would: `**Throughput**`. */
export function isTitleLine({ text, term, kind }: Statement): boolean {
  return kind === 'paragraph' && term !== undefined && text.trim() === term && text.length <= LONGEST_LABEL
}

/** Statements that a line in bold is looked at as the title of. */
const MOST_BELOW_TITLE = 12

/** What follows it, up to the next one. */
function belowTitle(statements: readonly Statement[], at: number): readonly number[] {
  const next = statements.slice(at + 1, at + 1 + MOST_BELOW_TITLE)
  const end = next.findIndex(isTitleLine)
  return (end < 0 ? next : next.slice(0, end)).map(({ index }) => index)
}

/** The statements that a label stands over: what follows a line in bold, or what is listed under it. */
export function underLabel(section: Section, at: number): readonly number[] {
  const label = section.statements[at]
  return label && isTitleLine(label) ? belowTitle(section.statements, at) : listBelow(section, at)
}

/** Those nested under it, or, over a list, the items that follow. */
function listBelow({ statements }: Section, at: number): readonly number[] {
  const label = statements[at]
  const nested = nestedIn(statements).get(at) ?? []
  if (nested.length > 0 || !label || label.kind !== 'paragraph') return nested
  const next = statements[at + 1]
  if (next?.kind !== 'item') return next && LEADS_ON.test(label.text) ? [at + 1] : []
  const behind: number[] = []
  for (let i = at + 1; statements[i]?.kind === 'item'; i++) behind.push(i)
  return behind
}

const nesting = new WeakMap<Section['statements'], ReadonlyMap<number, readonly number[]>>()

/** The statements right under each that has any: looked up again and again, in sections of thousands. */
function nestedIn(statements: Section['statements']): ReadonlyMap<number, readonly number[]> {
  return nesting.getOrInsertComputed(statements, () => {
    const nested = new Map<number, number[]>()
    for (const { parent, index } of statements)
      if (parent !== undefined) nested.getOrInsertComputed(parent, () => []).push(index)
    return nested
  })
}
