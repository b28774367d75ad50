import { labelled, topicOf } from '../../facts/extraction/labels.ts'
import { ownAliases } from '../../facts/subjects/subject-names.ts'
import { foldName } from '../../language/fold.ts'
import type { Statement } from '../../notes/types.ts'
import { speaksOfAnother } from './described.ts'
import { nameOf } from './line-above.ts'
import { tells } from './telling.ts'
import { isDefinition, isTerm } from './terms.ts'
import { sentenceOver } from './things.ts'
import type { Point, Thing } from './types.ts'

/** Shorter ones say what anything might. */
const LENGTH = { ko: { least: 12, most: 120 }, en: { least: 20, most: 180 } }
const FEWEST_WORDS = { ko: 2, en: 4 }
const SHORTEST_HALF = 4

/** A claim without the name of what it is said of, where it says something whole that does not give that away; else undefined. */
export function claimText(point: Point, own: Thing): string | undefined {
  const text = withoutTopic(point, own)
  if (hasOwnSubject(text, point) || QUALITY.test(text)) return undefined
  if (isOfAnother(text, point) || isOfLine(point, own) || sentenceOver(point.statement, point.section)) return undefined
  if (isLed(point)) return undefined
  return isWhole(text, point) && !tells(text, own.name) && !says(text, own) ? text : undefined
}

/** Speaks of something else than what stands above it, as far as its grammar shows: `사용자는 …`, `The port is …`. */
export function hasOwnSubject(text: string, { language, statement }: Point): boolean {
  return language === 'ko'
    ? FOREIGN_TOPIC.test(text) || topicOf({ ...statement, text }) !== undefined
    : !/^(?:It|They) /u.test(text) && speaksOfAnother(text)
}

/** `MMU 란 …`: apart from its particle. */
const FOREIGN_TOPIC = /^[A-Za-z][\w -]{0,40}?(?: ?[(（][^()（）]*[)）])? ?(?:은|는|이란|란) /u

/** One of those that a sentence counts up: `The overhead includes:`, `다음 과정을 거친다`. */
function isLed({ statement, section: { statements } }: Point): boolean {
  if (statement.kind !== 'item') return false
  const lead = statements
    .slice(Math.max(0, statement.index - LONGEST_LIST), statement.index)
    .findLast((one) => one.kind !== 'item')
  return lead?.kind === 'paragraph' && LEADS.test(lead.text.trim()) && nameOf(lead.text) === undefined
}

const LONGEST_LIST = 30
const LEADS =
  /[:：]$|(?:다음|아래|과정|순서|단계|방법).{0,20}[.]?$|\b(?:following|includes?|steps|as follows)\b.{0,20}$/iu

/** How good it is: so are others. */
const QUALITY =
  /(?:용이|편리|간단|단순|저렴|효율적|효과적|유연|안전|우수|유리|적합|중요|필요)(?:하다|함|합니다|하며|하고|해|한 편)?[.]?$|(?:빠르|느리|쉽|어렵|높|낮|좋|크|작|많|적|비싸)(?:다|고|며|습니다)?[.]?$|(?:빠름|느림|쉬움|어려움|높음|낮음|좋음|큼|작음|많음|적음|비쌈)[.]?$|^(?:more |less |very |highly |extremely )?(?:easy|easier|simple|simpler|fast|faster|quick|cheap|cheaper|efficient|flexible|scalable|secure|reliable|powerful|good|great|better|best|slow|slower|expensive|complex)\b/iu

/** `Seals are marks that …`, `인장: 찍어서 …하는 표`: says what something else is. */
function isOfAnother(text: string, { statement, said, language }: Point): boolean {
  if (text !== said) return false
  if (labelled(statement) && isDefinition(said)) return true
  return language === 'en' ? OTHER_IS.test(text) : topicOf(statement) !== undefined && isDefinition(said)
}

/** A definition under a line is of what that line speaks of, not of what stands above it. */
function isOfLine({ statement: { parent }, said, language, section }: Point, own: Thing): boolean {
  return parent !== undefined && language === 'ko' && isDefinition(said) && own.id !== `${section.id}\n${parent}`
}

const OTHER_IS =
  /^(?!(?:it|they|this|which|what|there)\b)(?:an? |the )?(?:[\w-]+ ){1,4}(?:(?:is|are|means?|refers? to) (?:an?|the|any|\w+(?:s|ion|ing|ment|ity) (?:of|to|that|which|on|for)) |shows? (?:the|how|that|what) )/iu

/** Whether it says something whole, of whatever it is said. */
function isWhole(text: string, { language, statement, section }: Point): boolean {
  const { least, most } = LENGTH[language]
  if (text.length < least || text.length > most || text.split(/\s+/).length < FEWEST_WORDS[language]) return false
  return !(
    UNFINISHED.test(text) ||
    COMMON.test(text) ||
    SPOKEN.test(text) ||
    OURS.test(text) ||
    (language === 'ko' && HEADS.test(text)) ||
    isLead(statement, section.statements) ||
    !isTied(text, language)
  )
}

