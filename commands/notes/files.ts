import type { App } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { row, turnButtons } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped, escapeText } from '../../src/chat/escape.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import { paginate } from '../../src/chat/pages.ts'
import type { Choice, Message, Reply } from '../../src/chat/reply.ts'
import type { AutocompleteRequest, CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { foldName } from '../../src/core/language/fold.ts'
import type { TrackFile } from '../../src/store/tracks/track-port.ts'
import type { Text } from '../../src/text/text.ts'
import { timestamp } from '../../src/views/daily-card.ts'
import { linkLines, pullButton } from './link-view.ts'
import { propose } from './propose.ts'

const CHANGES_SHOWN = 15
const PAGE = { room: 3500, most: 40 }

export async function list(_request: CommandRequest, app: App, text: Text): Promise<Reply> {
  return { message: await listView(0, app, text) }
}

export async function listAt({ customId }: PressRequest, app: App, text: Text): Promise<Reply> {
  return { update: await listView(Number(customId.args[0]), app, text) }
}

async function listView(page: number, app: App, text: Text): Promise<Message> {
  const files = await app.store.trackFiles.of(app.track)
  const link = await app.store.links.of(app.track)
  if (files.length === 0 && !link) return { content: text.notes.none(app.libraries.shipped().notebook.chapters.length) }
  const { notebook, questions } = app.library
  const countOf = (file: string, among: readonly { readonly file: string }[]) =>
    among.filter((one) => one.file === file).length
  const lines = files.map(({ path, size, version, addedAt }) => ({
    text: text.notes.file(escapeText(path), {
      bytes: size,
      version,
      when: timestamp(addedAt, 'R'),
      sections: countOf(path, notebook.sections),
      questions: countOf(path, questions),
    }),
  }))
  const pages = paginate(lines, PAGE)
  const at = Math.min(page, pages.length - 1)
  const description = [
    ...(app.libraries.failed(app.track) ? [text.notes.failed, ''] : []),
    ...(link ? [...linkLines(link, text), ''] : []),
    ...(pages[at] ?? []).map((line) => line.text),
  ].join('\n')
  const turns = turnButtons(at, pages.length, (to) => writeCustomId('notes.list', String(to)), text)
  const buttons = [...turns, ...(link ? [pullButton(text)] : [])]
  return {
    content: '',
    embeds: [{ color: COLORS.plain, title: text.notes.listed(files.length), description }],
    components: buttons.length > 0 ? [row(buttons)] : [],
  }
}

/** Of one file its versions; of all the latest changes. */
export async function history(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const typed = request.options.file
  const said = text.notes
  const { trackFiles } = app.store
  const lines =
    typeof typed === 'string'
      ? (await versionsOf(typed, app))
          .slice(0, CHANGES_SHOWN)
          .map(({ version, removed, size, addedBy, addedAt }) =>
            said.version(version, removed ? undefined : size, whoever(addedBy, text), timestamp(addedAt, 'R')),
          )
      : (await trackFiles.changes(app.track, CHANGES_SHOWN)).map(({ added, removed, addedBy, addedAt }) =>
          said.change({ added, removed }, whoever(addedBy, text), timestamp(addedAt, 'R')),
        )
  if (lines.length === 0) return { message: { content: said.none(app.libraries.shipped().notebook.chapters.length) } }
  const title = typeof typed === 'string' ? escapeText(typed).slice(0, LIMITS.embedTitle) : said.changes
  return { message: { embeds: [{ color: COLORS.plain, title, description: lines.join('\n') }] } }
}

/** Who had her data erased is nobody any more. */
function whoever(memberId: string, { notes }: Text): string {
  return memberId === '' ? notes.erased : `<@${memberId}>`
}

/** One file, or all in a folder of that name. */
export async function remove(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const typed = String(request.options.file ?? '').trim()
  const files = await app.store.trackFiles.of(app.track)
  const folder = typed.endsWith('/') ? typed : `${typed}/`
  const meant = files.filter(({ path }) => path === typed || path.startsWith(folder))
  if (meant.length === 0) throw new UserError('unknownFile', asTyped(typed))
  return {
    message: await propose(
      meant.map(({ path }) => ({ path })),
      [],
      app,
      text,
    ),
  }
}

/** A version as it was; without a number the one before the newest. */
export async function restore(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const typed = String(request.options.file ?? '').trim()
  const versions = await versionsOf(typed, app)
  const [newest, ...older] = versions
  const wanted = request.options.version
  const meant =
    wanted === undefined
      ? older.find((one) => !one.removed)
      : versions.find((one) => one.version === wanted && !one.removed)
  if (!newest || !meant) throw new UserError('unknownVersion', asTyped(typed))
  const content = await app.store.trackFiles.bytes(app.track, meant.path, meant.version)
  if (!content) throw new UserError('unknownVersion', asTyped(typed))
  const stands = newest.removed ? undefined : await app.store.trackFiles.bytes(app.track, newest.path, newest.version)
  if (stands && Buffer.compare(stands, content) === 0) throw new UserError('versionStands', asTyped(typed))
  return { message: await propose([{ path: meant.path, content }], [], app, text) }
}

async function versionsOf(path: string, app: App): Promise<readonly TrackFile[]> {
  const versions = await app.store.trackFiles.history(app.track, path.trim())
  if (versions.length === 0) throw new UserError('unknownFile', asTyped(path))
  return versions
}

const MARGIN = 200_000

/** All of the track's own as an archive that works as a content folder; pictures only where there is room. */
export async function exported(_request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const listed = await app.store.trackFiles.of(app.track)
  const said = text.notes
  if (listed.length === 0) return { message: { content: said.none(app.libraries.shipped().notebook.chapters.length) } }
  const files = []
  for (const { path, version } of listed) {
    const content = await app.store.trackFiles.bytes(app.track, path, version)
    if (content) files.push({ path, content })
  }
  const whole = await app.uploads.pack(files)
  const fits = whole.length < LIMITS.fileBytes - MARGIN
  const written = fits ? files : files.filter(({ path }) => !/\.(?:png|jpe?g|gif|webp)$/i.test(path))
  const data = fits ? whole : await app.uploads.pack(written)
  if (data.length > LIMITS.fileBytes - MARGIN) throw new UserError('tooMuchText', data.length, LIMITS.fileBytes)
  const file = { name: 'content.zip', data, alt: said.archive }
  return { message: { content: said.exported(written.length, files.length - written.length), files: [file] } }
}

/** Paths that have what is typed: to take away also folders, to look back also what was taken away. */
export async function fileChoices({ focused, subcommand }: AutocompleteRequest, app: App): Promise<Choice[]> {
  const typed = foldName(focused.value)
  const isRemoving = subcommand === 'remove'
  const files = await app.store.trackFiles.of(app.track, isRemoving ? undefined : 'ever')
  const folders = (isRemoving ? files : []).flatMap(({ path }) =>
    path.split('/').map((_, at, parts) => (at === 0 ? '' : `${parts.slice(0, at).join('/')}/`)),
  )
  const names = [...files.map(({ path }) => path), ...folders.filter((one) => one.split('/').length > 2)]
  return [...new Set(names)]
    .filter((one) => one.length <= LIMITS.choiceText && foldName(one).includes(typed))
    .slice(0, LIMITS.choices)
    .map((one) => ({ name: one, value: one }))
}
