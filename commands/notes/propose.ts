import { ButtonStyle } from 'discord-api-types/v10'
import type { App } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { escapeText } from '../../src/chat/escape.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { PressRequest } from '../../src/chat/request.ts'
import { shareRoom } from '../../src/chat/share-length.ts'
import type { Library } from '../../src/content/library.ts'
import type { FileChange } from '../../src/content/track-source.ts'
import type { ReadUpload } from '../../src/content/uploads.ts'
import { LINKED } from '../../src/core/links.ts'
import { randomId } from '../../src/core/random-id.ts'
import type { Text } from '../../src/text/text.ts'
import { fileRows } from '../../src/tracks/file-rows.ts'
import { isPicture } from '../../src/tracks/own-content.ts'
import { type Compared, compared, stampOf } from './compared.ts'
import { faultLines } from './faults.ts'
import { linkedView } from './link-view.ts'
import { keepProposal, type Proposal, type ProposedLink, takeProposal } from './proposals.ts'

const LINES_SHOWN = 12
const LINES_ROOM = 1500

interface About {
  /** Where the files come from. */
  readonly link?: ProposedLink
  /** How many more were sent that say what stands there already. */
  readonly same?: number
  /** Shown before, when the track was another one. */
  readonly isAgain?: boolean
}

/** What would change, and buttons to agree or not: nothing is stored before. */
export async function propose(
  changes: readonly FileChange[],
  left: ReadUpload['left'],
  app: App,
  text: Text,
  about: About = {},
): Promise<Message> {
  return await proposalView(await compared(changes, app, text), left, app, text, about)
}

async function proposalView(
  { changes, after, difference, notes, seen }: Compared,
  left: ReadUpload['left'],
  app: App,
  text: Text,
  { link, same = 0, isAgain = false }: About,
): Promise<Message> {
  const said = text.notes
  const about = [
    said.understood({ ...understood(after, changes), same }),
    said.difference(difference),
    ...(notes === 'first' ? [said.replaces] : []),
    ...(notes === 'last' ? [said.shippedAgain] : []),
  ]
  const changed = new Set(changes.map(({ path }) => path))
  const faults = await faultLines(after, changed, app, text)
  const key = await keepProposal({ changes, seen, ...(link ? { link } : {}) }, app)
  return {
    content: isAgain ? said.comparedAgain : link ? text.links.proposal : said.proposal,
    embeds: [
      {
        color: COLORS.plain,
        description: about.join('\n\n'),
        fields: [...field(said.faults, faults, text), ...field(said.left, leftLines(left), text)],
      },
    ],
    components: [
      row([
        button(writeCustomId('notes.take', key), said.take, ButtonStyle.Primary),
        button(writeCustomId('notes.drop', key), said.drop),
      ]),
    ],
  }
}

function understood(library: Library, changes: readonly FileChange[]) {
  const paths = new Set(changes.map(({ path }) => path))
  const of = <One extends { readonly file: string }>(some: readonly One[]) =>
    some.filter(({ file }) => paths.has(file)).length
  return {
    files: changes.filter(({ content }) => content).length,
    sections: of(library.notebook.sections),
    subjects: library.subjects.all.length,
    questions: of(library.questions),
    generated: library.generated.length,
    pictures: changes.filter(({ path, content }) => content && isPicture(path)).length,
  }
}

function leftLines(left: ReadUpload['left']): string[] {
  return left.map(({ file, why }) => `- **${escapeText(file)}**: ${escapeText(why)}`)
}

function field(name: (count: number) => string, lines: readonly string[], { notes }: Text) {
  if (lines.length === 0) return []
  const more = lines.length - LINES_SHOWN
  const shown = lines.slice(0, LINES_SHOWN)
  const room = Math.min(LINES_ROOM, LIMITS.embedFieldValue - 60)
  const value = [...shareRoom(shown, room - shown.length), ...(more > 0 ? [notes.more(more)] : [])].join('\n')
  return [{ name: name(lines.length), value }]
}

/** Agreed: the files count from now on. */
export async function take({ customId, member }: PressRequest, app: App, text: Text): Promise<Reply> {
  const proposal = await takeProposal(customId.args[0] ?? '', app)
  const { changes, link } = proposal
  const again = await proposedAgain(proposal, app, text)
  if (again) return { update: again }
  const changeId = randomId(app.random)
  const by = { changeId, addedBy: member.id, addedAt: app.clock.now() }
  const rows = fileRows(changes, link ? LINKED : 'discord', by)
  if (link) {
    const { addedBy: linkedBy, addedAt: at } = by
    await app.store.links.take({ link: { ...link, ...app.track, linkedBy, linkedAt: at, lookedAt: at }, files: rows })
  } else await app.store.trackFiles.add(app.track, rows)
  await app.libraries.changed(app.track)
  if (link) return { update: linkedView(text), saved: true }
  const paths = changes.map(({ path }) => path)
  // Kept, and not answered from: that is said, and can be taken back.
  const said = app.libraries.failed(app.track) ? () => text.notes.failed : text.notes.taken
  return { update: changedView(paths, changeId, said, text), saved: true }
}

/** Where others changed the track since, and this would change something else of it than was shown: that is shown first. */
async function proposedAgain({ changes, link, seen }: Proposal, app: App, text: Text): Promise<Message | undefined> {
  if ((await stampOf(app)) === seen.stamp) return undefined
  const now = await compared(changes, app, text)
  if (now.seen.told === seen.told) return undefined
  return await proposalView(now, [], app, text, { isAgain: true, ...(link ? { link } : {}) })
}

export async function drop({ customId }: PressRequest, app: App, text: Text): Promise<Reply> {
  await takeProposal(customId.args[0] ?? '', app)
  return { update: { content: text.notes.dropped, components: [] } }
}

/** What a change did, taken back, where nobody changed the same file since; that can be taken back in turn. */
export async function undo({ customId, member }: PressRequest, app: App, text: Text): Promise<Reply> {
  const changeId = randomId(app.random)
  const by = { changeId, addedBy: member.id, addedAt: app.clock.now() }
  const paths = await app.store.trackFiles.undo(app.track, { of: customId.args[0] ?? '', ...by })
  if (paths.length === 0) throw new UserError('changedSince')
  await app.libraries.changed(app.track)
  return { update: changedView(paths, changeId, text.notes.undone, text), saved: true }
}

const PATHS_SHOWN = 10

function changedView(paths: readonly string[], changeId: string, say: (count: number) => string, text: Text): Message {
  const names = paths.slice(0, PATHS_SHOWN).map((path) => `- ${escapeText(path)}`)
  const more = paths.length - names.length
  const lines = [say(paths.length), ...names, ...(more > 0 ? [text.notes.more(more)] : [])]
  return {
    content: shareRoom(lines, LIMITS.content - lines.length).join('\n'),
    components: [row([button(writeCustomId('notes.undo', changeId), text.notes.undo)])],
  }
}
