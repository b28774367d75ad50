import { MESSAGE_FLAGS, type MessageBody, type Upload } from '../model/types.ts'
import { ApiError } from '../rest/api-error.ts'
import { Checker, type Fields, type Path } from './checker.ts'
import { checkRows } from './components.ts'
import { checkEmbeds } from './embeds.ts'

/** Limits of Discord's message documentation. */
const MAX = { content: 2000, attachments: 10, fileBytes: 10 * 1024 * 1024, alt: 1024, nonce: 25, mentions: 100 }
const { suppressEmbeds, ephemeral, silent, componentsV2 } = MESSAGE_FLAGS

export type MessageUse = 'message' | 'edit' | 'interaction'

/** The body as a message, or the 400 that Discord would answer. `path` is where the message stands in the request. */
export function readMessageBody(
  value: unknown,
  uploads: readonly Upload[],
  use: MessageUse,
  path: Path = [],
): MessageBody {
  const check = new Checker()
  const body = check.object(value ?? {}, path)
  if (body !== undefined) checkMessage(check, body, uploads, use, path)
  if (check.faults.length > 0) throw new ApiError('invalidForm', check.faults)
  if (uploads.some((upload) => upload.data.length > MAX.fileBytes)) throw new ApiError('tooLarge')
  return (body ?? {}) as MessageBody
}

function checkMessage(check: Checker, body: Fields, uploads: readonly Upload[], use: MessageUse, path: Path): void {
  check.text(body.content, [...path, 'content'], { max: MAX.content })
  checkEmbeds(check, body.embeds, [...path, 'embeds'])
  checkRows(check, body.components, [...path, 'components'])
  checkAttachments(check, body.attachments, uploads, [...path, 'attachments'])
  checkFlags(check, body.flags, use, [...path, 'flags'])
  checkNonce(check, body, path)
  if (body.allowed_mentions) checkAllowedMentions(check, body.allowed_mentions, [...path, 'allowed_mentions'])
}

function checkAttachments(check: Checker, value: unknown, uploads: readonly Upload[], path: Path): void {
  const listed = check.list(value, path, { max: MAX.attachments })
  if (uploads.length > MAX.attachments) {
    check.fault(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${MAX.attachments} or fewer in length.`)
  }
  listed.forEach((item, at) => {
    const attachment = check.object(item, [...path, at])
    if (attachment === undefined) return
    check.text(attachment.description, [...path, at, 'description'], { max: MAX.alt })
    check.text(attachment.filename, [...path, at, 'filename'], { max: 1024 })
    if (!/^\d+$/.test(String(attachment.id))) {
      check.fault([...path, at, 'id'], 'NUMBER_TYPE_COERCE', `Value "${String(attachment.id)}" is not snowflake.`)
    }
  })
}

function checkFlags(check: Checker, value: unknown, use: MessageUse, path: Path): void {
  const flags = check.number(value, path, { min: 0, whole: true }) ?? 0
  if (flags & componentsV2) {
    check.fault(path, 'PLAYGROUND_NO_COMPONENTS_V2', 'The playground shows embeds and action rows, not Components V2')
  }
  const allowed = suppressEmbeds | silent | componentsV2 | (use === 'message' ? 0 : ephemeral)
  if (flags & ~allowed) check.fault(path, 'BITFIELD_TYPE_INVALID', 'A flag that cannot be set here')
}

function checkNonce(check: Checker, body: Fields, path: Path): void {
  if (typeof body.nonce !== 'number') check.text(body.nonce, [...path, 'nonce'], { max: MAX.nonce })
  check.bool(body.enforce_nonce, [...path, 'enforce_nonce'])
}

function checkAllowedMentions(check: Checker, value: unknown, path: Path): void {
  const allowed = check.object(value, path)
  if (allowed === undefined) return
  const parse = check.list(allowed.parse, [...path, 'parse'], { max: 3 })
  parse.forEach((item, at) => {
    check.oneOf(item, [...path, 'parse', at], ['users', 'roles', 'everyone'])
  })
  for (const name of ['users', 'roles']) {
    const ids = check.list(allowed[name], [...path, name], { max: MAX.mentions })
    if (ids.length > 0 && parse.includes(name)) {
      check.fault(
        path,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${name}"] and ${name}:[ids...] are mutually exclusive.`,
      )
    }
  }
}

/** Whether there is anything to show. */
export function isEmpty(body: MessageBody, uploads: readonly Upload[]): boolean {
  const listed = (body.attachments ?? []).length > 0
  const shown = Boolean(body.content?.trim()) || Boolean(body.embeds?.length) || Boolean(body.components?.length)
  return !shown && !listed && uploads.length === 0
}
