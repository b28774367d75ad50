import { tableOf } from '../../../facts/extraction/tables.ts'
import { foldName } from '../../../language/fold.ts'
import type { Statement } from '../../../notes/types.ts'
import type { Point } from '../types.ts'

export interface Row {
  readonly name: string
  readonly cells: readonly string[]
}

/** A table whose rows are things, each with what it has under every column. */
export interface Relation {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  /** Rows of the table: more than `rows` where some have no name. */
  readonly all: number
}

/** A table whose rows belong together; undefined for any other, for samples of data, and for lists that only stand side by side. */
export function relationOf({ statement, section }: Point): Relation | undefined {
  const table = tableOf(statement)
  if (table?.things !== 'rows' || isTurned(statement)) return undefined
  const head = statement.table?.head ?? []
  const rows = table.rows.flatMap(({ name, cells }) => (name === undefined ? [] : [{ name, cells }]))
  if (
    isHeadless(statement) ||
    // A hole in the first column is the end of a list, or a name that goes on: neither row is known.
    statement.table?.rows.some(({ cells: [name = ''] }) => name.trim() === '') ||
    isSample(
      head,
      rows.map((one) => one.name),
    ) ||
    areLists(head, rows, section.title)
  )
    return undefined
  return { columns: table.columns, rows, all: table.rows.length }
}

/** Its corner says what its rows are: `Category`. Then its columns say something of them. */
export function namesRows({ table }: Pick<Statement, 'table'>): boolean {
  const corner = table?.head[0]?.trim() ?? ''
  return KEY.test(corner) || /\bcategor(?:y|ies)$|^(?:분류|범주|카테고리|작업|도구|서비스)$/iu.test(corner)
}

/** Its rows are aspects, whatever its corner is called: `Typical data rate` of the one and the other. */
export function isTurned({ table, section }: Pick<Statement, 'table' | 'section'>): boolean {
  const [corner = '', ...columns] = table?.head.map((one) => one.trim()) ?? []
  const title = foldName(section.split(' > ').at(-1) ?? '')
  const names = table?.rows.map(({ cells: [first = ''] }) => first.trim()) ?? []
  // `Parameters` over `Purpose`, under `A vs B`: whatever the corner is called.
  if (columns.length > 1 && VERSUS.test(section.split(' > ').at(-1) ?? '') && names.some(isAspectAlone)) return true
  if (KEY.test(corner) || columns.length < 2 || columns.some((one) => ASPECT.test(one))) return false
  // `OSI layer 1 | …` over `OSI layer 2`: the corner is one of them.
  const bare = (one: string) => foldName(one).replace(/\d+/g, '')
  if (/\d/.test(corner) && names.some((one) => bare(one) === bare(corner))) return true
  const isTitled =
    columns.some((one) => foldName(one).length > 2 && title.includes(foldName(one))) ||
    // `Alpha vs Beta` over `Maker Alpha | Maker Beta`.
    (VERSUS.test(title) && columns.every((one) => endsOf(one).some((end) => title.includes(end))))
  // `Purpose` is what each of the columns has one of.
  return isTitled || names.some(isAspectAlone) || names.filter((one) => ASPECT.test(one)).length * 3 >= names.length
}

const isAspectAlone = (name: string) =>
  /^(?:purpose|definition|use cases?|best for|description|main use|goal|목적|정의|용도|사용 ?목적|특징|설명)$/iu.test(
    name.replace(/[*_:：]/g, '').trim(),
  )

function endsOf(name: string): readonly string[] {
  const words = name.trim().split(/\s+/)
  return words.map((_, at) => foldName(words.slice(at).join(' '))).filter((one) => one.length > 3)
}

const LONGEST_HEAD = 60

/** Its first row is data: numbers alone, a line of a list, a sentence, or a name written as the names beneath it: `곡선(Curve)`. */
export function isHeadless({ table }: Pick<Statement, 'table'>): boolean {
  const head = table?.head ?? []
  const names = table?.rows.map(({ cells: [first = ''] }) => first.trim()) ?? []
  const [corner = ''] = head
  const written = names.filter((one) => WITH_OTHER.test(one)).length
  return (
    head.every((one) => !/[가-힣]|\p{L}{2}/u.test(one)) ||
    head.some((one) => /^\s*[-–•*·]\s|[가-힣]다[.]?\s*$/u.test(one) || one.length > LONGEST_HEAD) ||
    (WITH_OTHER.test(corner.trim()) && written * 2 >= names.length)
  )
}

/** A name with the same in other letters behind it. */
const WITH_OTHER = /^[가-힣 ]+[(（][A-Za-z -]+[)）]$/u

