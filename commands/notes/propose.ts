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
import type { FileChange } from '../../src/content/libraries.ts'
import type { Library } from '../../src/content/library.ts'
import type { ReadUpload } from '../../src/content/uploads.ts'
import { randomId } from '../../src/core/random-id.ts'
import type { Text } from '../../src/text/text.ts'
import { isOwnNote } from '../../src/tracks/own-content.ts'
import { differenceOf } from './difference.ts'
import { keepProposal, takeProposal } from './proposals.ts'

/** A library takes some 35 times the memory of its text. */
const TEXT_AT_MOST = 6_000_000
const FILES_AT_MOST = 2_000
const ALL_AT_MOST = 150_000_000
const LINES_SHOWN = 12
const LINES_ROOM = 1500
const PICTURE = /\.(?:png|jpe?g|gif|webp|apkg|colpkg)$/i

/** What would change, and buttons to agree or not: nothing is stored before. */
export async function propose(
  changes: readonly FileChange[],
  left: ReadUpload['left'],
  app: App,
  text: Text,
): Promise<Message> {
  const own = await app.store.trackFiles.of(app.track)
  const changed = new Set(changes.map(({ path }) => path))
  const kept = own.filter(({ path }) => !changed.has(path))
  const sizes = [
    ...kept.map(({ path, size }) => ({ path, size })),
    ...changes.flatMap(({ path, content }) => (content ? [{ path, size: content.length }] : [])),
  ]
  mustHaveRoom(sizes)
  const after = await app.libraries.trial(app.track, changes, text)
  const had = own.some(({ path }) => isOwnNote(path))
  const has = sizes.some(({ path }) => isOwnNote(path))
  // What was shipped until now, or is again, is no part of what a leader changes.
  const before = app.track.content === 'own' && has && !had ? undefined : app.library
  const said = text.notes
  const about = [
    said.understood(understood(after, changes)),
    said.difference(differenceOf(before, after)),
    ...(before ? [] : [said.replaces]),
    ...(app.track.content === 'own' && had && !has ? [said.shippedAgain] : []),
  ]
  const key = keepProposal(changes, app)
  return {
    content: said.proposal,
    embeds: [
      {
        color: COLORS.plain,
        description: about.join('\n\n'),
        fields: [
          ...field(said.faults, faultLines(after, changed, text), text),
          ...field(said.left, leftLines(left), text),
        ],
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

function mustHaveRoom(files: readonly { readonly path: string; readonly size: number }[]): void {
  if (files.length > FILES_AT_MOST) throw new UserError('tooManyFiles', files.length, FILES_AT_MOST)
  const sum = (some: typeof files) => some.reduce((total, { size }) => total + size, 0)
  const written = sum(files.filter(({ path }) => !PICTURE.test(path)))
  if (written > TEXT_AT_MOST) throw new UserError('tooMuchText', written, TEXT_AT_MOST)
  if (sum(files) > ALL_AT_MOST) throw new UserError('tooMuchText', sum(files), ALL_AT_MOST)
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
    pictures: changes.filter(({ path, content }) => content && PICTURE.test(path)).length,
  }
}

/** Errors first: they cost something. */
function faultLines({ faults }: Library, paths: ReadonlySet<string>, { notes }: Text): string[] {
  const own = faults.filter(({ file }) => paths.has(file))
  const rank = { error: 0, warning: 1 }
  return [...own]
    .sort((a, b) => rank[a.severity] - rank[b.severity])
    .map(({ severity, file, line, message }) =>
      notes.fault(severity, `${escapeText(file)}:${line}`, escapeText(message)),
    )
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
  const { changes } = takeProposal(customId.args[0] ?? '', app)
  const changeId = randomId(app.random)
  await writeChanges(changes, changeId, member.id, app)
  return {
    update: changedView(
      changes.map(({ path }) => path),
      changeId,
      text.notes.taken,
      text,
    ),
    saved: true,
  }
}

async function writeChanges(changes: readonly FileChange[], changeId: string, by: string, app: App): Promise<void> {
  const addedAt = app.clock.now()
  const rows = changes.map(({ path, content }) => ({
    path,
    kind: path.slice(0, Math.max(0, path.indexOf('/'))) || path,
    ...(content ? { content } : {}),
    origin: 'discord',
    addedBy: by,
    addedAt,
    changeId,
  }))
  await app.store.trackFiles.add(app.track, rows)
  await app.libraries.changed(app.track)
}

export function drop({ customId }: PressRequest, app: App, text: Text): Reply {
  takeProposal(customId.args[0] ?? '', app)
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
