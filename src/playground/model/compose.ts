import type { WireEmbed, WireEmbedMedia, WireField, WireRow } from './components.ts'
import { type Files, pngSize } from './files.ts'
import type { MessageBody, Upload, WireAttachment } from './types.ts'

export interface Desk {
  readonly files: Files
  readonly newId: () => string
  /** Where an attachment will be served. */
  readonly urlOf: (id: string, filename: string) => string
}

/** The message's files after a request: those it keeps, then those it brings. */
export function attachmentsAfter(
  before: readonly WireAttachment[],
  body: MessageBody,
  uploads: readonly Upload[],
  lasting: boolean,
  desk: Desk,
): WireAttachment[] {
  const listed = body.attachments
  const kept =
    listed === undefined ? before : before.filter((one) => listed?.some((wanted) => String(wanted.id) === one.id))
  const added = uploads.map((upload) => {
    const wanted = listed?.find((one) => String(one.id) === upload.index)
    return storeUpload({ ...upload, filename: wanted?.filename ?? upload.filename }, lasting, desk, wanted?.description)
  })
  return [...kept, ...added]
}

export function storeUpload(
  upload: Pick<Upload, 'filename' | 'data'>,
  lasting: boolean,
  desk: Desk,
  description?: string,
): WireAttachment {
  const id = desk.newId()
  const name = upload.filename
  // Discord keeps letters, digits, "_", "-" and "." of a file's name.
  const filename = name.replace(/[^\w.-]/g, '') || 'unknown'
  const file = desk.files.put(id, filename, upload.data, lasting)
  const url = desk.urlOf(id, filename)
  const size = pngSize(upload.data)
  return {
    id,
    filename,
    size: upload.data.length,
    content_type: file.contentType,
    url,
    proxy_url: url,
    // What it was called, where that could not be kept.
    ...(filename === name ? {} : { title: name.replace(/\.[^.]*$/, '') }),
    ...(description ? { description } : {}),
    ...(size ?? {}),
  }
}

/** Embeds as Discord keeps them: trimmed, typed, `attachment://name` turned into the file's address. */
export function settleEmbeds(embeds: readonly WireEmbed[], attachments: readonly WireAttachment[]): WireEmbed[] {
  return embeds.map((embed) => ({
    ...trimmed(embed),
    type: 'rich',
    ...(embed.image ? { image: media(embed.image, attachments) } : {}),
    ...(embed.thumbnail ? { thumbnail: media(embed.thumbnail, attachments) } : {}),
  }))
}

function trimmed(embed: WireEmbed): WireEmbed {
  return {
    ...embed,
    ...(embed.title ? { title: embed.title.trim() } : {}),
    ...(embed.description ? { description: embed.description.trim() } : {}),
    ...(embed.footer ? { footer: { ...embed.footer, text: embed.footer.text.trim() } } : {}),
    ...(embed.author ? { author: { ...embed.author, name: embed.author.name.trim() } } : {}),
    ...(embed.fields ? { fields: embed.fields.map(settledField) } : {}),
  }
}

function settledField({ name, value, inline = false }: WireField): WireField {
  return { name: name.trim(), value: value.trim(), inline }
}

function media(image: WireEmbedMedia, attachments: readonly WireAttachment[]): WireEmbedMedia {
  const name = /^attachment:\/\/(.+)$/.exec(image.url)?.[1]
  const file = attachments.find((one) => one.filename === name)
  if (file === undefined) return image
  const { url, width, height } = file
  return { url, ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
}

/** Files shown on their own: those that no embed shows. */
export function looseAttachments(
  attachments: readonly WireAttachment[],
  embeds: readonly WireEmbed[],
): WireAttachment[] {
  const shown = new Set(embeds.flatMap((embed) => [embed.image?.url, embed.thumbnail?.url]))
  return attachments.filter((one) => !shown.has(one.url))
}

/** Discord numbers every component of a message that brings no number of its own. */
export function numberComponents(rows: readonly WireRow[]): WireRow[] {
  let last = 0
  const next = () => {
    last += 1
    return last
  }
  return rows.map((row) => ({
    ...row,
    id: next(),
    components: row.components.map((component) => ({ ...component, id: next() })),
  }))
}
