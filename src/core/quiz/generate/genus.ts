import { isDefinition } from './terms.ts'

/** `… 전송하는 방식`, `… 위한 함수이다`: the noun that a definition ends in. */
const KOREAN =
  /[는은한인운던할될된진](?: [가-힣A-Za-z]+(?<![에을를이가은는와과로고서며게도면])){0,2} ([가-힣]{2,}?|[A-Za-z]{3,})(?:임|이다|입니다|(?:을|를) (?:말|의미|뜻)(?:함|한다|합니다)?)?[.]?$/u
/** What ends so does something, or says no more than that it is. */
const NO_GENUS =
  /^(?:따라|대해|위해|통해|의해|.*(?:인가|는가|에서|으로|에게|까지|부터|처럼|하고|하여|해서)|것|경우|상황|때|수|등|정도|이유|점|가능|필요|사용|존재|발생|중요|목적|역할|용도|크기|범위|단계|순서|개수|종류|값)$/u

/** `A tool that …`, `Policies used to …`. */
const ENGLISH =
  /^(?:an? |the |any )?(?:[\w-]+ ){0,3}?([a-z]{3,}) (?:that|which|who|whose|used (?:to|for|by)|designed (?:to|for)|in which|where|for|of) /iu
const NO_GENUS_EN = /^(?:one|set|way|lot|part|form|number|kind|type|sort|use|means|result|thing|process)s?$/iu

/** What sort of thing a definition says that it is, `방식` or `tool`: things of one sort are mistaken for each other wherever they stand. */
export function genusOf(words: string): string | undefined {
  const korean = KOREAN.exec(words.trim())?.[1]
  if (korean !== undefined) return NO_GENUS.test(korean) || isDeed(korean) ? undefined : korean
  if (/[가-힣]/.test(words) || !isDefinition(words)) return undefined
  const english = ENGLISH.exec(words)?.[1]?.toLowerCase()
  return english === undefined || NO_GENUS_EN.test(english) ? undefined : english.replace(/(?<=[^s])s$/u, '')
}

/** `가짐`, `사용함`: a verb made a noun. */
function isDeed(word: string): boolean {
  return (
    /[가-힣]$/.test(word) &&
    word.normalize('NFD').endsWith('\u11B7') &&
    !/(?:그램|시스템|스트림|모뎀|폼|플랫폼|램|힘|체계)$/u.test(word)
  )
}
