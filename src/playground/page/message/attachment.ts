import type { PageAttachment } from '../../page-protocol/message.ts'
import { h } from '../dom.ts'
import { icon } from '../icons.ts'
import { words } from '../words.ts'
import { enlarge, fitBox } from './picture.ts'

/** About what Discord gives a single picture. */
const BOX = { width: 550, height: 350 }

export function attachmentElement(attachment: PageAttachment): HTMLElement {
  return attachment.content_type?.startsWith('image/') ? pictureElement(attachment) : fileElement(attachment)
}

function pictureElement(attachment: PageAttachment): HTMLElement {
  const alt = attachment.description ?? ''
  const size = fitBox(attachment, BOX)
  const picture = h('img', { class: 'attachment-image', src: attachment.url, alt, ...size })
  return h('div', { class: 'attachment' }, enlarge(picture), alt !== '' && altBadge(alt))
}

function altBadge(alt: string): HTMLElement {
  const text = h('span', { class: 'alt-text', hidden: true }, h('b', {}, words.altText), alt)
  const toggle = () => {
    text.hidden = !text.hidden
    badge.setAttribute('aria-expanded', String(!text.hidden))
  }
  const badge = h(
    'button',
    { class: 'alt-badge', type: 'button', 'aria-label': words.altText, 'aria-expanded': 'false', onclick: toggle },
    'ALT',
  )
  return h('div', { class: 'alt' }, badge, text)
}

function fileElement(attachment: PageAttachment): HTMLElement {
  const kilobytes = Math.max(1, Math.round(attachment.size / 1024))
  return h(
    'div',
    { class: 'attachment file' },
    icon('file', 32),
    h(
      'div',
      { class: 'file-name' },
      h(
        'a',
        { href: attachment.url, download: attachment.filename, 'aria-label': words.download(attachment.filename) },
        attachment.filename,
      ),
      h('small', {}, `${kilobytes} KB`),
    ),
  )
}
