import { labelled } from '../../../facts/extraction/labels.ts'
import { around } from '../around.ts'
import type { Draft, GeneratingKind, Phrases, Point, Quantity } from '../types.ts'
import { isHedged, isSentence } from '../worth-asking.ts'
import { blanked, briefly, place, WALK_THROUGH, WRONG } from './shared.ts'
import { digitsOf, isYear, type Wrong, wrongValues } from './wrong-values.ts'

/** `두 가지`: how many sorts a note lists is its layout, not the matter. */
const TRIVIAL = /^ ?(?:가지|번째|장|절|회차|단원|ways?|types?|kinds?|parts?|차|주 ?차|과목|times? as)/

export const value: GeneratingKind = {
  name: 'value',
  certain:
    'the statement gives one number of that unit; no wrong choice is a value that the notes give for the same thing',
  from(point, material, phrases) {
    // Of whom or what a paragraph tells, one of its sentences does not say.
    if (point.ofProse) return []
    // Lines that were joined: nobody knows which of them the number is of.
    if ((point.statement.text.match(/\n/g) ?? []).length > 1) return []
    if (!isSaid(point) || isOfAnother(point)) return []
    if (!isWhole(point) || isHedged(point.statement.text) || isOwnSetUp(point) || !namesSubject(point)) return []
    const all = material.quantities.of(point)
    return all.flatMap((own, at) => {
      if (!isRule(own) || isDenied(own) || !isAskable(own, all) || isOfExample(own)) return []
      const wrong = wrongValues(own, material)
      return wrong.length < WRONG
        ? []
        : [{ ...draft(point, own, wrong, phrases), ...(at === 0 ? {} : { part: own.shown }) }]
    })
  },
}

/** A sentence, or what Korean notes make of one: `30초 이내에 다시 시작`. */
function isWhole({ said, language }: Point): boolean {
  return (
    isSentence(said) || (language === 'ko' && /[가-힣]$/u.test(said) && !GOES_ON.test(said) && !/[:：→]/.test(said))
  )
}

const GOES_ON = /(?:거나|고|며|면|서|지만|는데|니|도록|때|과|와|은|는|을|를|의|에|이|가|로|도|만|등|및|할|한|된|하는)$/u

/** What may be so much at most, is so unless somebody says otherwise, or comes every so often: a rule. How much something once was is none. */
const BOUND =
  /최대|최소|최장|최저|최고|이상|이하|미만|초과|이내|까지|보다|한도|제한|상한|하한|기본|마다|씩|크기|길이|용량|범위|고정|비트|바이트|\b(?:up to|at (?:least|most)|max(?:imum)?|min(?:imum)?|defaults?|limit(?:s|ed)?|within|per|every|each|(?:less|more|fewer|greater|larger|smaller|longer|shorter|higher|lower|older) than|exceeds?|only|long|wide|bits?|bytes?|size|length|must|always)\b/iu

/** A bound, or all that is said of a thing: `채권의 소멸시효는 10년이다`. */
function isRule({ start, end, point: { said } }: Quantity): boolean {
  const isAll = /(?:[가-힣](?:은|는)|\bis|\bare) $/u.test(said.slice(0, start)) && ENDS.test(said.slice(end))
  return BOUND.test(said) || (isAll && said.slice(0, start).split(' ').length <= MOST_BEFORE)
}

/** `최대 30분이 아니다`, `30분을 넘을 수 있다`, `used to last 30 minutes`: any other value is as true, or this one no more. */
function isDenied({ start, end, point: { said } }: Quantity): boolean {
  return OPEN_BEFORE.test(said.slice(0, start)) || OPEN_BEHIND.test(said.slice(end)) || NOT.test(said)
}

const OPEN_BEFORE = /예전|과거에|한때|종전|(?<![가-힣])원래/u
const OPEN_BEHIND =
  /^\S{0,4} ?(?:아니|아닌|아님)|^\S{0,3}(?:인지|였[다으지던]|이었|이던)|^\S{0,3} (?:초과|넘)\S* 수 있/u
