/** `물레 설명해줘`, `물레에 대해 좀 설명해 주세요`. */
const ORDER =
  /^(?<name>.{1,60}?)(?:에\s?대(?:해|한)서?)?(?:\s(?:간단히|자세히|쉽게|좀|한번))*\s(?:설명|소개)(?:\s?(?:좀|해(?:요|라|봐\S*|달라\S*)?|해?(?:줘|줄래|주세|주실|주시|주십|줬으면)\S*|부탁\S*|드려\S*)){1,3}[.!?？]*$/u
/** `물레 개념`. */
const NOUN = /^(?<name>.{1,60}?)\s(?<noun>설명|소개|개념|정의|의미|뜻)(?:\s좀)?[.!?？]*$/u
const ENGLISH =
  /^(?:please\s)?(?:explain|define|describe)\s(?:to\s(?:me|us)\s)?(?<name>[^?？]{1,60}?)(?:\sto\s(?:me|us))?[.!?]*$/iu
/** It asks how something is, not what it is. */
const HOW = /^(?:how|why|when|where|which|if|whether)\b/i
const MOST_WORDS = 3

/** What asks for a thing as a whole, in the words that ask what it is; any other text as it stands. A noun that the notes have (`hasWord`) is one of them. */
export function asDefinition(text: string, hasWord: (word: string) => boolean): string {
  const typed = text.trim()
  const order = ORDER.exec(typed)?.groups?.name
  const { name: named, noun = '' } = NOUN.exec(typed)?.groups ?? {}
  const korean = order ?? (named !== undefined && !hasWord(noun) ? named : undefined)
  if (korean !== undefined) return isFew(korean) ? `${korean} 뭐야?` : text
  const english = ENGLISH.exec(typed)?.groups?.name
  return english !== undefined && isFew(english) && !HOW.test(english) ? `what is ${english}?` : text
}

function isFew(name: string): boolean {
  return name.split(/\s+/).length <= MOST_WORDS
}
