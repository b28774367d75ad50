import type { App } from '../../src/app.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped } from '../../src/chat/escape.ts'
import { fileForm } from '../../src/chat/form.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, SentFile, SubmitRequest } from '../../src/chat/request.ts'
import type { ReadUpload, UploadedFile } from '../../src/content/uploads.ts'
import type { TrackFile } from '../../src/store/tracks/track-port.ts'
import type { Text } from '../../src/text/text.ts'
import { changedFiles } from '../../src/tracks/changed-files.ts'
import { propose } from './propose.ts'

/** Discord's own ceiling for most servers is below it. */
const SENT_AT_MOST = 25_000_000
const TAKEN = /\.(?:md|markdown|txt|zip|csv|tsv|gift|json|apkg|colpkg|ya?ml|png|jpe?g|gif|webp)$/i
/** As many as Discord's form takes. */
const FILES_AT_ONCE = 10
const FILES = 'files'

/** Reads the file that was sent, and asks whether that is what was meant; where none was, a form takes it. */
export async function add(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const sent = request.files?.file
  if (!sent) return addForm(text)
  return { message: await readAll([{ ...sent, name: nameOf(sent, request.options.name) }], app, text) }
}

export function opensAddForm({ files }: CommandRequest): boolean {
  return files?.file === undefined
}

export function addForm({ notes }: Text): Reply {
  const { title, files, hint } = notes.form
  const input = { name: FILES, label: files, hint, most: FILES_AT_ONCE }
  return { modal: fileForm(writeCustomId('notes.send'), title, input) }
}

export async function send({ files }: SubmitRequest, app: App, text: Text): Promise<Reply> {
  const sent = files?.[FILES] ?? []
  if (sent.length === 0) throw new UserError('noFile')
  const named = sent.slice(0, FILES_AT_ONCE).map((one) => ({ ...one, name: nameOf(one, undefined) }))
  return { message: await readAll(named, app, text) }
}

async function readAll(sent: readonly SentFile[], app: App, text: Text): Promise<Message> {
  const files = new Map<string, UploadedFile>()
  const left: ReadUpload['left'][number][] = []
  // One after the other: each may be unpacked to many times its size.
  for (const one of sent) {
    const read = await readOne(one, app, text)
    for (const file of read.files) {
      const key = file.path.toLowerCase()
      if (files.has(key)) left.push({ file: one.name, why: text.fileChecks.sameName(file.path) })
      else files.set(key, file)
    }
    left.push(...read.left)
  }
  const [first] = left
  if (files.size === 0) throw new UserError('nothingToTake', first && asTyped(first.file), first?.why)
  const own = await app.store.trackFiles.of(app.track)
  const changes = await changedFiles(spelledAs(own, [...files.values()]), own, app.track, app.store)
  if (changes.length === 0) throw new UserError('sameAsNow', files.size)
  return await propose(changes, left, app, text, { same: files.size - changes.length })
}

/** A file that is there already but for its capitals is that file: it would be read twice, and many disks keep but one. */
function spelledAs(own: readonly TrackFile[], files: readonly UploadedFile[]): UploadedFile[] {
  const known = new Map(own.map(({ path }) => [path.toLowerCase(), path]))
  return files.map((one) => ({ ...one, path: known.get(one.path.toLowerCase()) ?? one.path }))
}

async function readOne({ name, url, bytes: size }: SentFile, app: App, text: Text): Promise<ReadUpload> {
  if (!TAKEN.test(name)) throw new UserError('fileKind', asTyped(name))
  if (size > SENT_AT_MOST) throw new UserError('fileTooLarge', size, SENT_AT_MOST)
  const bytes = await app.fetchFile(url, SENT_AT_MOST)
  if (!bytes) throw new UserError('fileNotFetched')
  const read = await app.uploads.read({ name, bytes }, text)
  if ('refused' in read) throw new UserError('zipRefused', read.refused, asTyped(read.name ?? ''))
  return read
}

/** As the leader calls it, else as it was called before Discord took the Hangul out of its name. */
function nameOf({ name, title }: SentFile, given: CommandRequest['options'][string] | undefined): string {
  const ending = name.slice(name.lastIndexOf('.')).toLowerCase()
  const called = typeof given === 'string' && given.trim() !== '' ? given : (title ?? name)
  const bare = called
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ')
    .trim()
    .replace(/^\.+/, '')
  const whole = bare.toLowerCase().endsWith(ending) ? bare : `${bare}${ending}`
  return whole === ending ? `note${ending}` : whole
}
