import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped } from '../../src/chat/escape.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, SentFile } from '../../src/chat/request.ts'
import type { Text } from '../../src/text/text.ts'
import { propose } from './propose.ts'

/** Discord's own ceiling for most servers is below it. */
const SENT_AT_MOST = 25_000_000
const TAKEN = /\.(?:md|markdown|txt|zip|csv|tsv|gift|apkg|colpkg|ya?ml|png|jpe?g|gif|webp)$/i

/** Reads the file that was sent, and asks whether that is what was meant. */
export async function add(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const sent = request.files?.file
  if (!sent) throw new UserError('noFile')
  const name = nameOf(sent, request.options.name)
  if (!TAKEN.test(name)) throw new UserError('fileKind', asTyped(name))
  if (sent.bytes > SENT_AT_MOST) throw new UserError('fileTooLarge', sent.bytes, SENT_AT_MOST)
  const bytes = await app.fetchFile(sent.url, SENT_AT_MOST)
  if (!bytes) throw new UserError('fileNotFetched')
  const read = await app.uploads.read({ name, bytes }, text)
  if ('refused' in read) throw new UserError('zipRefused', read.refused, asTyped(read.name ?? ''))
  const [left] = read.left
  if (read.files.length === 0) throw new UserError('nothingToTake', left && asTyped(left.file), left?.why)
  return { message: await propose(read.files, read.left, app, text) }
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