/** A sample of somebody's data, a record a row, or lists that were put into columns: nothing is known of its rows. */
function isSample(head: readonly string[], names: readonly string[]): boolean {
  const [corner = ''] = head
  return (
    /(?:^|[\s_-]|[a-z])id$|학번|사번|아이디|^(?:no\.?|#|번호|순번|index)$/i.test(corner.trim()) ||
    names.some((one) => /^\s*[-–•*·]/.test(one)) ||
    areNumbered(names) ||
    // `0-4`, `5-9`: into what somebody counted.
    names.every((one) => /^\d+ ?[-–~] ?\d+$/.test(one.trim())) ||
    isForm(head) ||
    // Somebody's network: `192.168.1.0/24`.
    names.some((one) => /^\d{1,3}(?:\.\d{1,3}){3}/.test(one.trim())) ||
    arePersons(head) ||
    // `sn-app-A`: what somebody called the parts of his own.
    names.some((one) => /^[a-z]{2,4}-[a-z\d]+-[\w-]+$/u.test(one.trim())) ||
    head.filter((one) => /^[a-z]+(?:_[a-z0-9]+)+$/.test(one.trim())).length > 1
  )
}

/** What somebody fills in, and with what. */
function isForm(head: readonly string[]): boolean {
  const [corner = '', value = '', ...more] = head.map((one) => one.trim())
  return more.length === 0 && FIELD.test(corner) && FILLED_IN.test(value)
}

const FIELD =
  /^(?:form )?(?:fields?|settings?|parameters?|propert(?:y|ies)|options?|keys?|inputs?|items?|필드|설정|항목|속성|옵션|입력 ?항목|키)(?: ?(?:name|이름|명|항목))?$/iu
const FILLED_IN = /^(?:values?|setting|selection|input|enter|choose|값|설정 ?값|입력 ?값|입력|선택)$/iu

/** Whoever they are, nothing is known of them: `이름 | 나이 | 수강과목`. */
function arePersons(head: readonly string[]): boolean {
  return head.some((one) => PERSON.test(one.trim())) && head.filter((one) => RECORD.test(one.trim())).length > 0
}

const PERSON =
  /^(?:이름|성명|성함|학생|고객|회원|사원|직원|사용자|교수|주문자?|상품)(?: ?(?:명|이름))?$|^(?:(?:first|last|full|user|customer|student|employee|product)[ _-]?)?name$|^(?:student|customer|employee|user|passenger|person|order|product)s?$/iu
const RECORD =
  /^(?:나이|연령|주소|전화(?: ?번호)?|휴대폰|연락처|이메일|학년|학과|전공|과목|수강 ?과목|성적|점수|급여|연봉|부서|성별|생년월일|생일|취미|가격|수량|지도 ?교수|age|surname|last[ _-]?name|address|phone(?:[ _-]?number)?|mobile|e-?mail|grades?|major|courses?|salary|dep(?:artmen)?t|gender|sex|birth(?:day|date)|dob|hobby|price|quantity|qty)$/iu

/** `Train A`, `Train B`: one word, and the letters in their order. */
function areLettered(names: readonly string[]): boolean {
  const parts = names.map((one) => /^(\p{L}{3,}) ([A-Z])(?![\p{L}\p{N}])/u.exec(one.trim()))
  const [base, first = ''] = parts[0]?.slice(1) ?? []
  return (
    names.length > 2 &&
    parts.every((one, at) => one?.[1] === base && one?.[2]?.charCodeAt(0) === first.charCodeAt(0) + at)
  )
}

/** `1`, `2`, `3`, or `D001`, `D002`: places in a list, and what somebody called the records of a sample. */
function areNumbered(names: readonly string[]): boolean {
  if (areLettered(names)) return true
  if (names.some((one) => /^[①-⑳]$/u.test(one.trim()))) return true
  const numbers = names.map((one) => /^([A-Za-z]{0,3}[-_]?0*)(\d+)$/.exec(one.trim())?.[2])
  return (
    names.length > 1 &&
    numbers.every((one, at) => one !== undefined && Math.abs(Number(one) - Number(numbers[0])) === at)
  )
}

/** Says what its rows are, so that the others say something of them. */
const KEY =
  /(?:^|\s)(?:name|type|kind|sort|term|concept|keyword|step|stage|phase|level|layer|class|option|methods?|command|symbol|code|key|field|parameter|model|mode|plan|word|abbreviation|acronym|letter|number|case)s?$|(?:이름|명칭|명|종류|유형|용어|개념|단계|계층|레벨|등급|기법|기술|방법|방식|명령어?|기호|코드|옵션|모델|모드|약어|단어|키워드|규칙|연산|연산자|함수|메서드|메소드|경우|시기|시대|연도|인물|왕)$/iu

/** Says something of a thing, whatever the thing is. */
const ASPECT =
  /\b(?:types?|kinds?|categor(?:y|ies)|commands?|causes?|solutions?|fix|descriptions?|definitions?|meanings?|purpose|uses?|usage|use cases?|used for|best for|ideal for|examples?|when|where|why|how|notes?|defaults?|values?|units?|size|range|limits?|maximum|minimum|year|dates?|role|functions?|details?|explanation|result|effect|answer|features?|characteristics?|supports?|supported|syntax|full name|stands for)\b|종류|유형|분류|원인|해결|명령어|시기|연도|설명|정의|의미|뜻|내용|용도|목적|예시?$|사례|특징|특성|역할|기능|단위|값$|기본값|비고|효과|결과|원리|동작|사용|방법$|풀이|해당|업적|\b(?:origins?|destinations?|significance|impacts?|sources?|consequences?|importance)\b|출처|기원|의의|영향/iu

/** Two sides of one matter, each a list of its own: the third of one has nothing to do with the third of the other. */
const SIDES: readonly RegExp[] = [
  /^(?:장점|단점|장점들|단점들)$/u,
  /^(?:공통점|차이점|공통|차이)$/u,
  /^(?:찬성|반대)(?: ?(?:의견|측|이유|근거))?$/u,
  /^(?:강점|약점|기회|위협)$/u,
  /^(?:정답|오답)$/u,
  /^(?:pros?|cons?|advantages?|disadvantages?|benefits?|drawbacks?|limitations?|strengths?|weaknesses|opportunities|threats|upsides?|downsides?|risks)$/iu,
  /^(?:do|dos|do's|don'?ts?|good|bad|right|wrong)$/iu,
  /^(?:similarities|differences)$/iu,
]

/** What anything has more or less of: beside each other they head lists of what serves each. */
const QUALITY = /(?:ity|ness|ance|cost|price|speed|safety)$|(?:성|성능|비용|가격|속도|보안|효율)$/iu

export function isQuality(column: string): boolean {
  return QUALITY.test(column.trim())
}

/** How much longer the others are than the first on average, where they say something of it. */
const LONGER = 1.7

/** Lays things beside each other: its columns are they. */
const VERSUS = /\bv(?:s|ersus)\b|비교|차이/iu

/** Columns that are lists side by side: nothing says that what stands in one row belongs together. */
function areLists(head: readonly string[], rows: readonly Row[], title: string): boolean {
  const [corner = '', ...columns] = head.map((one) => one.trim())
  if (SIDES.some((side) => head.every((one) => side.test(one.trim())))) return true
  if (QUALITY.test(corner) && columns.some((one) => QUALITY.test(one))) return true
  if (endAlike(head)) return true
  if (KEY.test(corner) || columns.some((one) => ASPECT.test(one))) return false
  return isVersus(head, title) || !columns.some((_, at) => saysOf(rows, at))
}

/** `Business criteria`, `Technical criteria`: one word about several things. */
function endAlike(head: readonly string[]): boolean {
  const ends = head.map((one) => one.trim().split(/\s+/))
  return ends.length > 1 && ends.every((one) => one.length > 1) && new Set(ends.map((one) => one.at(-1))).size === 1
}

/** `TCP | UDP`, or whatever stands under a heading that says so. */
function isVersus(head: readonly string[], title: string): boolean {
  return VERSUS.test(title) || head.every((one) => /^[A-Z]{2,}$/.test(one.trim()))
}

/** What no list of names has: the same twice, amounts and marks, or much longer words than the names. */
function saysOf(rows: readonly Row[], at: number): boolean {
  const cells = rows.map(({ cells }) => (cells[at] ?? '').trim()).filter((one) => one !== '')
  if (new Set(cells).size < cells.length) return true
  if (cells.filter((one) => AMOUNT.test(one)).length * 2 > cells.length) return true
  return lengthOf(cells) >= LONGER * lengthOf(rows.map(({ name }) => name))
}

/** Begins as an amount does, or is a mark. */
const AMOUNT = /^(?:[<>≤≥~약≈$₩€]?\s*\d|(?:yes|no|true|false|[ox✓✗✔✘✅❌○×△])(?![\p{L}\p{N}]))/iu

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, one) => sum + one.length, 0) / Math.max(1, texts.length)
}