const NOT =
  /\bnot\b(?! (?:exceed|go (?:over|beyond)|be (?:exceeded|(?:more|longer|larger|greater|higher|older|less|fewer|shorter|smaller|lower) than)))|\b(?:no longer|used to|can exceed|may exceed|isn't|aren't|doesn't|don't)\b/iu

const ENDS = /^(?:이다|다|입니다|이에요|예요)?\.?$/u
/** Words before a value that are its thing's name. */
const MOST_BEFORE = 6

/** English says what holds with a verb, or as a bound: `2 CPUs, 4 GB of memory` lists somebody's parts. */
function isSaid({ said, language, label }: Point): boolean {
  // `52 seats, 2 doors`: a list of what something has, whatever it is called.
  if (/^\d[^,.]{0,25}, \d/.test(said)) return false
  return language === 'ko' || label !== undefined || SAYS.test(said)
}

const SAYS =
  /\b(?:is|are|was|were|be|can|cannot|must|may|will|should|has|have|had|do|does|did|up to|at (?:least|most)|maximum|minimum|max|min|limit(?:ed)?|every|each|per|within|between|after|before|until|takes?|lasts?|needs?|requires?|supports?|allows?|stores?|expires?|contains?|consists?|uses?|ranges?|began|started|ended|founded|born|died|killed|won|lost|became|called|signed|passed)\b|\w{3,}ed (?:by|in|to|from|on|for)\b/iu

/** Numbers that somebody chose, or of an exam, a version: nothing to know of the matter. */
const SET_UP =
  /[<>] ?\d|개정|출시|발표|릴리[스즈]|시험|응시|합격|자격증|알아보|만들어|만든다|이번|우리|readme|⏱|\b(?:reading )?time:|\bmin(?:ute)?s? read\b|읽는 (?:시간|데)|tutorial|walkthrough|\b(?:exam|passing score|released|if .*, send|[A-Za-z]+_[A-Za-z]+|demo|participants|respondents)\b|^if you(?:r)?\b|^the \w+ (?:was|were|had)\b/iu
function isOwnSetUp({ said, path, section }: Point): boolean {
  return SET_UP.test(said) || [section.path[0] ?? '', ...path].some((one) => WALK_THROUGH.test(one) || TRIAL.test(one))
}

/** How somebody measures: other numbers serve as well. */
const TRIAL = /^(?:methods?|procedure|equipment|apparatus|실험 ?(?:방법|과정|순서))$/iu

/** `Base and Bounds` over `needs 2 registers`: the heading counts them. */
function isCounted({ number, suffix }: Quantity, path: readonly string[]): boolean {
  return (
    number === 2 && COUNTED.test(suffix) && path.some((one) => /\s(?:and|vs\.?|및)\s|[가-힣](?:와|과)\s/iu.test(one))
  )
}

const COUNTED = /^ ?(?:개|명|종|쌍|곳|대|[a-z]+s$)/u

/** `Data kept for up to 3 years`, under somebody's name: whose stands elsewhere. */
const PARTICIPLE = /^(?:[\w-]+ ){1,3}?[a-z]{2,}(?:ed|en|pt|ld) (?:for|within|in|after|up|every|until|at)\b/iu

function isOfAnother({ said, statement }: Point): boolean {
  return PARTICIPLE.test(said) && labelled(statement) === undefined
}

/** Says of what it speaks: a topic of its own, or a label in front; a heading over several things is none. */
function namesSubject({ said, language, label, above }: Point): boolean {
  if (label !== undefined && (language === 'ko' || !above)) return true
  if (language === 'en') return !SUBJECTLESS.test(said) && !ORDERS.test(said)
  return /[가-힣A-Za-z)](?:은|는|이|가) /u.test(said)
}

const SUBJECTLESS =
  /^(?:can|may|must|should|is|are|has|have|does|goes?|lasts?|up to|works?|used|uses|takes?|limited|returns?|supports?|total|time|one|in early|usually|now|then) |^(?:\w+ly )?(?:became|began|made|took|lost|won|led|built|when|\w{3,}ed)\b/iu