/** `큐는 먼저 든 것을 먼저 내준다` of 큐, `Ice is a solid` of Ice: what it says is left. */
function withoutTopic({ said, language }: Point, { name, written }: Thing): string {
  const names = [...new Set([written, name, ...ownAliases(written)])].toSorted(
    (one, other) => other.length - one.length,
  )
  const own = names.find((one) => one !== '' && said.toLowerCase().startsWith(one.toLowerCase()))
  if (own === undefined) return said
  const rest = said.slice(own.length).replace(/^\s*[(（][^()（）]*[)）]/u, '')
  if (language === 'ko') return /^(?:은|는|이란|란)\s/u.test(rest) ? rest.replace(/^\S+\s+/u, '') : said
  if (/^ (?:are|were|have|do)\b/.test(rest)) return `They${rest}`
  return /^ (?:is|was|has|can|cannot|must|may|will|does|(?:aims?|allow|provide|support|use|let|help|enable|manage|store|run|make|create|give|offer|work|require|send|keep|contain|define|protect|automate|deliver)s)\b/.test(
    rest,
  )
    ? `It${rest}`
    : said
}

function isLead({ index }: Statement, statements: readonly Statement[]): boolean {
  return statements[index + 1]?.parent === index
}

function isTied(said: string, language: Point['language']): boolean {
  if (language === 'en') return (TIED.test(said) || DOES.test(said)) && !isTerm(said)
  return said.split(/\s+/).some((one) => PARTICLE.test(one)) || isDefinition(said)
}

/** Speaks to its reader: advice, not what something is. */
const SPOKEN =
  /\b(?:said|says|told|held|wrote|thought|found|argues|claims|[a-z]{3,}ed) that\b|\b(?:your|yours|we|our|folks)\b|(?:^|[,;] )you\b|^(?:the )?(?:teams?|people|persons?|somebody|someone|every(?:one|body)|members?|managers?|employees?|stakeholders?|companies)\b|\byou (?:should|need|want|have|must|could)\b/iu

/** In small letters alone: `US` and `us-east-1` are names. A modifier within an expression is not kept by V8 once it compiles that. */
const OURS = /\b(?:us(?!-)|[Mm]y)\b/u

/** Says how well known, or how easy: so are others. */
const COMMON =
  /^(?:widely|commonly|very|easy|simple|popular|one of the) |\b(?:by|in|on|with) most \w+ |널리 (?:사용|쓰|알려)|가장 (?:많이|널리|흔히|대표적|기본적)/iu

/** A step of somebody's work, or half a sentence. */
const UNFINISHED =
  /\d번|[가-힣](?:고|며|면|서|지만|는데| 후| 뒤| 때)$|[:：=→]|https?:|^[^\p{L}\p{N}]|^\d+[.)]|[,;]$|\b(?:used|be used|order) to(?: create)?$|^(?:only )?(?:pay|don't)\b|\b[\w/-]+\.(?:html?|css|py|jsx?|tsx?|java|json|ya?ml|md|txt|csv|sql)\b|[{<]%|^in (?:some|other|most|many|these|those) cases|(?:추가|만들기|만들어 ?보기|작성|입력|구하기|해보기)$|\b(?:is|are|include|includes|be|to|of|the|with)$|^(?:examples? of|send|try|use|make|remember|added|created|updated|fixed|removed|keep|create|define|preserve|run|continue|update|ensure|do not|should be)\b/iu

/** `ATM is …` of `Asynchronous Transfer Mode (ATM)`. */
function says(said: string, { written, name }: Thing): boolean {
  const others = [...ownAliases(written), initialsOf(name)].filter((one) => one.length > 1)
  // `Aurora is …` of `Amazon Aurora`: begins with the half that others may share.
  const first = foldName(/^[\p{L}\p{N}]+/u.exec(said)?.[0] ?? '')
  if (first.length >= SHORTEST_HALF && name.split(/\s+/).some((word) => foldName(word) === first)) return true
  return others.some((one) => new RegExp(`(?<![A-Za-z])${RegExp.escape(one)}s?(?![A-Za-z])`, 'iu').test(said))
}

function initialsOf(name: string): string {
  const words = name.match(/[A-Za-z]+/g) ?? []
  return words.length > 1 ? words.map((one) => one.charAt(0)).join('') : ''
}

/** `배열 스택의 단점`: heads what follows. */
const HEADS =
  /(?:장점|단점|장단점|특징|특성|종류|예시|이유|원인|방법|과정|순서|차이점?|개념|정의|역할|목적|구조|비교|문제점|한계|주의점)$/u

const TIED =
  /\b(?:an?|the|of|to|that|which|who|for|in|on|by|with|from|at|is|are|can|has|have|not|into|using|as|without|across|over|between|when|or|and|through|based)\b/iu
/** `Finds errors automatically`: says what it does. */
const DOES =
  /^(?:[A-Z]?[a-z]+s|\w+(?:ed|ing)|supports?|allows?|provides?|find|detect|share|manage|store|analy[sz]e|monitor|run|build)\s/u
const PARTICLE =
  /[가-힣A-Za-z)](?:을|를|이|가|은|는|에|에서|의|로|와|과|서|며|고|해|게|도|만|할|한|된|되는|하는)[,)]?$/u
