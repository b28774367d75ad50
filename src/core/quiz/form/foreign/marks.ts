import { finish, mapInSteps, type Steps } from '../../../steps.ts'
import { takeLabels } from '../key-labels.ts'
import { readLabelled } from '../labels.ts'
import type { SheetLine } from './sheet.ts'

/** What a line announces. */
type Mark = 'answer' | 'explanation' | 'hint' | 'choices' | 'own-answer' | 'meta'

export interface Marked {
  readonly mark: Mark
  /** What follows it in its line, as Markdown; empty for a bare title. */
  readonly rest: string
}

const KEYS =
  'answer\\s*keys?|(?:실제|진짜|올바른|맞는|맞은|옳은)\\s*(?:정답|답)|(?:the\\s+)?(?:correct|right|best|model|suggested|official|expected|final|most\\s+voted)?\\s*(?:answers?|options?(?=\\s+(?:is|are)\\b)|choices?(?=\\s+(?:is|are)\\b))|ans|solutions?|모범\\s*답안|(?:최종|확정|복수|가)\\s*정답|가답안|정답\\s*표|정답|해답|답안|답변|답'
/** What an answer is called where neither Korean nor English is written. */
const ELSEWHERE =
  'respuestas?(?:\\s+correctas?)?|(?:bonne\\s+|la\\s+bonne\\s+)?r[ée]ponses?(?:\\s+(?:correcte|juste))?|(?:richtige\\s+)?antwort|l[öo]sung|resposta(?:\\s+correta)?|risposta(?:\\s+(?:corretta|esatta))?|(?:juiste\\s+)?antwoord|(?:правильный\\s+)?ответ|відповідь|odgovor|(?:poprawna\\s+)?odpowied[źz]|răspuns|përgjigja|(?:doğru\\s+)?cevap|(?:kunci\\s+)?jawaban|kunci|đáp\\s+án|(?:正确|正確|参考|參考|标准)?答案|उत्तर|答え|正解|解答|คำตอบ|เฉลย|الإجابة|الاجابة'
const ANSWER = `${KEYS}|${ELSEWHERE}`
const EXPLAINS =
  '해설|상세\\s*해설|설명|풀이|이유|explanations?|rationale|reason(?:ing)?|why|note|notes|참고(?:\\s*자료)?|references?|출처|오답\\s*(?:풀이|해설|정리|노트)?|보충(?:\\s*설명)?|핵심(?:\\s*개념)?|feedback'
const HINT = '힌트|hints?|tip'
const CHOICES = '보기|선택지|선지|choices|options'
const OWN =
  '내\\s*답|내가\\s*(?:고른|쓴|적은|찍은|선택한|제출한)\\s*(?:것|답)|나의\\s*(?:답|선택)|선택(?:한\\s*답)?|my\\s*answer|your\\s*answer|내\\s*선택|제출(?:한)?\\s*답'
const META =
  '난이도|difficulty|번호|id|근거|정오|예외|태그|tags?|주제|topic|domain|분류|category|과목|배점|points?|정답률'
const AND = `(?:\\s*(?:및|과|[/&·+,]|and)\\s*(?:${EXPLAINS}|${ANSWER}))?`
const LEAD = '^[^\\p{L}\\p{N}<①-⑨(]*[(（\\[【<「]?\\s*'
const SHUT = '\\s*[\\])）】>」]?\\s*'