/** `Retain for up to 5 years`: whatever is kept stands elsewhere. */
const ORDERS = /^[a-z]+ (?:for|to|in|on|at|by|with|within|after|before|every|up)\b/iu

const MOST_DIGITS = 3

/** The only one of its unit in the sentence, which says what it counts. */
function isAskable(own: Quantity, all: readonly Quantity[]): boolean {
  return (
    own.number >= 2 &&
    // Of four numbers the only one that nobody rounded.
    digitsOf(own.number) <= MOST_DIGITS &&
    !isMark(own) &&
    !isYear(own) &&
    !isCounted(own, own.point.path) &&
    all.filter((one) => one.unit === own.unit).length === 1 &&
    !own.point.path.some((part) => numbersIn(part).includes(own.number)) &&
    !TRIVIAL.test(own.suffix) &&
    !/^[A-Z]$/.test(own.suffix) &&
    !saysTooLittle(own.point.said, own)
  )
}

/** No amount of anything: `the 1700s`, all of it, `the 5대 요소`, the other end of a range, or a gap that the sentence hangs on. */
function isMark({ number, suffix, start, end, point: { said, language } }: Quantity): boolean {
  const [before, behind] = [said.slice(0, start), said.slice(end)]
  return (
    (suffix === 's' && (number >= LEAST_AGE || /\b(?:the|early|mid|late)[ -]$/i.test(before))) ||
    (suffix.trim() === '%' && number === 100) ||
    (suffix.trim() === '대' && /^ ?[가-힣]/.test(behind)) ||
    // `23년 10월`: when somebody wrote it, or what he tells of came to pass.
    (/년$/.test(suffix) && /^ ?\d+월/.test(behind)) ||
    // More than any smaller number it is as true.
    (language === 'en' &&
      /\b(?:after only|over|(?:more|less|fewer) than|under|as (?:few|many|much|little) as) $/i.test(before)) ||
    (language === 'en' && /\bwithin $/i.test(before) && /years?$/i.test(suffix)) ||
    // `1990년대`: a decade.
    (/[년세살]$/.test(suffix) && /^대/.test(behind)) ||
    SUPPOSED.test(before) ||
    /^(?:이?라면|이면|[이일]라고|일 ?때|인 ?경우)/u.test(behind) ||
    /^ ago\b|^ wars?\b|^ ?(?:to|or|and) (?:an?|\d)/u.test(behind) ||
    /\d\S*(?: \p{L}+)? ?(?:to|or|and|-|–|~|에서|부터|내지|또는|이나) $/u.test(before) ||
    (language === 'en' && !/\p{L}/u.test(before) && !BEGINS.test(behind))
  )
}

/** `If the delay is 20 ms, …`: what a reckoning begins with. */
const SUPPOSED = /^(?:if|when|let|given|assum\w+|consider\w*|suppos\w+)\b[^,]*$/iu
/** Years before it are seconds. */
const LEAST_AGE = 1000
/** Of what there are so many, and what it does. */
const BEGINS = /^[- ]?(?:[\w-]+ ){0,4}(?:is|are|was|were|can|must|may|will|has|have|had|do|does)\b/iu

/** So many significant digits nobody chose for a rule; near others like it they number somebody's bytes or people. */
const ODD = { digits: 3, near: 0.15, others: 3 }

/** A number that stands in the code of its section, or among others near it, all as odd: of a worked example. */
function isOfExample(own: Quantity): boolean {
  const { statements } = own.point.section
  const { index } = own.point.statement
  const isIn = (text: string) => numbersIn(text).includes(own.number)
  if (around(statements, index).some((one) => one.kind === 'code' && isIn(one.text))) return true
  if (digitsOf(own.number) < ODD.digits) return false
  const all = around(statements, index).flatMap((one) => numbersIn(one.text))
  const near = new Set(all.filter((one) => Math.abs(one - own.number) <= own.number * ODD.near))
  return near.size > ODD.others
}

function numbersIn(text: string): number[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((one) => Number(one.replaceAll(',', '')))
}

