import type { PageMessage } from '../../page-protocol/message.ts'
import { avatar } from '../avatar.ts'
import { type Child, h } from '../dom.ts'
import { withEmoji } from '../emoji.ts'
import { icon } from '../icons.ts'
import { timeElement } from '../live-times.ts'
import { plainLine } from '../markdown/plain.ts'
import { showMarkdown } from '../markdown/show.ts'
import type { Page } from '../page.ts'
import { messagesIn } from '../state.ts'
import { words } from '../words.ts'
import { attachmentElement } from './attachment.ts'
import { componentsElement } from './components.ts'
import { embedElement } from './embed.ts'
import { withMenu } from './message-menu.ts'

/** A message; `compact` without avatar and name, under another of the same author. */
export function messageElement(message: PageMessage, compact: boolean, page: Page): HTMLElement {
  const classes = [
    'message',
    compact && 'compact',
    message.ephemeral && 'ephemeral',
    message.mentionsYou && 'mentions-you',
  ]
  const sent = Date.parse(message.sentAt)
  const element = h(
    'article',
    {
      class: classes.filter(Boolean).join(' '),
      'data-id': message.id,
      'aria-label': message.author.name,
      tabindex: -1,
    },
    above(message, page),
    h(
      'div',
      { class: 'message-row' },
      h('div', { class: 'gutter' }, compact ? timeElement(sent, 't') : avatar(message.author, 40)),
      h('div', { class: 'message-body' }, !compact && header(message, sent, page), body(message, page)),
    ),
  )
  withMenu(element, message, page)
  return element
}

function header(message: PageMessage, sent: number, page: Page): HTMLElement {
  const { author } = message
  const name = h('span', { class: 'author' }, author.name)
  const color = roleColor(author.id, page)
  if (color) name.style.color = color
  return h('h2', { class: 'message-header' }, name, author.bot && appTag(), timeElement(sent, 'stamp'))
}

export function appTag(): HTMLElement {
  return h('span', { class: 'app-tag' }, words.app)
}

function roleColor(memberId: string, page: Page): string | undefined {
  const { members, bot, roles } = page.state()
  const member = [...members, bot].find(({ id }) => id === memberId)
  return roles.findLast(({ id, color }) => color !== '' && member?.roleIds.includes(id))?.color
}

function body(message: PageMessage, page: Page): readonly Child[] {
  if (message.state === 'thinking') return [thinkingLine(words.thinking), message.ephemeral && onlyYou(message, page)]
  const failed = message.state === 'failed' && h('div', { class: 'failed-line' }, icon('warning', 18), words.noAnswer)
  const content = showMarkdown(message.content, page.names)
  const edited = message.editedAt && h('span', { class: 'edited' }, words.edited)
  return [
    failed,
    content.length > 0 && h('div', { class: 'markup content' }, content, edited),
    message.embeds.map((embed) => embedElement(embed, page.names)),
    message.attachments.map(attachmentElement),
    message.components.length > 0 && componentsElement(message, page),
    message.ephemeral && onlyYou(message, page),
  ]
}

export function thinkingLine(text: string): HTMLElement {
  const dots = h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'))
  return h('div', { class: 'thinking', role: 'status' }, dots, text)
}

function onlyYou(message: PageMessage, page: Page): HTMLElement {
  const dismiss = () => void page.ask({ type: 'dismiss', messageId: message.id })
  return onlyYouBar(dismiss)
}

export function onlyYouBar(dismiss: () => void): HTMLElement {
  return h(
    'div',
    { class: 'only-you' },
    icon('eye', 16),
    h('span', {}, words.onlyYou),
    h('span', { 'aria-hidden': 'true' }, ' · '),
    h('button', { class: 'link', type: 'button', onclick: dismiss }, words.dismiss),
  )
}

function above(message: PageMessage, page: Page): Child {
  const { usedBy, replyTo } = message
  if (usedBy) return usedLine(usedBy.memberId, usedBy.name, usedBy.command)
  return replyTo ? replyLine(replyTo, message.channelId, page) : undefined
}

/** The line above an answer: who used which command, a slash command with its slash. */
export function usedLine(memberId: string, name: string, command: string): HTMLElement {
  return h(
    'div',
    { class: 'above' },
    avatar({ id: memberId, name }, 16),
    h('b', {}, name),
    words.usedBefore,
    h('span', { class: 'mention' }, command),
    words.usedAfter,
  )
}

function replyLine(id: string, channelId: string, page: Page): HTMLElement {
  const original = messagesIn(page.state(), channelId).find((one) => one.id === id)
  if (!original) return h('div', { class: 'above' }, h('em', {}, words.originalGone))
  const text = original.content || original.embeds[0]?.title || original.embeds[0]?.description || words.pictureOnly
  const jump = () =>
    document.querySelector(`[data-id="${id}"]`)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  return h(
    'button',
    { class: 'above', type: 'button', onclick: jump },
    avatar(original.author, 16),
    h('b', {}, original.author.name),
    h('span', { class: 'above-text' }, withEmoji(plainLine(text, page.names))),
  )
}
