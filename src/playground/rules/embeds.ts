import type { Checker, Fields, Path } from './checker.ts'

/** Limits of "Embed Limits" in Discord's message documentation. */
const MAX = { embeds: 10, title: 256, description: 4096, fields: 25, name: 256, value: 1024, footer: 2048, author: 256 }
/** Over all embeds of a message: title, description, field names and values, footer and author. */
const MAX_TOTAL = 6000
const LINK = ['http', 'https']
const PICTURE = ['http', 'https', 'attachment']

export function checkEmbeds(check: Checker, value: unknown, path: Path): void {
  const embeds = check.list(value, path, { max: MAX.embeds })
  const total = embeds.reduce<number>((sum, embed, at) => sum + checkEmbed(check, embed, [...path, at]), 0)
  if (total > MAX_TOTAL) check.fault(path, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MAX_TOTAL}`)
}

/** Answers how many characters it adds to the message's total. */
function checkEmbed(check: Checker, value: unknown, path: Path): number {
  const embed = check.object(value, path)
  if (embed === undefined) return 0
  check.url(embed.url, [...path, 'url'], LINK)
  check.number(embed.color, [...path, 'color'], { min: 0, max: 0xffffff, whole: true })
  if (embed.timestamp !== undefined && embed.timestamp !== null && Number.isNaN(Date.parse(String(embed.timestamp)))) {
    check.fault([...path, 'timestamp'], 'DATE_TIME_TYPE_PARSE', 'Could not parse. Should be ISO8601.')
  }
  for (const name of ['image', 'thumbnail']) {
    const media = part(check, embed, name, path)
    if (media !== undefined) check.url(media.url, [...path, name, 'url'], PICTURE)
  }
  const texts = [
    check.text(embed.title, [...path, 'title'], { max: MAX.title }),
    check.text(embed.description, [...path, 'description'], { max: MAX.description }),
    ...checkNamed(check, embed, path),
    ...checkFields(check, embed.fields, [...path, 'fields']),
  ]
  const shown = texts.some((text) => text !== undefined) || embed.image !== undefined || embed.thumbnail !== undefined
  if (!shown) check.fault([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')
  return texts.reduce<number>((sum, text) => sum + [...(text ?? '')].length, 0)
}

function checkNamed(check: Checker, embed: Fields, path: Path): (string | undefined)[] {
  const footer = part(check, embed, 'footer', path)
  const author = part(check, embed, 'author', path)
  if (footer) check.url(footer.icon_url, [...path, 'footer', 'icon_url'], PICTURE)
  if (author) check.url(author.url, [...path, 'author', 'url'], LINK)
  return [
    footer && check.text(footer.text, [...path, 'footer', 'text'], { max: MAX.footer, required: true }),
    author && check.text(author.name, [...path, 'author', 'name'], { max: MAX.author, required: true }),
  ]
}

function checkFields(check: Checker, value: unknown, path: Path): (string | undefined)[] {
  return check.list(value, path, { max: MAX.fields }).flatMap((item, at) => {
    const field = check.object(item, [...path, at])
    if (field === undefined) return []
    check.bool(field.inline, [...path, at, 'inline'])
    return [
      checkBlank(check, field.name, [...path, at, 'name'], MAX.name),
      checkBlank(check, field.value, [...path, at, 'value'], MAX.value),
    ]
  })
}

/** Discord trims first, so that a field of spaces is an empty one. */
function checkBlank(check: Checker, value: unknown, path: Path, max: number): string | undefined {
  return check.text(typeof value === 'string' ? value.trim() : value, path, { max, required: true })
}

function part(check: Checker, embed: Fields, name: string, path: Path): Fields | undefined {
  const value = embed[name]
  return value === undefined || value === null ? undefined : check.object(value, [...path, name])
}
