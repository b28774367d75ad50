const PLACE = '(?:아래|하단|끝|뒤쪽?|뒷면|마지막\\s?(?:쪽|장|페이지)?)(?:에|쪽|부분|에서)?'
const LOOK = '\\s?(?:있|참[조고]|확인|첨부)\\S*'
/** `맨 아래 참조`, `see the end of the page`: where keys stand, and nothing that could be one. */
const POINTS = new RegExp(
  `^(?:은|는)?\\s*(?:(?:맨|문서|페이지|파일|글|책|본문)\\s?)?${PLACE}${LOOK}[.)]*$|^(?:see\\s+(?:(?:at|on)\\s+)?(?:the\\s+)?below|(?:see\\s+)?(?:(?:at|on)\\s+)?(?:the\\s+)?(?:end|bottom|last page)\\s+of\\s+(?:the\\s+)?(?:page|file|document|quiz))[.)]*$|^cuối trang$`,
  'iu',
)
/** `맨 아래`, `below`: where keys stand, or what is asked for. */
const PLACES = new RegExp(
  `^(?:은|는)?\\s*(?:맨|문서|페이지|파일|글|책|본문)\\s?${PLACE}[.)]*$|^(?:the\\s+)?below[.)]*$`,
  'iu',
)

/** Whether a key only says where it is to be found. */
export function pointsElsewhere(key: string): boolean {
  return POINTS.test(key.trim())
}

/** The same, or what may be a place that is asked for. */
export function mayPoint(key: string): boolean {
  return POINTS.test(key) || PLACES.test(key)
}
