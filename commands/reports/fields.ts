import type { APIEmbedField } from 'discord-api-types/v10'
import type { App } from '../../src/app.ts'
import { escapeText, plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import { shareRoom } from '../../src/chat/share-length.ts'
import { checkItem } from '../../src/core/quiz/checks/check-bank.ts'
import { checkContext } from '../../src/core/quiz/checks/context.ts'
import { isTyped } from '../../src/core/quiz/grading.ts'
import { LONGEST_ANSWER } from '../../src/core/quiz/judge/judge.ts'
import type { Correction, Given, Report } from '../../src/store/disputes/disputes.ts'
import type { Text } from '../../src/text/text.ts'
import { citationLines } from '../../src/views/citation.ts'
import { timestamp } from '../../src/views/daily-card.ts'
import { decisionShown } from '../../src/views/decisions.ts'
import { type Asked, labelsShown } from '../../src/views/question-text.ts'
import type { ReportSubject } from './subject.ts'

/** Different answers that are looked at. */
export const MOST_GIVEN = 40
/** Members' words that are looked at: as many as a menu has. */
export const MOST_REPORTS = 25

/** How much of what members said and wrote. */
interface Extent {
  readonly reports: number
  readonly given: number
  /** Characters of one answer. */
  readonly written: number
}

/** More reports were cut to nothing. */
const BESIDE: Extent = { reports: 10, given: 15, written: 60 }
const IN_FULL: Extent = { reports: MOST_REPORTS, given: MOST_GIVEN, written: LONGEST_ANSWER }

/** What a decision needs besides what the thing says. */
export interface Around {
  readonly subject: ReportSubject
  /** The first of them. */
  readonly reports: readonly Report[]
  /** How many members said something. */
  readonly reported: number
  readonly given: readonly Given[]
  /** Decisions on the same question that stand. */
  readonly standing: readonly Correction[]
}

export interface Fields {
  readonly fields: APIEmbedField[]
  /** The same as lines, with what the fields have no room for. */
  readonly full: readonly string[]
  /** Nothing was shortened. */
  readonly whole: boolean
}

export async function fieldsOf(around: Around, app: App, text: Text): Promise<Fields> {
  const checks = around.subject.question ? await checkLines(around.subject.question.id, app, text) : []
  const fields = partsOf(around, BESIDE, checks, app, text).map(fieldOf)
  const parts = partsOf(around, IN_FULL, checks, app, text)
  const full = parts.flatMap(({ name, lines }) => ['', `**${name}**`, ...lines])
  return { fields, full, whole: parts.every(({ lines }, at) => lines.join('\n') === fields[at]?.value) }
}

interface Part {
  readonly name: string
  readonly lines: readonly string[]
}

function partsOf(around: Around, extent: Extent, checks: readonly string[], app: App, text: Text): readonly Part[] {
  const { subject, standing } = around
  const said = text.reports
  const asked = subject.question && askedOf(subject)
  const parts = [
    { name: said.said, lines: reportLines(around, extent, text) },
    { name: said.given, lines: asked ? givenLines(around.given, asked, extent, text) : [] },
    { name: text.quiz.source, lines: [citationLines(subject.citations, text, app.noteUrl, 500)] },
    { name: said.checks, lines: checks },
    { name: said.standing, lines: standing.map((one) => `${decisionShown(one, asked, text)} <@${one.by}>`) },
  ]
  return parts
    .map(({ name, lines }) => ({ name, lines: lines.filter((line) => line !== '') }))
    .filter(({ lines }) => lines.length > 0)
}

function fieldOf({ name, lines }: Part): APIEmbedField {
  return { name, value: shareRoom(lines, LIMITS.embedFieldValue - lines.length).join('\n') }
}

export function askedOf({ question, occurrence }: ReportSubject): Asked {
  if (!question) throw new Error('nothing was asked')
  return { question, order: occurrence?.order ?? question.choices.map(({ label }) => label) }
}

function reportLines({ reports, reported }: Around, extent: Extent, text: Text): string[] {
  const lines = reports.slice(0, extent.reports).map((one) => reportLine(one, text))
  const more = reported - lines.length
  return more > 0 ? [...lines, text.reports.moreSaid(more)] : lines
}

function reportLine({ memberId, reason, wanted, at }: Report, { reports }: Text): string {
  const said = [
    ...(wanted === undefined ? [] : [reports.wanted(escapeText(truncate(wanted, LONGEST_ANSWER)))]),
    escapeText(reason),
  ]
  return `<@${memberId}> ${timestamp(at, 'R')}: ${said.filter((one) => one !== '').join(' ')}`
}

function givenLines(given: readonly Given[], asked: Asked, extent: Extent, text: Text): string[] {
  const typed = isTyped(asked.question)
  // Of what was written the wrong is what a leader may want to accept.
  const ordered = typed ? [...given].sort((a, b) => Number(a.right) - Number(b.right)) : given
  const lines = ordered.slice(0, extent.given).map(({ chosen, right, members }) => {
    const shown = typed ? escapeText(truncate(plainLabel(chosen[0] ?? ''), extent.written)) : labelsShown(asked, chosen)
    return `${right ? '✅' : '❌'} ${shown} · ${text.quiz.people(members)}`
  })
  const more = given.length - lines.length
  return more > 0 ? [...lines, text.quiz.moreChoices(more)] : lines
}

/** Of a question that people wrote. */
async function checkLines(questionId: string, { library }: App, text: Text): Promise<string[]> {
  const { taken } = library.questionBank
  const item = taken.find(({ question }) => question.id === questionId)
  if (!item) return []
  const others = taken.filter((one) => one !== item)
  const found = await inSteps(checkItem(item, others, checkContext(library)))
  if (found.length === 0) return [text.reports.checksGood]
  return found.map((one) => `⚠️ ${escapeText(text.questionChecks.finding(one))}`)
}
