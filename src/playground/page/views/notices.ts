import { h, place } from '../dom.ts'
import { icon } from '../icons.ts'
import { words } from '../words.ts'

const SHOWN_MS = 6000

export function showNotice(text: string): void {
  const notice = h('div', { class: 'notice' }, icon('warning', 18), text)
  place('notices').append(notice)
  setTimeout(() => notice.remove(), SHOWN_MS)
}

/** A bar that stays as long as the server is out of reach. */
export function showConnected(open: boolean): void {
  document.getElementById('disconnected')?.remove()
  if (!open)
    place('notices').prepend(h('div', { class: 'notice', id: 'disconnected' }, icon('warning', 18), words.disconnected))
}
