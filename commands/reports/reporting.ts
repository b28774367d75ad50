import type { App, Press } from '../../src/app.ts'
import { type Action, writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { textForm } from '../../src/chat/form.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import type { Reported } from '../../src/core/quiz/corrections.ts'
import { isVisible } from '../../src/core/quiz/form/visible.ts'
import type { Text } from '../../src/text/text.ts'

const REASON = 'reason'
const LONGEST_REASON = 500
/** Of one member in one track. */
const MOST = { reports: 10, withinMs: 24 * 3_600_000 }

/** What a member reports, from what was pressed. */
export interface Reporting {
  readonly kind: Reported
  readonly ref: string
  /** Her own words, which are to count as right. */
  readonly wanted?: string
}

type Find<Request> = (request: Request, app: App) => Promise<Reporting> | Reporting

/** Opens the form; nothing is asked of the store before. `claim`: that her own answer is right, too. */
export function opensReport(action: Action, claim = false): Press {
  return {
    answers: 'modal',
    run: ({ customId }, _app, { reports }) => {
      const said = claim ? reports.claimForm : reports.form
      const input = { name: REASON, label: said.label, hint: said.hint, most: LONGEST_REASON }
      const inputs = [claim ? input : { ...input, required: true as const }]
      return { modal: textForm(writeCustomId(action, ...customId.args), said.title, inputs) }
    },
  }
}

/** Keeps what was sent, once a member and thing, and thanks for it. */
export function takesReport(find: Find<SubmitRequest>): Press<SubmitRequest> {
  return {
    answers: 'private',
    async run(request, app, text): Promise<Reply> {
      return await keepReport(await find(request, app), request, app, text)
    },
  }
}

async function keepReport(reporting: Reporting, request: SubmitRequest, app: App, text: Text): Promise<Reply> {
  const { kind, ref, wanted } = reporting
  const typed = request.fields[REASON] ?? ''
  const reason = [...typed.toWellFormed().normalize('NFC').trim()].slice(0, LONGEST_REASON).join('')
  if (wanted === undefined && !isVisible(reason)) throw new UserError('emptyReport')
  const { guildId, trackId } = app.track
  const at = app.clock.now()
  const report = { guildId, trackId, thing: thingOf(kind, ref), kind, ref, memberId: request.member.id, reason, at }
  const most = { reports: MOST.reports, since: at - MOST.withinMs }
  const kept = await app.store.reports.add({ ...report, ...(wanted === undefined ? {} : { wanted }) }, most)
  if (!kept) throw new UserError('tooManyReports', MOST.reports)
  await app.store.notices.add(app.track, { kind: 'reported' })
  return { message: { content: text.reports.thanks }, saved: true }
}

/** One name for a thing, whoever reports it. */
export function thingOf(kind: Reported, ref: string): string {
  return `${kind}:${ref}`
}

/** What the custom id names, as it stands there. */
export function reportOf(kind: Reported): Find<PressRequest | SubmitRequest> {
  return ({ customId }) => ({ kind, ref: customId.args.join('.') })
}
