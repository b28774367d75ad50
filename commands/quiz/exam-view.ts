import { type APIEmbed, ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { COLORS } from '../../src/chat/colors.ts'
import { button, menu, type Rows, row, turnButtons } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { escapeText, plainLabel, withoutMarks } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Message } from '../../src/chat/reply.ts'
import { maskBlanks } from '../../src/core/quiz/form/cloze.ts'
import { isTyped, shownChoices } from '../../src/core/quiz/grading.ts'
import { type Exam, type ExamItem, resultOf } from '../../src/core/study/exams.ts'
import type { Text } from '../../src/text/text.ts'
import { answerRows } from '../../src/views/answer-rows.ts'
import { timestamp } from '../../src/views/daily-card.ts'
import { askedTelling, servicesTitle } from '../../src/views/question-text.ts'
import { chosenShown, type ExplainingContext, tellExplained, verdictTitle } from '../../src/views/results.ts'
import { tell, wholeRow } from '../../src/views/telling.ts'

const MINUTE_MS = 60_000
const LONGEST_STEM = 80
const MOST_SECTIONS = 12
const LONGEST_SECTION = 60
/** Places of a line of the list. */
const A_LINE = 10

/** Questions whose answer everybody is asked for right now: what of them is shown would give it away. */
export type OpenNow = ReadonlySet<string>

export function examQuestion(exam: Exam, item: ExamItem, text: Text, note?: string): Message {
  const at = String(item.place)
  const ids = {
    place: (place: number) => writeCustomId('quiz.exam-pick', exam.id, at, String(place)),
    places: (places: readonly number[]) => writeCustomId('quiz.exam-pick', exam.id, at, places.join('')),
    select: writeCustomId('quiz.exam-pick', exam.id, at, 's'),
    form: writeCustomId('quiz.exam-write', exam.id, at),
  }
  const progress = text.exam.progress(item.place + 1, exam.items.length)
  const head: APIEmbed = {
    color: COLORS.plain,
    author: { name: item.marked ? `${progress} · ${text.exam.marked}` : progress },
    title: servicesTitle(item.question, text),
    footer: { text: `${text.quiz.levels[item.question.difficulty]} · ${text.exam.noFeedback}` },
  }
  const tail = [chosenLine(item, text), text.exam.howTo[item.question.kind]].filter((line) => line !== '').join('\n')
  const told = tell(askedTelling(item, text), head, text, { tail })
  const whole = wholeRow(told, writeCustomId('quiz.exam-whole', exam.id, at), text)
  const answers = chosenStandsOut(answerRows(item, ids, text, item.chosen), item, ids.place)
  return {
    content: [...(note === undefined ? [] : [note]), standLine(exam, text)].join('\n'),
    embeds: told.embeds,
    components: [...answers, ...whole, navigation(exam, item, text)],
  }
}

/** All of the exam at a look: what is answered, what is marked, and the ways out. */
export function examList(exam: Exam, page: number, text: Text, note?: string): Message {
  const lines = chunks(exam.items, A_LINE).map((part) => {
    const [first, last] = [part[0]?.place ?? 0, part.at(-1)?.place ?? 0]
    const signs = part.map((one) => (one.marked ? '🚩' : '') + (one.chosen ? '●' : '○'))
    return `**${first + 1}-${last + 1}** ${signs.join(' ')}`
  })
  const end = [
    button(writeCustomId('quiz.exam-end', exam.id, 'ask'), text.exam.end, ButtonStyle.Success),
    button(writeCustomId('quiz.exam-drop', exam.id, 'ask'), text.exam.drop, ButtonStyle.Danger),
  ]
  const saidOf = (item: ExamItem) => {
    const state = item.chosen ? text.exam.answered : text.exam.unanswered
    return item.marked ? `${state} · ${text.exam.marked}` : state
  }
  return {
    content: [...(note === undefined ? [] : [note]), standLine(exam, text)].join('\n'),
    embeds: [
      {
        color: COLORS.plain,
        title: text.exam.name,
        description: [...lines, '', text.exam.legend].join('\n'),
      },
    ],
    components: [...placesMenu(exam, page, saidOf, text), ...pageRow(exam, page, text), row(end)],
  }
}

export function examSure(exam: Exam, what: 'end' | 'drop', { exam: said }: Text): Message {
  const unanswered = exam.items.filter((one) => !one.chosen).length
  const yes =
    what === 'end'
      ? button(writeCustomId('quiz.exam-end', exam.id, 'yes'), said.end, ButtonStyle.Success)
      : button(writeCustomId('quiz.exam-drop', exam.id, 'yes'), said.drop, ButtonStyle.Danger)
  const no = button(writeCustomId('quiz.exam-list', exam.id, '0'), said.endNo)
  return {
    content: what === 'end' ? said.endSure(unanswered) : said.dropSure,
    embeds: [],
    components: [row([yes, no])],
  }
}

