import { DATE_OF_LOG, isDate, isDateInName } from '../../language/dates.ts'
import { foldName } from '../../language/fold.ts'
import { isOpen } from '../../language/hangul.ts'
import { phonesOf } from '../../language/phones.ts'
import { soundsAlike } from '../../language/transliteration.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { initialsOf, linkedLetters } from './letters.ts'
import { addTo, bareName, ownAliases, uniqueAliases } from './subject-names.ts'

/** A longer title is nobody's name, and costs the square of its length to read. */
export const LONGEST_NAME = 300

/** What a heading or a file's name calls its subject, without what only orders, dates, tags or asks. */
export function nameOfTitle(title: string): string {
  if (title.length > LONGEST_NAME || isPlain(title) || isDate(title)) return title
  let name = title.normalize('NFC')
  for (const [pattern, kept] of AROUND)
    name = (typeof kept === 'string' ? name.replace(pattern, kept) : name.replace(pattern, kept)).trim()
  return foldName(name) === '' ? title : name
}

/** Nothing but words and numbers, the first of them not counted: `Part 2` is. */
const WORDS = /^(?!\S* ?\d|what )[A-Za-z가-힣][A-Za-z\d가-힣]*(?: [A-Za-z\d가-힣]+)*$/i
/** What ends of titles that ask, or tell to tell, have in them. */
const ASKS = /란$|무엇|뭐|뭘|(?:설명|말씀?|이야기|얘기|서술|소개|정의)\s?[해하]/

/** Whether nothing of what is taken off a title can be in it: true of most, and told in a fraction of the time. */
function isPlain(title: string): boolean {
  return WORDS.test(title) && !ASKS.test(title)
}

