import { OPENING } from '../attributes.ts'
import { defines, describes } from '../extraction/definition.ts'
import { labelled } from '../extraction/labels.ts'
import { introduces } from '../extraction/opening.ts'
import { isOneOf } from '../extraction/statements-about.ts'
import type { Attribute, Fact, Subject } from '../types.ts'

interface Row {
  readonly attribute: Attribute
  readonly cells: readonly (readonly Fact[])[]
}

/** What nobody prepared may say first what a thing does, and never what it is: the row is called what it is then. */
export function firstSaid<T extends Row>(row: T, columns: readonly Subject[]): T {
  if (row.attribute.id !== OPENING) return row
  return row.cells.every((facts, at) => facts.length === 0 || isDefined(facts, columns[at]))
    ? row
    : { ...row, attribute: FIRST_SAID }
}

/** Whether what stands first of a subject says what it is. */
export function isDefined(facts: readonly Fact[], subject: Subject | undefined): boolean {
  return !subject || subject.sheet !== undefined || facts.some((one) => isDefinition(one, subject))
}

function isDefinition({ value, statements }: Fact, subject: Subject): boolean {
  if (value.kind !== 'statement') return true
  const isSubject = (name: string) =>
    isOneOf(subject, name) || name.split(' ').some((_, at, words) => isOneOf(subject, words.slice(at).join(' ')))
  const [statement = value.statement] = statements
  const named = labelled(statement)
  if (named && isSubject(named.label)) return describes(named.said)
  return [statement, value.statement].some(
    (one) => defines(one, isSubject, subject.name) || (introduces(one, subject) && !tells(one.text)),
  )
}

/** `X는 Y를 도입했다`, `X는 Y보다 빠르다` tells of it, whatever it is; `X는 라이브러리다` says what it is. */
function tells(text: string): boolean {
  const [, polite, before = ''] = SENTENCE.exec(text) ?? []
  if (polite !== undefined) return polite !== '입'
  const hasFinal = before !== '' && before !== '이' && (before.charCodeAt(0) - 0xac00) % FINALS !== 0
  return hasFinal || ADJECTIVE.test(text)
}

/** The syllable before the ending of the first sentence. */
const SENTENCE = /^(?:[^.。]|\.(?=\S))*(?:([가-힣])니다|([가-힣])다)(?:[.。]|$)/u
/** A syllable's final consonants, none among them: behind one 다 makes no noun a predicate. */
const FINALS = 28
const ADJECTIVE =
  /^(?:[^.。]|\.(?=\S))*(?:[가-힣](?<!장|누아|느와)르|(?<![가-힣])(?:크|싸|세|차)|[가-힣]하|[나바기예아슬고헤]프|[나바기예]쁘|느리|비싸|거세|어나)다(?:[.。]|$)/u

const FIRST_SAID: Attribute = {
  id: 'first-said',
  name: { ko: '노트의 설명', en: 'As the notes describe it' },
  type: 'text',
  own: true,
  words: [],
}
