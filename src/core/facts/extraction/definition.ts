import { foldName } from '../../language/fold.ts'
import { isOpen } from '../../language/hangul.ts'
import type { Statement } from '../../notes/types.ts'
import { bareName } from '../subjects/subject-names.ts'
import { NOUN_END } from './defining-phrase.ts'
import { topicOf } from './labels.ts'

/**
 * Whether a statement says what something is: of the subject or of nothing else, and its predicate a noun. `달리는 열차다`,
 * `A queue of messages`, `X is a …`; not `설정해야 한다`, nor a sentence about another thing.
 */
export function defines(statement: Statement, isSubject: (name: string) => boolean, name = ''): boolean {
  const { text, kind } = statement
  if (kind === 'code' || asksFor(text) || BY_EXAMPLE.test(text)) return false
  const first =
    text
      .split('\n')[0]
      ?.replace(/(?<!\s)\s*[(（][^()（）]*[)）]/g, '')
      .trim() ?? ''
  const topic = topicOf(statement)
  if (topic !== undefined && !isSubject(topic) && !GENERAL.test(topic)) return false
  if (isAboutAnother(first, name)) return false
  if (endsInNameOf(first, name)) return true
  const called = CALLED.find((kind) => kind.test(first))?.exec(first)?.[1]
  if (called !== undefined && isSubject(called)) return true
  return /[가-힣]/.test(first) ? isKoreanDefinition(first) : isEnglishDefinition(first, isSubject)
}

/** `학회에서 뽑은 쟁점들`, of 올해의 쟁점: the last word of its name, with words before it. */
function endsInNameOf(sentence: string, name: string): boolean {
  const last =
    name
      .replace(/(?<!\s)\s*[(（].*$/, '')
      .split(/\s+/)
      .at(-1) ?? ''
  const end = sentence.replace(/(?<![.!:。])[.!:。]+$/u, '').replace(/들$/, '')
  return (
    /^[가-힣]{2,}$/.test(last) && end.endsWith(` ${last}`) && foldName(end) !== foldName(name) && !PRAISES.test(end)
  )
}

/** `가장 핵심이 되는 모델`, `셋 중 가장 중요한 단계`: how much it matters, and not what it is. */
const PRAISES = /^(?:(?:\S+ ){1,3}(?:중|중에서|가운데|에서) )?가장 (?:\S+ )?(?:핵심|중요|기본|유명|대표)/

/** `이 방식은`, and of 접근 제어 `이 제어는`, stands for the subject itself; `이 데이터는` is about some data. */
function isAboutAnother(sentence: string, name: string): boolean {
  const what = /^이 ([가-힣]+?)(?:은|는|이|가|란|이란) /.exec(sentence)?.[1]
  return what !== undefined && !ANY_THING.test(what) && !bareName(name).endsWith(what)
}

/** `What holds the rope is called a post`, `줄을 매는 것을 말뚝이라고 한다`. */
const CALLED = [
  /^.{10,} (?:is|are) (?:called|known as|referred to as|termed) (?:the |an? )?([^.,;:]{2,60})\.?$/i,
  /^(?:the|an?) .{10,} (?:is|are) (?:the |an? )?([^.,;:]{2,60})\.?$/i,
  /[가-힣](?:을|를) ([^,.:]{2,40}?)(?:이라|라)(?:고)? ?(?:한다|합니다|함|부른다|부릅니다|부름)\.?$/,
]

/** Of one case, or drawn from what stood before it. */
const BY_EXAMPLE =
  /^(?:예를 ?들어|예를 ?들면|예컨대|이렇게|이처럼|이와 같이|for (?:example|instance)|e\.g\.|in this (?:way|case|example)|as a result)(?=[\s,])/i

/** What stands for the subject itself. */
const GENERAL = /^(?:이것|이는|여기|it|this|these)$/i
const ANY_THING =
  /^(?:것|방식|방법|기법|기술|개념|구조|패턴|모델|모형|알고리즘|이론|원칙|원리|법칙|서비스|시스템|기능|도구|제도|과정|현상|상태|단계|언어|용어|말|프로토콜|프레임워크|라이브러리|클래스|인터페이스|명령|명령어|함수|규칙|전략|문제|질환|사건|시대|시기|조약|법|권리)$/

function isKoreanDefinition(sentence: string): boolean {
  const end = sentence.replace(/(?<![.!:。])[.!:。]+$/u, '').split(/[.。]\s/u)[0] ?? ''
  if (PRAISES.test(end)) return false
  // An adjective says what it is like; an area is a thing.
  if (QUALITY.test(end)) return false
  if (/(?:때문|까닭|이유|마찬가지|문제|중요|가능|필요|당연|경우)(?:이다|입니다|임)$/.test(end)) return false
  if (/^(?:주로|자주|보통|흔히|일반적으로|가장|많이)(?: 많이)? (?:사용|쓰|이용|활용)\S* \S+$/.test(end)) return false
  if (/^(?:모든|대부분의|하지만|그러나|또한|따라서|그래서|반면|반면에|만약|\S+의 경우)(?:\s|,)/.test(end)) return false
  if (/(?:의미|뜻|정의|일컫|지칭|가리키|말)(?:한다|합니다|함|는다|하며|한)$/.test(end)) return true
  if (/(?:을|를) (?:뜻|말|의미)/.test(end)) return true
  if (/(?:의 약자|의 줄임말|의 약어)/.test(end)) return true
  if (/(?:이다|입니다|이며|임|이란)$/.test(end)) return true
  if (/[A-Za-z0-9)\]]다$/.test(end)) return true
  // Polite forms of verbs: 요청합니다, 있습니다.
  if (/니다$/.test(end)) return false
  const before = /([가-힣])다$/.exec(end)?.[1]
  if (before !== undefined) return isOpen(before.charCodeAt(0)) && !VERB_END.test(end)
  return NOUN_END.test(end)
}