/** Before and behind a name, in the order in which they are taken off. */
const AROUND: readonly (readonly [RegExp, string | ((found: string, at: number, title: string) => string)])[] = [
  [/^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0E}|\u{FE0F}|\u{200D}|\u{20E3}|\s)+(?![\d.])/u, ''],
  [/^(?::[a-z][a-z\d_+-]+:\s*)+(?=\S)/, ''],
  // `○ 개요`, `■ Cost`, and not `△ABC`.
  [/^(?:[\u{25A0}-\u{25FF}★☆✓✔✦❖☞➤➢→⇒]+\s+|[○●◎◉■◆◈❖★☆]+)(?=[\p{L}\p{N}[(])/u, ''],
  [/^§\s{0,3}[\d.-]*\.?\s*(?=\S)/, ''],
  [/^(?:cf\)|cf\.|[-–—•▶►※]\s)\s*(?=\S)/i, ''],
  [DATE_OF_LOG, (date, at, title) => (isDateInName(date, title.slice(at + date.length)) ? date : '')],
  [/^(?:\[[^\]]*\]\s*)+(?=\S)/, ''],
  [/^(?:(?:section|chapter|part|unit|lecture|day|step)\s{0,3}\d+\s{0,3}[.:)\-–—]*\s+(?=\S))+/i, ''],
  [/^(?:제\s*)?\d+\s*(?:장|절|과|강|편)\s{0,3}[.:)\-–—]*\s+(?=\S)/, ''],
  // `02_linked list`, `08._Load Balancing`, `01-controls`: no `3-way handshake`.
  [/^(?:\d{1,3}[.)]?_+|0\d-)\s*(?=[\p{L}(])/u, ''],
  [/^(?:\d+(?:[.-]\d+)*[.)](?!\d)|\d{1,2}(?:\.\d{1,2})+|[①-⑳]|[IVX]+\.|0\d(?=\s))\s*(?=\S)/u, ''],
  [/^[(（](?:[가나다라마바사아자차카타파하]|\d{1,2})[)）]\s*(?=\S)/u, ''],
  [/^(?:[가나다라마바사아자차카타파하]|[A-Z]\d{1,2})\.\s+(?=\S)/u, ''],
  // A letter counts where no name can begin with it: `A. 정의`, `B. DFS`, and not `C. elegans`, `A. Lincoln`.
  [/^[A-Z]\.\s+(?=[가-힣]|[A-Z]{2})/u, ''],
  [/^(?:\[\s*([^[\]]+?)\s*\]|【\s*([^【】]+?)\s*】)$/u, '$1$2'],
  [/^what\s+(?:is|are)\s+(?:an?\s+|the\s+)?(.+?)\s*\??$/i, '$1'],
  // `정규화란?`, and no `임진왜란`.
  [
    /(?:(?<=[\p{L}\p{N})]\s*)이란|(?<=[\p{L}\p{N})]{2}|[\p{L}\p{N})]\s+|[A-Za-z])란)(?:\s*[?？]+|\s*무엇(?:인가요?|일까요?|인지)?\s*[?？]*)$/u,
    '',
  ],
  // `락의 장점은?`
  [/(?<=[가-힣]{2}|[A-Za-z)])(?:은|는)\s*[?？]+$/u, ''],
  [/\s*(?:[?？]+|:)$/u, ''],
  [
    /(?<=\S)(?:\s*에 (?:대해서?|대하여|관해서?)|을|를)\s*(?:(?:간단히|간략히|자세히|아는 ?대로|간단하게|자세하게)\s*)?(?:설명|말씀?|이야기|얘기|서술|소개|정의)\s?(?:해\s?(?:주세요|주십시오|보세요|보시오|보라|봐|보자|주시오)|하시오|하세요|하라|하기|해라)\s*[.!]*$/u,
    '',
  ],
  [
    /(?<=\S)(?<!\p{Extended_Pictographic}|\u{FE0F}|\u{200D})(?:\s{0,3}(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D}))+$/u,
    '',
  ],
  [/(?<=\S)\s+[↑↓^⬆*]+$/u, ''],
  // `락이란`, `DNS 란`; `계란` is an egg, and `현대 이란` a country.
  [/(?<=[\p{L}\p{N})])이란$|(?<=[A-Za-z)]\s+)이란$|(?<=[A-Za-z\d)]\s*)란$/u, ''],
  // `이진 트리란`: behind a vowel; columns of a form end so as well.
  [
    /(?<=\s[가-힣]{1,12})[가-힣]란$(?<!(?:비고|광고|메모|테헤)란)/u,
    (found) => found.slice(0, isOpenEnd(found) ? 1 : 2),
  ],
  [/(?<=[\p{L}\p{N})])\s*(?:은|는|이|가)\s*(?:무엇|뭐|뭘)(?:인가요?|일까요?|인지|예요|이에요|야)?$/u, ''],
]

/** Whether 란 stands behind a vowel, as the particle does: no 산란, no 입력란. */
function isOpenEnd(name: string): boolean {
  return isOpen(name.charCodeAt(name.length - 2))
}

/** What a title says behind a name, or before it, of how it tells the thing, and of no other thing. */
const MANNER =
  'overview|basics|fundamentals|explained|(?:(?:key|core|basic) )?concepts|introduction|intro|tutorial|cheat ?sheet|총정리|개념|개요|기초|기본|이해|입문'
/** What a text of one's own is called, and many things are: `Tides Notes`, and `Bank Notes`. */
const TEXT = 'summary|notes?|guide|review|정리|소개|요약|복습|노트'
const [MANNER_BEHIND, TEXT_BEHIND] = [MANNER, `${MANNER}|${TEXT}`].map(
  (words) => new RegExp(String.raw`(?:\s+(?:${words}))+$`, 'i'),
) as [RegExp, RegExp]
const MANNER_BEFORE =
  /^(?:(?:an?\s+)?(?:introduction|intro|guide)\s+to|overview\s+of|basics\s+of|understanding|about|the)\s+(?:the\s+)?(?=\S)/i
/** What is left where the manner was all that a title says. */
const OF_NOTHING =
  /^(?:the|an?|core|key|basic|general|other|main|important|essential|exam|more|further|quick|final|course|study|lecture|class|전체|최종|시험|핵심|주요|기본|기타|추가|용어)$/i

