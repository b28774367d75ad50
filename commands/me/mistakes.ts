import { ButtonStyle } from 'discord-api-types/v10'
import type { App } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, row, turnButtons } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { escapeText, plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { maskBlanks } from '../../src/core/quiz/form/cloze.ts'
import { exportAnki, exportMarkdown } from '../../src/core/quiz/form/export.ts'
import { allQuestions } from '../../src/core/quiz/pool.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import type { Missed } from '../../src/store/members/privacy.ts'
import type { Text } from '../../src/text/text.ts'
import { timestamp } from '../../src/views/daily-card.ts'
import { openQuestionIds, startRound } from '../quiz/practice.ts'
import { learnerOf } from '../review/session.ts'

const A_PAGE = 8
const A_ROUND = 10
const STEM_ROOM = 160

type Asking = CommandRequest | PressRequest

/** A question that was missed, as the notes have it today. */
interface Mistake extends Missed {
  readonly question: Question
}

/** `/me mistakes`: what was missed or guessed, the newest first, what was known since behind it. */
export async function mistakes(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  return { message: await page(request, 0, app, text) }
}

export async function mistakesAt(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: await page(request, Number(request.customId.args[0]), app, text) }
}

/** A round of practice over what is still missed, or over all of it. */
export async function practise(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const { all } = await mistakesOf(request, app)
  const still = all.filter((one) => !one.mended)
  const bank = (still.length > 0 ? still : all).slice(0, A_ROUND).map((one) => one.question)
  if (bank.length === 0) return { message: nothing(text) }
  return { message: await startRound(bank, bank.length, request, app, text) }
}

const FILES = {
  md: { name: 'mistakes.md', write: exportMarkdown, how: 'markdownHow' },
  anki: { name: 'mistakes-anki.txt', write: exportAnki, how: 'ankiHow' },
} as const

/** All of it as a file that this bot, or Anki, reads again. */
export async function exportFile(request: PressRequest, app: App, { me }: Text): Promise<Reply> {
  const { name, write, how } = FILES[request.customId.args[0] === 'anki' ? 'anki' : 'md']
  const { all } = await mistakesOf(request, app)
  const { text, leftOut } = await inSteps(write(all.map((one) => one.question)))
  const count = all.length - leftOut.length
  if (count === 0) return { message: { content: me.exported(0, leftOut.length) } }
  const content = `${me.exported(count, leftOut.length)} ${me[how]}`
  return { message: { content, files: [{ name, data: Buffer.from(text), alt: me.exportAlt }] } }
}

async function mistakesOf(
  request: Asking,
  app: App,
): Promise<{ readonly all: readonly Mistake[]; readonly lost: number }> {
  const learner = learnerOf(request, app)
  await app.store.cards.catchUp(learner)
  const missed = await app.store.stats.missed(learner)
  const open = await openQuestionIds(request.guildId, app)
  const byId = new Map(allQuestions(app.library).map((question) => [question.id, question]))
  const all = missed.flatMap((one) => {
    const question = open.has(one.questionId) ? undefined : byId.get(one.questionId)
    return question ? [{ ...one, question }] : []
  })
  return { all, lost: missed.length - all.length }
}

async function page(request: Asking, at: number, app: App, text: Text): Promise<Message> {
  const { me, common } = text
  const { all, lost } = await mistakesOf(request, app)
  if (all.length === 0) return nothing(text, lost)
  const pages = Math.ceil(all.length / A_PAGE)
  const here = Math.min(Math.max(0, at), pages - 1)
  const shown = all.slice(here * A_PAGE, (here + 1) * A_PAGE)
  const footer = [...(pages > 1 ? [common.page(here + 1, pages)] : []), ...(lost > 0 ? [me.lost(lost)] : [])]
  return {
    embeds: [
      {
        color: COLORS.plain,
        title: me.mistakesTitle(all.length, all.filter((one) => !one.mended).length),
        description: shown.map((one) => mistakeLines(one, text)).join('\n\n'),
        ...(footer.length > 0 ? { footer: { text: footer.join(' · ') } } : {}),
      },
    ],
    components: [
      row([
        button(writeCustomId('me.practise'), me.practise, ButtonStyle.Primary, '✏️'),
        button(writeCustomId('me.export', 'md'), me.asMarkdown, undefined, '📄'),
        button(writeCustomId('me.export', 'anki'), me.asAnki, undefined, '🗂️'),
        ...turnButtons(here, pages, (to) => writeCustomId('me.mistakes', String(to)), text),
      ]),
    ],
  }
}

/** The question alone: its answer is for practice. */
function mistakeLines({ question, times, lastAt, mended }: Mistake, { me }: Text): string {
  const stem = truncate(plainLabel(maskBlanks(question.stem)), STEM_ROOM)
  const section = question.citations[0]?.section
  const about = [
    me.missed(times, timestamp(lastAt, 'R')),
    ...(section === undefined ? [] : [escapeText(section)]),
    ...(mended ? [me.mendedMark] : []),
  ]
  return `**${escapeText(stem)}**\n${about.join(' · ')}`
}

function nothing({ me }: Text, lost = 0): Message {
  const said = [me.noMistakes, ...(lost > 0 ? [me.lost(lost)] : [])].join('\n')
  return { embeds: [{ color: COLORS.plain, description: said }], components: [] }
}
