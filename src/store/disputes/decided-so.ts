import type { Kysely } from 'kysely'
import { asWritten, corrected, keyChangeOf } from '../../core/quiz/corrections.ts'
import { questionFingerprint } from '../../core/quiz/picking.ts'
import type { Question } from '../../core/quiz/types.ts'
import type { Tables } from '../tables.ts'
import { readFile } from '../tracks/track-files.ts'
import { keyDecisionOf, standingRows } from './dispute-rows.ts'
import type { CorrectionRow } from './dispute-tables.ts'
import type { Decision, DecisionPlan } from './disputes.ts'

/** So it is, and not because of a decision that stands. */
export const BY_ITSELF = 'by itself'

/** The decision by which it is so already: by another leader, or by a press whose answer was lost. */
export async function decidedSo(
  tx: Kysely<Tables>,
  plan: DecisionPlan,
): Promise<CorrectionRow | typeof BY_ITSELF | undefined> {
  const { decision, question } = plan
  switch (decision.what) {
    case 'keep':
      return BY_ITSELF
    case 'void':
      return await voidedSo(tx, plan)
    case 'retire':
      return question && (await changesNothing(tx, plan)) ? await retiredSo(tx, plan, question) : undefined
    case 'key':
    case 'accept':
      return question && (await keyedSo(tx, plan, question))
    default:
      return undefined
  }
}

async function voidedSo(tx: Kysely<Tables>, { guildId, trackId, ref }: DecisionPlan) {
  const now = await tx.selectFrom('occurrences').select('state').where('id', '=', ref).executeTakeFirst()
  if (now?.state !== 'void') return undefined
  const rows = await standingRows(tx, { guildId, trackId })
  return rows.findLast((row) => row.what === 'void' && row.ref === ref) ?? BY_ITSELF
}

async function retiredSo(tx: Kysely<Tables>, plan: DecisionPlan, { id }: Question) {
  return (await standingRows(tx, plan, id)).findLast((row) => row.what === 'retire') ?? BY_ITSELF
}

/** The files that it writes are as it would write them. */
async function changesNothing(tx: Kysely<Tables>, plan: DecisionPlan): Promise<boolean> {
  const read = (path: string) => readFile(tx, plan, path)
  const files = await plan.filesOf([], read)
  for (const { path, content } of files) {
    if (Buffer.compare(content ?? Buffer.of(), (await read(path)) ?? Buffer.of()) !== 0) return false
  }
  return files.length > 0
}

async function keyedSo(tx: Kysely<Tables>, plan: DecisionPlan, question: Question) {
  const of = questionFingerprint(question)
  const standing = await standingRows(tx, plan, question.id)
  const own = standing.filter((row) => keyDecisionOf(row).some((one) => one.of === of))
  const { key } = corrected(asWritten(question), keyChangeOf(own.flatMap(keyDecisionOf)))
  if (!saysSo(plan.decision, key)) return undefined
  const saysItself = (row: CorrectionRow) =>
    keyDecisionOf(row).some((one) => saysSo(plan.decision, 'key' in one ? one.key : one.accepted))
  // Another answer that was accepted since is no word on this one.
  return own.findLast(saysItself) ?? BY_ITSELF
}

function saysSo({ key, accepted = [] }: Decision, now: readonly string[]): boolean {
  return key ? String(key) === String(now) : accepted.every((form) => now.includes(form))
}