/** A title's name without its manner: `Tides Overview` is about tides; undefined where it has none. */
function withoutManner(name: string, behind = MANNER_BEHIND): string | undefined {
  if (name.length > LONGEST_NAME) return undefined
  const bare = name
    .replace(MANNER_BEFORE, '')
    .replace(behind, '')
    .replace(/(?<=[가-힣A-Za-z)])의$/, '')
    .trim()
  return bare === name || bare === '' || OF_NOTHING.test(bare) ? undefined : bare
}

/** Whether a title's own name, its brackets, or what it says beside its manner, is a name, rather than its file or its letters. */
export function isOwnName(typed: string, name: string): boolean {
  const bare = withoutManner(name)
  const own = [...ownAliases(name), ...(bare === undefined ? [] : [bare, ...ownAliases(bare)])]
  return own.some((one) => foldName(one) === foldName(typed))
}

/** The names of a chapter's title, or of its file's: `Tides Notes` are notes about tides, where a section's `Bank Notes` are no bank. */
export function aliasesOfChapter(title: string): string[] {
  return aliasesIn(title, TEXT_BEHIND)
}

/** The other names that a title carries: in brackets, around a dash, before a bracket in its middle, without its manner. */
export function aliasesOfTitle(title: string): string[] {
  return aliasesIn(title, MANNER_BEHIND)
}

/** The same where the name is known already that the title calls its subject. */
export function aliasesOfNamed(title: string, name: string): string[] {
  return aliasesIn(title, MANNER_BEHIND, name)
}

function aliasesIn(title: string, behind: RegExp, name = nameOfTitle(title)): string[] {
  if (title.length > LONGEST_NAME) return []
  const bare = withoutManner(name, behind)
  return uniqueAliases(name, [
    ...(MARKS.test(name) ? aliasesByMarks(name) : []),
    ...(bare === undefined ? [] : [bare, ...ownAliases(bare)]),
    ...saidTwice(name),
    ...linkedLetters(name),
    // `제 1, 2, 3 정규화`, and no `3.1 운동`.
    ...(/^(?:제\s?)?\d+(?:차|단계)?(?:\s?[,~]\s?\d+(?:차|단계)?)+\s+(\p{L}.*)$/u.exec(name)?.slice(1) ?? []),
    ...(/[가-힣]란$/.test(name) && isOpenEnd(name) ? [name.slice(0, -1)] : []),
    // `설계 원칙 SOLID`, and no `자바의 GC`.
    ...(/(?<![의와과을를은는에로및])[가-힣]\s+([A-Z]{2,6})$/.exec(name)?.slice(1) ?? []),
  ])
}

/** What most names are without. */
const MARKS = /[^\p{L}\p{N}\s]/u

/** Of brackets, dashes, slashes and points. */
function aliasesByMarks(name: string): string[] {
  const [head, tail] = dashed(name)
  const slashed = slashedIn(name)
  const middle = /^(.{2,}?)\s*[(（]([^()（）]+)[)）]\s*(\S.*)$/u.exec(name)
  return [
    ...ownAliases(name),
    ...(head === undefined ? [] : [head, ...ownAliases(head)]),
    ...(head !== undefined &&
    tail !== undefined &&
    (initialsOf(tail) === foldName(head) || initialsOf(head) === foldName(tail))
      ? [tail]
      : []),
    ...alternativesIn(name),
    ...slashed.flatMap((one) => [one, ...ownAliases(one)]),
    ...(middle ? [`${middle[1]} ${middle[3]}`] : []),
    // `Very Long (VL) Baseline`
    ...(middle && /^[A-Z]{2,6}$/.test(middle[2] ?? '') ? [`${middle[2]} ${middle[3]}`] : []),
    // `OAuth 2.0`, where the number says which of them.
    ...(NTH_OF_MANY.test(name) ? [] : (/^(\p{L}[^\d]*?)\s+v?\d+(?:\.\d+)+$/u.exec(name)?.slice(1) ?? [])),
  ]
}

