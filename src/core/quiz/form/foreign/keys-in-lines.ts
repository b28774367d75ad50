import { mapInSteps, Pace, type Steps } from '../../../steps.ts'
import { readLabelled } from '../labels.ts'
import { asksTruth, truthOf } from '../truth.ts'
import { boxesApart } from './boxes.ts'
import { fieldTablesApart } from './field-tables.ts'
import { readMark, workOfMark } from './marks.ts'
import type { SheetLine } from './sheet.ts'
import { lineBehind, truthsApart } from './truths.ts'

/** Behind a choice: it is the right one. */
export const TICKED =
  /(?:✅|✔️?|☑️?|✓|⭕|[([](?:정답|답|correct(?:\s+answer)?|answer)[)\]]|(?:←|<-|<=)\s*(?:정답|답|answer|correct)|\s\*)\s*$/iu
const CROSSED = /\s*[❌✗✘❎]\uFE0F?\s*$/u
const STRUCK = /^~~((?:(?!~~).)+)~~$/u
const MOST_CHOICES = 9
const FEWEST_BOLD = 3
/** A stem that is answered in words of one's own. */
export const WANTS_WORDS = /쓰시오|적으|쓰세요|서술|설명하|나열|\b(?:write|describe|list|explain|name)\b/iu
const ASKS = /(?:[?？]|시오|세요|하라|것은|[:：])[.)]?(?:\s*[(（][^()（）]*[)）])?$/u
/** Begins a question, so that a key before it is another's. */
const OPENS = /^[[(（【]?\s*(?:\d{1,4}\s*[.)\]]|Q\s*[.:\d]|문제|question)/iu
const ASKED = /^Q\s*\d{0,3}\s*(?:[.:)]|[-–—]\s)|^Q\s*\d{1,3}$/u
const ANSWERED = /^A\s*\d{0,3}\s*(?:[.](?:\s+|(?=`))|:\s*|[-–—]\s+)(?=\S)(?!.*\s[(]?[Bb][.:)]\s)/u

/**
 * A key that is said without its word: a tick behind a choice of a list without labels, the only bold one under a stem that asks, `(O)`
 * behind each of several statements, `A:` below `Q:`. Written out, as a box or as a line of its own, it is read as any other.
 */
export function* withKeysOfLines(lines: readonly SheetLine[]): Steps<SheetLine[]> {
  const boxes = yield* boxesApart(lines)
  const apart = yield* truthsApart(yield* boxed(yield* behindChoices(yield* fieldTablesApart(boxes))))
  yield
  return yield* answersNamed(apart)
}

/** `1. Which is it? [정답: ③]` above its choices. No two runs of blanks stand side by side. */
const IN_STEM =
  /^(?<stem>.*\S)\s*[([（【<]\s*(?:(?:정답|답)(?:[은는](?=\s))?(?![가-힣])|answer|ans)\s*(?:[:：=.]\s*)?(?<key>[^\s()[\]（）【】<>](?:[^()[\]（）【】<>]{0,10}[^\s()[\]（）【】<>])?)\s*[)\]）】>]\s*$/iu
/** `1. Which is it?      답: ③`, `… ? ...... 정답 ②`: a label alone, set off by blanks or dots. */
const SET_OFF =
  /^(?<stem>.*\S)(?:\s{3,}|\s*(?:\.{4,}|…{2,}|·{4,})\s*)[[(【<]?(?:정답|답|answer|ans)\s*[:：]?\s*(?<key>[①-⑨]|[(（]?[A-Ia-i1-9][)）]?번?)[\])】>]?\s*$/iu
/** Longer lines are no stems. */
const LONGEST_STEM = 1_000

const SAYS_KEY = /(?:정답|답|answer|ans)\s*[:：]?\s*\S{1,5}\s*$/iu

/** Looked for at the end before the whole line is. */
function setOff(text: string): RegExpExecArray | null {
  return SAYS_KEY.test(text.slice(-20)) ? SET_OFF.exec(text) : null
}

function keyInStem({ plain }: Pick<SheetLine, 'plain'>): string | undefined {
  if (plain.length > LONGEST_STEM) return undefined
  return (IN_STEM.exec(plain) ?? setOff(plain))?.groups?.key
}

/** A key at the end of a stem, as a line of its own behind the choices that follow it at once. */
function* behindChoices(lines: readonly SheetLine[]): Steps<readonly SheetLine[]> {
  const out: SheetLine[] = []
  const pace = new Pace()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as SheetLine
    if (pace.isDue(workOfMark(line))) yield
    const key = OPENS.test(line.plain) && line.code === undefined ? keyInStem(line) : undefined
    const end = key === undefined ? at : endOfChoices(lines, at + 1)
    if (key === undefined || end === at + 1) {
      out.push(line)
      continue
    }
    const [text, plain] = [line.text, line.plain].map((one) =>
      (setOff(one)?.groups?.stem ?? one).replace(/(?<!\s)\s*[([（【<][^([（【<]*[)\]）】>](\**)\s*$/u, '$1'),
    )
    const choices = lines.slice(at + 1, end)
    if (pace.isDue(choices.reduce((sum, one) => sum + workOfMark(one), 0))) yield
    out.push({ ...line, text: text ?? '', plain: plain ?? '' }, ...choices)
    out.push(lineBehind(lines[end - 1] as SheetLine, `정답: ${key}`))
    at = end - 1
  }
  return out
}

/** Behind the last of the choices, counted from the first on, that stand there. */
function endOfChoices(lines: readonly SheetLine[], from: number): number {
  let place = 0
  let look: string | undefined
  let at = from
  for (; at < lines.length; at++) {
    const { text = '', heading, plain = '' } = lines[at] ?? {}
    const label = readLabelled(text)?.label
    // `4. …` behind `3) …` is the next stem.
    const isOther = look !== undefined && lookOf(text) !== look
    if (heading || label?.place !== place || isOther || keyInStem({ plain }) !== undefined) break
    look = lookOf(text)
    // Several in one line.
    place += Math.max(1, (text.match(/(?:^|\s)(?:[①-⑨]|[(（]?[A-Ia-i1-9가-마][.)）]\s)/gu) ?? []).length)
  }
  return place > 1 ? at : from
}

function lookOf(text: string): string {
  return /^[(（[]?.(?:번)?[\s.)）\]:：]?/u.exec(text)?.[0].replace(/[\p{L}\p{N}]/u, '1') ?? ''
}

function* boxed(lines: readonly SheetLine[]): Steps<SheetLine[]> {
  const out: SheetLine[] = []
  const pace = new Pace()
  // Behind a key a list explains.
  let isKeyed = false
  for (let at = 0; at < lines.length; ) {
    const list = itemsFrom(lines, at)
    if (pace.isDue(list.reduce((sum, line) => sum + workOfMark(line), 0))) yield
    const before = out.at(-1)
    const [line] = list
    if (list.length > 1)
      out.push(...(isKeyed || !before || !ASKS.test(before.plain) ? list : marked(list, before.plain)))
    else if (line) {
      if (readMark(line)?.mark === 'answer') isKeyed = true
      else if (line.heading > 0 || line.rule || OPENS.test(line.plain)) isKeyed = false
      out.push(line)
    }
    at += Math.max(1, list.length)
  }
  return out
}

/** The items of one list from there on, none of which has a label or a box; else the line alone. */
function itemsFrom(lines: readonly SheetLine[], at: number): SheetLine[] {
  const first = lines[at]
  if (!first) return []
  const list = [first]
  if (!isItem(first)) return list
  for (const line of lines.slice(at + 1, at + MOST_CHOICES + 1)) {
    if (!isItem(line) || line.indent !== first.indent) break
    list.push(line)
  }
  return list
}

function isItem({ bullet, checked, cells, code, heading, text }: SheetLine): boolean {
  return bullet && checked === undefined && !cells && code === undefined && heading === 0 && !readLabelled(text)
}

function marked(list: readonly SheetLine[], stem: string): readonly SheetLine[] {
  if (list.length > MOST_CHOICES) return list
  const right = list.filter(({ text }) => TICKED.test(text))
  if (right.length > 0 && right.length < list.length) {
    return list.map((line) =>
      withBox(line, right.includes(line), (text) => text.replace(TICKED, '').replace(CROSSED, '').trim()),
    )
  }
  // Who strikes choices out leaves none of them out.
  if (list.some(({ text }) => STRUCK.test(text))) {
    return list.map((line) => withBox(line, false, (text) => text.replace(STRUCK, '$1')))
  }
  const bold = list.filter(({ text }) => text.includes('**'))
  const [only] = bold
  // Several in bold may be the key, or what is stressed: it is a question either way.
  if (
    bold.length > 1 &&
    bold.length < list.length &&
    bold.every(({ strong }) => strong) &&
    OPENS.test(stem) &&
    !WANTS_WORDS.test(stem)
  )
    return list.map((line) => withBox(line, false, (text) => text.replace(/^\*\*|\*\*$/g, '')))
  // Two lines below a stem that wants words are the answer, and how it is remembered.
  if (bold.length !== 1 || !only?.strong || list.length < FEWEST_BOLD || WANTS_WORDS.test(stem)) return list
  return list.map((line) => withBox(line, line === only, (text) => text.replace(/^\*\*|\*\*$/g, '')))
}

function withBox(line: SheetLine, checked: boolean, bare: (text: string) => string): SheetLine {
  return { ...line, checked, text: bare(line.text), plain: bare(line.plain), strong: false }
}

/** `→ 스팟 인스턴스` right below what asks. */
const POINTED = /^(?:->|→|⇒|=>|➡️?|👉|↳)\s*(?=[^\s→])(?!.*(?:->|→|⇒|=>))/u

/** `→ ③` right below choices. */
const LABEL_POINTED = /^(?:->|→|⇒|=>|➡️?|👉)\s*(?<key>[①-⑨]|[A-Ia-i]|[1-9]번)[.]?$/u

function isLastChoice(lines: readonly SheetLine[], at: number): boolean {
  const place = readLabelled(lines[at]?.text ?? '')?.label.place ?? -1
  return place > 0 || (place === 0 && /①.*②/u.test(lines[at]?.text ?? ''))
}

const ASKED_ABOVE = /[?？][^\p{L}\p{N}]*$/u
/** Lines between what is asked and its choices or its key. */
const MOST_BETWEEN = 20

/** Choices or a key follow before another question begins: what is pointed at belongs to what is asked. */
function hasOwnKey(lines: readonly SheetLine[], from: number): boolean {
  for (const [behind, line] of lines.slice(from, from + MOST_BETWEEN).entries()) {
    if (line.heading > 0 || line.rule) return false
    if (line.code !== undefined) continue
    const mark = readMark(line)?.mark
    if (mark === 'answer' || mark === 'choices') return true
    if (mark === 'explanation') return false
    const isFirst = readLabelled(line.text)?.label.place === 0
    if (line.afterBlank && opensAnother(lines, from + behind)) return false
    const another = ASKED_ABOVE.test(line.plain) && POINTED.test(lines[from + behind + 1]?.plain ?? '')
    if (isFirst || line.checked !== undefined) return !another
    if (another || OPENS.test(line.plain) || ASKED_ABOVE.test(line.plain)) return false
  }
  return false
}

/** Behind a blank line: `1. …` that no `2.` follows before a key, and words with their key right below them. */
function opensAnother(lines: readonly SheetLine[], at: number): boolean {
  const line = lines[at] as SheetLine
  const next = lines[at + 1]
  const { label } = readLabelled(line.text) ?? {}
  if (!label && line.checked === undefined)
    return next !== undefined && !next.afterBlank && readMark(next)?.mark === 'answer'
  if (label?.alphabet !== 'digits' || label.place !== 0) return false
  const rest = lines.slice(at + 1, at + MOST_BETWEEN)
  const key = rest.findIndex((one) => readMark(one)?.mark === 'answer')
  return !rest.slice(0, key < 0 ? rest.length : key).some((one) => {
    return readLabelled(one.text)?.label.place === 1 && lookOf(one.text) === lookOf(line.text)
  })
}

/** `A. …` under one question after another, and a `B. …` nowhere: what answers them. */
function areLone(lines: readonly SheetLine[]): boolean {
  const isText = ({ code, cells }: SheetLine) => code === undefined && !cells
  const count = (form: RegExp) => lines.filter((line) => isText(line) && form.test(line.plain)).length
  return count(LONE) >= FEWEST_LONE && count(OTHER_CHOICE) === 0
}

/** Wherever it stands, and whatever before it. */
const OTHER_CHOICE = /(?:^[^\p{L}\p{N}]*|\s[([]?)[B-Db-d]\s*(?:[.:)\]]|[-–—]\s)/u
export const LONE = /^A\s*[.:]\s*\S/u
const FEWEST_LONE = 3

/** `A:` is the first of choices where `B:` follows it. */
function* answersNamed(lines: readonly SheetLine[]): Steps<SheetLine[]> {
  let isAsked = false
  const areAnswers = areLone(lines)
  return yield* mapInSteps(lines, workOfMark, (line, at) => {
    const before = lines[at - 1]
    const asks = before && !line.afterBlank && !before.rule && ASKED_ABOVE.test(before.plain)
    if (asks && line.code === undefined && POINTED.test(line.plain) && !hasOwnKey(lines, at + 1))
      return lineBehind(line, `정답: ${line.plain.replace(POINTED, '')}`)
    if (before && !line.afterBlank && line.code === undefined && isLastChoice(lines, at - 1)) {
      const key = LABEL_POINTED.exec(line.plain)?.groups?.key
      if (key !== undefined) return lineBehind(line, `정답: ${key}`)
    }
    if (line.code !== undefined || line.cells || line.checked !== undefined) return line
    if (before && !before.cells && line.strong && asksTruth(before.plain) && truthOf(line.plain)) {
      return lineBehind(line, `정답: ${truthOf(line.plain)}`)
    }
    if (ASKED.test(line.plain) || (areAnswers && (line.heading > 0 || OPENS.test(line.plain)))) isAsked = true
    else if (isAsked && ANSWERED.test(line.plain)) {
      isAsked = false
      const isChoice = /^[([]?[Bb]\s*(?:[.:)\]]|[-–—]\s)/u.test(lines[at + 1]?.plain ?? '')
      return isChoice ? line : lineBehind(line, `정답: ${line.plain.replace(ANSWERED, '')}`)
    }
    return line
  })
}
