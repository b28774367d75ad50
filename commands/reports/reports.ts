import type { App, Press } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, row, turnButtons } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { textForm } from '../../src/chat/form.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { stamped } from '../../src/chat/stamp.ts'
import { REPORTED, type Reported } from '../../src/core/quiz/corrections.ts'
import { isTyped } from '../../src/core/quiz/grading.ts'
import { LONGEST_ANSWER } from '../../src/core/quiz/judge/judge.ts'
import { asPosted as postedOccurrence } from '../../src/core/schedule/posted.ts'
import type { Correction, Decision } from '../../src/store/disputes/disputes.ts'
import type { Text } from '../../src/text/text.ts'
import { timestamp } from '../../src/views/daily-card.ts'
import { decisionShown } from '../../src/views/decisions.ts'
import { asPosted, decideOn, takeBack } from './decide.ts'
import { askedOf, MOST_GIVEN, MOST_REPORTS } from './fields.ts'
import { noteForm, saveNote } from './note.ts'
import { thingOf } from './reporting.ts'
import { type ReportSubject, subjectOf } from './subject.ts'
import { acceptedForm, type ReportPage, recentMenu, reportView, wholeReport } from './view.ts'

/** As many as a menu shows. */
const RECENT = 25
const FORMS = 'forms'
const MOST_FORMS = 20

/** `/manage reports`: what members found wrong, one by one, with all that it takes to decide. */
export async function reports(_request: CommandRequest, app: App, text: Text): Promise<Reply> {
  return { message: await pageAt(0, app, text) }
}

async function pageAt(at: number, app: App, text: Text): Promise<Message> {
  const waiting = await app.store.reports.waiting(app.track)
  const thing = waiting[Math.min(at, waiting.length - 1)]
  if (!thing) return await nothingWaits(app, text)
  return await reportView(await pageOf(thing.kind, thing.ref, app), app, text)
}

async function nothingWaits(app: App, text: Text): Promise<Message> {
  const { none, noneHint, history } = text.reports
  const recent = await recentlyAsked(app)
  return {
    content: '',
    embeds: [{ color: COLORS.good, title: none, description: noneHint }],
    components: [...recentMenu(recent, text), row([button(writeCustomId('manage.decisions', '0'), history)])],
  }
}

async function recentlyAsked(app: App) {
  const recent = await app.store.occurrences.recent(app.track, RECENT)
  return recent.flatMap((one) =>
    ['open', 'closing', 'closed', 'void'].includes(one.state) ? (postedOccurrence(one) ?? []) : [],
  )
}

async function pageOf(kind: Reported, ref: string, app: App): Promise<ReportPage> {
  const [waiting, subject] = [await app.store.reports.waiting(app.track), await subjectOf(kind, ref, app)]
  const thing = thingOf(kind, ref)
  const at = waiting.findIndex((one) => one.thing === thing)
  const { question, occurrence } = subject
  return {
    subject,
    reports: at < 0 ? [] : await app.store.reports.of(app.track, thing, MOST_REPORTS),
    reported: waiting[at]?.reports ?? 0,
    given: occurrence ? await app.store.reports.given(occurrence.id, MOST_GIVEN) : [],
    standing: question ? await app.store.corrections.standing(app.track, question.id) : [],
    ...(at < 0 ? {} : { at }),
    of: waiting.length,
    recent: await recentlyAsked(app),
  }
}

function namedIn({ customId }: PressRequest | SubmitRequest): [Reported, string] {
  const [named, ref = ''] = customId.args
  const kind = REPORTED.find((one) => one === named)
  if (!kind) throw new UserError('oldButton')
  return [kind, ref]
}

async function decided(
  subject: ReportSubject,
  decision: Decision,
  request: PressRequest | SubmitRequest,
  app: App,
  text: Text,
): Promise<Reply> {
  const correction = await decideOn(subject, decision, request.member.id, app)
  return { update: await outcome(correction, subject, app, text), saved: true }
}

async function outcome(correction: Correction, subject: ReportSubject, app: App, text: Text): Promise<Message> {
  const said = text.reports
  const left = (await app.store.reports.waiting(app.track)).length
  const regrades = correction.what !== 'keep' && correction.what !== 'note' && correction.what !== 'retire'
  const lines = [
    decisionShown(correction, subject.question && askedOf(subject), text),
    ...(regrades ? [said.changed(correction.changed)] : []),
  ]
  return {
    content: '',
    embeds: [{ color: COLORS.good, description: lines.join('\n') }],
    components: [
      row([
        ...(correction.what === 'undo' || correction.what === 'keep'
          ? []
          : [button(writeCustomId('manage.undo', correction.id), said.undo)]),
        button(writeCustomId('manage.reports', '0'), left > 0 ? said.next : said.open),
        button(writeCustomId('manage.decisions', '0'), said.history),
      ]),
    ],
  }
}

async function decide(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const [kind, ref] = namedIn(request)
  const what = request.customId.args[2] as 'keep' | 'void' | 'retire'
  const subject = await subjectOf(kind, ref, app)
  if (what === 'void' && (!subject.occurrence || !VOIDABLE.includes(subject.occurrence.state)))
    throw new UserError('notVoidable')
  return await decided(subject, { what }, request, app, text)
}

const VOIDABLE = ['open', 'closing', 'closed']

async function accept(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const page = await pageOf(...namedIn(request), app)
  const form = acceptedForm(page, request.values[0] ?? '')
  const { question } = page.subject
  if (form === undefined || !question || !isTyped(question)) throw new UserError('oldButton')
  return await decided(page.subject, { what: 'accept', accepted: [form] }, request, app, text)
}

