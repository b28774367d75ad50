const ASKS =
  /[?？]\s*$|(?:나요|까요?|가요|은가|는가|는지|돼요?|되나|하나|해요|어요|아요|[이거]야|줘|지)\s*$|^\s*(?:what|how|which|who|when|where|why|can|could|does|do|is|are|should)\b|(?:^|\s)(?:뭐|뭘|뭔|어떤|어떻게|왜|몇|얼마나?|언제|어디|무슨|무엇)/i

/** Whether it is asked in a sentence: its words are the asker's own, not those of the notes. */
export function isQuestion(text: string): boolean {
  return ASKS.test(text)
}

/** What ends as a verb does that is made a noun; `주기` and `크기` are nouns. */
const DESCRIBES =
  /(?:[가-힣](?:(?<![주크분시초])기|게|지|때|며|고|서|면)|방법|현상|구조|방식|문제|기능|(?<=\s)[곳법것거])\s*$/

/** Whether it is asked or described in a sentence, not named in a few words. */
export function isInOwnWords(text: string): boolean {
  return isQuestion(text) || DESCRIBES.test(text)
}