const CUES: readonly (readonly [Mark, RegExp])[] = [
  ['own-answer', new RegExp(`${LEAD}(?:${OWN})${SHUT}(?:[:：=]|(?=\\s[A-Za-z①-⑨\\d]번?$)|$)(?<rest>.*)$`, 'iu')],
  ['meta', new RegExp(`${LEAD}(?:${META})${SHUT}[:：](?<rest>.*)$`, 'iu')],
  [
    'answer',
    new RegExp(
      `${LEAD}(?:${ANSWER})${AND}(?:\\s*\\(s\\))?(?:\\s*[(（](?:${ANSWER})[)）])?(?:\\s*번호)?(?:\\s*(?:to\\s+)?(?:#|Q|question\\s*)?\\d+(?=\\s*[:：]))?(?<shut>${SHUT})(?<by>(?:is|are)\\b\\s*[:：]?|[은는](?:\\s*[:：]|(?=\\s))|[:：=→⇒➡▶►☞👉»]|>{1,2}|[-–—](?=\\s))?(?<rest>.*)$`,
      'iu',
    ),
  ],
  ['explanation', new RegExp(`${LEAD}(?:${EXPLAINS})${SHUT}(?:[:：]|[-–—](?=\\s)|$)(?<rest>.*)$`, 'iu')],
  ['explanation', new RegExp(`^[^\\p{L}\\p{N}]*[\\[【<](?:${EXPLAINS})[\\]】>](?<rest>.*)$`, 'iu')],
  ['hint', new RegExp(`${LEAD}(?:${HINT})${SHUT}(?:[:：]|$)(?<rest>.*)$`, 'iu')],
  ['choices', new RegExp(`${LEAD}(?:${CHOICES})${SHUT}[:：]?\\s*(?<rest>)$`, 'iu')],
]
/** `Answer index: 1`: counted from nought or from one, which nobody says. */
const INDEX =
  /^[^\p{L}\p{N}]*(?:correct|right|answer|정답)(?:[ _]?(?:answer|option|choice))?[ _-]?(?:index|인덱스)\s*[:：=]\s*(?<index>\d{1,2})$/iu
/** `Key: b`, `Sol: (c)`: words that say a key only of a label, and right behind choices. */
const OF_LABEL =
  /^[^\p{L}\p{N}<①-⑨(]*(?:key|sol|correct|right)\s*[:：=]\s*(?<label>[(（[]?(?:[A-I①-⑨1-9])[)）\].]?(?:\s*[,&]\s*[(（[]?[A-I①-⑨1-9][)）\].]?)*)$/iu
/** `정답 보기`, `Show answer`: what unfolds an answer says no more. */
const UNFOLD =
  /^(?:click\s+(?:here\s+)?(?:to|for)\s+)?(?:see|show|view|reveal|display|check|expand|open|toggle)?\s*(?:the\s+)?(?:correct\s+)?(?:정답|답변|답|answers?|solutions?)?\s*(?:및|과|[/&·+]|and)?\s*(?:해설|풀이|설명|explanations?)?\s*(?:보기|확인(?:하기)?|열기|펼치기|공개|here|below|\(click\)|\(클릭\)|클릭)?\s*[!:：.…▼▶👇]*$/iu

/** `Answer` above the choices and `Correct answer: D` below them: the first is the title of the choices. */
export function marksOf(lines: readonly SheetLine[]): (Marked | undefined)[] {
  return finish(marksInSteps(lines))
}

/** As much as so many characters read. */
export function workOfMark({ plain }: SheetLine): number {
  return plain.length + 40
}

/** The same, stopping between lines. */
export function* marksInSteps(lines: readonly SheetLine[]): Steps<(Marked | undefined)[]> {
  const marks = yield* mapInSteps(lines, workOfMark, (line, at) => readMark(line) ?? labelSaid(lines, at))
  const answers = marks.flatMap((mark, at) => (mark?.mark === 'answer' ? [at] : []))
  let next = 0
  return marks.map((mark, at) => {
    if (answers[next] === at) next++
    if (mark?.mark !== 'answer' || mark.rest !== '' || !/^[(（]?[A①1][.)）\s]/u.test(lines[at + 1]?.plain ?? ''))
      return mark
    const key = answers[next] ?? -1
    const between = key < 0 ? [] : lines.slice(at + 1, key)
    const isList = between.length > 1 && between.length < 12 && between.every((line) => !line.heading && !line.rule)
    return isList && marks[key]?.rest !== '' ? { mark: 'choices', rest: '' } : mark
  })
}

/** Of `Left: A` and `Right: B` in a stem neither is a key. */
function labelSaid(lines: readonly SheetLine[], at: number): Marked | undefined {
  const line = lines[at]
  const label = line && line.code === undefined && !line.cells ? OF_LABEL.exec(line.plain)?.groups?.label : undefined
  const isBehind = label !== undefined && (readLabelled(lines[at - 1]?.text ?? '')?.label.place ?? 0) > 0
  return isBehind ? { mark: 'answer', rest: label } : undefined
}

export function readMark(line: SheetLine): Marked | undefined {
  if (line.rule || line.cells || isRemark(line)) return undefined
  const plain = line.plain
  if (line.summary || line.heading > 0) {
    const title = plain.replace(/^[^\p{L}\p{N}]+/u, '')
    if (/정답|답|answer|solution|해설|풀이|explanation/iu.test(title) && UNFOLD.test(title)) {
      return { mark: /정답|답|answer|solution|풀이/iu.test(title) ? 'answer' : 'explanation', rest: '' }
    }
    if (line.summary && UNFOLD.test(title)) return { mark: 'answer', rest: '' }
  }
  const index = INDEX.exec(plain)?.groups?.index
  if (index !== undefined) return { mark: 'answer', rest: `${index} / ?` }
  for (const [mark, cue] of CUES) {
    const groups = cue.exec(plain)?.groups
    if (!groups) continue
    const behind = (groups.rest ?? '').trim().replace(/^[.]\s+/, '')
    // `[정답 ②]`
    const rest = /^[[(【<][^\])】>]*[\])】>]$/u.test(plain) ? behind.replace(/[\])】>]$/u, '').trim() : behind
    if (mark !== 'answer') return { mark, rest }
    // `정답은 스택입니다.`
    if (/^[은는]/u.test(groups.by ?? '')) return { mark, rest: rest.replace(/(?:입니다|이에요|예요|이다)[.]?$/u, '') }
    const { by = '', shut = '' } = groups
    if (rest === '' || by !== '' || /^ans[.]/iu.test(plain) || isKeyAlone(rest, /\S/.test(shut))) return { mark, rest }
  }
  return undefined
}