/** `정적이다`; not 면적, 단면적, 두 벡터의 내적. */
const QUALITY =
  /[가-힣](?<!(?<![가-힣])(?:면|흔|목|업|표|누|유|서|실|궤)|단면|총면|연면|겉면|(?:의|벡터) [내외])적(?:이다|입니다|임)$/

/** Somebody is to do it: `파일을 나눠 주세요`. */
export function asksFor(text: string): boolean {
  return /[가-힣] ?(?:주세요|마세요|하세요)[.!~)]*$|바랍니다[.!]?$|하시오(?=[\s.!]|$)/.test(text)
}

/** `Name: words` says of the name what it is, unless it demands or warns. */
export function describes({ text }: Statement): boolean {
  // A figure is none: `5 kilometers`.
  if (/^[~<>≤≥]?\s*\d[\d.,]*\s*\S{0,12}$/.test(text)) return false
  // Nor is a formula: `H: x = 3`.
  if (/[=<>≤≥≠]/.test(text) && !/\p{L}{2}/u.test(text)) return false
  // An example is one of it.
  if (/^(?:ex|e\.g|예|예시)\s?[.:)]/i.test(text)) return false
  if (asksFor(text)) return false
  // What to choose when says not what it is.
  if (/(?:경우|때)(?:에)?[.!]?$/.test(text)) return false
  if (/^(?:use|choose|prefer|pick|avoid|consider)\s/i.test(text)) return false
  return !/(?:해야|되어야|있어야|하지 말|주의|없다)|\b(?:must|should|never|avoid)\b/i.test(text)
}

/** Plain forms of verbs and adjectives that end in an open syllable: 빠르다, 크다, 필요하다. */
const VERB_END = /(?:르|크|하|되|지|리|프|쁘|세|나|쓰|느|기|뜨|끄|주|두|내|오|가|서|보|치|키|히|시|싸)다$/
/** `is enabled by default`, `are set on nodes` says how it is found, not what it is. */
function isState(word: string, rest: string): boolean {
  return (
    // `connection-oriented` is a quality.
    !word.includes('-') &&
    /(?:ed|^(?:set|put|made|built|run|kept|held|sent|found))$/.test(word) &&
    !/^ (?!by|in|on|to|for|with|at|from|as|when|if)[a-z]/i.test(rest)
  )
}

/** The same of a sentence behind its name. */
export function tellsState(predicate: string): boolean {
  const [, word = '', rest = ''] = /^\s*(?:is|are|was|were) ([a-z-]+)(.*)/is.exec(predicate) ?? []
  return isState(word, rest)
}

function isEnglishDefinition(sentence: string, isSubject: (name: string) => boolean): boolean {
  if (/^(?:if|when|while|because|since|unless|although|once|after|before|as)\s/i.test(sentence)) return false
  const named =
    /^(?:the |an? )?(.{2,60}?) (?:is|are|refers? to|stands? for|means?) (an?|the|one|any|aws|google|[a-z-]+)\b(.*)/i.exec(
      sentence,
    )
  if (
    named &&
    (/^(?:not|also|often|usually|sometimes|only|just)$/i.test(named[2] ?? '') ||
      isState(named[2] ?? '', named[3] ?? ''))
  )
    return false
  if (named && isSubject(named[1] ?? '')) return true
  // `This is established before …` tells of what stood before it.
  if (named) return /^(?:it|this)$/i.test(named[1] ?? '') && /^(?:an?|the|one|any)$/i.test(named[2] ?? '')
  return isNounPhrase(sentence) || isPhraseOfKind(sentence, isSubject)
}

