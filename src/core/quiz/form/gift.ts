import { eachInSteps, Pace, type Steps } from '../../steps.ts'
import { htmlText } from './html-text.ts'
import { leftOut, makeQuestion } from './made.ts'
import type { ParsedQuestion } from './parsed.ts'

/** One question of Moodle's GIFT, with the line that it begins in. */
interface Block {
  readonly line: number
  readonly text: string
}

/** Whether a text is GIFT: a pair of braces that holds answers in its way. */
export function* isGift(text: string): Steps<boolean> {
  let [bodies, good] = [0, 0]
  yield* eachInSteps(yield* blocksOf(text), workOf, (block) => {
    const body = bodyOf(block.text)?.body
    if (body === undefined) return
    bodies++
    if (/^\s*(?:[=~#]|T(?:RUE)?\s*(?:#|$)|F(?:ALSE)?\s*(?:#|$))/i.test(body)) good++
  })
  return good > 0 && good * 2 >= bodies
}

/** Reads every question of a GIFT file; a kind that cannot be asked is named. Never throws. */
export function* giftInSteps(file: string, text: string): Steps<ParsedQuestion[]> {
  const questions: ParsedQuestion[] = []
  yield
  yield* eachInSteps(
    yield* blocksOf(text),
    (block) => WORK_OF_BLOCK + workOf(block),
    ({ line, text }) => {
      const parted = bodyOf(text)
      if (parted) questions.push(readBlock(file, line, parted))
      else if (/[{}]|^::/.test(text)) questions.push(leftOut(file, line, text, { code: 'block-unclear' }))
    },
  )
  return questions
}

/** In characters that are read, beside its own. */
const WORK_OF_BLOCK = 200
const workOf = (block: Block) => block.text.length + 10

/** Blank lines part questions, but not inside of braces; comments and categories are none. */
function* blocksOf(text: string): Steps<Block[]> {
  const pace = new Pace()
  const blocks: Block[] = []
  let open: { line: number; lines: string[] } | undefined
  let depth = 0
  const shut = () => {
    if (open?.lines.some((line) => line.trim() !== '')) blocks.push({ line: open.line, text: open.lines.join('\n') })
    open = undefined
    depth = 0
  }
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (pace.isDue(line.length + 10)) yield
    if (/^\s*\/\//.test(line) || /^\s*\$CATEGORY:/i.test(line)) continue
    const ends = line.trim() === '' && depth <= 0
    // A question that never closes ends where the next one begins.
    if (ends || (depth > 0 && /^\s*::/.test(line))) shut()
    if (ends) continue
    open ??= { line: at + 1, lines: [] }
    open.lines.push(line)
    depth += [...line.matchAll(/(?<!\\)[{}]/g)].reduce((sum, [brace]) => sum + (brace === '{' ? 1 : -1), 0)
  }
  shut()
  return blocks
}

interface Parted {
  readonly before: string
  readonly body: string
  readonly after: string
  readonly html: boolean
}

function bodyOf(text: string): Parted | undefined {
  const open = /(?<!\\)\{/.exec(text)
  const close = /(?<!\\)\}(?![\s\S]*(?<!\\)\})/.exec(text)
  if (!open || !close || close.index < open.index) return undefined
  const titled = text
    .slice(0, open.index)
    .replace(/^\s*::[\s\S]*?(?<!\\)::/, '')
    .trim()
  const format = /^\[(html|markdown|plain|moodle)\]/i.exec(titled)
  const before = format ? titled.slice(format[0].length) : titled
  const html = format ? /html|moodle/i.test(format[1] ?? '') : /<\w+[^>]*>/.test(before)
  return { before, body: text.slice(open.index + 1, close.index), after: text.slice(close.index + 1).trim(), html }
}

interface GiftAnswer {
  readonly right: boolean
  readonly weight?: number
  readonly text: string
  readonly why: string
}

function readBlock(file: string, line: number, { before, body, after, html }: Parted): ParsedQuestion {
  const read = (text: string) => said(text, html)
  const stem = read(/^[.?!。]?$/.test(after) ? before : `${before} ____ ${after}`)
  const [answersText = '', general = ''] = body.split(/(?<!\\)####/)
  const explanation = read(general)
  const refuse = (kind: string) => leftOut(file, line, stem, { code: 'kind-unknown', kind })
  const text = answersText.trim()
  if (text === '') return refuse('essay')
  const truth = /^(T|TRUE|F|FALSE)\s*(?:(?<!\\)#([\s\S]*))?$/i.exec(text)
  if (truth) {
    const feedback = (truth[2] ?? '')
      .split(/(?<!\\)#/)
      .map(read)
      .filter((part) => part !== '')
    const key = /^t/i.test(truth[1] ?? '') ? 'O' : 'X'
    return makeQuestion(file, { line, stem, key, explanation: [explanation, ...feedback].filter(Boolean).join('\n') })
  }
  if (text.startsWith('#')) return numeric(file, line, stem, text.slice(1), explanation) ?? refuse('numerical')
  const answers = answersOf(text, read)
  if (answers.length === 0) return leftOut(file, line, stem, { code: 'block-unclear' })
  if (answers.some((one) => one.right && /->/.test(one.text))) return refuse('matching')
  if (!/(?<!\\)~/.test(text)) return shortAnswer(file, line, stem, answers, explanation)
  const sure = answers.filter((one) => one.right)
  // Two that are right where one is to be chosen: any of them would do, which no key can say.
  if (sure.length > 1)
    return leftOut(file, line, stem, { code: 'key-not-clear', key: sure.map((one) => one.text).join(' = ') })
  const isRight = (one: GiftAnswer) => (sure.length > 0 ? one.right : (one.weight ?? 0) > 0)
  const choices = answers.map((one) => ({ text: one.text, right: isRight(one), why: one.why }))
  return makeQuestion(file, { line, stem, choices, explanation })
}

function shortAnswer(
  file: string,
  line: number,
  stem: string,
  answers: readonly GiftAnswer[],
  explanation: string,
): ParsedQuestion {
  const whole = answers.filter((one) => one.weight === undefined || one.weight >= 100)
  const forms = whole.map((one) => one.text)
  if (forms.length === 0) return leftOut(file, line, stem, { code: 'key-missing' })
  const why = whole.map((one) => one.why).filter((one) => one !== '')
  return makeQuestion(file, { line, stem, forms, explanation: [explanation, ...why].filter(Boolean).join('\n') })
}

function answersOf(text: string, read: (text: string) => string): GiftAnswer[] {
  const parts = [...text.matchAll(/(?<!\\)([=~])((?:\\[\s\S]|[^=~\\])*)/g)]
  return parts.map(([, mark = '', inside = '']) => {
    const weight = /^\s*%(-?[\d.]+)%/.exec(inside)
    const [answer = '', ...why] = inside.slice(weight?.[0].length ?? 0).split(/(?<!\\)#/)
    return {
      right: mark === '=',
      text: read(answer),
      why: read(why.join('#')),
      ...(weight ? { weight: Number(weight[1]) } : {}),
    }
  })
}

const MOST_FORMS = 41

/** A number, or one with a margin that so few numbers lie in that all can be accepted. */
function numeric(
  file: string,
  line: number,
  stem: string,
  text: string,
  explanation: string,
): ParsedQuestion | undefined {
  // Of several answers those that are wholly right.
  const whole = text.split(/(?=(?<!\\)=)/).filter((part) => part.trim() !== '' && !/^\s*=\s*%(?!100)/.test(part))
  if (whole.length > 1) return undefined
  const [body = '', ...why] = (whole[0] ?? '').split(/(?<!\\)#/)
  const found = /^=? ?(?:%100%)? ?(?<value>-?\d+(?:\.\d+)?) ?(?:: ?(?<margin>\d+(?:\.\d+)?))?$/.exec(
    body.replace(/\s+/g, ' ').trim(),
  )?.groups
  if (!found) return undefined
  const { value = '', margin = '0' } = found
  const places = Math.max(...[value, margin].map((one) => one.split('.')[1]?.length ?? 0))
  const unit = 10 ** places
  const steps = Math.round(Number(margin) * unit)
  if (steps * 2 + 1 > MOST_FORMS) return undefined
  const near = Array.from({ length: steps }, (_, at) => [at + 1, -at - 1]).flat()
  const forms = [0, ...near].map((step) => String((Math.round(Number(value) * unit) + step) / unit))
  return makeQuestion(file, {
    line,
    stem,
    forms: [value, ...forms],
    explanation: [explanation, ...why.map((one) => said(one, false))].filter(Boolean).join('\n'),
  })
}

function said(text: string, html: boolean): string {
  const plain = text
    .replace(/^\s*\[(?:html|markdown|plain|moodle)\]/i, '')
    .replace(/\\n/g, '\n')
    .replace(/\\([~=#{}:\\])/g, '$1')
  return (html || /<(?:p|br|b|i|strong|em|code)\b[^>]*>/i.test(plain) ? htmlText(plain) : plain).trim()
}