/** What code says of itself is nobody's key: `/* 정답: 9 *\/`. */
function isRemark({ code, plain }: SheetLine): boolean {
  if (code === undefined) return false
  return !/^(?:|md|markdown|text|txt)$/i.test(code) || /^\s*(?:\/[/*]|#|--|;|%)/.test(plain)
}

/** `정답 C`, `[정답] ② 까닭`: without a colon only what begins as a key does. */
function isKeyAlone(rest: string, shut: boolean): boolean {
  const { labels, rest: behind } = takeLabels(rest)
  if (shut) return true
  return labels.length > 0 && /^\s*(?:$|번|[.)(:：,–—-]|해설|입니다)/u.test(behind)
}

/** `② 해설: 까닭. 힌트: 어디?` in one line: the key, and what is said of it. */
export function partKey(rest: string): { key: string; explanation: string } {
  const cut = new RegExp(
    `\\s*[,.|(（[【/]?\\s*(?:(?:${EXPLAINS})\\s*[\\])）】]?\\s*[:：]|(?:해설|풀이|Explanation)\\s*[\\])】])`,
    'iu',
  ).exec(rest)
  if (!cut || cut.index === 0) return { key: rest, explanation: '' }
  const explanation = rest.slice(cut.index + cut[0].length).replace(new RegExp(`\\s*(?:${HINT})\\s*[:：].*$`, 'iu'), '')
  return { key: rest.slice(0, cut.index).trim(), explanation: explanation.trim() }
}

export function withoutHint(text: string): string {
  return text.replace(new RegExp(`\\s+(?:${HINT})\\s*[:：].*$`, 'iu'), '').trim()
}