/** `Helm 헬름`, `거품 정렬 Bubble Sort`: one name in two scripts, where one sounds like the other or has as many words. */
function saidTwice(name: string): string[] {
  const [, first = '', second = ''] =
    /^([A-Za-z][A-Za-z .'-]*?)\s+([가-힣][가-힣 ]*)$/.exec(name) ??
    /^([가-힣][가-힣 ]*?)\s+([A-Za-z][A-Za-z .'-]*)$/.exec(name) ??
    []
  const [one, other] = [first, second].map((part) => phonesOf(foldName(part)))
  if (!one || !other) return []
  const [words, more] = [first, second].map((part) => part.split(' ').length)
  return (words === more && words !== 1) || soundsAlike(one, other) >= ALIKE ? [first, second] : []
}

const ALIKE = 0.75

/** `Authentication / 인증`, `SSL/TLS`: both are names; `SSL/TLS Handshake` is a handshake, and `A vs B / C` neither. */
function slashedIn(name: string): string[] {
  const halves = name.split(/\s*\/\s*/)
  if (halves.length !== 2 || halves.some((one) => one.length < 2) || /\s(?:vs\.?|and|or|&)\s/i.test(name)) return []
  return /\S\/\S/.test(name) && halves.some((one) => /\s/.test(bareName(one))) ? [] : halves
}

/** `KMS - Key Management Service`, as two. */
export function dashed(name: string): readonly [string | undefined, string | undefined] {
  const parts = /^(.+?)\s+[-–—:]\s+(.+)$/u.exec(name)
  return [parts?.[1], parts?.[2]]
}

/** `$1 - arguments - positional parameters`: names of one thing, which are more than a name and what is said of it. */
function alternativesIn(name: string): string[] {
  const parts = name.split(/\s+[-–—]\s+/)
  const areNames = parts.every((part) => part.split(/\s+/).length <= WORDS_OF_NAME)
  return parts.length > 2 && areNames && !NTH_OF_MANY.test(name) ? parts.filter((part) => part.length > 1) : []
}

const WORDS_OF_NAME = 3

/** `unit07`, `Week 3`, `12`, `3주차`: says which one, and of what nothing. */
export function isCounted(title: string): boolean {
  return COUNTED.test(title.trim())
}

const COUNTED =
  /^(?:(?:unit|chapter|ch|week|day|lecture|lesson|part|section|module|session|note|no)[\s._-]*)?\d+$|^(?:제\s?)?\d+\s?(?:장|강|회|회차|주|주차|일|일차|과|단원|차시)$/i

/**
 * First words that makers put before their names: several titles begin with one, and the notes call one of them without it
 * as well. The rest of such a title is a name too.
 */
export function* makersAmong(titles: ReadonlySet<string>, called: ReadonlySet<string>): Steps<ReadonlySet<string>> {
  const rests = new Map<string, string[]>()
  yield* eachInSteps(titles, WORK_OF_TITLE, (title) => {
    if (!/^\p{Lu}/u.test(title)) return
    const [first = '', ...rest] = title.split(/\s+/)
    if (rest.length > 0) addTo(rests, first, rest.join(' '))
  })
  const makers = new Set<string>()
  const work = ([, names]: readonly [string, readonly string[]]) => WORK_OF_TITLE * names.length
  yield* eachInSteps(rests, work, ([first, names]) => {
    if (names.length > 1 && names.some((name) => called.has(foldName(name)))) makers.add(first)
  })
  return makers
}

/** Characters that taking a title apart is as much work as. */
const WORK_OF_TITLE = 20

/** `Exercise 3.1`, `Week 1 - Intro - Sorting`: the number says which of many, and no version. */
const NTH_OF_MANY =
  /^(?:exercises?|chapter|section|lectures?|lessons?|releases?|steps?|figures?|tables?|units?|weeks?|days?|parts?|modules?|problems?|questions?|examples?|appendix|topics?|session|lab|assignment|homework|quiz|exam|no\.?|장|절|주차|강|단원)\s*\d/i
