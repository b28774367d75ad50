import type { PageEmbed } from '../../page-protocol/message.ts'
import { type Child, h } from '../dom.ts'
import { withEmoji } from '../emoji.ts'
import { timeElement } from '../live-times.ts'
import { type Names, showInline, showMarkdown } from '../markdown/show.ts'
import { words } from '../words.ts'
import { enlarge, fitBox } from './picture.ts'

type Field = NonNullable<PageEmbed['fields']>[number]

const IMAGE_BOX = { width: 480, height: 300 }

export function embedElement(embed: PageEmbed, names: Names): HTMLElement {
  const color = embed.color === undefined ? undefined : `#${embed.color.toString(16).padStart(6, '0')}`
  const element = h(
    'article',
    { class: `embed${embed.thumbnail ? ' with-thumbnail' : ''}` },
    h(
      'div',
      { class: 'embed-text' },
      embed.author && h('div', { class: 'embed-author' }, small(embed.author.icon_url), withEmoji(embed.author.name)),
      embed.title && h('div', { class: 'embed-title' }, titleText(embed.title, embed.url, names)),
      embed.description && h('div', { class: 'embed-description markup' }, showMarkdown(embed.description, names)),
      embed.fields && embed.fields.length > 0 && fieldGrid(embed.fields, names),
    ),
    embed.thumbnail && h('img', { class: 'embed-thumbnail', src: embed.thumbnail.url, alt: '' }),
    embed.image && imageElement(embed.image),
    footer(embed),
  )
  if (color) element.style.borderLeftColor = color
  return element
}

function titleText(title: string, url: string | undefined, names: Names): Child {
  const text = showInline(title, names)
  return url ? h('a', { href: url, target: '_blank', rel: 'noreferrer noopener' }, text) : text
}

function fieldGrid(fields: readonly Field[], names: Names): HTMLElement {
  const cells = inlineColumns(fields).map(({ field, column }) => {
    const cell = h(
      'div',
      { class: 'embed-field' },
      h('div', { class: 'embed-field-name' }, showInline(field.name, names)),
      h('div', { class: 'embed-field-value markup' }, showMarkdown(field.value, names)),
    )
    cell.style.gridColumn = column
    return cell
  })
  return h('div', { class: 'embed-fields' }, cells)
}

/** Discord's grid of 12: inline fields stand three in a row (two halves where only two follow each other), others alone. */
function inlineColumns(fields: readonly Field[]): readonly { readonly field: Field; readonly column: string }[] {
  const placed: { field: Field; column: string }[] = []
  let at = 0
  while (at < fields.length) {
    const row = fields.slice(at, at + 3)
    const inlineCount = row.findIndex((field) => !field.inline)
    const count = inlineCount < 0 ? row.length : Math.max(inlineCount, 1)
    const width = row[0]?.inline && count > 1 ? 12 / count : 12
    for (const [index, field] of row.slice(0, count).entries()) {
      placed.push({ field, column: `${index * width + 1} / span ${width}` })
    }
    at += count
  }
  return placed
}

function imageElement(image: NonNullable<PageEmbed['image']>): HTMLElement {
  const size = fitBox(image, IMAGE_BOX)
  return enlarge(h('img', { class: 'embed-image', src: image.url, alt: words.picture, ...size }))
}

function footer(embed: PageEmbed): HTMLElement | undefined {
  if (!embed.footer && !embed.timestamp) return undefined
  return h(
    'div',
    { class: 'embed-footer' },
    small(embed.footer?.icon_url),
    embed.footer && h('span', {}, withEmoji(embed.footer.text)),
    embed.footer && embed.timestamp ? ' • ' : undefined,
    embed.timestamp ? timeElement(Date.parse(embed.timestamp), 'stamp') : undefined,
  )
}

function small(url: string | undefined): Child {
  return url ? h('img', { class: 'embed-icon', src: url, alt: '' }) : undefined
}
