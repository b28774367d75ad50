import { type Child, h } from '../dom.ts'
import { withEmoji } from '../emoji.ts'
import { timeElement } from '../live-times.ts'
import { words } from '../words.ts'
import { type Block, type List, parseMarkdown } from './blocks.ts'
import { type Inline, parseInline } from './inline.ts'

/** Names by id, as the page knows them; undefined for what it does not. */
export interface Names {
  member(id: string): string | undefined
  role(id: string): { readonly name: string; readonly color: string } | undefined
  channel(id: string): string | undefined
  openChannel(id: string): void
}

export function showMarkdown(text: string, names: Names): readonly Child[] {
  return parseMarkdown(text.trim()).map((block) => showBlock(block, names))
}

/** One line without blocks: titles and the names of fields. */
export function showInline(text: string, names: Names): readonly Child[] {
  return parseInline(text).map((node) => showNode(node, names))
}

function showBlock(block: Block, names: Names): Child {
  switch (block.kind) {
    case 'paragraph':
      return h('p', {}, showAll(block.children, names))
    case 'subtext':
      return h('small', { class: 'subtext' }, showAll(block.children, names))
    case 'heading':
      return h(HEADINGS[block.level - 1] ?? 'h5', { class: `md-h${block.level}` }, showAll(block.children, names))
    case 'code':
      return h('pre', {}, h('code', { 'data-language': block.language || undefined }, block.text))
    case 'quote':
      return h(
        'blockquote',
        {},
        block.children.map((child) => showBlock(child, names)),
      )
    case 'list':
      return showList(block, names)
  }
}

/** A message sits below the page's own headings. */
const HEADINGS = ['h3', 'h4', 'h5'] as const

function showList(list: List, names: Names): Child {
  const items = list.items.map((item) =>
    h(
      'li',
      {},
      showAll(item.children, names),
      item.lists.map((inner) => showList(inner, names)),
    ),
  )
  return list.ordered ? h('ol', { start: list.start }, items) : h('ul', {}, items)
}

function showAll(nodes: readonly Inline[], names: Names): readonly Child[] {
  return nodes.map((node) => showNode(node, names))
}

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' } as const

function showNode(node: Inline, names: Names): Child {
  switch (node.kind) {
    case 'text':
      return withEmoji(node.text)
    case 'code':
      return h('code', {}, node.text)
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strike':
      return h(TAGS[node.kind], {}, showAll(node.children, names))
    case 'spoiler':
      return showSpoiler(showAll(node.children, names))
    case 'link':
      return showLink(node.url, showAll(node.children, names))
    case 'time':
      return timeElement(node.seconds * 1000, node.style)
    case 'everyone':
      return h('span', { class: 'mention' }, node.text)
    case 'command':
      return h('span', { class: 'mention' }, `/${node.text}`)
    case 'emoji':
      return node.text
    default:
      return showMention(node, names)
  }
}

function showMention(node: Extract<Inline, { id: string }>, names: Names): Child {
  if (node.kind === 'member') return h('span', { class: 'mention' }, `@${names.member(node.id) ?? words.unknownMember}`)
  if (node.kind === 'role') {
    const role = names.role(node.id)
    const mention = h('span', { class: 'mention' }, `@${role?.name ?? words.unknownRole}`)
    if (role?.color) Object.assign(mention.style, { color: role.color, background: `${role.color}22` })
    return mention
  }
  const name = names.channel(node.id)
  if (!name) return h('span', { class: 'mention' }, `#${words.unknownChannel}`)
  return h('button', { class: 'mention', type: 'button', onclick: () => names.openChannel(node.id) }, `#${name}`)
}

function showLink(url: string, children: readonly Child[]): Child {
  return h('a', { href: url, target: '_blank', rel: 'noreferrer noopener', title: url }, children)
}

function showSpoiler(children: readonly Child[]): Child {
  const inside = h('span', { class: 'spoiler-text', 'aria-hidden': 'true' }, children)
  const spoiler = h('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': words.showSpoiler }, inside)
  const reveal = () => {
    spoiler.classList.add('shown')
    inside.removeAttribute('aria-hidden')
    for (const name of ['role', 'tabindex', 'aria-label']) spoiler.removeAttribute(name)
  }
  spoiler.addEventListener('click', reveal)
  spoiler.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') reveal()
  })
  return spoiler
}