export function examResult(exam: Exam, page: number, open: OpenNow, text: Text, note?: string): Message {
  const { exam: said } = text
  const { right, answered, all, sections } = resultOf(exam.items)
  const wrong = answered - right
  const took = Math.ceil(((exam.endedAt ?? exam.endsAt) - exam.startedAt) / MINUTE_MS)
  const description = [
    said.score(right, all, Math.round((right / all) * 100)),
    said.took(took, Math.round((exam.endsAt - exam.startedAt) / MINUTE_MS)),
    ...(answered < all ? [said.skipped(all - answered)] : []),
    ...(wrong > 0 ? ['', said.toReview(wrong)] : []),
  ]
  const shown = sections.slice(0, MOST_SECTIONS)
  const lines = shown.map((one) => {
    const name = one.section === '' ? text.quiz.anyService : truncate(escapeText(one.section), LONGEST_SECTION)
    return `- ${said.sectionLine(name, one.right, one.all)}`
  })
  if (sections.length > shown.length) lines.push(said.moreSections(sections.length - shown.length))
  const color = right * 2 >= all ? COLORS.good : COLORS.bad
  const value = truncate(lines.join('\n'), LIMITS.embedFieldValue)
  return {
    content: note ?? '',
    embeds: [
      { color, title: said.result, description: description.join('\n'), fields: [{ name: said.bySection, value }] },
    ],
    components: [
      ...placesMenu(
        exam,
        page,
        (item) => verdictOf(item, open, text).said,
        text,
        (item) => verdictOf(item, open, text).sign,
      ),
      ...pageRow(exam, page, text),
      row([button(writeCustomId('quiz.exam-new', exam.id), said.again)]),
    ],
  }
}

/** A question of an exam that is over, with its answer; not while the track is asked it. */
export function examExplained(exam: Exam, item: ExamItem, open: OpenNow, context: ExplainingContext): Message {
  const { text } = context
  const author = { name: text.exam.progress(item.place + 1, exam.items.length) }
  const moves = row([...turns(exam, item, text), toList(exam, item, text.exam.toResult)])
  if (open.has(item.question.id)) {
    return {
      content: '',
      embeds: [{ color: COLORS.plain, author, description: text.quiz.nowDaily }],
      components: [moves],
    }
  }
  const title = item.chosen ? verdictTitle(item.correct === true, text) : `▫️ ${text.exam.skippedOne}`
  const head: APIEmbed = { color: item.correct ? COLORS.good : COLORS.bad, author, title }
  const told = tellExplained(item, item.chosen, head, context)
  const whole = wholeRow(told, writeCustomId('quiz.exam-whole', exam.id, String(item.place)), text)
  return { content: '', embeds: told.embeds, components: [...whole, moves] }
}

function standLine(exam: Exam, { exam: said }: Text): string {
  const answered = exam.items.filter((one) => one.chosen).length
  const marked = exam.items.filter((one) => one.marked).length
  const until = said.until(timestamp(exam.endsAt, 't'), timestamp(exam.endsAt, 'R'))
  return `${until} · ${said.counts(answered, exam.items.length, marked)}`
}

function chosenLine(item: ExamItem, { exam: said }: Text): string {
  if (!item.chosen) return ''
  const shown = chosenShown(item, item.chosen)
  return isTyped(item.question) ? said.mineTyped(shown) : said.mine(shown)
}

/** What is picked is saved: no button sends it. */
function chosenStandsOut(rows: Rows, { question, order, chosen }: ExamItem, idOf: (place: number) => string): Rows {
  if (question.kind === 'several') return rows.slice(0, 1)
  if (!chosen || isTyped(question)) return rows
  const mine = shownChoices(question, order).findIndex((one) => chosen.includes(one.label))
  return rows.map((one) => ({
    ...one,
    components: one.components.map((part) =>
      part.type === ComponentType.Button && 'custom_id' in part
        ? { ...part, style: part.custom_id === idOf(mine) ? ButtonStyle.Success : ButtonStyle.Secondary }
        : part,
    ),
  }))
}

function navigation(exam: Exam, item: ExamItem, text: Text): Rows[number] {
  const mark = writeCustomId('quiz.exam-mark', exam.id, String(item.place), item.marked ? '0' : '1')
  const label = item.marked ? text.exam.unmark : text.exam.mark
  return row([...turns(exam, item, text), button(mark, label, undefined, '🚩'), toList(exam, item, text.exam.list)])
}

function turns(exam: Exam, item: ExamItem, text: Text) {
  return turnButtons(
    item.place,
    exam.items.length,
    (place) => writeCustomId('quiz.exam-at', exam.id, String(place)),
    text,
  )
}

function toList(exam: Exam, item: ExamItem, label: string) {
  return button(writeCustomId('quiz.exam-list', exam.id, String(pageOf(item.place))), label, undefined, '📋')
}

function placesMenu(
  exam: Exam,
  page: number,
  saidOf: (item: ExamItem) => string,
  text: Text,
  signOf: (item: ExamItem) => string = () => '',
): Rows {
  const shown = exam.items.filter((one) => pageOf(one.place) === page)
  const options = shown.map((item) => {
    const stem = truncate(plainLabel(withoutMarks(maskBlanks(item.question.stem))), LONGEST_STEM)
    const label = `${signOf(item)}${item.place + 1}. ${stem}`
    return { label, value: String(item.place), description: saidOf(item) }
  })
  return menu(writeCustomId('quiz.exam-open', exam.id), text.exam.open, options)
}

function pageRow(exam: Exam, page: number, text: Text): Rows {
  const idOf = (at: number) => writeCustomId('quiz.exam-list', exam.id, String(at))
  const buttons = turnButtons(page, pageOf(exam.items.length - 1) + 1, idOf, text)
  return buttons.length > 0 ? [row(buttons)] : []
}

function pageOf(place: number): number {
  return Math.floor(place / LIMITS.selectOptions)
}

function verdictOf(item: ExamItem, open: OpenNow, { exam: said }: Text) {
  if (open.has(item.question.id)) return { sign: '🔒 ', said: said.openNow }
  if (!item.chosen) return { sign: '▫️ ', said: said.skippedOne }
  return item.correct ? { sign: '✅ ', said: said.right } : { sign: '❌ ', said: said.wrong }
}

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))
}