/** `fully managed storage service for …`; not `Includes metadata that describes the set of …`, nor `Systems (A, B)`, which gives examples. */
function isPhraseOfKind(sentence: string, isSubject: (name: string) => boolean): boolean {
  const [, article, words = ''] = PHRASE.exec(sentence) ?? []
  return words !== '' && (article !== undefined || !acts(words, isSubject))
}

const KIND =
  '(?:service|system|protocol|database|storage|network|language|algorithm|model|tool|method|process|structure|pattern|framework|function|unit|set|type|technique|mechanism|platform|standard|feature|application|library|engine|device|software|interface|architecture|approach|strategy|technology|solution|format|collection|program|component|layer|environment|concept|principle|theory|rule|practice|measure)'
/** Nothing but what stands in front of a noun. */
const BEFORE_NOUN =
  '(?!(?:an?|the|that|which|who|to|of|in|on|at|for|from|against|into|by|with|without|as|than|your|their|its|our|this|these|those|all|each|every|any|some|no|not|then|only|also) )[a-z-]+ '
/** Several of a kind are its examples, `Systems (A, B)`, if nothing is said of them. */
const PHRASE = new RegExp(
  `^(?!.*\\b(?:you|it|we|they|must|should|can|cannot|will|has|have|is|are)\\b)(an? |the )?((?:${BEFORE_NOUN}){0,6}?${KIND}(?:(?=$|[.,;:]|\\s+(?:for|of|that|which|who|where|to|with|within|in|on|by|from|between|and|or|as|built|available|\\S+(?:ing|ed))\\b)|s(?=\\s+(?:for|of|that|which|who|where|used)\\b)))`,
  'i',
)
/** `Provides storage for`, `Create a set`: somebody does it. */
const ACTS =
  /^(?:use|create|add|remove|get|run|check|make|build|open|enable|disable|configure|deploy|select|choose|click|go|ensure|install|execute|manage|monitor|define|implement|apply|provide|keep|move|copy|send|read|write|update|delete|show|find|verify|follow|avoid|consider|include|support|offer|allow|require|contain|hold|give|take|help|let|handle|store|return|describe|specify|control|combine|connect|need)(?:e?s)? /i
/** `Exposes`, and `Windows`, `Physics`, `Sports`, which stand before a noun. An abbreviation, and the name of a science, are never a verb. */
const MAY_ACT = /^(?![A-Za-z]+ics )([A-Z]?[a-z]*[^siuA-Z\W]s) /
/** What a verb takes without an article: several, or some of a stuff. `Physics theory` is one theory. */
const TAKEN = /(?:s|storage|software|technology|architecture)$/i

function acts(words: string, isSubject: (name: string) => boolean): boolean {
  const mayAct = MAY_ACT.exec(words)?.[1]
  return ACTS.test(words) || (mayAct !== undefined && TAKEN.test(words) && !isSubject(mayAct))
}

/** `The act of stopping one program`, `A unique number assigned to every run`: a noun, and no verb but those that belong to it. */
function isNounPhrase(sentence: string): boolean {
  const [, before = '', noun = '', link = ''] = NOUN_PHRASE.exec(sentence) ?? []
  if (noun === '' || /\b(?:is|are|was|were|can|cannot|will|must|should|may|has|have)\b/i.test(untilClause(sentence)))
    return false
  const isPlural = (word: string) => /[^siu\W]s$/i.test(word)
  return !before.trim().split(/\s+/).some(isPlural) && (!isPlural(noun) || /^(?:of|that|which|who)$/i.test(link))
}

const NOUN_PHRASE =
  /^(?:the|an?) ((?:[a-z'-]+ ){0,3}?)([a-z'-]+) (of|to|that|which|who|between|used|based|designed|built|made|given|taken|needed|required|assigned|attached|associated|provided|managed|containing|consisting|representing|describing|waiting|using|allowing|enabling)\b/i

function untilClause(sentence: string): string {
  return sentence.split(/\s(?:that|which|who|where|when)\s/i)[0] ?? ''
}
