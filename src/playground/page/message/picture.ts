import { h } from '../dom.ts'
import { icon } from '../icons.ts'
import { words } from '../words.ts'

interface Size {
  readonly width?: number
  readonly height?: number
}

/** As large as fits the box, never larger than it is; nothing where the size is not known. */
export function fitBox(picture: Size, box: Required<Size>): Size {
  if (!picture.width || !picture.height) return {}
  const scale = Math.min(1, box.width / picture.width, box.height / picture.height)
  return { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) }
}

/** A picture that opens in full over the page. */
export function enlarge(picture: HTMLImageElement): HTMLElement {
  const label = words.enlarge(picture.alt || words.picture)
  return h(
    'button',
    { class: 'picture', type: 'button', 'aria-label': label, onclick: () => openLightbox(picture) },
    picture,
  )
}

function openLightbox(picture: HTMLImageElement): void {
  const dialog = h(
    'dialog',
    { class: 'lightbox', 'aria-label': picture.alt || words.picture, onclick: () => dialog.close() },
    h('img', { src: picture.src, alt: picture.alt }),
    h(
      'p',
      { class: 'lightbox-links' },
      h('a', { href: picture.src, target: '_blank', rel: 'noreferrer noopener' }, words.openOriginal),
      h('button', { class: 'icon-button', type: 'button', 'aria-label': words.close }, icon('close')),
    ),
  )
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
