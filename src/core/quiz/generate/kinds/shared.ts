import type { Phrases, Point } from '../types.ts'
import { isAside, isFrame } from '../worth-asking.ts'

/** Wrong choices of an item. */
export const WRONG = 3

/** The sentence with a gap where its words from `start` to `end` stood. */
export function blanked(text: string, start: number, end: number, { blank }: Phrases): string {
  return `${text.slice(0, start)}${blank}${text.slice(end)}`
}

/** Where a statement stands, as rationales name it. */
export function place({ path, section }: Point): string {
  return path.length > 0 ? path.join(' › ') : section.title
}

const LONGEST_WHY = 160

/** Words of the notes as they stand behind a choice: one line, not too long. */
export function briefly(words: string): string {
  const line = words.replace(/\s*\n\s*/g, ' ').trim()
  return line.length > LONGEST_WHY ? `${line.slice(0, LONGEST_WHY - 1).trimEnd()}…` : line
}

/** Says that there is nothing to say, or is a mark of approval. */
export function isEmptyCell(text: string): boolean {
  return /^(?:[-–—]|none|null|nil|n\/?a|yes|no|true|false|ok|없음|해당 ?없음|지원|미지원|가능|불가능?|either|both|lacking|absent|present|(?:very |relatively )?(?:high|low|medium|moderate|fast|slow|easy|hard|difficult|simple|complex|good|bad|poor|excellent|big|small|large|limited|partial|full|strong|weak)(?:e?r|e?st)?|(?:매우 |비교적 |상대적으로 )?(?:높음|낮음|보통|빠름|느림|많음|적음|큼|작음|쉬움|어려움|좋음|나쁨|강함|약함|복잡함?|단순함?)|@[\w-]+|--[\w-].*|leave (?:as is|unchanged)|as is|[\p{Extended_Pictographic}✓✗○×].*)$/iu.test(
    text.trim(),
  )
}

/** Words that are no unit of an amount. */
export function lettered(words: string): number {
  return (words.replace(/[(（][^()（）]*[)）]/g, ' ').match(/(?<!\p{L}|\d ?)\p{L}{2,}/gu) ?? []).length
}

/** Says what a table is about: without a heading nobody can know that. */
export function isPlaced(path: readonly string[]): boolean {
  return path.some(
    (part) =>
      !isFrame(part) &&
      !isAside(part) &&
      !/^(?:analogy|비유|요약|정리|summary|equations?|formula[es]?|symbols?|공식|수식|기호)[:：]?$/iu.test(part.trim()),
  )
}

/** A sum over the rows, or the row of nothing. */
export function isSumRow(name: string): boolean {
  return /^(?:전체|합계|총계|총합|소계|평균|total|sum|subtotal|average|overall|all)$/iu.test(name.trim())
}

/** What a column is called that holds whatever was left over. */
export function isVague(column: string): boolean {
  return /^(?:examples?(?: .*)?|예(?:시|제)?|(?:사용|활용|적용|실제) ?(?:예시?|사례)|extras?|misc(?:ellaneous)?|others?|notes?|remarks?|comments?|etc|tips?|팁|analogy|think of.*|mnemonics?|memory.*|emoji|status|비고|기타|참고|메모|특이 ?사항|설명|내용|상세|세부(?: ?(?:내용|사항))?|details?|(?:see|where|chapter|unit|section|page|lesson|week)s?|단원|쪽|페이지|비유|암기.*|외우.*|상태)$/iu.test(
    column.trim(),
  )
}

/** A heading that leads through somebody's own work. */
export const WALK_THROUGH =
  /만들기|해보기|따라|구현$|연동|설정하기|활용하기|튜토리얼|시험|프로젝트|tutorial|walkthrough|getting started|hands-on|if you have|drill|last[- ]minute|\bdemo\b|\blab\b/iu