const MOST_COUNTED = 6
const COUNTER = /^ ?(?:개|명|종|쌍|곳|줄|단계|계층|items?|copies|layers?|stages?|windows?)/i
const LISTED =
  /^[^.]{1,12}, [^.]{1,12}, |[가-힣A-Za-z]\s*[,·/]\s*[가-힣A-Za-z]|[가-힣](?:와|과) |및 |\b(?:and|one for)\b/u

/** A step of a reckoning, a letter that stands for something, or hardly a word beside the number: what is counted stands elsewhere. */
function saysTooLittle(said: string, { start, end, suffix, number, point }: Quantity): boolean {
  // `Data is deleted within 180 days`: whose stands elsewhere.
  const fewest = point.language === 'en' && point.label === undefined ? FEWEST_AROUND.bare : FEWEST_AROUND.labelled
  // `3번 방법`, `6번째`: a place in a list.
  const others = `${said.slice(0, start)} ${said.slice(end)}`
  // `3DES`, three times: the number stands in a name beside it.
  if (new RegExp(`(?<!\\d)${number}(?!\\d)`).test(others)) return true
  if (isPassing(others, said.slice(end), suffix) || /(?:^|[,;] )\w+ing $/iu.test(said.slice(0, start))) return true
  // `두 개 이상의 사물이 관련된다`: of one there is nothing to say.
  if (number === 2 && COUNTER.test(suffix) && /^ ?이상/.test(said.slice(end))) return true
  // `two windows, one for sending and one for receiving`: what is counted is listed.
  if (number <= MOST_COUNTED && COUNTER.test(suffix) && LISTED.test(others)) return true
  if (/번$/.test(suffix.trim()) && /^(?:째|이다|[가-힣]? ?(?:방법|문제|방식))/.test(said.slice(end))) return true
  // `2번 패킷을`: which one, not how many.
  if (
    /(?:번|단계)$/.test(suffix.trim()) &&
    /^ [가-힣A-Za-z]+(?:을|를|이|가|은|는|의|에|으로|로)(?= |$)/u.test(said.slice(end))
  )
    return true
  // `총 5개가 있음`: how many there are in the list beneath.
  if (/(?:^|\s)총 $/.test(said.slice(0, start))) return true
  // `300 seconds (5 minutes)`, `5 minutes = 300 seconds`: said twice.
  if (/^\s*[(（=][^)）]*\d/.test(said.slice(end)) || /\d[^(（]*[(（=]\s*$/.test(said.slice(0, start))) return true
  const rest = `${said.slice(0, start)} ${said.slice(end)}`
  return (
    /(?:므로|때문에|니까)(?=[\s,]|$)|(?<![\p{L}\p{N}])[A-Z](?![\p{L}\p{N}+#])|=|현재 |\d,\d,\d(?!\d)/u.test(rest) ||
    (rest.match(/\p{L}{2,}/gu)?.length ?? 0) < fewest
  )
}

/** Words around the number. */
const FEWEST_AROUND = { labelled: 3, bare: 6 }

/** Of a year, or of people: how it was once, or how many somebody counted, not how much it is. */
function isPassing(others: string, behind: string, suffix: string): boolean {
  if (/(?<![\d.,])(?:1[89]|20)\d\d(?:년|(?![\d.,%\p{L}]))/u.test(others)) return true
  if (/^ of \w+ing\b/iu.test(behind)) return true
  return /%|percent|퍼센트/iu.test(suffix) && /^ of \w/u.test(behind)
}

function draft(point: Point, own: Quantity, wrong: readonly Wrong[], phrases: Phrases): Draft {
  const sentence = blanked(point.said, own.start, own.end, phrases)
  return {
    kind: 'single',
    stem: `${phrases.opening(point.path)}\n${phrases.whichValue}\n> ${sentence}`,
    choices: [
      { text: own.shown, why: phrases.noteSays(point.said) },
      ...wrong.map(({ shown, from }) => ({
        text: shown,
        why: from ? phrases.otherValue(briefly(from.said), place(from)) : phrases.noSuchValue,
        ...(from ? { from } : {}),
      })),
    ],
    explanation: phrases.noteSays(point.said),
    quotes: [point],
    difficulty: 1,
  }
}
