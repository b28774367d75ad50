import { avatar } from '../avatar.ts'
import { type Child, freshId, h } from '../dom.ts'
import { icon } from '../icons.ts'
import type { Page } from '../page.ts'
import { words } from '../words.ts'

/** A button that opens the list of those whom one can be. */
export function memberMenu(page: Page, face: readonly Child[]): HTMLElement {
  const { members, you } = page.state()
  const id = freshId('members')
  const rows = members.map((member) => {
    const be = () => void page.ask({ type: 'be', memberId: member.id })
    const current = member.id === you
    return h(
      'button',
      { class: 'menu-row', type: 'button', role: 'menuitemradio', 'aria-checked': String(current), onclick: be },
      avatar(member, 24),
      h('span', {}, member.name),
      current && icon('check', 16),
    )
  })
  const list = h(
    'div',
    { class: 'menu', id, role: 'menu', hidden: true },
    h('div', { class: 'menu-title' }, words.switchMember),
    rows,
  )
  const show = (open: boolean) => {
    list.hidden = !open
    button.setAttribute('aria-expanded', String(open))
    if (open) rows[0]?.focus()
  }
  const button = h(
    'button',
    {
      class: 'menu-button',
      type: 'button',
      title: words.switchMember,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-controls': id,
      onclick: () => show(Boolean(list.hidden)),
    },
    face,
    icon('chevron', 16),
  )
  const box = h('div', { class: 'menu-box' }, list, button)
  box.addEventListener('focusout', (event) => {
    if (!box.contains(event.relatedTarget as Node | null)) show(false)
  })
  box.addEventListener('keydown', (event) => {
    if (list.hidden) return
    const at = rows.indexOf(document.activeElement as HTMLButtonElement)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step) rows[(at + step + rows.length) % rows.length]?.focus()
    else if (event.key === 'Escape') {
      show(false)
      button.focus()
    } else return
    event.preventDefault()
  })
  return box
}
