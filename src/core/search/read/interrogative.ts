const ASKS =
  /[?？]\s*$|(?:나요|까요?|가요|은가|는가|는지|돼요?|되나|하나|해요|어요|아요|[이거]야|줘|지)\s*$|^\s*(?:what|how|which|who|when|where|why|can|could|does|do|is|are|should)\b|(?:^|\s)(?:뭐|뭘|뭔|어떤|어떻게|왜|몇|얼마나?|언제|어디|무슨|무엇)/i

/** Whether it is asked in a sentence: its words are the asker's own, not those of the notes. */
export function isQuestion(text: string): boolean {
  return ASKS.test(text)
}