async function changeKey(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const subject = await subjectOf(...namedIn(request), app)
  const { question } = subject
  const labels = question?.choices.map(({ label }) => label).filter((label) => request.values.includes(label)) ?? []
  if (labels.length === 0) throw new UserError('oldButton')
  return await decided(subject, { what: 'key', key: labels }, request, app, text)
}

/** Empty: what stands there is only known to the store, and nothing may be awaited before a form. */
function keyForm({ customId }: PressRequest, _app: App, { reports: { keyInput } }: Text): Reply {
  const input = { name: FORMS, label: keyInput.label, hint: keyInput.hint, most: 1000, required: true as const }
  return { modal: textForm(writeCustomId('manage.key-form', ...customId.args), keyInput.title, [input]) }
}

async function saveKey(request: SubmitRequest, app: App, text: Text): Promise<Reply> {
  const subject = await subjectOf(...namedIn(request), app)
  const lines = (request.fields[FORMS] ?? '').toWellFormed().normalize('NFC').split('\n')
  const forms = [...new Set(lines.map((line) => line.trim()))].filter((line) => line !== '')
  if (forms.length === 0) throw new UserError('emptyAnswer')
  // None is left out without a word: she would take it for right.
  if (forms.length > MOST_FORMS || forms.some((form) => form.length > LONGEST_ANSWER))
    throw new UserError('tooManyForms', MOST_FORMS, LONGEST_ANSWER)
  if (!subject.question || !isTyped(subject.question)) throw new UserError('oldButton')
  return await decided(subject, { what: 'key', key: forms }, request, app, text)
}

async function history(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const at = Number(request.customId.args[0])
  const [one, more] = await app.store.corrections.history(app.track, { limit: 2, offset: at })
  const said = text.reports
  const back = button(writeCustomId('manage.reports', '0'), said.open)
  if (!one) return { update: { content: said.none, embeds: [], components: [row([back])] } }
  const subject = await subjectOf(one.kind, one.ref, app)
  const undone = (await app.store.corrections.undone([one.id])).has(one.id)
  const [first, ...below] = subject.question?.stem.split('\n') ?? []
  const head = {
    color: COLORS.plain,
    author: { name: said.kinds[one.kind] },
    description: [
      decisionShown(one, subject.question && askedOf(subject), text),
      ...(undone ? [`↩️ ${said.undone}`] : []),
      said.by(`<@${one.by}>`, timestamp(one.at, 'f')),
      ...(first === undefined ? [] : [`> ${first}${below.length > 0 ? ' …' : ''}`]),
    ].join('\n'),
  }
  const turns = turnButtons(at, at + (more ? 2 : 1), (to) => writeCustomId('manage.decisions', String(to)), text)
  const mayUndo = !undone && one.what !== 'undo' && one.what !== 'keep'
  const undo = mayUndo ? [button(writeCustomId('manage.undo', one.id), said.undo)] : []
  const wholeId = writeCustomId('manage.whole', one.kind, one.ref)
  const whole = subject.question ? [button(wholeId, text.quiz.whole, undefined, '📄')] : []
  return { update: { content: '', embeds: [head], components: [row([...turns, ...undo, ...whole, back])] } }
}

async function undo(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const of = await app.store.corrections.find(request.customId.args[0] ?? '')
  if (!of || of.guildId !== request.guildId || of.trackId !== app.track.trackId) throw new UserError('oldButton')
  const subject = await subjectOf(of.kind, of.ref, app)
  const correction = await takeBack(of, asPosted(subject), request.member.id, app)
  return { update: await outcome(correction, subject, app, text), saved: true }
}

async function note(request: SubmitRequest, app: App, text: Text): Promise<Reply> {
  const subject = await subjectOf(...namedIn(request), app)
  const erratum = await saveNote(request, app, text)
  return await decided(subject, { what: 'note', erratum }, request, app, text)
}

/** All of them for leaders. */
export const reportPresses: Readonly<Record<string, Press>> = {
  reports: {
    answers: 'update',
    run: async ({ customId }, app, text) => ({ update: await pageAt(Number(customId.args[0]), app, text) }),
  },
  correct: {
    answers: 'update',
    async run({ values }, app, text) {
      const page = await pageOf('asked', values[0] ?? '', app)
      if (!page.subject.question) throw new UserError('oldButton')
      return { update: await reportView(page, app, text) }
    },
  },
  given: {
    answers: 'private',
    async run({ customId, guildId }, app, text) {
      const occurrence = await app.store.occurrences.find(customId.args[0] ?? '')
      if (occurrence?.guildId !== guildId) throw new UserError('oldButton')
      const there = await app.within(occurrence)
      const page = await pageOf('asked', occurrence.id, there)
      if (!page.subject.question) throw new UserError('oldButton')
      return stamped({ message: await reportView(page, there, text) }, occurrence.trackId)
    },
  },
  whole: {
    answers: 'private',
    run: async (request, app, text) => ({
      message: await wholeReport(await pageOf(...namedIn(request), app), 0, app, text),
    }),
  },
  'whole-at': {
    answers: 'update',
    run: async (request, app, text) => ({
      update: await wholeReport(await pageOf(...namedIn(request), app), Number(request.customId.args[2]), app, text),
    }),
  },
  decide: { answers: 'update', run: decide },
  accept: { answers: 'update', run: accept },
  key: { answers: 'update', run: changeKey },
  'key-form': { answers: 'modal', run: keyForm },
  note: { answers: 'modal', run: noteForm },
  decisions: { answers: 'update', run: history },
  undo: { answers: 'update', run: undo },
}

export const reportSubmits: Readonly<Record<string, Press<SubmitRequest>>> = {
  'key-form': { answers: 'update', run: saveKey },
  note: { answers: 'update', run: note },
}
