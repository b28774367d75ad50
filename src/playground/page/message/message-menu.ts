import type { PageMessageCommand } from '../../page-protocol/command.ts'
import type { PageMessage } from '../../page-protocol/message.ts'
import { h } from '../dom.ts'
import { icon } from '../icons.ts'
import { interact, type Page } from '../page.ts'
import { words } from '../words.ts'

/** A finger that rests as long on a message opens its menu. */
const LONG_PRESS_MS = 500
/** Pixels that it may move meanwhile. */
const STEADY = 10
/** From the edges of the window. */
const EDGE = 8

interface Point {
  readonly x: number
  readonly y: number
}

/** The menu of a message, behind its "⋯" button, a right click or a long press; nothing for what one alone can see. */
export function withMenu(element: HTMLElement, message: PageMessage, page: Page): void {
  if (message.ephemeral || message.state !== 'ready') return
  const button = h(
    'button',
    {
      class: 'message-more',
      type: 'button',
      title: words.messageMenu,
      'aria-label': words.messageMenu,
      'aria-haspopup': 'menu',
      onclick: () => {
        const { left, bottom } = button.getBoundingClientRect()
        open({ x: left, y: bottom })
      },
    },
    icon('more', 20),
  )
  const open = (at: Point) => openMenu(message, at, button, page)
  element.append(button)
  element.addEventListener('contextmenu', (event) => {
    if (event.target instanceof Element && event.target.closest('a, img, input, textarea')) return
    event.preventDefault()
    open({ x: event.clientX, y: event.clientY })
  })
  onLongPress(element, open)
}

/** Not every phone tells of a long press by itself. */
function onLongPress(element: HTMLElement, open: (at: Point) => void): void {
  let timer: number | undefined
  let from: Point = { x: 0, y: 0 }
  const stop = () => window.clearTimeout(timer)
  element.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch') return
    from = { x: event.clientX, y: event.clientY }
    timer = window.setTimeout(() => open(from), LONG_PRESS_MS)
  })
  element.addEventListener('pointermove', (event) => {
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > STEADY) stop()
  })
  for (const name of ['pointerup', 'pointercancel', 'pointerleave']) element.addEventListener(name, stop)
}

function openMenu(message: PageMessage, at: Point, opener: HTMLElement, page: Page): void {
  document.querySelector('.message-menu')?.remove()
  const { channels, messageCommands } = page.state()
  const place = channels.find(({ id }) => id === message.channelId)?.place ?? 'server'
  const commands = messageCommands.filter(({ places }) => places.includes(place))
  const choose = ({ name, label }: PageMessageCommand) => {
    close(true)
    page.sent(
      message.channelId,
      label,
      interact(page, { type: 'message-command', messageId: message.id, command: name }),
    )
  }
  const rows = commands.map((one) => menuRow({ onclick: () => choose(one) }, one.label))
  const below = h('div', { class: 'menu-below', role: 'group', 'aria-label': words.apps, hidden: true }, rows)
  const apps = menuRow(
    {
      'aria-expanded': 'false',
      disabled: rows.length === 0,
      onclick: () => {
        below.hidden = !below.hidden
        apps.setAttribute('aria-expanded', String(!below.hidden))
        if (!below.hidden) rows[0]?.focus()
        within(menu, at)
      },
    },
    words.apps,
    icon('chevron', 16),
  )
  const menu = h('div', { class: 'menu message-menu', role: 'menu', 'aria-label': words.messageMenu }, apps, below)
  const close = (back: boolean) => {
    menu.remove()
    if (back) opener.focus({ preventScroll: true })
  }
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) close(false)
  })
  menu.addEventListener('keydown', (event) => moveOrClose(event, [apps, ...rows], close))
  const outside = (event: Event) => {
    if (event.target instanceof Node && menu.contains(event.target)) return
    document.removeEventListener('pointerdown', outside)
    close(false)
  }
  document.addEventListener('pointerdown', outside)
  document.body.append(menu)
  within(menu, at)
  apps.focus({ preventScroll: true })
}

function menuRow(attributes: Parameters<typeof h>[1], ...face: Parameters<typeof h>[2][]): HTMLButtonElement {
  return h('button', { class: 'menu-row', type: 'button', role: 'menuitem', ...attributes }, ...face)
}

function moveOrClose(event: KeyboardEvent, rows: readonly HTMLButtonElement[], close: (back: boolean) => void): void {
  const shown = rows.filter((row) => row.offsetParent !== null || row.getClientRects().length > 0)
  const at = shown.indexOf(document.activeElement as HTMLButtonElement)
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step) shown[(at + step + shown.length) % shown.length]?.focus()
  else if (event.key === 'Escape') close(true)
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** Beside the point, and whole inside the window. */
function within(menu: HTMLElement, { x, y }: Point): void {
  const { width, height } = menu.getBoundingClientRect()
  menu.style.left = `${Math.max(EDGE, Math.min(x, window.innerWidth - width - EDGE))}px`
  menu.style.top = `${Math.max(EDGE, Math.min(y, window.innerHeight - height - EDGE))}px`
}
