import { ButtonStyle } from 'discord-api-types/v10'
import type { App } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { truncate } from '../../src/chat/fit.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Attachment, Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { randomId } from '../../src/core/random-id.ts'
import type { Text } from '../../src/text/text.ts'
import { saved } from '../quiz/shared.ts'
import { dataAsJson, dataAsMarkdown } from './data-file.ts'

/** Left of what Discord takes for the rest of the request. */
const MARGIN = 64 * 1024

/** `/me data`: what is kept of the member, why and for how long; as files; gone. */
export async function data(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  return { message: await overview(request.member.id, app, text) }
}

/** Everything that is kept of her, in all servers, for her alone. */
export async function exportData(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const own = await app.store.ownData.of(request.member.id)
  const about = { memberId: request.member.id, at: new Date(app.clock.now()).toISOString() }
  const written = [
    { path: 'saegim-data.json', content: await inSteps(dataAsJson(own, about)), alt: text.me.dataJson },
    { path: 'saegim-data.md', content: await inSteps(dataAsMarkdown(own, about, text)), alt: text.me.dataMarkdown },
  ]
  const bytes = written.reduce((sum, one) => sum + one.content.length, 0)
  const plain = written.map(({ path, content, alt }): Attachment => ({ name: path, data: content, alt }))
  const fits = bytes < LIMITS.fileBytes - MARGIN
  const files = fits
    ? plain
    : [{ name: 'saegim-data.zip', data: await app.uploads.pack(written), alt: text.me.dataJson }]
  return { message: { content: text.me.dataExported, files } }
}

/** Asks once; then everything is gone, and nothing brings it back. */
export async function erase(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const { me } = text
  const memberId = request.member.id
  if (request.customId.args[0] === 'ask') {
    const sure = button(writeCustomId('me.erase', 'yes'), me.eraseYes, ButtonStyle.Danger, '🗑️')
    const keep = button(writeCustomId('me.data'), me.eraseNo)
    return { update: { embeds: [{ color: COLORS.bad, description: me.eraseSure }], components: [row([sure, keep])] } }
  }
  const isGone = async () => Object.keys(await app.store.ownData.counts(memberId)).length === 0
  await saved(app, () => app.store.ownData.erase(memberId, randomId(app.random), app.clock.now()), isGone)
  return { update: { embeds: [{ color: COLORS.good, description: me.erased }], components: [] }, saved: true }
}

export async function dataAgain(request: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: await overview(request.member.id, app, text) }
}

async function overview(memberId: string, app: App, text: Text): Promise<Message> {
  const { me } = text
  const own = await app.store.ownData.counts(memberId)
  const fields = [
    { name: me.keptTitle, value: keptLines(own, text) },
    { name: me.whyTitle, value: me.why.map((line) => `- ${line}`).join('\n') },
    { name: me.notKeptTitle, value: me.notKept },
    { name: me.moreTitle, value: app.privacyUrl === undefined ? me.moreInFolder : me.moreAt(app.privacyUrl) },
  ]
  const some = Object.keys(own).length > 0
  const take = button(writeCustomId('me.export-data'), me.exportData, ButtonStyle.Primary, '📦')
  const drop = button(writeCustomId('me.erase', 'ask'), me.eraseData, ButtonStyle.Danger, '🗑️')
  return {
    embeds: [{ color: COLORS.plain, title: me.dataTitle, fields }],
    components: some ? [row([take, drop])] : [],
  }
}

function keptLines(own: Readonly<Record<string, number>>, { me }: Text): string {
  const lines = Object.entries(own).map(([table, rows]) => `- ${me.tables[table] ?? table}: ${me.rows(rows)}`)
  return lines.length > 0 ? truncate(lines.join('\n'), LIMITS.embedFieldValue) : me.nothingKept
}
